using TwinInterop.Geometry.Meshes;
using TwinInterop.Geometry.Vectors;

namespace TwinInterop.Geometry.Shells;

/// <summary>Tells which element lies behind a face.</summary>
internal sealed class ElementTouch
{
    private readonly List<(Vector3D A, Vector3D B, Vector3D C, ShellElementKind Kind)> _triangles = [];
    private readonly BoxTree _tree;
    private readonly List<int> _found = [];

    /// <param name="elements">The elements; rooms, holes, doors and windows are left out.</param>
    public ElementTouch(IEnumerable<ShellElement> elements)
    {
        foreach (ShellElement element in elements.Where(element => element.IsStructure))
        {
            foreach (PolygonMesh mesh in element.Meshes)
            {
                TriangleMesh triangles = MeshTriangulation.Triangulate(mesh);
                ReadOnlySpan<int> indices = triangles.Indices;
                for (int i = 0; i + 2 < indices.Length; i += 3)
                {
                    _triangles.Add((
                        triangles.Vertices[indices[i]], triangles.Vertices[indices[i + 1]], triangles.Vertices[indices[i + 2]], element.Kind));
                }
            }
        }

        _tree = new BoxTree([.. _triangles.Select(triangle => Box3D.Empty.Add(triangle.A).Add(triangle.B).Add(triangle.C))]);
    }

    /// <summary>What the nearest element behind a point is; null where there is none.</summary>
    /// <param name="point">A point of the face.</param>
    /// <param name="normal">The unit normal, out of the room.</param>
    /// <param name="reach">How far to look, in metres.</param>
    public ShellElementKind? Behind(in Vector3D point, in Vector3D normal, double reach)
    {
        const double Before = 0.05; // faces of rooms may lie a little inside of elements
        Vector3D from = point - (normal * Before);
        Vector3D to = point + (normal * reach);
        _found.Clear();
        _tree.Find(Box3D.Empty.Add(from).Add(to), _found);
        ShellElementKind? nearest = null;
        double least = double.PositiveInfinity;
        foreach (int i in _found)
        {
            (Vector3D a, Vector3D b, Vector3D c, ShellElementKind kind) = _triangles[i];
            if (ShareAt(a, b, c, from, to) is { } share && share < least)
                (nearest, least) = (kind, share);
        }

        return nearest;
    }

    private static double? ShareAt(in Vector3D a, in Vector3D b, in Vector3D c, in Vector3D from, in Vector3D to)
    {
        Vector3D normal = (b - a).Cross(c - a);
        double first = normal.Dot(from - a);
        double last = normal.Dot(to - a);
        if ((first > 0 && last > 0) || (first < 0 && last < 0) || first == last)
            return null;
        double share = first / (first - last);
        Vector3D point = from + ((to - from) * share);
        bool isInside = (b - a).Cross(point - a).Dot(normal) >= 0
            && (c - b).Cross(point - b).Dot(normal) >= 0
            && (a - c).Cross(point - c).Dot(normal) >= 0;
        return isInside ? share : null;
    }
}
