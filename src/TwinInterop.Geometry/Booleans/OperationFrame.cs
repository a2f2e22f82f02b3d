using TwinInterop.Geometry.Meshes;
using TwinInterop.Geometry.Vectors;

namespace TwinInterop.Geometry.Booleans;

/// <summary>The local frame in which operations on a body run: near its origin, along its main directions.</summary>
/// <remarks>
/// Faces that lie on one plane in the world differ by rounding once they are turned. In a frame along the body's own
/// directions they have one ordinate in common, which can be made exactly equal.
/// </remarks>
internal sealed class OperationFrame
{
    /// <summary>Beyond this distance from the origin, in metres, ordinates lose digits that matter.</summary>
    private const double FarAway = 4096;

    /// <summary>Largest sine of an angle between directions that are thought parallel.</summary>
    private const double ParallelSine = 1e-9;

    private readonly Frame3D _frame;
    private readonly Frame3D _inverse;
    private readonly bool _isIdentity;
    private readonly Dictionary<Vector3D, Vector3D> _originals = [];

    private OperationFrame(in Frame3D frame, bool isIdentity)
    {
        _frame = frame;
        _inverse = frame.Inverse();
        _isIdentity = isIdentity;
    }

    /// <summary>The frame for a body.</summary>
    public static OperationFrame For(PolygonMesh body)
    {
        (Vector3D normal, Vector3D second) = MainDirections(body);
        bool isAligned = IsAlongAxis(normal) && IsAlongAxis(second);
        Box3D box = Box3D.Around(body.Vertices);
        if (isAligned && IsNear(box))
            return new OperationFrame(Frame3D.Identity, true);

        Vector3D origin = box.Centre;
        return new OperationFrame(
            isAligned ? Frame3D.Identity with { Origin = origin } : Frame3D.FromAxes(origin, normal, second), false);
    }

    /// <summary>The frame along the outer axes; its origin is at the body's where that is far away.</summary>
    public static OperationFrame Near(PolygonMesh body)
    {
        Box3D box = Box3D.Around(body.Vertices);
        return IsNear(box)
            ? new OperationFrame(Frame3D.Identity, true)
            : new OperationFrame(Frame3D.Identity with { Origin = box.Centre }, false);
    }

    /// <summary>A point in this frame.</summary>
    public Vector3D ToLocal(in Vector3D point) => _isIdentity ? point : _inverse.Apply(point);

    /// <summary>A mesh in this frame.</summary>
    /// <param name="mesh">A mesh in the outer system.</param>
    /// <param name="remember">Whether its vertices come back exactly as they were.</param>
    public PolygonMesh ToLocal(PolygonMesh mesh, bool remember)
    {
        if (_isIdentity)
            return mesh;
        PolygonMesh local = mesh.Map(point => _inverse.Apply(point));
        for (int i = 0; remember && i < local.Vertices.Length; i++)
            _originals.TryAdd(local.Vertices[i], mesh.Vertices[i]);
        return local;
    }

    /// <summary>A mesh of this frame in the outer system.</summary>
    public PolygonMesh ToOuter(PolygonMesh mesh) => _isIdentity ? mesh : mesh.Map(point =>
        _originals.TryGetValue(point, out Vector3D original) ? original : _frame.Apply(point));

    /// <summary>The normal of the largest face, and of the largest one perpendicular to it.</summary>
    private static (Vector3D Normal, Vector3D Second) MainDirections(PolygonMesh body)
    {
        Vector3D normal = default;
        for (int face = 0; face < body.FaceCount; face++)
        {
            Vector3D area = PlaneProjection.VectorArea(body.Vertices, body.Loop(face, 0));
            if (area.Dot(area) > normal.Dot(normal))
                normal = area;
        }

        normal = normal.Normalized();
        Vector3D second = default;
        for (int face = 0; face < body.FaceCount; face++)
        {
            Vector3D area = PlaneProjection.VectorArea(body.Vertices, body.Loop(face, 0));
            if (area.Dot(area) > second.Dot(second) && Math.Abs(area.Dot(normal)) < ParallelSine * area.Length)
                second = area;
        }

        return (normal, second.Normalized());
    }

    private static bool IsNear(in Box3D box)
    {
        Vector3D size = box.Add(default(Vector3D)).Size;
        return Math.Max(size.X, Math.Max(size.Y, size.Z)) < FarAway;
    }

    private static bool IsAlongAxis(in Vector3D direction) =>
        Math.Max(Math.Abs(direction.X), Math.Max(Math.Abs(direction.Y), Math.Abs(direction.Z))) > 1 - 1e-15
        || direction == default;
}
