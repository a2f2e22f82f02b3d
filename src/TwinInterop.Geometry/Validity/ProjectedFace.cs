using System.Runtime.InteropServices;
using TwinInterop.Geometry.Meshes;
using TwinInterop.Geometry.Vectors;

namespace TwinInterop.Geometry.Validity;

/// <summary>The rings of one face on its plane; used for one face after the other.</summary>
internal sealed class ProjectedFace
{
    private readonly List<PlanePoint> _points = [];
    private readonly List<int> _starts = [];

    /// <summary>How many rings there are.</summary>
    public int RingCount => _starts.Count - 1;

    /// <summary>The corners of a ring, without a closing repeat.</summary>
    public ReadOnlySpan<PlanePoint> Ring(int ring) =>
        CollectionsMarshal.AsSpan(_points)[_starts[ring].._starts[ring + 1]];

    /// <summary>Takes the rings of a face.</summary>
    public void Load(PolygonMesh mesh, int face, in FacePlane plane)
    {
        Vector3D normal = plane.Normal;
        Vector3D away = Math.Abs(normal.X) < 0.6 ? Vector3D.UnitX : Math.Abs(normal.Y) < 0.6 ? Vector3D.UnitY : Vector3D.UnitZ;
        Vector3D u = away.Cross(normal).Normalized();
        Vector3D v = normal.Cross(u);
        _points.Clear();
        _starts.Clear();
        _starts.Add(0);
        for (int loop = 0; loop < mesh.LoopCount(face); loop++)
        {
            foreach (int vertex in mesh.Loop(face, loop))
            {
                Vector3D d = mesh.Vertices[vertex] - plane.Origin;
                _points.Add(new PlanePoint(d.Dot(u), d.Dot(v), vertex));
            }

            _starts.Add(_points.Count);
        }
    }

    /// <summary>The area that a ring encloses: positive where it runs counter-clockwise, in square metres.</summary>
    public double AreaOf(int ring)
    {
        ReadOnlySpan<PlanePoint> points = Ring(ring);
        double twice = 0;
        for (int i = 2; i < points.Length; i++)
        {
            twice += ((points[i - 1].X - points[0].X) * (points[i].Y - points[0].Y))
                - ((points[i].X - points[0].X) * (points[i - 1].Y - points[0].Y));
        }

        return twice / 2;
    }

    /// <summary>Whether a point lies inside a ring; any answer for a point on it.</summary>
    public bool Contains(int ring, double x, double y)
    {
        ReadOnlySpan<PlanePoint> points = Ring(ring);
        bool isInside = false;
        PlanePoint a = points[^1];
        foreach (ref readonly PlanePoint b in points)
        {
            if (a.Y > y != b.Y > y)
            {
                double turn = PlanePredicates.Orient(a.X, a.Y, b.X, b.Y, x, y);
                if (b.Y > a.Y ? turn > 0 : turn < 0)
                    isInside = !isInside;
            }

            a = b;
        }

        return isInside;
    }
}
