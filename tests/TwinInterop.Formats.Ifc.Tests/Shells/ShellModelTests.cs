using TwinInterop.Conversion;
using TwinInterop.Formats.Ifc.Shells;
using TwinInterop.Geometry;
using TwinInterop.Geometry.Validity;
using TwinInterop.Model;
using TwinInterop.Testing;

namespace TwinInterop.Formats.Ifc.Tests.Shells;

/// <summary>Shells of models of which few are at hand: made of boxes.</summary>
public sealed class ShellModelTests
{
    [Fact]
    public async Task Walls_without_a_building_make_one_and_it_is_said()
    {
        var model = new BoxModel();
        model.House(model.Site, 0, 0, 8, 6, 5);

        (List<CityObject> objects, ConversionContext context) = await ReadAsync(model, "0", "1", "2");

        CityObject building = Assert.Single(objects, item => item.Class == CityObjectClass.Building);
        Assert.True(building.HasGeneratedId);
        Assert.Equal(240, VolumeOf(building, "2"), 1);
        Assert.Contains(context.Diagnostics.Kept, finding => finding.Rule == ShellDiagnostics.NoBuilding);
    }

    [Fact]
    public async Task Each_building_of_a_file_has_a_shell_on_its_own_ground()
    {
        var model = new BoxModel();
        model.House(model.Storey(model.Building(), 0), 0, 0, 8, 6, 5);
        model.House(model.Storey(model.Building(), 2), 30, 0, 5, 4, 3, from: 2);

        (List<CityObject> objects, _) = await ReadAsync(model, "1", "2");

        CityObject[] buildings = [.. objects.Where(item => item.Class == CityObjectClass.Building)];
        Assert.Equal([240, 60], buildings.Select(building => Math.Round(VolumeOf(building, "2"), 1)));
        Assert.Equal([0, 2], buildings.Select(building => Math.Round(LowestOf(building), 3)));
    }

    [Fact]
    public async Task Proxies_are_no_part_of_the_shell_until_they_are_named()
    {
        var model = new BoxModel();
        int storey = model.Storey(model.Building(), 0);
        model.House(storey, 0, 0, 8, 6, 3);
        model.Box(storey, "IFCBUILDINGELEMENTPROXY", ",$", (0, 0, 3, 8, 6, 5));

        (List<CityObject> without, ConversionContext context) = await ReadAsync(model, "2");
        (List<CityObject> with, _) = await ReadAsync(
            model, new ShellRequest { Lods = ["2"], Classes = ["IfcWall", "IfcSlab", "IfcBuildingElementProxy"] });

        Assert.Equal(144, VolumeOf(BuildingOf(without), "2"), 1);
        Assert.Equal(240, VolumeOf(BuildingOf(with), "2"), 1);
        Assert.Contains(context.Diagnostics.Kept, finding => finding.Rule == ShellDiagnostics.OtherClasses);
    }

    [Fact]
    public async Task Solids_that_overlap_make_one_shell()
    {
        var model = new BoxModel();
        int storey = model.Storey(model.Building(), 0);
        model.House(storey, 0, 0, 8, 6, 5);
        model.House(storey, 5, 2, 8, 3, 4);

        (List<CityObject> objects, _) = await ReadAsync(model, "2");

        CityObject building = BuildingOf(objects);
        Assert.Equal(240 + (5 * 3 * 4), VolumeOf(building, "2"), 1);
        Assert.Empty(new ObjectValidator().Validate(building));
    }

    [Theory]
    [InlineData("floor", "IFCSHELL0002", 240)]
    [InlineData("top", "IFCSHELL0005", 240)]
    [InlineData("side", "IFCSHELL0004", 240)]
    public async Task A_model_that_is_not_tight_is_closed_and_it_is_said(string missing, string rule, double volume)
    {
        var model = new BoxModel();
        int storey = model.Storey(model.Building(), 0);
        model.Box(storey, "IFCWALL", ",.STANDARD.", (0, 0, 0, 8, 0.3, 5));
        model.Box(storey, "IFCWALL", ",.STANDARD.", (0, 5.7, 0, 8, 6, 5));
        model.Box(storey, "IFCWALL", ",.STANDARD.", (0, 0, 0, 0.3, 6, 5));
        model.Box(storey, "IFCWALL", ",.STANDARD.", (7.7, 0, 0, 8, missing == "side" ? 4.6 : 6, 5));
        if (missing != "floor")
            model.Box(storey, "IFCSLAB", ",.BASESLAB.", (0, 0, 0, 8, 6, 0.3));
        if (missing != "top")
            model.Box(storey, "IFCSLAB", ",.ROOF.", (0, 0, 4.7, 8, 6, 5));

        (List<CityObject> objects, ConversionContext context) = await ReadAsync(model, "1", "2");

        CityObject building = BuildingOf(objects);
        Assert.Contains(context.Diagnostics.Kept, finding => finding.Rule.Id == rule);
        Assert.Empty(new ObjectValidator().Validate(building));
        Assert.InRange(VolumeOf(building, "2"), volume * 0.98, volume * 1.02);
    }

