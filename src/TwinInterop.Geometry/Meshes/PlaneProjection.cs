using TwinInterop.Geometry.Vectors;

namespace TwinInterop.Geometry.Meshes;

/// <summary>Drops the ordinate along which a plane is seen best, so that its faces stay counter-clockwise.</summary>
internal readonly struct PlaneProjection
{
    private readonly int _axis;
    private readonly bool _isFlipped;

    /// <summary>The projection for faces with a normal.</summary>
    public PlaneProjection(in Vector3D normal)
    {
        double x = Math.Abs(normal.X);
        double y = Math.Abs(normal.Y);
        double z = Math.Abs(normal.Z);
        _axis = z >= x && z >= y ? 2 : x >= y ? 0 : 1;
        _isFlipped = _axis switch { 0 => normal.X < 0, 1 => normal.Y < 0, _ => normal.Z < 0 };
    }

    /// <summary>The two ordinates that stay.</summary>
    public (double X, double Y) Project(in Vector3D point)
    {
        (double x, double y) = _axis switch
        {
            0 => (point.Y, point.Z),
            1 => (point.Z, point.X),
            _ => (point.X, point.Y),
        };
        return _isFlipped ? (y, x) : (x, y);
    }

    /// <summary>Twice the vector area of a loop, about its first vertex: the direction of its normal.</summary>
    public static Vector3D VectorArea(ReadOnlySpan<Vector3D> vertices, ReadOnlySpan<int> loop)
    {
        Vector3D sum = default;
        if (loop.Length < 3)
            return sum;

        Vector3D origin = vertices[loop[0]];
        Vector3D previous = vertices[loop[1]] - origin;
        for (int i = 2; i < loop.Length; i++)
        {
            Vector3D current = vertices[loop[i]] - origin;
            sum += previous.Cross(current);
            previous = current;
        }

        return sum;
    }
}
