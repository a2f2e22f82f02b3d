using System.Diagnostics;
using TwinInterop.Geometry;
using TwinInterop.Model;
using TwinInterop.Testing;
using Xunit.Abstractions;

namespace TwinInterop.Formats.CityGml.Tests.Reading;

/// <summary>Counts of objects and polygons against an independent scan of the same files.</summary>
public class CorpusCountTests(ITestOutputHelper output)
{
    private static readonly HashSet<string> ObjectClasses = new(
        """
        Building BuildingPart BuildingInstallation BuildingRoom BuildingFurniture BuildingUnit Storey
        BuildingConstructiveElement Bridge BridgePart BridgeInstallation BridgeConstructiveElement BridgeRoom BridgeFurniture
        Tunnel TunnelPart TunnelInstallation TunnelConstructiveElement HollowSpace TunnelFurniture OtherConstruction Road
        Railway Square Track Waterway TransportationComplex Section Intersection TrafficSpace AuxiliaryTrafficSpace
        ClearanceSpace LandUse PlantCover SolitaryVegetationObject WaterBody CityFurniture ReliefFeature TINRelief
        MassPointRelief BreaklineRelief RasterRelief CityObjectGroup GenericOccupiedSpace GenericUnoccupiedSpace
        GenericLogicalSpace WallSurface RoofSurface GroundSurface ClosureSurface FloorSurface CeilingSurface
        InteriorWallSurface OuterCeilingSurface OuterFloorSurface GenericThematicSurface WindowSurface DoorSurface
        WaterSurface WaterGroundSurface TrafficArea AuxiliaryTrafficArea Marking Hole HoleSurface
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries), StringComparer.Ordinal);

    private static readonly Dictionary<string, string> Renamed = new(StringComparer.Ordinal)
    {
        ["Room"] = "BuildingRoom",
        ["IntBuildingInstallation"] = "BuildingInstallation",
        ["GenericCityObject"] = "GenericOccupiedSpace",
        ["BridgeConstructionElement"] = "BridgeConstructiveElement",
        ["IntBridgeInstallation"] = "BridgeInstallation",
        ["IntTunnelInstallation"] = "TunnelInstallation",
        ["Window"] = "WindowSurface",
        ["Door"] = "DoorSurface",
        ["WaterClosureSurface"] = "ClosureSurface",
        ["InteriorFloorSurface"] = "FloorSurface",
        ["AbstractTransportationSpace"] = "TransportationComplex",
    };

    /// <summary>Files that differ for a reason that is no fault of the reader.</summary>
    private static readonly string[] Explained =
    [
        // Objects inside a property of an extension stay verbatim with that property.
        "2.0/citygml4j/lod2_test_ade_v2.gml",
        "3.0/citygml2-to-citygml3/b914c1_CityGML_v3_extended.gml",

        // Its only polygon has five ordinates: left out, with the solid around it, and booked.
        "2.0/go-citygml/malformed_poslist.gml: expected 1 polygons, found 0",
    ];

    [CorpusFact]
    public async Task Objects_by_class_are_those_that_an_independent_scan_counts()
    {
        var differences = new List<string>();
        int compared = 0;
        foreach (OracleRow row in OracleRow.ReadAll().Where(row => row.Error.Length == 0))
        {
            (List<CityObject> objects, _) = await ReadAsync(row.Path);
            SortedDictionary<string, int> found = Count(
                objects.SelectMany(o => o.SelfAndDescendants()).Select(o => (o.Class.Name, 1)));
            SortedDictionary<string, int> expected = Count(row.Features);
            compared++;
            if (!found.SequenceEqual(expected))
                differences.Add($"{row.File}: expected {Text(expected.Except(found))} found {Text(found.Except(expected))}");
        }

        differences.ForEach(output.WriteLine);
        output.WriteLine($"{compared - differences.Count} of {compared} files");
        Assert.True(compared > 0);
        Assert.DoesNotContain(differences, text => !Array.Exists(Explained, file => text.StartsWith(file, StringComparison.Ordinal)));
    }

    [CorpusFact]
    public async Task Polygons_and_levels_are_read_kept_verbatim_or_booked_as_lost()
    {
        var differences = new List<string>();
        foreach (OracleRow row in OracleRow.ReadAll().Where(row => row.Error.Length == 0))
        {
            (DatasetInfo info, List<CityObject> objects, Conversion.ConversionContext context) = await Conversions.ReadAllAsync(
                new CityGmlFormat(), DatasetSource.FromFile(row.Path));
            CityObject[] all = [.. objects.SelectMany(o => o.SelfAndDescendants())];
            var verbatim = VerbatimCounts.Of([.. info.Extensions, .. all.SelectMany(o => o.Extensions)]);
            var polygons = new HashSet<AbstractSurface>(ReferenceEqualityComparer.Instance);
            foreach (AbstractGeometry geometry in all.SelectMany(o => o.Geometry).Select(g => g.Geometry))
                AddPolygons(geometry, polygons);

            // Every gml:Surface of the corpus has one patch, which is a polygon in other words.
            int expected = row.Geometries.GetValueOrDefault("Polygon") + row.Geometries.GetValueOrDefault("Surface");
            int found = polygons.Count + verbatim.Polygons;
            if (found != expected)
                differences.Add($"{row.File}: expected {expected} polygons, found {polygons.Count} + {verbatim.Polygons} verbatim");

            foreach (string lod in row.Lods.Keys)
            {
                int levels = all.Where(o => o.Class.Name is not ("TINRelief" or "BreaklineRelief" or "MassPointRelief"))
                    .Sum(o => o.Geometry.Count(g => g.Lod == lod));
                long lost = context.Books.Losses
                    .Where(l => l.Loss.Kind == Diagnostics.LossKind.Dropped && l.Loss.Path.StartsWith($"geometry/lod{lod}", StringComparison.Ordinal))
                    .Sum(l => l.Count);
                long kept = levels + verbatim.Levels.GetValueOrDefault(lod) + lost;
                if (kept != row.Lods[lod])
                    differences.Add($"{row.File}: expected {row.Lods[lod]} of level {lod}, found {levels}, lost {lost}, verbatim {verbatim.Levels.GetValueOrDefault(lod)}");
            }
        }

        differences.ForEach(output.WriteLine);
        Assert.DoesNotContain(differences, text => !Array.Exists(Explained, file => text.StartsWith(file, StringComparison.Ordinal)));
    }

    [CorpusFact]
    public async Task Every_file_is_read_or_refused_with_its_place_within_ten_seconds()
    {
        var refused = new List<string>();
        foreach (string path in OracleRow.AllFiles())
        {
            var watch = Stopwatch.StartNew();
            try
            {
                await ReadAsync(path);
            }
            catch (InvalidDatasetException e)
            {
                refused.Add($"{path}: {e.Message}");
                Assert.NotEmpty(e.Diagnostic.Location);
            }

            Assert.True(watch.Elapsed < TimeSpan.FromSeconds(10), path);
        }

        refused.ForEach(output.WriteLine);
    }

    private static void AddPolygons(AbstractGeometry geometry, HashSet<AbstractSurface> into)
    {
        foreach (AbstractGeometry leaf in geometry.Leaves())
        {
            if (leaf is PolygonSurface polygon)
                into.Add(polygon);
            else if (leaf is ImplicitGeometry { Shape.Geometry: { } shape })
                AddPolygons(shape, into);
        }
    }

    private static async Task<(List<CityObject> Objects, Conversion.ConversionContext Context)> ReadAsync(string path)
    {
        (_, List<CityObject> objects, Conversion.ConversionContext context) = await Conversions.ReadAllAsync(
            new CityGmlFormat(), DatasetSource.FromFile(path));
        return (objects, context);
    }

    private static SortedDictionary<string, int> Count(IEnumerable<(string Name, int Count)> counts)
    {
        var sum = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach ((string name, int count) in counts)
        {
            string normal = Renamed.GetValueOrDefault(name, name);
            if (ObjectClasses.Contains(normal) || char.IsAsciiDigit(name[0]))
                sum[normal] = sum.GetValueOrDefault(normal) + count;
        }

        return sum;
    }

    private static string Text(IEnumerable<KeyValuePair<string, int>> counts) =>
        string.Join(' ', counts.Select(pair => $"{pair.Key}:{pair.Value}"));
}
