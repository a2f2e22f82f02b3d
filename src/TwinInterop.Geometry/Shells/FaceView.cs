using NetTopologySuite.Geometries;
using TwinInterop.Geometry.Meshes;
using TwinInterop.Geometry.Vectors;
using PlanGeometry = NetTopologySuite.Geometries.Geometry;

namespace TwinInterop.Geometry.Shells;

/// <summary>A face of a shell in the view along its normal.</summary>
internal sealed class FaceView
{
    private readonly Frame3D _frame;
    private readonly Frame3D _inverse;
    private readonly Envelope _box;

    private FaceView(Frame3D frame, PlanGeometry region)
    {
        _frame = frame;
        _inverse = frame.Inverse();
        Region = region;
        _box = region.EnvelopeInternal;
    }

    /// <summary>The face in its plane.</summary>
    public PlanGeometry Region { get; }

    /// <summary>Looks at a face from outside, with the upper edge up.</summary>
    public static FaceView Of(PolygonMesh mesh, int face, PlanGrid grid)
    {
        Vector3D normal = PlaneProjection.VectorArea(mesh.Vertices, mesh.Loop(face, 0)).Normalized();
        var across = new Vector3D(-normal.Y, normal.X, 0);
        Frame3D frame = Frame3D.FromAxes(mesh.Vertices[mesh.Loop(face, 0)[0]], normal, across.Length > 0 ? across : Vector3D.UnitX);
        Frame3D inverse = frame.Inverse();
        LinearRing RingOf(int loop)
        {
            var coordinates = new List<Coordinate>();
            foreach (int vertex in mesh.Loop(face, loop))
            {
                Vector3D local = inverse.Apply(mesh.Vertices[vertex]);
                coordinates.Add(new Coordinate(local.X, local.Y));
            }

            coordinates.Add(coordinates[0].Copy());
            return grid.Factory.CreateLinearRing([.. coordinates]);
        }

        LinearRing[] holes = [.. Enumerable.Range(1, mesh.LoopCount(face) - 1).Select(RingOf)];
        return new FaceView(frame, grid.Factory.CreatePolygon(RingOf(0), holes));
    }

    /// <summary>A place in the plane of the face as a point in space.</summary>
    public Vector3D Lift(double x, double y) => _frame.Apply(new Vector3D(x, y, 0));

    /// <summary>The extent of points in the plane and along the normal.</summary>
    public (double LowX, double HighX, double LowY, double HighY, double Low, double High) Extent(List<Vector3D> points)
    {
        Box3D box = Box3D.Empty;
        foreach (Vector3D point in points)
            box = box.Add(_inverse.Apply(point));
        return (box.Min.X, box.Max.X, box.Min.Y, box.Max.Y, box.Min.Z, box.Max.Z);
    }

    /// <summary>Whether points lie before or behind the face, not farther away than a distance.</summary>
    public bool IsNear(List<Vector3D> points, double reach)
    {
        (double lowX, double highX, double lowY, double highY, double low, double high) = Extent(points);
        return low <= reach && high >= -reach && _box.Intersects(new Envelope(lowX, highX, lowY, highY));
    }
}
