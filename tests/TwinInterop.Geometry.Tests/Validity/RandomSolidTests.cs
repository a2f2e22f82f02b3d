using FsCheck;
using FsCheck.Fluent;
using TwinInterop.Geometry.Support;
using TwinInterop.Geometry.Vectors;

namespace TwinInterop.Geometry.Validity;

/// <summary>What holds for any body.</summary>
public sealed class RandomSolidTests
{
    private static readonly Config Runs = Config.QuickThrowOnFailure.WithMaxTest(60);

    [Fact]
    public void A_body_stays_valid_wherever_it_is_moved() => Prop.ForAll(
        Gen.Choose(0, int.MaxValue - 1).ToArbitrary(),
        seed => Assert.Empty(Judged.Codes(Body(new Random(seed), out _)))).Check(Runs);

    [Fact]
    public void The_order_of_faces_and_where_rings_begin_do_not_matter() => Prop.ForAll(
        Gen.Choose(0, int.MaxValue - 1).ToArbitrary(),
        seed =>
        {
            var random = new Random(seed);
            Solid solid = Body(random, out _);
            AbstractSurface[] faces = [.. solid.Exterior.Members.Select(face => Begun((PolygonSurface)face, random.Next(64)))];
            random.Shuffle(faces);

            Assert.Empty(Judged.Codes(new Solid(new CompositeSurface([.. faces]))));
        }).Check(Runs);

    [Fact]
    public void A_vertex_that_moves_in_one_face_only_is_found() => Prop.ForAll(
        Gen.Choose(0, int.MaxValue - 1).ToArbitrary(),
        seed =>
        {
            var random = new Random(seed);
            Solid solid = Body(random, out Vector3D up);
            int at = random.Next(solid.Exterior.Members.Length);
            var face = (PolygonSurface)solid.Exterior.Members[at];
            int corner = random.Next(face.Exterior.Positions.Length);
            Position moved = face.Exterior.Positions[corner];
            moved = new Position(moved.X + (0.3 * up.X), moved.Y + (0.3 * up.Y), moved.Z + (0.3 * up.Z));
            PolygonSurface other = new(new Ring(face.Exterior.Positions.SetItem(corner, moved)));

            Assert.NotEmpty(Judged.Codes(new Solid(solid.Exterior.With(at, other))));
        }).Check(Runs);

    [Fact]
    public void A_face_that_is_missing_or_turned_over_is_found() => Prop.ForAll(
        Gen.Choose(0, int.MaxValue - 1).ToArbitrary(),
        seed =>
        {
            var random = new Random(seed);
            Solid solid = Body(random, out _);
            int at = random.Next(solid.Exterior.Members.Length);

            Assert.Equal(
                [ValidityCode.ShellNotClosed],
                Judged.Codes(new Solid(solid.Exterior with { Members = solid.Exterior.Members.RemoveAt(at) })));
            Assert.Equal(
                [ValidityCode.PolygonWrongOrientation],
                Judged.Codes(new Solid(solid.Exterior.With(at, solid.Exterior.Members[at].Turned()))));
        }).Check(Runs);

    /// <summary>A prism over a star of four to twelve corners, turned and moved, with coordinates of millimetres or finer.</summary>
    private static Solid Body(Random random, out Vector3D up)
    {
        int corners = random.Next(4, 13);
        var outline = new Vector3D[corners];
        for (int i = 0; i < corners; i++)
        {
            (double sin, double cos) = Math.SinCos(2 * Math.PI * (i + (0.5 * random.NextDouble())) / corners);
            double radius = 3 + (20 * random.NextDouble());
            outline[i] = new Vector3D(radius * cos, radius * sin, 0);
        }

        Frame3D frame = Bodies.Turned(
            6 * random.NextDouble(), 6 * random.NextDouble(),
            new Vector3D(1_000_000 * random.NextDouble(), 7_000_000 * random.NextDouble(), 100 * random.NextDouble()));
        up = frame.AxisZ;
        return Meshes.MeshGeometry.ToSolid(Bodies.Prism(outline, new Vector3D(0, 0, 2 + (10 * random.NextDouble()))), frame);
    }

    private static PolygonSurface Begun(PolygonSurface face, int shift)
    {
        int by = shift % face.Exterior.Positions.Length;
        return new PolygonSurface(new Ring([.. face.Exterior.Positions[by..], .. face.Exterior.Positions[..by]]));
    }
}
