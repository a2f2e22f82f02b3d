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
        Assert.Empty(differences);
    }

    [CorpusFact]
    public async Task Polygons_and_levels_are_those_that_an_independent_scan_counts()
    {
        var differences = new List<string>();
        foreach (OracleRow row in OracleRow.ReadAll().Where(row => row.Error.Length == 0))
        {
            (List<CityObject> objects, _) = await ReadAsync(row.Path);
            CityObject[] all = [.. objects.SelectMany(o => o.SelfAndDescendants())];
            var polygons = new HashSet<AbstractSurface>(ReferenceEqualityComparer.Instance);
            foreach (AbstractGeometry geometry in all.SelectMany(o => o.Geometry).Select(g => g.Geometry))
                AddPolygons(geometry, polygons);
            int expected = row.Geometries.GetValueOrDefault("Polygon");
            if (polygons.Count != expected)
                differences.Add($"{row.File}: expected {expected} polygons, found {polygons.Count}");
            string lods = Text(Count(all.SelectMany(o => o.Geometry).Where(g => g.Lod.Length > 0).Select(g => (g.Lod, 1))));
            string expectedLods = Text(row.Lods);
            if (lods != expectedLods)
                differences.Add($"{row.File}: expected levels {expectedLods}, found {lods}");
        }

        differences.ForEach(output.WriteLine);
        Assert.Empty(differences);
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
