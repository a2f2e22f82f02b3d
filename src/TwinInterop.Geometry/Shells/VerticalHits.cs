using TwinInterop.Geometry.Meshes;
using TwinInterop.Geometry.Vectors;

namespace TwinInterop.Geometry.Shells;

/// <summary>Finds what a plumb line meets.</summary>
internal sealed class VerticalHits
{
    private readonly List<(Vector3D A, Vector3D B, Vector3D C, SurfacePlane Plane, ShellElementKind Kind)> _triangles = [];
    private readonly BoxTree _tree;
    private readonly List<int> _found = [];

    public VerticalHits(StructurePlanes planes)
    {
        foreach ((StructureFace face, SurfacePlane plane) in planes.PlaneOf)
        {
            List<int> triangles = face.Triangles();
            for (int i = 0; i + 2 < triangles.Count; i += 3)
            {
                _triangles.Add((
                    face.Mesh.Vertices[triangles[i]],
                    face.Mesh.Vertices[triangles[i + 1]],
                    face.Mesh.Vertices[triangles[i + 2]],
                    plane,
                    face.Kind));
            }
        }

        _tree = new BoxTree([.. _triangles.Select(triangle => Box3D.Empty.Add(Level(triangle.A)).Add(Level(triangle.B)).Add(Level(triangle.C)))]);
    }

    /// <summary>The faces over and under a point of the plan, from the lowest to the highest.</summary>
    public List<(double Height, SurfacePlane Plane, ShellElementKind Kind)> At(double x, double y)
    {
        var hits = new List<(double Height, SurfacePlane Plane, ShellElementKind Kind)>();
        _found.Clear();
        _tree.Find(Box3D.Empty.Add(new Vector3D(x, y, 0)), _found);
        _found.Sort();
        foreach (int i in _found)
        {
            (Vector3D a, Vector3D b, Vector3D c, SurfacePlane plane, ShellElementKind kind) = _triangles[i];
            if (Covers(a, b, c, x, y))
                hits.Add((plane.Plane.HeightAt(x, y), plane, kind));
        }

        hits.Sort(static (one, other) => one.Height != other.Height
            ? one.Height.CompareTo(other.Height)
            : one.Plane.Index.CompareTo(other.Plane.Index));
        return hits;
    }

    private static bool Covers(in Vector3D a, in Vector3D b, in Vector3D c, double x, double y)
    {
        double ab = Side(a, b, x, y);
        double bc = Side(b, c, x, y);
        double ca = Side(c, a, x, y);
        return (ab >= 0 && bc >= 0 && ca >= 0) || (ab <= 0 && bc <= 0 && ca <= 0);
    }

    private static double Side(in Vector3D from, in Vector3D to, double x, double y) =>
        ((to.X - from.X) * (y - from.Y)) - ((to.Y - from.Y) * (x - from.X));

    private static Vector3D Level(in Vector3D point) => new(point.X, point.Y, 0);
}
