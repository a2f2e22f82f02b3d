using TwinInterop.Geometry.Vectors;

namespace TwinInterop.Geometry.Shells;

/// <summary>Finds what a plumb line meets.</summary>
internal sealed class VerticalHits
{
    private const double Cell = 0.5;

    private readonly Dictionary<(int, int), List<int>> _cells = [];
    private readonly List<(Vector3D A, Vector3D B, Vector3D C, SurfacePlane Plane, ShellElementKind Kind)> _triangles = [];

    public VerticalHits(StructurePlanes planes)
    {
        foreach ((StructureFace face, SurfacePlane plane) in planes.PlaneOf)
        {
            List<int> triangles = face.Triangles();
            for (int i = 0; i + 2 < triangles.Count; i += 3)
            {
                Add(
                    face.Mesh.Vertices[triangles[i]],
                    face.Mesh.Vertices[triangles[i + 1]],
                    face.Mesh.Vertices[triangles[i + 2]],
                    plane,
                    face.Kind);
            }
        }
    }

    /// <summary>The faces over and under a point of the plan, from the lowest to the highest.</summary>
    public List<(double Height, SurfacePlane Plane, ShellElementKind Kind)> At(double x, double y)
    {
        var hits = new List<(double Height, SurfacePlane Plane, ShellElementKind Kind)>();
        if (!_cells.TryGetValue(CellOf(x, y), out List<int>? there))
            return hits;
        foreach (int i in there)
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

    private static (int, int) CellOf(double x, double y) => ((int)Math.Floor(x / Cell), (int)Math.Floor(y / Cell));

    private void Add(in Vector3D a, in Vector3D b, in Vector3D c, SurfacePlane plane, ShellElementKind kind)
    {
        int index = _triangles.Count;
        _triangles.Add((a, b, c, plane, kind));
        (int lowX, int lowY) = CellOf(Math.Min(a.X, Math.Min(b.X, c.X)), Math.Min(a.Y, Math.Min(b.Y, c.Y)));
        (int highX, int highY) = CellOf(Math.Max(a.X, Math.Max(b.X, c.X)), Math.Max(a.Y, Math.Max(b.Y, c.Y)));
        for (int i = lowX; i <= highX; i++)
        {
            for (int j = lowY; j <= highY; j++)
            {
                if (!_cells.TryGetValue((i, j), out List<int>? there))
                    _cells.Add((i, j), there = []);
                there.Add(index);
            }
        }
    }
}
