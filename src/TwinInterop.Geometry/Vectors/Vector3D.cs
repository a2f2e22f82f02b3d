namespace TwinInterop.Geometry.Vectors;

/// <summary>A point or a direction in a local Cartesian frame, in metres.</summary>
/// <param name="X">First component.</param>
/// <param name="Y">Second component.</param>
/// <param name="Z">Third component.</param>
public readonly record struct Vector3D(double X, double Y, double Z)
{
    /// <summary>The direction of the first axis.</summary>
    public static Vector3D UnitX => new(1, 0, 0);

    /// <summary>The direction of the second axis.</summary>
    public static Vector3D UnitY => new(0, 1, 0);

    /// <summary>The direction of the third axis.</summary>
    public static Vector3D UnitZ => new(0, 0, 1);

    /// <summary>The Euclidean length.</summary>
    public double Length => Math.Sqrt(Dot(this));

    /// <summary>The sum, component by component.</summary>
    public static Vector3D operator +(in Vector3D a, in Vector3D b) => new(a.X + b.X, a.Y + b.Y, a.Z + b.Z);

    /// <summary>The difference, component by component.</summary>
    public static Vector3D operator -(in Vector3D a, in Vector3D b) => new(a.X - b.X, a.Y - b.Y, a.Z - b.Z);

    /// <summary>The opposite direction.</summary>
    public static Vector3D operator -(in Vector3D a) => new(-a.X, -a.Y, -a.Z);

    /// <summary>The vector made longer by a factor.</summary>
    public static Vector3D operator *(in Vector3D a, double factor) => new(a.X * factor, a.Y * factor, a.Z * factor);

    /// <summary>The vector made longer by a factor.</summary>
    public static Vector3D operator *(double factor, in Vector3D a) => a * factor;

    /// <summary>The scalar product.</summary>
    public double Dot(in Vector3D other) => (X * other.X) + (Y * other.Y) + (Z * other.Z);

    /// <summary>The vector product: right-handed, perpendicular to both.</summary>
    public Vector3D Cross(in Vector3D other) => new(
        (Y * other.Z) - (Z * other.Y),
        (Z * other.X) - (X * other.Z),
        (X * other.Y) - (Y * other.X));

    /// <summary>The direction with length 1; the zero vector stays zero.</summary>
    public Vector3D Normalized()
    {
        double length = Length;
        return length > 0 ? this * (1 / length) : this;
    }

    /// <summary>The distance to another point.</summary>
    public double DistanceTo(in Vector3D other) => (this - other).Length;
}
