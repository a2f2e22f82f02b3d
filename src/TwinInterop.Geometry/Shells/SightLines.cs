using TwinInterop.Geometry.Meshes;
using TwinInterop.Geometry.Vectors;

namespace TwinInterop.Geometry.Shells;

/// <summary>Tells whether faces of elements stand between two points.</summary>
internal sealed class SightLines
{
    private readonly List<(Vector3D A, Vector3D B, Vector3D C)> _triangles = [];
    private readonly BoxTree _tree;
    private readonly List<int> _found = [];

    public SightLines(IEnumerable<ShellElement> elements)
    {
        foreach (PolygonMesh mesh in elements.SelectMany(element => element.Meshes))
        {
            TriangleMesh triangles = MeshTriangulation.Triangulate(mesh);
            ReadOnlySpan<int> indices = triangles.Indices;
            for (int i = 0; i + 2 < indices.Length; i += 3)
                _triangles.Add((triangles.Vertices[indices[i]], triangles.Vertices[indices[i + 1]], triangles.Vertices[indices[i + 2]]));
        }

        _tree = new BoxTree([.. _triangles.Select(triangle => Box3D.Empty.Add(triangle.A).Add(triangle.B).Add(triangle.C))]);
    }

    /// <summary>Whether nothing stands between two points.</summary>
    public bool IsFree(in Vector3D from, in Vector3D to)
    {
        _found.Clear();
        _tree.Find(Box3D.Empty.Add(from).Add(to), _found);
        foreach (int i in _found)
        {
            (Vector3D a, Vector3D b, Vector3D c) = _triangles[i];
            if (Crosses(a, b, c, from, to))
                return false;
        }

        return true;
    }

    private static bool Crosses(in Vector3D a, in Vector3D b, in Vector3D c, in Vector3D from, in Vector3D to)
    {
        Vector3D normal = (b - a).Cross(c - a);
        double first = normal.Dot(from - a);
        double last = normal.Dot(to - a);
        if ((first > 0 && last > 0) || (first < 0 && last < 0) || first == last)
            return false;
        Vector3D point = from + ((to - from) * (first / (first - last)));
        return (b - a).Cross(point - a).Dot(normal) >= 0
            && (c - b).Cross(point - b).Dot(normal) >= 0
            && (a - c).Cross(point - c).Dot(normal) >= 0;
    }
}
