using System.Globalization;
using TwinInterop.Crs.Operations.Steps;
using TwinInterop.Crs.Projections;
using TwinInterop.Crs.Register;
using TwinInterop.Geometry;
using TwinInterop.Testing;

namespace TwinInterop.Crs.Tests.Operations;

/// <summary>The registered parameters of the many datums against PROJ's own reading of the same operations.</summary>
public sealed class GatewayTests
{
    private const int OneIn = 5;

    // Stated between geocentric systems, in which cct then reads metres.
    private static readonly int[] InGeocentric = [6935, 9298];

    [CorpusFact("cct")]
    public void Registered_parameters_lead_where_PROJ_leads_within_a_millimetre()
    {
        DatumTransformation[] all =
        [
            .. EpsgTables.SupportedCodes
                .Where(code => CodeRuns.KindOf(code) is CrsKind.Geographic2D)
                .SelectMany(code => EpsgTables.TransformationsFrom(code))
                .Where(t => t.Kind is DatumTransformationKind.Helmert && IsPlain(t.Source) && IsPlain(t.Target)),
        ];
        var failures = new List<string>();
        foreach (DatumTransformation t in all.Where((t, i) => i % OneIn == 0 && !InGeocentric.Contains(t.Code)))
        {
            if (Disagreement(t) is { } text)
                failures.Add(text);
        }

        Assert.True(all.Length > 500, $"{all.Length} operations");
        Assert.True(failures.Count == 0, string.Join('\n', failures));
    }

    [Fact]
    public void Every_way_ends_in_a_modern_frame()
    {
        foreach (int code in EpsgTables.SupportedCodes.Where(c => CodeRuns.KindOf(c) is CrsKind.Geographic2D))
        {
            int at = code;
            for (int hops = 0; EpsgTables.TransformationsFrom(at) is [var first, ..] && at is not (4326 or 4258); hops++)
            {
                Assert.InRange(hops, 0, 6);
                at = first.Target;
            }
        }
    }

    /// <summary>Degrees from Greenwich, north first: what the comparison is written for.</summary>
    private static bool IsPlain(int code) => CrsRegister.Find(code) is { Unit: CrsUnit.Degree, AxisOrder: AxisOrder.NorthEast }
        && EpsgTables.DatumOf(code).Meridian == 0;

    private static string? Disagreement(DatumTransformation t)
    {
        Position[] places = Points.In(Points.Middle(t.Area.West <= t.Area.East ? t.Area : t.Area with { East = 180 }), 20);
        Position[] ours = [.. places.Select(p => new Position(p.X * Angles.Degree, p.Y * Angles.Degree))];
        new HelmertStep(
            new Geocentric(EpsgTables.DatumOf(t.Source).Ellipsoid), new Geocentric(EpsgTables.DatumOf(t.Target).Ellipsoid),
            t.Parameters.AsSpan(), false, false).Apply(ours);
        string input = string.Concat(places.Select(p => string.Create(CultureInfo.InvariantCulture, $"{p.Y:R} {p.X:R} 0 0\n")));
        (int exit, string output, string error) = ExternalTool.Run(
            "cct", ["-d", "12", $"EPSG:{t.Code}"], input, ExternalTool.ProjEnvironment);
        if (exit != 0)
            return $"EPSG:{t.Code}: {error}";
        Position[] theirs =
        [
            .. output.Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
                .Select(f => new Position(double.Parse(f[1], CultureInfo.InvariantCulture), double.Parse(f[0], CultureInfo.InvariantCulture))),
        ];
        double apart = Points.Apart(
            [.. ours.Select(p => new Position(p.X / Angles.Degree, p.Y / Angles.Degree))], theirs, CrsUnit.Degree);
        return apart <= 0.001 ? null : string.Create(CultureInfo.InvariantCulture, $"EPSG:{t.Code} {t.Name}: {apart:0.0000} m apart");
    }
}
