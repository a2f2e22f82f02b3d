namespace TwinInterop.Conformance.Checks.Tiles3D;

/// <summary>A point or a vector.</summary>
internal readonly record struct Point(double X, double Y, double Z)
{
    public double Length => Math.Sqrt((X * X) + (Y * Y) + (Z * Z));

    public static Point operator +(Point a, Point b) => new(a.X + b.X, a.Y + b.Y, a.Z + b.Z);

    public static Point operator -(Point a, Point b) => new(a.X - b.X, a.Y - b.Y, a.Z - b.Z);

    public static Point operator *(Point a, double f) => new(a.X * f, a.Y * f, a.Z * f);

    public double Dot(Point other) => (X * other.X) + (Y * other.Y) + (Z * other.Z);
}
