using TwinInterop.Geometry;
using TwinInterop.Geometry.Validity;
using TwinInterop.Model;
using TwinInterop.Testing;

namespace TwinInterop.Formats.Ifc.Tests.Shells;

/// <summary>The inner surfaces of rooms.</summary>
public sealed class RoomSurfacesTests
{
    private const string Haus = "ifc/ThatOpen+engine_web-ifc/tests/ifcfiles/public/AC20-FZK-Haus.ifc";
    private const string Duplex = "ifc/stijngoedertier+georeference-ifc/Duplex_A_20110907_georeferenced.ifc";

    [Fact]
    public async Task Faces_of_a_room_are_what_they_touch_where_the_model_states_no_boundaries()
    {
        House(out BoxModel model, out _);

        CityObject room = await RoomAsync(model);

        Assert.Equal(
            ["CeilingSurface", "FloorSurface", "InteriorWallSurface", "InteriorWallSurface", "InteriorWallSurface", "InteriorWallSurface"],
            Names(room));
        Assert.Equal(7.4 * 5.4, AreaOf(room, "FloorSurface"), 3);
        Assert.True(Measures.NormalOf(SurfaceOf(room, "FloorSurface")).Z < 0);
    }

    [Fact]
    public async Task A_side_of_a_room_at_which_nothing_stands_is_closed()
    {
        var model = new BoxModel();
        int storey = model.Storey(model.Building(), 0);
        model.House(storey, 0, 0, 8, 6, 5);
        model.Room(storey, (0.3, 0.3, 0.3, 4, 5.7, 4.7)); // half of the hall

        CityObject room = await RoomAsync(model);

        Assert.Equal(5.4 * 4.4, AreaOf(room, "ClosureSurface"), 3);
        Assert.Equal(3, Names(room).Count(name => name == "InteriorWallSurface"));
    }

    [Fact]
    public async Task Boundaries_tell_doors_virtual_sides_and_the_rest()
    {
        int storey = House(out BoxModel model, out int room);
        int door = model.Box(storey, "IFCDOOR", ",2.1,1.,.DOOR.,$,$", (3, 0, 0.3, 4, 0.3, 2.4));
        int wall = model.Box(storey, "IFCWALL", ",.STANDARD.", (0, 0, 0, 8, 0.3, 5));
        model.Fill(model.Hole(wall, (3, -0.1, 0.3, 4, 0.4, 2.4)), door);
        // In the system of the room: its middle in plan, its floor.
        model.Boundary(room, wall, "PHYSICAL", "(-3.7,-2.7,0.)", "(0.,-1.,0.)", "(1.,0.,0.)", 7.4, 4.4);
        model.Boundary(room, door, "PHYSICAL", "(-0.8,-2.7,0.)", "(0.,-1.,0.)", "(1.,0.,0.)", 1, 2.1);
        model.Boundary(room, null, "VIRTUAL", "(3.7,-2.7,0.)", "(1.,0.,0.)", "(0.,1.,0.)", 5.4, 4.4);

        CityObject bounded = await RoomAsync(model);

        Assert.Equal(2.09, AreaOf(bounded, "DoorSurface"), 3); // openings stay a centimetre away from edges, here from the floor
        Assert.Equal(5.4 * 4.4, AreaOf(bounded, "ClosureSurface"), 3);
        CityObject host = Assert.Single(bounded.Parts, part => part.Parts.Any(opening => opening.Class.Name == "DoorSurface"));
        Assert.Equal("InteriorWallSurface", host.Class.Name);
        Assert.Equal((7.4 * 4.4) - 2.09, AreaOf(host.Geometry), 3);
        LodGeometry solid = Assert.Single(bounded.Geometry);
        Assert.Equal(7.4 * 5.4 * 4.4, Measures.Volume(solid.Geometry), 3);
        Assert.Empty(new ObjectValidator().Validate(bounded with { Parts = [] }));
    }

    [CorpusTheory]
    [InlineData(Haus, 7, 3)]
    [InlineData(Duplex, 21, 20)]
    public async Task Rooms_of_real_models_have_surfaces_all_round(string file, int rooms, int leastDoors)
    {
        (_, List<CityObject> objects, _) = await Conversions.ReadAllAsync(
            new IfcFormat(), DatasetSource.FromFile(SharedMaterial.CorpusPath(file)), new ReadOptions { Shells = new ShellRequest { Lods = ["3"] } });

        CityObject[] found = [.. objects.SelectMany(item => item.SelfAndDescendants()).Where(part => part.Class.Name == "BuildingRoom")];
        Assert.Equal(rooms, found.Length);
        foreach (CityObject room in found)
        {
            var solid = new HashSet<AbstractSurface>(
                room.Geometry.Single(geometry => geometry.Role == GeometryRole.Body).Geometry.Surfaces(), ReferenceEqualityComparer.Instance);
            AbstractSurface[] shown = [.. room.Parts.Where(IsSurface).SelectMany(part => part.SelfAndDescendants())
                .SelectMany(part => part.Geometry).SelectMany(geometry => geometry.Geometry.Surfaces())];
            Assert.True(solid.SetEquals(shown), room.Source.LocalId);
            Assert.Contains("FloorSurface", Names(room));
            Assert.Contains("CeilingSurface", Names(room));
            Assert.All(
                room.Parts.Where(part => part.Class.Name == "FloorSurface").SelectMany(part => part.Geometry).SelectMany(geometry => geometry.Geometry.Surfaces()),
                surface => Assert.True(Measures.NormalOf(surface).Z < 0));
        }

        Assert.InRange(found.SelectMany(room => room.SelfAndDescendants()).Count(part => part.Class.Name == "DoorSurface"), leastDoors, 100);
    }

    private static int House(out BoxModel model, out int room)
    {
        model = new BoxModel();
        int storey = model.Storey(model.Building(), 0);
        model.House(storey, 0, 0, 8, 6, 5);
        room = model.Room(storey, (0.3, 0.3, 0.3, 7.7, 5.7, 4.7));
        return storey;
    }

    private static async Task<CityObject> RoomAsync(BoxModel model)
    {
        (_, List<CityObject> objects, _) = await Conversions.ReadAllAsync(
            new IfcFormat(), model.Source(), new ReadOptions { Shells = new ShellRequest { Lods = ["3"] } });
        return Assert.Single(objects.SelectMany(item => item.SelfAndDescendants()), part => part.Class.Name == "BuildingRoom");
    }

    private static bool IsSurface(CityObject part) => part.Class.Name.EndsWith("Surface", StringComparison.Ordinal);

    private static IEnumerable<string> Names(CityObject room) =>
        room.Parts.Where(IsSurface).Select(part => part.Class.Name).Order(StringComparer.Ordinal);

    private static AbstractSurface SurfaceOf(CityObject room, string name) =>
        room.Parts.First(part => part.Class.Name == name).Geometry.SelectMany(geometry => geometry.Geometry.Surfaces()).First();

    private static double AreaOf(CityObject room, string name) =>
        room.SelfAndDescendants().Where(part => part.Class.Name == name).Sum(part => AreaOf(part.Geometry));

    private static double AreaOf(IEnumerable<LodGeometry> geometries) =>
        geometries.SelectMany(geometry => geometry.Geometry.Surfaces()).Sum(Measures.Area);
}
