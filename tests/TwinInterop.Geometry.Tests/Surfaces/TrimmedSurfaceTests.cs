using TwinInterop.Geometry.Curves;
using TwinInterop.Geometry.Meshes;
using TwinInterop.Geometry.Support;
using TwinInterop.Geometry.Vectors;

namespace TwinInterop.Geometry.Surfaces;

public sealed class TrimmedSurfaceTests
{
    private static readonly Tessellation Coarse = Tessellation.Default;

    [Fact]
    public void A_cylinder_between_two_rings_closes_with_its_caps()
    {
        Vector3D[] low = Ring(1, 0);
        Vector3D[] high = Ring(1, 2);
        Vector3D[] wall = TrimmedSurface.Triangulate(
            RevolvedSurface.Cylinder(Frame3D.Identity, 1), [low, [.. high.Reverse()]], true, Coarse)!;
        PolygonMesh mesh = MeshMeasures.Join(wall, Fan([.. low.Reverse()]), Fan(high));
        Assert.True(MeshMeasures.IsClosed(mesh));
        Assert.Equal(2 * 12 * Math.Sin(Math.PI / 12), MeshMeasures.Volume(mesh), 9);
    }

    [Fact]
    public void A_cylinder_with_a_seam_edge_gives_the_same_wall()
    {
        Vector3D[] low = Ring(1, 0);
        Vector3D[] high = Ring(1, 2);
        Vector3D[] loop = [.. low, low[0], high[0], .. high.Reverse()];
        Vector3D[] wall = TrimmedSurface.Triangulate(RevolvedSurface.Cylinder(Frame3D.Identity, 1), [loop], true, Coarse)!;
        PolygonMesh mesh = MeshMeasures.Join(wall, Fan([.. low.Reverse()]), Fan(high));
        Assert.True(MeshMeasures.IsClosed(mesh));
        Assert.Equal(2 * 12 * Math.Sin(Math.PI / 12), MeshMeasures.Volume(mesh), 9);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_cap_of_a_sphere_is_closed_by_its_disk(bool outwards)
    {
        Vector3D[] rim = Ring(Math.Sqrt(0.75), 0.5);
        Vector3D[] loop = outwards ? rim : [.. rim.Reverse()];
        Vector3D[] cap = TrimmedSurface.Triangulate(RevolvedSurface.Sphere(Frame3D.Identity, 1), [loop], outwards, Coarse)!;
        PolygonMesh mesh = MeshMeasures.Join(cap, Fan([.. loop.Reverse()]));
        Assert.True(MeshMeasures.IsClosed(mesh));
        double exact = Math.PI * 0.25 * (3 - 0.5) / 3;
        Assert.InRange((outwards ? 1 : -1) * MeshMeasures.Volume(mesh), exact * 0.94, exact);
    }

    [Fact]
    public void A_cone_reaches_its_apex()
    {
        RevolvedSurface cone = RevolvedSurface.Cone(Frame3D.Identity, 1, -Math.Atan(0.5));
        Vector3D[] wall = TrimmedSurface.Triangulate(cone, [Ring(1, 0)], true, Coarse)!;
        PolygonMesh mesh = MeshMeasures.Join(wall, Fan([.. Ring(1, 0).Reverse()]));
        Assert.True(MeshMeasures.IsClosed(mesh));
        Assert.Equal(12 * Math.Sin(Math.PI / 12) * 2 / 3, MeshMeasures.Volume(mesh), 6);
    }

    [Fact]
    public void A_quarter_of_a_torus_keeps_to_its_surface()
    {
        RevolvedSurface torus = RevolvedSurface.Torus(Frame3D.Identity, 2, 0.5);
        Vector3D[] start = [.. Points(24, i => torus.PointAt(new UV(0, Math.Tau * i / 24)))];
        Vector3D[] end = [.. Points(24, i => torus.PointAt(new UV(Math.PI / 2, Math.Tau * i / 24)))];
        Vector3D[] wall = TrimmedSurface.Triangulate(torus, [[.. start.Reverse()], end], true, Coarse)!;
        PolygonMesh mesh = MeshMeasures.Join(wall);
        double exact = Math.PI / 2 * 2 * Math.Tau * 0.5;
        Assert.InRange(MeshMeasures.Area(mesh), exact * 0.97, exact);
        PolygonMesh closed = MeshMeasures.Join(wall, Fan(start), Fan([.. end.Reverse()]));
        Assert.True(MeshMeasures.IsClosed(closed));
        double volume = Math.PI / 2 * 2 * Math.PI * 0.25;
        Assert.InRange(Math.Abs(MeshMeasures.Volume(closed)), volume * 0.97, volume);
    }

    [Fact]
    public void A_hole_in_a_wall_keeps_its_rim()
    {
        var surface = new ExtrudedSurface(new ConicCurve(Frame3D.Identity, 5, 5, 0, 1), Vector3D.UnitZ);
        Vector3D[] outer = Loop(surface, [(0, 0), (0.25, 0), (0.5, 0), (0.75, 0), (1, 0), (1, 3), (0.75, 3), (0.5, 3), (0.25, 3), (0, 3)]);
        Vector3D[] hole = Loop(surface, [(0.4, 1), (0.4, 2), (0.6, 2), (0.6, 1)]);
        Vector3D[] wall = TrimmedSurface.Triangulate(surface, [outer, hole], true, Coarse)!;
        Assert.InRange(MeshMeasures.Area(MeshMeasures.Join(wall)), 14 * 0.99, 14.001);
        Assert.True(OpenEdges(wall) == outer.Length + hole.Length);
    }

    [Fact]
    public void A_spline_surface_finds_the_parameters_of_its_points()
    {
        var basis = new BSplineBasis(2, [0, 0, 0, 1, 1, 1]);
        Vector3D[][] net = [.. Enumerable.Range(0, 3).Select(i => Points(3, j => new Vector3D(i, j, i == 1 && j == 1 ? 2 : 0)))];
        var surface = new BSplineSurface(basis, basis, net, null);
        UV at = surface.ParameterOf(surface.PointAt(new UV(0.3, 0.7)));
        Assert.Equal(0.3, at.U, 6);
        Assert.Equal(0.7, at.V, 6);
    }

    [Fact]
    public void A_spline_patch_bulges_between_its_straight_edges()
    {
        var basis = new BSplineBasis(2, [0, 0, 0, 1, 1, 1]);
        Vector3D[][] net = [.. Enumerable.Range(0, 3).Select(i => Points(3, j => new Vector3D(i, j, i == 1 && j == 1 ? 2 : 0)))];
        var surface = new BSplineSurface(basis, basis, net, null);
        Vector3D[] triangles = TrimmedSurface.Triangulate(surface, [[new(0, 0, 0), new(2, 0, 0), new(2, 2, 0), new(0, 2, 0)]], true, Coarse)!;
        Assert.Equal(0.5, triangles.Max(corner => corner.Z), 1);
        Assert.Equal(4, OpenEdges(triangles));
    }

    [Fact]
    public void A_loop_without_area_gives_nothing() => Assert.Null(TrimmedSurface.Triangulate(
        RevolvedSurface.Cylinder(Frame3D.Identity, 1), [Ring(1, 0)], true, Coarse));

    private static Vector3D[] Ring(double radius, double height) =>
        Points(24, i => new Vector3D(radius * Math.Cos(Math.Tau * i / 24), radius * Math.Sin(Math.Tau * i / 24), height));

    private static Vector3D[] Points(int count, Func<int, Vector3D> point) =>
        [.. Enumerable.Range(0, count).Select(point)];

    private static Vector3D[] Loop(ExtrudedSurface surface, (double U, double V)[] at) =>
        [.. at.Select(pair => surface.PointAt(new UV(pair.U, pair.V)))];

    private static Vector3D[] Fan(Vector3D[] loop) =>
        [.. Enumerable.Range(1, loop.Length - 2).SelectMany(i => new[] { loop[0], loop[i], loop[i + 1] })];

    private static int OpenEdges(Vector3D[] triangles)
    {
        var edges = new HashSet<(Vector3D, Vector3D)>();
        for (int i = 0; i < triangles.Length; i += 3)
        {
            for (int j = 0; j < 3; j++)
                Assert.True(edges.Add((triangles[i + j], triangles[i + ((j + 1) % 3)])));
        }

        return edges.Count(edge => !edges.Contains((edge.Item2, edge.Item1)));
    }
}
