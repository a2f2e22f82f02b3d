using TwinInterop.Geometry.Meshes;
using TwinInterop.Geometry.Support;
using TwinInterop.Geometry.Vectors;

namespace TwinInterop.Geometry.Booleans;

/// <summary>Walls and their openings, as building models have them.</summary>
public class OpeningTests
{
    private static readonly PolygonMesh Wall = Bodies.Box(0, 0, 0, 10, 0.3, 3, tag: 1);

    public static TheoryData<double, double, double> Frames => new()
    {
        { 0, 0, 0 }, { 0.7, 0, 0 }, { Math.PI / 2, 0, 0 }, { 0.7, 0.4, 0 }, { 0.7, 0, 6.5e6 }, { 1e-7, 0, 0 },
    };

    [Theory]
    [MemberData(nameof(Frames))]
    public void An_opening_as_thick_as_the_wall_goes_through(double z, double x, double far)
    {
        Frame3D frame = Bodies.Turned(z, x, new Vector3D(far, far / 2, 7));
        BooleanResult result = MeshBoolean.Subtract(
            Wall.Moved(frame), [Bodies.Box(2, 0, 1, 3, 0.3, 2, tag: 2).Moved(frame)]);

        Assert.Equal(BooleanOutcome.Done, result.Outcome);
        Assert.Equal(9 - 0.3, Bodies.Volume(result.Mesh), 6);
        Assert.Equal(10, result.Mesh.FaceCount);
        Assert.Equal(2, Enumerable.Range(0, 10).Count(face => result.Mesh.LoopCount(face) == 2));
        Assert.Equal(4, Enumerable.Range(0, 10).Count(face => result.Mesh.Tag(face) == 2));
    }

    [Theory]
    [MemberData(nameof(Frames))]
    public void Adjacent_openings_leave_no_skin_between_them(double z, double x, double far)
    {
        Frame3D frame = Bodies.Turned(z, x, new Vector3D(far, far / 2, 7));
        BooleanResult result = MeshBoolean.Subtract(
            Wall.Moved(frame),
            [Bodies.Box(2, -1, 1, 3, 1, 2).Moved(frame), Bodies.Box(3, -1, 1, 4, 1, 2).Moved(frame)]);

        MeshQuantities found = MeshQuantities.Of(result.Mesh);
        Assert.Equal(9 - 0.6, found.Volume!.Value, 6);
        Assert.Equal((2 * (30 - 2)) + (2 * 13 * 0.3) + (6 * 0.3), found.Area, 6);
    }

    [Fact]
    public void A_door_that_reaches_the_ground_opens_the_wall_below()
    {
        BooleanResult result = MeshBoolean.Subtract(Wall, [Bodies.Box(2, -0.1, 0, 3, 0.4, 2)]);

        Assert.Equal(9 - 0.6, Bodies.Volume(result.Mesh), 9);
        Assert.DoesNotContain(Enumerable.Range(0, result.Mesh.FaceCount), face => result.Mesh.LoopCount(face) > 1);
    }

    [Fact]
    public void Openings_that_overlap_are_taken_off_once()
    {
        BooleanResult result = MeshBoolean.Subtract(
            Wall, [Bodies.Box(2, -1, 1, 4, 1, 2), Bodies.Box(3, -1, 1.5, 5, 1, 2.5), Bodies.Box(2, -1, 1, 4, 1, 2)]);

        Assert.Equal(9 - (0.3 * 3.5), Bodies.Volume(result.Mesh), 9);
    }

    [Fact]
    public void Openings_nearly_flush_within_the_tolerance_go_through()
    {
        BooleanResult result = MeshBoolean.Subtract(Wall, [Bodies.Box(2, 4e-6, 1, 3, 0.3 - 4e-6, 2)]);

        Assert.Equal(10, result.Mesh.FaceCount);
        Assert.Equal(9 - 0.3, Bodies.Volume(result.Mesh), 9);
    }

