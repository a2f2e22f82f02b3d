namespace TwinInterop.Geometry.Validity;

/// <summary>A vertex of a face, seen on its plane.</summary>
/// <param name="X">First ordinate on the plane, in metres.</param>
/// <param name="Y">Second ordinate on the plane, in metres.</param>
/// <param name="Vertex">Which vertex it is.</param>
internal readonly record struct PlanePoint(double X, double Y, int Vertex)
{
    /// <summary>The distance on the plane, in metres.</summary>
    public double DistanceTo(in PlanePoint other)
    {
        double x = other.X - X;
        double y = other.Y - Y;
        return Math.Sqrt((x * x) + (y * y));
    }

    /// <summary>The distance from a segment, in metres.</summary>
    public double DistanceTo(in PlanePoint a, in PlanePoint b)
    {
        double x = b.X - a.X;
        double y = b.Y - a.Y;
        double square = (x * x) + (y * y);
        double at = square > 0 ? Math.Clamp((((X - a.X) * x) + ((Y - a.Y) * y)) / square, 0, 1) : 0;
        return DistanceTo(new PlanePoint(a.X + (at * x), a.Y + (at * y), -1));
    }
}
