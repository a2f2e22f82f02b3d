using System.Collections.Concurrent;
using System.Globalization;
using TwinInterop.Crs.Operations;
using TwinInterop.Crs.Register;
using TwinInterop.Crs.Tests.Operations;
using TwinInterop.Geometry;
using TwinInterop.Testing;

namespace TwinInterop.Crs.Tests.Projections;

/// <summary>The projected systems of the register against PROJ, from their own geographic systems and back.</summary>
public sealed class EveryProjectedSystemTests
{
    private const int Count = 100;
    private const int OneIn = 25;
    private const double Millimetre = 0.001;

    // PROJ leaves out the turn of the Belgian method (EPSG:31300), 764 m: the guidance note judges it below.
    private const int Belgian = 31300;

    // Methods with few systems: all of them are judged.
    private static readonly int[] CommonMethods = [9801, 9802, 9807];

    /// <summary>Systems that real deliveries name, and one or two of each unit and axis order.</summary>
    public static TheoryData<int> NamedCodes() =>
    [
        2056, 2154, 2169, 2177, 2180, 2193, 2277, 2355, 2393, 2443, 3035, 3044, 3045, 3046, 3057, 3065, 3068, 3346, 3414, 3765,
        3794, 3857, 3878, 3879, 4647, 5186, 5514, 5650, 5684, 6312, 6372, 6677, 7855, 7856, 20790, 23032, 25832, 25834, 26915, 26973,
        27200, 27700, 28355, 28992, 29902, 31256, 31287, 31370, 31467, 32118, 32610, 32755, 21781,
    ];

    [Fact]
    public void The_Belgian_method_meets_the_example_of_the_guidance_note()
    {
        Position[] place = [new Position(5 + 48 / 60.0 + 26.533 / 3600, 50 + 40 / 60.0 + 46.461 / 3600)];

        Position found = place.Through(CoordinateOperation.Create(Points.Epsg(4313), Points.Epsg(Belgian)))[0];

        Assert.Equal(251763.20, found.X, 0.01);
        Assert.Equal(153034.13, found.Y, 0.01);
    }

    [CorpusTheory("cs2cs")]
    [MemberData(nameof(NamedCodes))]
    public void It_agrees_with_PROJ_within_a_millimetre_both_ways(int code) => Assert.Null(Disagreement(code));

    /// <summary>
    /// Every system of a rare method and one in <see cref="OneIn"/> of the others, or all where <c>TWIN_EVERY_CODE</c> is set, which
    /// takes some minutes.
    /// </summary>
    [CorpusFact("cs2cs")]
    public void Systems_of_every_method_agree_with_PROJ_within_a_millimetre_both_ways()
    {
        bool isEvery = Environment.GetEnvironmentVariable("TWIN_EVERY_CODE") is { Length: > 0 };
        int[] codes =
        [
            .. ProjectedCodes().Where((code, i) => code != Belgian
                && (isEvery || i % OneIn == 0
                    || !CommonMethods.Contains(EpsgTables.MapProjection(CrsRegister.Find(code).ConversionCode).Method))),
        ];
        string[] failures = [.. codes.Select(Disagreement).OfType<string>()];

        Assert.True(codes.Length > 300, $"{codes.Length} systems");
        Assert.True(failures.Length == 0, string.Join('\n', failures));
    }

    [Fact]
    public void There_and_back_is_within_a_tenth_of_a_millimetre()
    {
        var failures = new ConcurrentBag<string>();

        Parallel.ForEach(ProjectedCodes(), code =>
        {
            (CrsDefinition definition, CrsUnit unit, Position[] degrees) = Sample(code);
            SpatialReference projected = Points.Epsg(code), geographic = Points.Epsg(definition.BaseCode);
            Position[] back = degrees
                .Through(CoordinateOperation.Create(geographic, projected))
                .Through(CoordinateOperation.Create(projected, geographic));
            if (TooFar(back, degrees, unit, 0.1 * Millimetre) is { } text)
                failures.Add($"EPSG:{code} {text}");
        });

        Assert.True(failures.IsEmpty, string.Join('\n', failures.Order(StringComparer.Ordinal)));
    }

    private static IEnumerable<int> ProjectedCodes() =>
        EpsgTables.SupportedCodes.Where(code => CodeRuns.KindOf(code) is CrsKind.Projected);

    private static (CrsDefinition Definition, CrsUnit Unit, Position[] Degrees) Sample(int code)
    {
        CrsDefinition definition = CrsRegister.Find(code);
        CrsUnit unit = CrsRegister.Find(definition.BaseCode).Unit;
        return (definition, unit, InUnit(Points.In(definition.Area, Count), unit, definition));
    }

    private static string? Disagreement(int code)
    {
        (CrsDefinition definition, CrsUnit unit, Position[] degrees) = Sample(code);
        SpatialReference projected = Points.Epsg(code), geographic = Points.Epsg(definition.BaseCode);

        Position[] ours = degrees.Through(CoordinateOperation.Create(geographic, projected));
        Position[] theirs = Proj.Transform($"EPSG:{definition.BaseCode}", $"EPSG:{code}", degrees);
        if (TooFar(ours, theirs, definition.Unit, Millimetre) is { } there)
            return $"EPSG:{code} {there}";

        Position[] back = theirs.Through(CoordinateOperation.Create(projected, geographic));
        Position[] theirsBack = Proj.Transform($"EPSG:{code}", $"EPSG:{definition.BaseCode}", theirs);
        return TooFar(back, theirsBack, unit, BackTolerance(definition)) is { } here ? $"EPSG:{code} on the way back {here}" : null;
    }

    /// <summary>PROJ's authalic latitude has three terms only: its own way there and back ends 1.5 mm off.</summary>
    private static double BackTolerance(CrsDefinition definition) =>
        EpsgTables.MapProjection(definition.ConversionCode).Method == 9820 ? 2 * Millimetre : Millimetre;

    /// <summary>Degrees from Greenwich in the unit and from the meridian of the geographic system.</summary>
    private static Position[] InUnit(Position[] degrees, CrsUnit unit, CrsDefinition definition)
    {
        double meridian = EpsgTables.DatumOf(definition.BaseCode).Meridian;
        double scale = unit is CrsUnit.Grad ? 1 / 0.9 : 1;
        return [.. degrees.Select(p => new Position((p.X - meridian) * scale, p.Y * scale))];
    }

    private static string? TooFar(Position[] a, Position[] b, CrsUnit unit, double allowed)
    {
        int lost = a.Concat(b).Count(p => !double.IsFinite(p.X) || !double.IsFinite(p.Y));
        if (lost > 0)
            return string.Create(CultureInfo.InvariantCulture, $"has no answer at {lost} of {a.Length * 2}");
        double found = Points.Apart(a, b, unit);
        return found <= allowed ? null : string.Create(CultureInfo.InvariantCulture, $"{found * 1000:0.000000} mm apart");
    }
}