    [Fact]
    public void A_wall_wholly_inside_its_opening_is_empty()
    {
        Assert.Equal(
            BooleanOutcome.ConsumedWhole, MeshBoolean.Subtract(Wall, [Bodies.Box(-1, -1, -1, 11, 1, 4)]).Outcome);
        BooleanResult same = MeshBoolean.Subtract(Wall, [Wall]);
        Assert.Equal(BooleanOutcome.ConsumedWhole, same.Outcome);
        Assert.Equal(0, same.Mesh.FaceCount);
    }

    [Fact]
    public void An_opening_elsewhere_leaves_the_very_same_wall()
    {
        BooleanResult result = MeshBoolean.Subtract(Wall, [Bodies.Box(20, 0, 0, 21, 1, 1), Bodies.Box(3, 0.3, 0, 4, 1, 1)]);

        Assert.Equal(BooleanOutcome.NothingCut, result.Outcome);
        Assert.Same(Wall, result.Mesh);
    }

    [Fact]
    public void A_cavity_is_a_second_shell_that_faces_inwards()
    {
        PolygonMesh hollow = MeshBoolean.Subtract(
            Bodies.Box(0, 0, 0, 3, 3, 3), [Bodies.Box(1, 1, 1, 2, 2, 2)]).Mesh;

        Assert.Equal(26, Bodies.Volume(hollow), 9);
        Assert.Equal(2, MeshComponents.Split(hollow).Count);
        Solid solid = MeshGeometry.ToSolid(hollow, Frame3D.Identity);
        Assert.Single(solid.Interiors);
        Assert.Equal(6, solid.Exterior.Members.Length);
    }

    [Fact]
    public void Vertices_that_stay_keep_their_exact_place()
    {
        Frame3D frame = Bodies.Turned(0.7, 0.3, new Vector3D(6.5e5, 6.8e6, 100));
        PolygonMesh wall = Wall.Moved(frame);
        PolygonMesh cut = MeshBoolean.Subtract(wall, [Bodies.Box(2, -1, 1, 3, 1, 2).Moved(frame)]).Mesh;

        Assert.Subset(new HashSet<Vector3D>(cut.Vertices.ToArray()), new HashSet<Vector3D>(wall.Vertices.ToArray()));
    }

    [Fact]
    public void Cutting_an_L_shaped_wall_along_its_inner_faces_gives_two_boxes_worth()
    {
        PolygonMesh wall = Bodies.Prism(
            [new(0, 0, 0), new(4, 0, 0), new(4, 1, 0), new(1, 1, 0), new(1, 4, 0), new(0, 4, 0)], new Vector3D(0, 0, 3));

        Assert.Equal(9, Bodies.Volume(MeshBoolean.Subtract(wall, [Bodies.Box(0, 1, 0, 1, 9, 3)]).Mesh) - 3, 9);
        Assert.Equal(
            BooleanOutcome.NothingCut, MeshBoolean.Subtract(wall, [Bodies.Box(1, 1, 0, 4, 4, 3)]).Outcome);
        Assert.Equal(48, Bodies.Volume(MeshBoolean.Union(wall, Bodies.Box(1, 1, 0, 4, 4, 3)).Mesh), 9);
    }

    [Fact]
    public void A_round_opening_through_a_turned_wall_has_the_volume_of_its_polygon()
    {
        Vector3D[] circle = [.. Enumerable.Range(0, 36).Select(i =>
        {
            (double s, double c) = Math.SinCos(-2 * Math.PI * i / 36);
            return new Vector3D(5 + (c / 2), -0.1, 1.5 + (s / 2));
        })];
        Frame3D frame = Bodies.Turned(1.1, 0.2, default);
        PolygonMesh pipe = Bodies.Prism(circle, new Vector3D(0, 0.5, 0));
        PolygonMesh cut = MeshBoolean.Subtract(Wall.Moved(frame), [pipe.Moved(frame)]).Mesh;

        Assert.Equal(9 - (0.3 * 18 * 0.25 * Math.Sin(Math.PI / 18)), Bodies.Volume(cut), 9);
        Assert.Equal(6 + 36, cut.FaceCount);
    }
}
