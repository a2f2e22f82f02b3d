using TwinInterop.Geometry.Meshes;
using TwinInterop.Geometry.Shells;
using TwinInterop.Geometry.Vectors;

namespace TwinInterop.Geometry.Tests.Shells;

public sealed class ShellBuilderTests
{
    [Fact]
    public void A_gable_house_has_two_roofs_four_walls_and_a_ground()
    {
        ShellBody body = Assert.Single(Build(SampleHouse.Elements).Bodies);

        Assert.Equal(7, body.Shell.FaceCount);
        AssertClosed(body.Shell, SampleHouse.Volume);
        Assert.Equal(80, ShellFaces.Area(body.Shell, ShellSurfaceKind.Ground), 2);
        Assert.Equal(80 * Math.Sqrt(1.25), ShellFaces.Area(body.Shell, ShellSurfaceKind.Roof), 2);
    }

    [Fact]
    public void The_outlines_are_those_of_the_walls_and_of_the_roof()
    {
        ShellBody body = Assert.Single(Build(SampleHouse.Elements).Bodies);

        Assert.Equal(80, Area(body.Footprint), 2);
        Assert.Equal(99, Area(body.RoofOutline), 2);
        Assert.Equal(3.5, body.LowestRoofEdge, 2);
        Assert.Equal(5.5, body.Top, 2);
    }

    [Fact]
    public void The_block_has_the_volume_of_the_shell()
    {
        ShellBody body = Assert.Single(Build(SampleHouse.Elements).Bodies);

        AssertClosed(body.Block, SampleHouse.Volume);
    }

    [Fact]
    public void Eaves_are_part_of_the_shell_where_that_is_asked_for()
    {
        ShellBody body = Assert.Single(Build(SampleHouse.Elements, new ShellOptions { KeepsProjections = true }).Bodies);

        Assert.Equal(19, ShellFaces.Area(body.Shell, ShellSurfaceKind.OuterCeiling) / Math.Sqrt(1.25), 1);
        AssertClosed(body.Shell, SampleHouse.Volume + (19 * SampleHouse.Slope));
    }

    [Fact]
    public void Doors_and_windows_lie_in_the_walls_around_them()
    {
        ShellElement door = SampleHouse.Box("door", ShellElementKind.Door, 4, 0.1, 0, 5, 0.2, 2.1);
        ShellElement window = SampleHouse.Box("window", ShellElementKind.Window, 0.1, 3, 1, 0.2, 4, 2);
        ShellElement inner = SampleHouse.Box("inner door", ShellElementKind.Door, 5, 3, 0, 6, 3.1, 2.1);

        BuildingShell shell = Build([.. SampleHouse.Elements, door, window, inner]);

        Assert.Equal(["door", "window"], shell.OuterOpenings.ToArray());
        Assert.Empty(shell.LostOpenings);
        OpeningShell detailed = Assert.IsType<OpeningShell>(Assert.Single(shell.Bodies).Detailed);
        Assert.Equal(["door", "window"], detailed.Openings.Values.Select(opening => opening.ElementId).Order(StringComparer.Ordinal));
        Assert.All(detailed.Openings.Values, opening => Assert.Equal((int)ShellSurfaceKind.Wall, detailed.Mesh.Tag(opening.Host)));
        Assert.Equal(2.1, ShellFaces.Area(detailed.Mesh, ShellSurfaceKind.Door), 2);
        Assert.Equal(1, ShellFaces.Area(detailed.Mesh, ShellSurfaceKind.Window), 2);
        AssertClosed(detailed.Mesh, SampleHouse.Volume + (19 * SampleHouse.Slope));
    }

    [Fact]
    public void A_house_without_a_floor_is_closed_from_below()
    {
        BuildingShell shell = Build([.. SampleHouse.Elements.Where(element => element.Id != "floor")]);

        Assert.Contains(ShellNote.OpenBelow, shell.Notes);
        AssertClosed(Assert.Single(shell.Bodies).Shell, SampleHouse.Volume, share: 0.03);
    }

    [Fact]
    public void Rooms_close_a_house_without_a_wall()
    {
        ShellElement room = SampleHouse.Box("room", ShellElementKind.Space, 0.3, 0.3, 0, 9.7, 7.7, 2.9);
        List<ShellElement> elements = [.. SampleHouse.Elements.Where(element => element.Id is not ("south" or "east")), room];

        BuildingShell shell = Build(elements);

        Assert.Contains(ShellNote.OpenRooms, shell.Notes);
        AssertClosed(Assert.Single(shell.Bodies).Shell, SampleHouse.Volume, share: 0.1);
    }

