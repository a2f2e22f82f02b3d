using BenchmarkDotNet.Attributes;
using TwinInterop.Geometry.Booleans;
using TwinInterop.Geometry.Meshes;
using TwinInterop.Geometry.Validity;
using TwinInterop.Geometry.Vectors;

namespace TwinInterop.Benchmarks;

/// <summary>Triangles, openings and bodies per second and core.</summary>
[MemoryDiagnoser]
public class MeshBenchmarks
{
    private PolygonMesh _wall = PolygonMesh.Empty;
    private PolygonMesh _wallWithHoles = PolygonMesh.Empty;
    private PolygonMesh _sphere = PolygonMesh.Empty;
    private PolygonMesh _otherSphere = PolygonMesh.Empty;
    private PolygonMesh[] _openings = [];

    /// <summary>A wall of 42 m with 20 windows, and two spheres of 5,000 triangles that overlap.</summary>
    [GlobalSetup]
    public void Setup()
    {
        _wall = Box(0, 0, 0, 42, 0.3, 3);
        _openings = [.. Enumerable.Range(0, 20).Select(i => Box(1 + (2 * i), 0, 0.9, 2 + (2 * i), 0.3, 2.1))];
        _wallWithHoles = MeshBoolean.Subtract(_wall, _openings).Mesh;
        _sphere = Sphere(default);
        _otherSphere = Sphere(new Vector3D(0.5, 0.3, 0.2));
    }

    /// <summary>A face with 20 holes among others: 412 triangles.</summary>
    [Benchmark]
    public int TriangulateWallWithHoles() => MeshTriangulation.Triangulate(_wallWithHoles).TriangleCount;

    /// <summary>20 flush openings from one wall.</summary>
    [Benchmark]
    public int SubtractTwentyOpenings() => MeshBoolean.Subtract(_wall, _openings).Mesh.FaceCount;

    /// <summary>All levels of ISO 19107 on a sphere of 5,000 triangles.</summary>
    [Benchmark]
    public int JudgeSphere() => GeometryValidator.Validate(MeshGeometry.ToSolid(_sphere, Frame3D.Identity)).Count;

    /// <summary>One sphere from another.</summary>
    [Benchmark]
    public int SubtractSpheres() => MeshBoolean.Subtract(_sphere, [_otherSphere]).Mesh.FaceCount;

    private static PolygonMesh Box(double x0, double y0, double z0, double x1, double y1, double z1)
    {
        var builder = new PolygonMeshBuilder();
        builder.AddVertices([new(x0, y0, z0), new(x1, y0, z0), new(x1, y1, z0), new(x0, y1, z0)]);
        builder.AddVertices([new(x0, y0, z1), new(x1, y0, z1), new(x1, y1, z1), new(x0, y1, z1)]);
        builder.AddFace([3, 2, 1, 0]);
        builder.AddFace([4, 5, 6, 7]);
        for (int i = 0; i < 4; i++)
            builder.AddFace([i, (i + 1) % 4, 4 + ((i + 1) % 4), 4 + i]);
        return builder.Build();
    }

    private static PolygonMesh Sphere(Vector3D centre)
    {
        const int Rings = 51;
        const int Sectors = 50;
        var builder = new PolygonMeshBuilder();
        int top = builder.AddVertex(centre + Vector3D.UnitZ);
        int bottom = builder.AddVertex(centre - Vector3D.UnitZ);
        for (int i = 0; i < (Rings - 1) * Sectors; i++)
        {
            (double sin, double cos) = Math.SinCos(Math.PI * (1 + (i / Sectors)) / Rings);
            (double s, double c) = Math.SinCos(2 * Math.PI * (i % Sectors) / Sectors);
            builder.AddVertex(centre + new Vector3D(sin * c, sin * s, cos));
        }

        for (int sector = 0; sector < Sectors; sector++)
        {
            int a = 2 + sector;
            int b = 2 + ((sector + 1) % Sectors);
            builder.AddFace([top, a, b]);
            for (int down = 0; down < (Rings - 2) * Sectors; down += Sectors)
            {
                builder.AddFace([a + down, a + down + Sectors, b + down + Sectors]);
                builder.AddFace([a + down, b + down + Sectors, b + down]);
            }

            int last = (Rings - 2) * Sectors;
            builder.AddFace([a + last, bottom, b + last]);
        }

        return builder.Build();
    }
}
