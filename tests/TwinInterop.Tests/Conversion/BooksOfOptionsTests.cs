using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using TwinInterop.Conversion;
using TwinInterop.Diagnostics;
using TwinInterop.Extrusion;
using TwinInterop.Formats;
using TwinInterop.Geometry;
using TwinInterop.Merging;
using TwinInterop.Selection;
using TwinInterop.Splitting;

namespace TwinInterop.Tests.Conversion;

/// <summary>The books of the sample block, whatever is asked for.</summary>
public sealed class BooksOfOptionsTests
{
    private static readonly string[] Inputs =
        ["valmont.v2.gml", "valmont.v3.gml", "valmont.city.json", "valmont.geojson", "valmont.tilleuls.ifc", "valmont.ngsild.jsonld"];

    private static readonly string[] Targets = ["citygml", "cityjson", "geojson", "ngsi-ld", "ifc", "3dtiles"];
    private static readonly string[] Levels = ["", "", "0", "1", "2", "3", "4", "0,1", "1,2", "2,3", "3,4"];
    private static readonly string[] Classes = ["", "", "Building", "AbstractThematicSurface", "WallSurface", "SolitaryVegetationObject", "Door"];

    /// <summary>
    /// <see cref="Converted.ToMemoryAsync"/> holds kept + lost + not selected = source and every number to zero or more. What is
    /// made on the way (shells, footprints, blocks) is dropped again in many of these.
    /// </summary>
    [Fact]
    public void Books_balance_with_no_number_below_zero_whatever_options_are_combined() =>
        Prop.ForAll(Arb.From(Combinations()), combination => IsSound(combination))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(60).WithReplay(20_26, 31));

    /// <summary>Blocks are made before a level is chosen that has none: no loss of the source's, and told.</summary>
    [Fact]
    public async Task What_is_made_and_dropped_again_is_told_apart_from_losses()
    {
        (_, ConversionReport report) = await Converted.ToMemoryAsync(
            Converted.Features("plots", Converted.Square("a", "\"height\":9")),
            "citygml",
            request => request with { Extrusion = new ExtrusionOptions(), Write = new WriteOptions { Lods = ["0"] } });

        Balance geometries = report.Books[BookAccount.Geometries];
        Assert.Equal((1L, 1L, 0L, 0L, 1L), (geometries.Source, geometries.Kept, geometries.Lost, geometries.Derived, geometries.DerivedNotWritten));
        LossEntry told = Assert.Single(report.Books.Losses, entry => entry.Loss.Account == BookAccount.Geometries && entry.Loss.Kind == LossKind.Dropped);
        Assert.True(told.Loss.IsDerived);
        Assert.False(report.HasDrops);
    }

    /// <summary>The level of detail that the user asked for is in the output for whoever reads it next.</summary>
    [Theory]
    [InlineData("geojson")]
    [InlineData("ngsi-ld")]
    [InlineData("cityjson")]
    public async Task Shells_of_an_ifc_model_come_through_every_format(string format)
    {
        (List<Model.CityObject> objects, _) = await Converted.RunAsync(
            Converted.Sample("valmont.tilleuls.ifc"),
            format,
            request => request with { Read = new ReadOptions { Shells = new ShellRequest { Lods = ["2"] } }, Write = new WriteOptions { Lods = ["2"] } });

        Assert.Contains(objects.All(), item => item.Class.Name is "Building" or "BuildingPart" && item.Geometry.Any(geometry => geometry.Lod == "2"));
    }

    private static bool IsSound(Combination wanted)
    {
        Converted.ToMemoryAsync(Converted.Sample(wanted.Input), wanted.Target, request => Change(request, wanted)).GetAwaiter().GetResult();
        return true;
    }

    private static ConversionRequest Change(ConversionRequest request, Combination wanted)
    {
        ImmutableArray<string> levels = [.. wanted.Lods.Split(',', StringSplitOptions.RemoveEmptyEntries)];
        return request with
        {
            Read = new ReadOptions { Shells = wanted.Input.EndsWith(".ifc", StringComparison.Ordinal) && !levels.IsEmpty ? new ShellRequest { Lods = levels } : null },
            Write = new WriteOptions { Lods = levels },
            FurtherSources = wanted.Further is { } further ? [Converted.Sample(further)] : [],
            Duplicates = wanted.KeepsFirst ? DuplicatePolicy.KeepFirst : DuplicatePolicy.Rename,
            Extrusion = wanted.Extrudes ? new ExtrusionOptions() : null,
            Split = wanted.Split switch { 1 => SplitRule.ByObject, 2 => SplitRule.ByTile(60), _ => null },
            Selection = new ObjectSelection
            {
                Classes = wanted.Class.Length == 0 ? [] : [wanted.Class],
                Box = wanted.HasBox ? new BoundingBox(new Position(842400, 6519780, double.NaN), new Position(842450, 6519850, double.NaN)) : null,
                BoxCrs = wanted.HasBox ? new SpatialReference(new CrsId("EPSG", 2154)) : null,
            },
            Threads = 1,
        };
    }

    private static Gen<Combination> Combinations() =>
        from input in Gen.Elements(Inputs)
        from further in Gen.Frequency((3, Gen.Constant<string?>(null)), (1, Gen.Elements(Inputs).Select(string? (name) => name)))
        from target in Gen.Elements(Targets)
        from lods in Gen.Elements(Levels)
        from name in Gen.Elements(Classes)
        from box in Gen.Elements(true, false, false)
        from extrudes in Gen.Elements(true, false)
        from keeps in Gen.Elements(true, false)
        from split in Gen.Choose(-3, 2)
        select new Combination(input, further, target, lods, name, box, extrudes, keeps, split);

    private sealed record Combination(
        string Input, string? Further, string Target, string Lods, string Class, bool HasBox, bool Extrudes, bool KeepsFirst, int Split);
}
