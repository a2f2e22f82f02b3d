using TwinInterop.Geometry.Vectors;

namespace TwinInterop.Geometry.Validity;

public sealed class ShellChecksTests
{
    [Fact]
    public void A_cube_is_valid() => Assert.Empty(Judged.Codes(new Solid(Judged.Cube())));

    [Fact]
    public void A_cube_far_from_the_origin_is_valid() => Assert.Empty(Judged.Codes(new Solid(Judged.Cube(3_333_399, 6_800_000, 100))));

    [Fact]
    public void Three_polygons_are_too_few() =>
        Assert.Equal([ValidityCode.TooFewPolygons], Judged.Codes(new Solid(new CompositeSurface(Judged.Cube().Members[..3]))));

    [Fact]
    public void An_empty_solid_has_no_content() =>
        Assert.Equal([ValidityCode.EmptyPrimitive], Judged.Codes(new Solid(new CompositeSurface([]))));

    [Fact]
    public void A_cube_without_top_is_not_closed()
    {
        CompositeSurface open = Judged.Cube();
        open = open with { Members = open.Members.RemoveAt(1) };

        ValidityFinding finding = Assert.Single(GeometryValidator.Validate(new Solid(open) { Id = "cube" }));

        Assert.Equal(ValidityCode.ShellNotClosed, finding.Code);
        Assert.Equal("cube", finding.SourceId);
        Assert.Equal(1, finding.Location!.Value.Z);
    }

    [Fact]
    public void A_composite_surface_need_not_close()
    {
        CompositeSurface open = Judged.Cube();

        Assert.Empty(Judged.Codes(open with { Members = open.Members.RemoveAt(1) }));
    }

    [Fact]
    public void Two_cubes_at_an_edge_are_no_manifold() =>
        Assert.Equal([ValidityCode.NonManifoldCase], Judged.Codes(new Solid(Judged.Cube().Plus([.. Judged.Cube(1, 1).Members]))));

    [Fact]
    public void Two_cubes_at_a_vertex_are_no_manifold() =>
        Assert.Equal([ValidityCode.NonManifoldCase], Judged.Codes(new Solid(Judged.Cube().Plus([.. Judged.Cube(1, 1, 1).Members]))));

    [Fact]
    public void A_wall_inside_a_cube_is_no_manifold() => Assert.Contains(
        ValidityCode.NonManifoldCase,
        Judged.Codes(new Solid(Judged.Cube().Plus(Judged.Polygon(Judged.Ring(0, 0, 0, 1, 1, 0, 1, 1, 1, 0, 0, 1))))));

    [Fact]
    public void Two_cubes_apart_are_several_components() => Assert.Equal(
        [ValidityCode.MultipleConnectedComponents], Judged.Codes(new Solid(Judged.Cube().Plus([.. Judged.Cube(5).Members]))));

    [Fact]
    public void A_polygon_turned_over_is_named()
    {
        CompositeSurface cube = Judged.Cube();

        ValidityFinding finding = Assert.Single(GeometryValidator.Validate(new Solid(cube.With(2, cube.Members[2].Turned()))));

        Assert.Equal(ValidityCode.PolygonWrongOrientation, finding.Code);
        Assert.Equal("solid[0]/shell[0]/face[2]", finding.Path.ToString());
    }

    [Fact]
    public void An_orientable_surface_counts_as_it_is_used()
    {
        CompositeSurface cube = Judged.Cube();

        Assert.Empty(Judged.Codes(new Solid(cube.With(2, new OrientableSurface(cube.Members[2].Turned(), IsReversed: true)))));
    }

    [Fact]
    public void A_tip_that_touches_the_floor_intersects_the_shell() =>
        Assert.Equal([ValidityCode.ShellSelfIntersection], Judged.Codes(new Solid(Dented(0))));

    [Fact]
    public void A_tip_through_the_floor_intersects_the_shell() =>
        Assert.Contains(ValidityCode.ShellSelfIntersection, Judged.Codes(new Solid(Dented(-0.5))));

