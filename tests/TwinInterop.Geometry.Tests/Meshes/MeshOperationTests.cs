using TwinInterop.Geometry.Support;
using TwinInterop.Geometry.Vectors;

namespace TwinInterop.Geometry.Meshes;

public class MeshOperationTests
{
    private static PolygonMesh Triangles(PolygonMesh mesh)
    {
        var builder = new PolygonMeshBuilder();
        builder.AddVertices(mesh.Vertices);
        ReadOnlySpan<int> indices = MeshTriangulation.Triangulate(mesh).Indices;
        for (int i = 0; i < indices.Length; i += 3)
            builder.AddFace(indices.Slice(i, 3));
        return builder.Build();
    }

    private static PolygonMesh Soup(PolygonMesh mesh)
    {
        var builder = new PolygonMeshBuilder();
        for (int face = 0; face < mesh.FaceCount; face++)
        {
            int[] loop = mesh.Loop(face, 0).ToArray();
            builder.AddFace([.. loop.Select(vertex => builder.AddVertex(mesh.Vertices[vertex]))]);
        }

        return builder.Build();
    }

    [Fact]
    public void Welding_closes_a_body_whose_faces_have_vertices_of_their_own()
    {
        PolygonMesh soup = Soup(Bodies.Box(0, 0, 0, 1, 1, 1));

        Assert.False(ShellTopology.IsClosed(soup));
        Assert.Equal(24, ShellTopology.OpenEdges(soup));
        PolygonMesh welded = MeshWelding.Weld(soup, 1e-6);
        Assert.True(ShellTopology.IsClosed(welded));
        Assert.Equal(8, welded.Vertices.Length);
    }

    [Fact]
    public void Welding_drops_corners_and_faces_that_vanish()
    {
        PolygonMesh flat = MeshWelding.Weld(Bodies.Box(0, 0, 0, 1, 1, 1e-7), 1e-6);

        Assert.Equal(2, flat.FaceCount);
        Assert.True(ShellTopology.IsClosed(flat));
    }

    [Fact]
    public void Triangles_of_a_wall_with_openings_merge_back_to_its_faces()
    {
        PolygonMesh wall = Booleans.MeshBoolean.Subtract(
            Bodies.Box(0, 0, 0, 10, 0.3, 3), [Bodies.Box(1, -1, 1, 2, 1, 2), Bodies.Box(4, -1, 0, 5, 1, 2)]).Mesh;
        PolygonMesh merged = CoplanarFaces.Merge(Triangles(wall));

        Assert.Equal(wall.FaceCount, merged.FaceCount);
        Assert.Equal(Bodies.Volume(wall), Bodies.Volume(merged), 12);
        Assert.Equal(wall.Vertices.Length, merged.Vertices.Length);
    }

    [Fact]
    public void Faces_with_other_tags_are_not_merged()
    {
        PolygonMesh two = Booleans.MeshBoolean.Union(Bodies.Box(0, 0, 0, 1, 1, 1, 1), Bodies.Box(1, 0, 0, 2, 1, 1, 2)).Mesh;
        PolygonMesh one = Booleans.MeshBoolean.Union(Bodies.Box(0, 0, 0, 1, 1, 1), Bodies.Box(1, 0, 0, 2, 1, 1)).Mesh;

        Assert.Equal(10, CoplanarFaces.Merge(two).FaceCount);
        Assert.Equal(6, CoplanarFaces.Merge(one).FaceCount);
        Assert.Equal(8, CoplanarFaces.Merge(one).Vertices.Length);
    }