    [Fact]
    public async Task A_basement_is_cut_at_the_ground_that_is_stated()
    {
        var model = new BoxModel();
        model.House(model.Storey(model.Building(), -3), 0, 0, 8, 6, 8, from: -3);

        (List<CityObject> whole, _) = await ReadAsync(model, "2");
        (List<CityObject> cut, ConversionContext context) = await ReadAsync(model, new ShellRequest { Lods = ["1", "2"], GroundHeight = 0 });

        Assert.Equal(384, VolumeOf(BuildingOf(whole), "2"), 1);
        Assert.Equal(240, VolumeOf(BuildingOf(cut), "2"), 1);
        Assert.Contains(context.Diagnostics.Kept, finding => finding.Rule == ShellDiagnostics.BelowGround);
        MultiCurve[] curves = [.. BuildingOf(cut).Geometry.Where(geometry => geometry.Role == GeometryRole.TerrainIntersection).Select(geometry => (MultiCurve)geometry.Geometry)];
        Assert.Equal(2, curves.Length);
        Assert.All(curves, curve => Assert.Equal(28, LengthOf(curve), 3));
    }

    [Fact]
    public async Task Storeys_below_the_ground_are_counted_apart()
    {
        var model = new BoxModel();
        int building = model.Building();
        model.House(model.Storey(building, -3), 0, 0, 8, 6, 9, from: -3);
        model.Storey(building, 0);
        model.Storey(building, 3);

        (List<CityObject> objects, _) = await ReadAsync(model, new ShellRequest { Lods = ["1"], GroundHeight = 0 });

        CityAttribute[] attributes = [.. BuildingOf(objects).Attributes];
        Assert.Contains(attributes, attribute => attribute is { Name: "storeysAboveGround", Value: IntegerValue { Number: 2 } });
        Assert.Contains(attributes, attribute => attribute is { Name: "storeysBelowGround", Value: IntegerValue { Number: 1 } });
    }

    [Fact]
    public async Task The_walls_meet_the_terrain_in_a_curve_on_it()
    {
        var model = new BoxModel();
        model.House(model.Storey(model.Building(), -3), 0, 0, 8, 6, 8, from: -3);
        model.Terrain(-20, 20, at00: -2, at10: 2, at01: -2); // rises by a tenth along X: 0 at the left wall, 0.8 at the right one

        (List<CityObject> objects, ConversionContext context) = await ReadAsync(model, new ShellRequest { Lods = ["2"], GroundAtTerrain = true });

        CityObject building = BuildingOf(objects);
        Assert.DoesNotContain(context.Diagnostics.Kept, finding => finding.Rule == ShellDiagnostics.NoTerrain);
        Assert.Equal(240, VolumeOf(building, "2"), 1);
        LodGeometry curve = Assert.Single(building.Geometry, geometry => geometry.Role == GeometryRole.TerrainIntersection);
        Position[] places = [.. ((MultiCurve)curve.Geometry).Members.Cast<LineString>().SelectMany(line => line.Positions)];
        Assert.All(places, place => Assert.Equal(place.X / 10, place.Z, 6));
        Assert.Equal((2 * 6) + (2 * Math.Sqrt((8 * 8) + (0.8 * 0.8))), LengthOf((MultiCurve)curve.Geometry), 3);
    }

    [Fact]
    public async Task A_hole_in_an_outer_wall_is_closed_by_a_surface_and_a_niche_is_none()
    {
        var model = new BoxModel();
        int storey = model.Storey(model.Building(), 0);
        model.House(storey, 0, 0, 8, 6, 5);
        int wall = model.Box(storey, "IFCWALL", ",.STANDARD.", (0, 0, 0, 8, 0.3, 5));
        model.Hole(wall, (2, -0.1, 0.5, 4, 0.4, 3));
        model.Hole(wall, (5, -0.1, 0.5, 7, 0.1, 3));

        (List<CityObject> objects, _) = await ReadAsync(model, "3");

        CityObject closure = Assert.Single(BuildingOf(objects).SelfAndDescendants(), part => part.Class.Name == "ClosureSurface");
        Assert.Equal(5, AreaOf(closure), 2);
        Assert.Equal(240, VolumeOf(BuildingOf(objects), "3"), 1);
    }

    private static Task<(List<CityObject> Objects, ConversionContext Context)> ReadAsync(BoxModel model, params string[] lods) =>
        ReadAsync(model, new ShellRequest { Lods = [.. lods] });

    private static async Task<(List<CityObject> Objects, ConversionContext Context)> ReadAsync(BoxModel model, ShellRequest request)
    {
        (_, List<CityObject> objects, ConversionContext context) = await Conversions.ReadAllAsync(
            new IfcFormat(), model.Source(), new ReadOptions { Shells = request });
        return (objects, context);
    }

    private static CityObject BuildingOf(List<CityObject> objects) => Assert.Single(objects, item => item.Class == CityObjectClass.Building);

    private static double LowestOf(CityObject building) =>
        building.Geometry.SelectMany(geometry => geometry.Geometry.Surfaces()).Min(surface => surface.Bounds().Min.Z);

    private static double VolumeOf(CityObject building, string lod) => building.SelfAndDescendants()
        .SelectMany(part => part.Geometry)
        .Where(geometry => geometry.Lod == lod && geometry.Geometry is Solid)
        .Sum(geometry => Measures.Volume(geometry.Geometry));

    private static double AreaOf(CityObject surface) =>
        surface.Geometry.SelectMany(geometry => geometry.Geometry.Surfaces()).Sum(Measures.Area);

    private static double LengthOf(MultiCurve curve) => curve.Members.Cast<LineString>().Sum(line => Enumerable.Range(1, line.Positions.Length - 1)
        .Sum(i => Math.Sqrt(
            Math.Pow(line.Positions[i].X - line.Positions[i - 1].X, 2)
            + Math.Pow(line.Positions[i].Y - line.Positions[i - 1].Y, 2)
            + Math.Pow(line.Positions[i].Z - line.Positions[i - 1].Z, 2))));
}