    [Fact]
    public void A_tip_above_the_floor_is_valid() => Assert.Empty(Judged.Codes(new Solid(Dented(0.01))));

    [Fact]
    public void A_hole_through_a_cube_is_valid() => Assert.Empty(Judged.Codes(new Solid(Frame(0.6))));

    [Fact]
    public void A_hole_whose_edge_runs_down_a_wall_is_no_surface() =>
        Assert.NotEmpty(Judged.Codes(new Solid(Frame(1.0))));

    [Fact]
    public void A_shell_of_a_broken_polygon_is_judged_for_that_only()
    {
        CompositeSurface cube = Judged.Cube();
        Solid solid = new(cube.With(1, Judged.Polygon(Judged.Ring(0, 0, 1, 1, 0, 1))));

        Assert.Equal([ValidityCode.TooFewPoints], Judged.Codes(solid));
    }

    [Fact]
    public void A_triangulated_surface_is_a_shell()
    {
        Position[] corners = [new(0, 0, 0), new(1, 0, 0), new(0, 1, 0), new(0, 0, 1)];
        var tetrahedron = new TriangulatedSurface([.. corners], [0, 2, 1, 0, 1, 3, 1, 2, 3, 2, 0, 3]);

        Assert.Empty(Judged.Codes(new Solid(new CompositeSurface([tetrahedron]))));
    }

    [Fact]
    public void A_shell_of_thousands_of_faces_is_judged_in_linear_work()
    {
        Solid sphere = Meshes.MeshGeometry.ToSolid(Support.Bodies.Sphere(default, 100, 40, 80), Frame3D.Identity);

        Assert.Empty(Judged.Codes(sphere, new ValidityOptions { MaxComparisons = 200 * sphere.Exterior.Members.Length }));
    }

    [Fact]
    public void A_shell_that_needs_more_comparisons_than_allowed_is_not_judged() =>
        Assert.Equal([ValidityCode.NotJudged], Judged.Codes(new Solid(Judged.Cube()), new ValidityOptions { MaxComparisons = 60 }));

    /// <summary>A cube whose top is dented to a tip.</summary>
    private static CompositeSurface Dented(double tip)
    {
        Vector3D[] points = [.. Judged.BoxPoints(0, 0, 0, 1), new(0.5, 0.5, tip)];
        return Judged.Shell(points, [.. Judged.BoxFaces.Where((_, face) => face != 1), [4, 5, 8], [5, 6, 8], [6, 7, 8], [7, 4, 8]]);
    }

    /// <summary>A cube with a three-sided hole from top to bottom.</summary>
    /// <param name="tip">How far the hole reaches towards a wall at 1.</param>
    private static CompositeSurface Frame(double tip)
    {
        Vector3D[] points = [.. Judged.BoxPoints(0, 0, 0, 1), new(0.2, 0.2, 0), new(tip, 0.5, 0), new(0.2, 0.8, 0), new(0.2, 0.2, 1), new(tip, 0.5, 1), new(0.2, 0.8, 1)];
        CompositeSurface walls = Judged.Shell(points, [.. Judged.BoxFaces.Skip(2), [8, 11, 12, 9], [9, 12, 13, 10], [10, 13, 11, 8]]);
        Ring bottom = ((PolygonSurface)Judged.Shell(points, [Judged.BoxFaces[0]]).Members[0]).Exterior;
        Ring top = ((PolygonSurface)Judged.Shell(points, [Judged.BoxFaces[1]]).Members[0]).Exterior;
        return walls.Plus(
            Judged.Polygon(bottom, Judged.Ring(0.2, 0.2, 0, tip, 0.5, 0, 0.2, 0.8, 0)),
            Judged.Polygon(top, Judged.Ring(0.2, 0.2, 1, 0.2, 0.8, 1, tip, 0.5, 1)));
    }
}
