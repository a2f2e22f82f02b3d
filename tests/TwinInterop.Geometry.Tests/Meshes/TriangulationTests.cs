using FsCheck;
using FsCheck.Fluent;
using TwinInterop.Geometry.Support;
using TwinInterop.Geometry.Vectors;

namespace TwinInterop.Geometry.Meshes;

public class TriangulationTests
{
    /// <summary>A face with holes, each loop an outline around a centre: radii are drawn, so it never crosses itself.</summary>
    private static Gen<(PolygonMesh Mesh, double Area)> Face =>
        from seed in Gen.Choose(0, int.MaxValue)
        from corners in Gen.Choose(3, 60)
        from holes in Gen.Choose(0, 6)
        from aboutZ in Gen.Choose(0, 6)
        from aboutX in Gen.Choose(0, 6)
        select MakeFace(new Random(seed), corners, holes, Bodies.Turned(aboutZ, aboutX, new Vector3D(3, 4, 5)));

    private static (PolygonMesh Mesh, double Area) MakeFace(Random random, int corners, int holes, Frame3D frame)
    {
        var builder = new PolygonMeshBuilder();
        double area = AddLoop(builder, random, default, corners, 6, 10, 1, frame);
        for (int hole = 0; hole < holes; hole++)
        {
            (double s, double c) = Math.SinCos(2 * Math.PI * hole / holes);
            area -= AddLoop(builder, random, new Vector3D(c, s, 0) * (corners < 5 ? 0.5 : 3), 3 + random.Next(9), 0.05, corners < 5 ? 0.2 : 1.4, -1, frame);
        }

        builder.EndFace();
        return (builder.Build(), area);
    }

    private static double AddLoop(
        PolygonMeshBuilder builder, Random random, Vector3D centre, int corners, double least, double most, int turn, Frame3D frame)
    {
        var flat = new List<Vector3D>();
        for (int i = 0; i < corners; i++)
        {
            (double s, double c) = Math.SinCos(turn * 2 * Math.PI * i / corners);
            flat.Add(centre + (new Vector3D(c, s, 0) * (least + (random.NextDouble() * (most - least)))));
            if (random.Next(4) == 0)
                flat.Add(flat[^1]);
            if (flat.Count > 1 && random.Next(4) == 0)
                flat.Insert(flat.Count - 1, (flat[^1] + flat[^2]) * 0.5);
        }

        builder.AddLoop([.. flat.Select(corner => builder.AddVertex(frame.Apply(corner)))]);
        return Math.Abs(Enumerable.Range(0, flat.Count).Sum(i => flat[i].Cross(flat[(i + 1) % flat.Count]).Z)) / 2;
    }

