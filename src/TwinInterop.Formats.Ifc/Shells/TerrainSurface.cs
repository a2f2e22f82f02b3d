using TwinInterop.Geometry.Meshes;
using TwinInterop.Geometry.Vectors;

namespace TwinInterop.Formats.Ifc.Shells;

/// <summary>Triangles over the plan, of which the highest counts.</summary>
internal sealed class TerrainSurface
{
    private readonly List<(Vector3D A, Vector3D B, Vector3D C)> _triangles = [];
    private readonly BoxTree _tree;
    private readonly List<int> _found = [];

    public TerrainSurface(IEnumerable<PolygonMesh> meshes)
    {
        foreach (PolygonMesh mesh in meshes)
        {
            TriangleMesh triangles = MeshTriangulation.Triangulate(mesh);
            ReadOnlySpan<int> indices = triangles.Indices;
            for (int i = 0; i + 2 < indices.Length; i += 3)
                _triangles.Add((triangles.Vertices[indices[i]], triangles.Vertices[indices[i + 1]], triangles.Vertices[indices[i + 2]]));
        }

        _tree = new BoxTree([.. _triangles.Select(triangle => Box3D.Empty.Add(Flat(triangle.A)).Add(Flat(triangle.B)).Add(Flat(triangle.C)))]);
    }

    /// <summary>The height over a point of the plan; null beyond the terrain.</summary>
    public double? HeightAt(double x, double y)
    {
        _found.Clear();
        _tree.Find(Box3D.Empty.Add(new Vector3D(x, y, 0)), _found);
        double? highest = null;
        foreach (int i in _found)
        {
            (Vector3D a, Vector3D b, Vector3D c) = _triangles[i];
            if (HeightOn(a, b, c, x, y) is { } height)
                highest = Math.Max(highest ?? height, height);
        }

        return highest;
    }

    /// <summary>Where a line of the plan runs over edges of triangles, as shares of its length, in order; its ends included.</summary>
    public SortedSet<double> Breaks(in Vector3D from, in Vector3D to)
    {
        var breaks = new SortedSet<double> { 0, 1 };
        _found.Clear();
        _tree.Find(Box3D.Empty.Add(Flat(from)).Add(Flat(to)), _found);
        foreach (int i in _found)
        {
            (Vector3D a, Vector3D b, Vector3D c) = _triangles[i];
            AddCrossing(from, to, a, b, breaks);
            AddCrossing(from, to, b, c, breaks);
            AddCrossing(from, to, c, a, breaks);
        }

        return breaks;
    }

    private static Vector3D Flat(in Vector3D point) => new(point.X, point.Y, 0);

    private static double Cross(in Vector3D a, in Vector3D b) => (a.X * b.Y) - (a.Y * b.X);

    private static void AddCrossing(in Vector3D from, in Vector3D to, in Vector3D a, in Vector3D b, SortedSet<double> breaks)
    {
        double across = Cross(to - from, b - a);
        if (across == 0)
            return;
        double along = Cross(a - from, b - a) / across;
        double share = Cross(a - from, to - from) / across;
        if (along is > 0 and < 1 && share is >= 0 and <= 1)
            breaks.Add(Math.Round(along, 9));
    }

    private static double? HeightOn(in Vector3D a, in Vector3D b, in Vector3D c, double x, double y)
    {
        const double Rim = -1e-9;
        double area = Cross(b - a, c - a);
        if (area == 0)
            return null;
        var point = new Vector3D(x, y, 0);
        double ofA = Cross(b - point, c - point) / area;
        double ofB = Cross(c - point, a - point) / area;
        double ofC = 1 - ofA - ofB;
        return ofA < Rim || ofB < Rim || ofC < Rim ? null : (ofA * a.Z) + (ofB * b.Z) + (ofC * c.Z);
    }
}