    [Fact]
    public void The_ground_cuts_what_lies_below_it()
    {
        BuildingShell shell = Build(SampleHouse.Elements, new ShellOptions { GroundHeight = 1 });

        Assert.Equal(1.2, shell.BelowGround, 3);
        AssertClosed(Assert.Single(shell.Bodies).Shell, SampleHouse.Volume - (80 * 1.2));
    }

    [Fact]
    public void Two_houses_are_two_bodies()
    {
        List<ShellElement> second = [.. SampleHouse.Elements.Select(element => element with
        {
            Id = element.Id + " 2",
            Meshes = [.. element.Meshes.Select(mesh => mesh.Transform(Frame3D.Identity with { Origin = new Vector3D(15, 2, 0) }))],
        })];

        BuildingShell shell = Build([.. SampleHouse.Elements, .. second]);

        Assert.Equal(2, shell.Bodies.Length);
        Assert.All(shell.Bodies, body => AssertClosed(body.Shell, SampleHouse.Volume));
    }

    [Fact]
    public void Towers_that_touch_in_an_edge_are_bridged()
    {
        BuildingShell shell = Build(
        [
            SampleHouse.Box("low", ShellElementKind.Structure, 0, 0, 0, 10, 10, 3),
            SampleHouse.Box("one", ShellElementKind.Structure, 0, 0, 3, 5, 5, 8),
            SampleHouse.Box("other", ShellElementKind.Structure, 5, 5, 3, 10, 10, 8),
        ]);

        AssertClosed(Assert.Single(shell.Bodies).Shell, 300 + 250, share: 0.001);
    }

    [Fact]
    public void A_turned_house_is_valid_too()
    {
        (double sine, double cosine) = Math.SinCos(0.3);
        var turn = new Frame3D(new(40, -30, 5), new(cosine, sine, 0), new(-sine, cosine, 0), Vector3D.UnitZ);
        List<ShellElement> turned = [.. SampleHouse.Elements.Select(element => element with
        {
            Meshes = [.. element.Meshes.Select(mesh => mesh.Transform(turn))],
        })];

        ShellBody body = Assert.Single(Build(turned).Bodies);

        AssertClosed(body.Shell, SampleHouse.Volume, share: 0.002);
    }

    [Fact]
    public void A_plan_with_more_cells_than_allowed_becomes_a_box_and_it_is_said()
    {
        BuildingShell shell = Build(SampleHouse.Elements, new ShellOptions { MostCells = 3 });

        Assert.Contains(ShellNote.FlatRoofs, shell.Notes);
        ShellBody body = Assert.Single(shell.Bodies);
        Assert.Equal(6, body.Shell.FaceCount);
        AssertClosed(body.Shell, MeshQuantities.Of(body.Block).Volume!.Value);
    }

    [Fact]
    public void Few_cubes_make_a_coarser_look_at_the_outside_and_the_same_house()
    {
        BuildingShell shell = Build(SampleHouse.Elements, new ShellOptions { MostCubes = 100_000 });

        AssertClosed(Assert.Single(shell.Bodies).Shell, SampleHouse.Volume, 0.01);
    }

    [Fact]
    public void Nothing_to_make_a_shell_of_is_said()
    {
        BuildingShell shell = Build([SampleHouse.Box("room", ShellElementKind.Space, 0, 0, 0, 5, 5, 3)]);

        Assert.Empty(shell.Bodies);
        Assert.Equal([ShellNote.NoElements], shell.Notes.ToArray());
    }

    private static BuildingShell Build(List<ShellElement> elements, ShellOptions? options = null) =>
        ShellBuilder.Build(elements, options ?? new ShellOptions());

    private static double Area(PolygonMesh mesh) => Enumerable.Range(0, mesh.FaceCount).Sum(face => ShellFaces.Area(mesh, face));

    private static void AssertClosed(PolygonMesh mesh, double volume, double share = 1e-4)
    {
        Assert.True(ShellFaces.IsValid(mesh, Frame3D.Identity, CancellationToken.None));
        double found = Assert.NotNull(MeshQuantities.Of(mesh).Volume);
        Assert.InRange(found, volume * (1 - share), volume * (1 + share));
    }
}