    [Fact]
    public void Triangles_cover_a_face_with_holes_exactly_and_leave_its_boundary_open_only() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(3000), Prop.ForAll(Face.ToArbitrary(), face =>
        {
            TriangleMesh triangles = MeshTriangulation.Triangulate(face.Mesh);
            double area = MeshQuantities.AreaAndVolume(triangles).Area;
            return (Math.Abs(area - face.Area) < 1e-9 * (1 + face.Area)).Label($"{area} != {face.Area}")
                .And(HasSameBoundary(face.Mesh, triangles).Label("boundary"));
        }));

    /// <summary>Whether triangles and face have the same directed edges once there-and-backs are taken out.</summary>
    private static bool HasSameBoundary(PolygonMesh mesh, TriangleMesh triangles)
    {
        var balance = new Dictionary<(int, int), int>();
        for (int face = 0; face < mesh.FaceCount; face++)
        {
            for (int loop = 0; loop < mesh.LoopCount(face); loop++)
                Count(mesh.Loop(face, loop), 1);
        }

        for (int i = 0; i < triangles.Indices.Length; i += 3)
            Count(triangles.Indices.Slice(i, 3), -1);
        return balance.Values.All(count => count == 0);

        void Count(ReadOnlySpan<int> loop, int by)
        {
            for (int i = 0; i < loop.Length; i++)
            {
                (int a, int b) = (loop[i], loop[(i + 1) % loop.Length]);
                (int, int) key = (Math.Min(a, b), Math.Max(a, b));
                balance[key] = balance.GetValueOrDefault(key) + (a < b ? by : -by);
            }
        }
    }

    [Fact]
    public void A_vertex_in_the_middle_of_a_straight_edge_is_a_corner_of_a_triangle()
    {
        TriangleMesh triangles = Triangulate([0, 1, 2, 3, 4], new(0, 0, 0), new(1, 0, 0), new(2, 0, 0), new(2, 1, 0), new(0, 1, 0));

        Assert.Equal(3, triangles.TriangleCount);
        Assert.Contains(1, triangles.Indices.ToArray());
        Assert.Equal(2, MeshQuantities.AreaAndVolume(triangles).Area, 12);
    }

    [Fact]
    public void A_quadrilateral_with_a_dent_is_cut_at_the_dent()
    {
        TriangleMesh triangles = Triangulate([0, 1, 2, 3], new(0, 0, 0), new(2, 0, 0), new(0.5, 0.5, 0), new(0, 2, 0));

        Assert.Equal(1, MeshQuantities.AreaAndVolume(triangles).Area, 12);
    }

    [Theory]
    [InlineData(new[] { 0, 1, 2, 3 })]
    [InlineData(new[] { 0, 2, 1, 3 })]
    [InlineData(new[] { 0, 0, 0, 0 })]
    [InlineData(new[] { 0, 1 })]
    [InlineData(new[] { 0, 1, 0, 1, 0 })]
    [InlineData(new[] { 0, 4, 1, 4, 0, 4 })]
    public void Outlines_that_are_wrong_end_all_the_same(int[] loop)
    {
        TriangleMesh triangles = Triangulate(loop, new(0, 0, 0), new(1, 0, 0), new(1, 1, 0), new(0, 1, 0), new(0.5, 0, 0));

        Assert.True(triangles.TriangleCount <= loop.Length);
    }

    [Fact]
    public void A_star_of_ten_thousand_corners_is_cut_without_delay()
    {
        Vector3D[] outline = [.. Enumerable.Range(0, 10_000).Select(i =>
        {
            (double s, double c) = Math.SinCos(2 * Math.PI * i / 10_000);
            return new Vector3D(c, s, 0) * (i % 2 == 0 ? 10 : 9);
        })];
        TriangleMesh triangles = Triangulate([.. Enumerable.Range(0, outline.Length)], outline);

        Assert.Equal(9_998, triangles.TriangleCount);
        Assert.Equal(5_000 * 90 * Math.Sin(2 * Math.PI / 10_000), MeshQuantities.AreaAndVolume(triangles).Area, 9);
    }

    [Fact]
    public void A_wall_with_hundreds_of_holes_in_a_row_keeps_its_area()
    {
        var builder = new PolygonMeshBuilder();
        AddRectangle(builder, 0, 0, 100, 30, false);
        for (int i = 0; i < 40; i++)
        {
            for (int j = 0; j < 10; j++)
                AddRectangle(builder, 1 + (2 * i), 1 + (2 * j), 2 + (2 * i), 2 + (2 * j), true);
        }

        builder.EndFace();

        Assert.Equal(3000 - 400, MeshQuantities.Of(builder.Build()).Area, 9);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void A_hole_that_touches_the_outline_at_a_corner_stays_a_hole(int touching)
    {
        Vector3D[] outer = [new(0, 0, 0), new(6, 0, 0), new(6, 3, 0), new(6, 6, 0), new(0, 6, 0), new(0, 3, 0)];
        Vector3D[] star = [new(6, 3, 0), new(3, 2.5, 0), new(0.5, 1, 0), new(2.5, 3, 0), new(0.5, 5, 0), new(3, 3.5, 0)];
        var builder = new PolygonMeshBuilder();
        builder.AddVertices(outer);
        builder.AddLoop([0, 1, 2, 3, 4, 5]);
        int first = builder.AddVertices(star);
        int[] hole = [2, .. Enumerable.Range(first + 1, 5)];
        builder.AddLoop([.. hole[touching..], .. hole[..touching]]);
        builder.EndFace();
        PolygonMesh mesh = builder.Build();
        double hollow = PlaneProjection.VectorArea(mesh.Vertices, mesh.Loop(0, 1)).Length / 2;

        Assert.Equal(36 - hollow, MeshQuantities.Of(mesh).Area, 9);
    }

    private static void AddRectangle(PolygonMeshBuilder builder, double x0, double y0, double x1, double y1, bool isHole)
    {
        int first = builder.AddVertices([new(x0, y0, 0), new(x1, y0, 0), new(x1, y1, 0), new(x0, y1, 0)]);
        builder.AddLoop(isHole ? [first, first + 3, first + 2, first + 1] : [first, first + 1, first + 2, first + 3]);
    }

    private static TriangleMesh Triangulate(int[] loop, params Vector3D[] vertices)
    {
        var builder = new PolygonMeshBuilder();
        builder.AddVertices(vertices);
        builder.AddFace(loop);
        return MeshTriangulation.Triangulate(builder.Build());
    }
}
