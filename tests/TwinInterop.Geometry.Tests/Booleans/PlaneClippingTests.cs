using FsCheck;
using FsCheck.Fluent;
using TwinInterop.Geometry.Meshes;
using TwinInterop.Geometry.Support;
using TwinInterop.Geometry.Vectors;

namespace TwinInterop.Geometry.Booleans;

public class PlaneClippingTests
{
    [Theory]
    [InlineData(0.5, 0.5)]
    [InlineData(0.25, 0.75)]
    [InlineData(1e-3, 0.999)]
    public void A_box_is_cut_at_a_height(double height, double left)
    {
        var below = new HalfSpace(new Vector3D(9, 9, height), Vector3D.UnitZ);
        BooleanResult result = MeshBoolean.Clip(Bodies.Box(0, 0, 0, 1, 1, 1), below, 7);

        Assert.Equal(BooleanOutcome.Done, result.Outcome);
        Assert.Equal(6, result.Mesh.FaceCount);
        Assert.Equal(left, Bodies.Volume(result.Mesh), 12);
        Assert.Contains(7, Enumerable.Range(0, 6).Select(result.Mesh.Tag));
    }

    [Theory]
    [InlineData(0.0, 1, BooleanOutcome.NothingCut, 1)]
    [InlineData(0.0, -1, BooleanOutcome.ConsumedWhole, 0)]
    [InlineData(1.0, 1, BooleanOutcome.ConsumedWhole, 0)]
    [InlineData(1.0, -1, BooleanOutcome.NothingCut, 1)]
    [InlineData(-5.0, 1, BooleanOutcome.NothingCut, 1)]
    [InlineData(1.000005, -1, BooleanOutcome.NothingCut, 1)]
    public void A_plane_on_a_face_or_beyond_cuts_nothing_or_all(
        double height, double direction, BooleanOutcome outcome, double volume)
    {
        BooleanResult result = MeshBoolean.Clip(
            Bodies.Box(0, 0, 0, 1, 1, 1), new HalfSpace(new Vector3D(0, 0, height), new Vector3D(0, 0, direction)));

        Assert.Equal(outcome, result.Outcome);
        Assert.Equal(volume, Bodies.Volume(result.Mesh), 12);
    }

    [Fact]
    public void A_plane_through_edges_and_corners_halves_a_box()
    {
        PolygonMesh half = MeshBoolean.Clip(
            Bodies.Box(0, 0, 0, 1, 1, 1), new HalfSpace(default, new Vector3D(1, -1, 0))).Mesh;

        Assert.Equal(0.5, Bodies.Volume(half), 12);
        Assert.Equal(5, half.FaceCount);
    }

    [Fact]
    public void A_frame_is_cut_into_two_legs_with_a_cut_face_each()
    {
        PolygonMesh frame = MeshBoolean.Subtract(Bodies.Box(0, 0, 0, 3, 1, 3), [Bodies.Box(1, -1, 1, 2, 2, 2)]).Mesh;
        PolygonMesh legs = MeshBoolean.Clip(frame, new HalfSpace(new Vector3D(0, 0, 1.5), Vector3D.UnitZ).Complement).Mesh;

        Assert.Equal((3 * 1.5) - 0.5, Bodies.Volume(legs), 12);
        Assert.Equal(2, Enumerable.Range(0, legs.FaceCount).Count(face => legs.Loop(face, 0).ToArray()
            .All(vertex => legs.Vertices[vertex].Z == 1.5)));
    }

    [Fact]
    public void A_ring_keeps_its_hole_in_the_cut()
    {
        PolygonMesh ring = MeshBoolean.Subtract(Bodies.Box(0, 0, 0, 3, 3, 1), [Bodies.Box(1, 1, -1, 2, 2, 2)]).Mesh;
        PolygonMesh lower = MeshBoolean.Clip(ring, new HalfSpace(new Vector3D(0, 0, 0.5), -Vector3D.UnitZ)).Mesh;

        Assert.Equal(4, Bodies.Volume(lower), 12);
        Assert.Equal(2, Enumerable.Range(0, lower.FaceCount).Count(face => lower.LoopCount(face) == 2));
    }

    [Fact]
    public void An_open_shell_stays_open()
    {
        var builder = new PolygonMeshBuilder();
        builder.AddVertices([default, new(2, 0, 0), new(2, 2, 0), new(0, 2, 0)]);
        builder.AddFace([0, 1, 2, 3]);
        PolygonMesh half = MeshBoolean.Clip(builder.Build(), new HalfSpace(new Vector3D(1, 0, 0), Vector3D.UnitX)).Mesh;

        Assert.Equal(1, half.FaceCount);
        Assert.Equal(2, MeshQuantities.Of(half).Area, 12);
    }

    [Fact]
    public void Parts_on_both_sides_of_any_plane_make_the_whole() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(1000), Prop.ForAll(
            (from a in RandomBodies.Body
             from x in Gen.Choose(-3, 3)
             from y in Gen.Choose(-3, 3)
             from z in Gen.Choose(-3, 3)
             from p in Gen.Choose(-4, 4)
             where x != 0 || y != 0 || z != 0
             select (a, new HalfSpace(new Vector3D(p / 2.0, p / 4.0, 0), new Vector3D(x, y, z)))).ToArbitrary(), input =>
             {
                 (PolygonMesh body, HalfSpace half) = input;
                 double above = Bodies.Volume(MeshBoolean.Clip(body, half).Mesh);
                 double below = Bodies.Volume(MeshBoolean.Clip(body, half.Complement).Mesh);
                 double whole = Bodies.Volume(body);
                 return (Math.Abs(above + below - whole) < 1e-3).Label($"{above} + {below} != {whole}")
                     .And(above >= -1e-6 && below >= -1e-6);
             }));

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_bounded_half_space_cuts_only_inside_its_outline(bool isClockwise)
    {
        PolygonMesh body = Bodies.Box(0, 0, 0, 4, 1, 3);
        var half = new HalfSpace(new Vector3D(0, 0, 2), -Vector3D.UnitZ);
        Vector3D[] outline = [new(1, -1, 0), new(2, -1, 0), new(2, 2, 0), new(1, 2, 0)];
        if (isClockwise)
            Array.Reverse(outline);
        PolygonMesh cutter = half.Bound(outline, Frame3D.Identity with { Origin = new Vector3D(0, 0, 77) }, Box3D.Around(body.Vertices));

        Assert.Equal(11, Bodies.Volume(MeshBoolean.Subtract(body, [cutter]).Mesh), 9);
    }
}