    [Fact]
    public void Faces_turned_at_random_are_turned_outwards_again()
    {
        PolygonMesh sphere = Bodies.Sphere(new Vector3D(100, 0, 0), 2, 8, 9);
        var random = new Random(5);
        var builder = new PolygonMeshBuilder();
        builder.AddVertices(sphere.Vertices);
        for (int face = 0; face < sphere.FaceCount; face++)
        {
            int[] loop = sphere.Loop(face, 0).ToArray();
            if (random.Next(2) == 0)
                Array.Reverse(loop);
            builder.AddFace(loop);
        }

        PolygonMesh oriented = ShellOrientation.Orient(builder.Build());

        Assert.Equal(Bodies.Volume(sphere), Bodies.Volume(oriented), 9);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_cavity_is_turned_into_the_cavity(bool isOutwards)
    {
        PolygonMesh inner = Bodies.Box(1, 1, 1, 2, 2, 2);
        PolygonMesh both = MeshParts.Concatenate([Bodies.Box(0, 0, 0, 3, 3, 3).Reverse(), isOutwards ? inner : inner.Reverse()]);

        Assert.Equal(26, Bodies.Volume(ShellOrientation.Orient(both)), 9);
    }

    [Fact]
    public void A_mirror_keeps_faces_outwards()
    {
        var mirror = new Frame3D(new Vector3D(5, 6, 7), -Vector3D.UnitX, Vector3D.UnitY, Vector3D.UnitZ * 2);
        PolygonMesh mirrored = Bodies.Box(0, 0, 0, 1, 2, 3).Transform(mirror);

        Assert.Equal(12, Bodies.Volume(mirrored), 12);
        Assert.Equal(
            12, Bodies.Volume(Bodies.Box(0, 0, 0, 1, 2, 3).Transform(mirror with { AxisX = Vector3D.UnitX })), 12);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1e6)]
    public void Quantities_of_a_sphere_do_not_depend_on_its_place(double far)
    {
        MeshQuantities here = MeshQuantities.Of(Bodies.Sphere(default, 1, 30, 30));
        MeshQuantities there = MeshQuantities.Of(Bodies.Sphere(new Vector3D(far, -far, far), 1, 30, 30));

        Assert.True(there.IsClosed);
        Assert.Equal(here.Volume!.Value, there.Volume!.Value, 8);
        Assert.Equal(here.Area, there.Area, 8);
        Assert.Equal(4.189, here.Volume.Value, 0.05);
    }

    [Fact]
    public void An_open_shell_has_no_volume()
    {
        var builder = new PolygonMeshBuilder();
        builder.AddVertices([default, Vector3D.UnitX, Vector3D.UnitY]);
        builder.AddFace([0, 1, 2]);
        MeshQuantities found = MeshQuantities.Of(builder.Build());

        Assert.Null(found.Volume);
        Assert.Equal(0.5, found.Area);
    }

    [Fact]
    public void Polygons_of_the_model_share_positions_and_turn_with_a_mirror()
    {
        PolygonMesh wall = Booleans.MeshBoolean.Subtract(
            Bodies.Box(0, 0, 0, 10, 0.3, 3), [Bodies.Box(1, -1, 1, 2, 1, 2)]).Mesh;
        var mirror = new Frame3D(new Vector3D(5, 6, 7), -Vector3D.UnitX, Vector3D.UnitY, Vector3D.UnitZ);
        var measure = new Quantities.QuantityTakeOff();
        Quantities.BodyQuantities? plain = measure.Measure(MeshGeometry.ToSolid(wall, Frame3D.Identity));
        Quantities.BodyQuantities? mirrored = measure.Measure(MeshGeometry.ToSolid(wall, mirror));

        Assert.Equal(8.7, plain!.Value.Volume!.Value, 9);
        Assert.Equal(8.7, mirrored!.Value.Volume!.Value, 9);
        Assert.Equal(10, MeshGeometry.ToMultiSurface(wall, Frame3D.Identity).Members.Length);
        TriangulatedSurface surface = MeshGeometry.ToTriangulatedSurface(MeshTriangulation.Triangulate(wall), mirror);
        Assert.Equal(wall.Vertices.Length, surface.Vertices.Length);
        Assert.Equal(8.7, measure.Measure(new Solid(new CompositeSurface([surface])))!.Value.Volume!.Value, 9);
    }
}
