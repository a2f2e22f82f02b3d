using TwinInterop.Geometry.Vectors;

namespace TwinInterop.Geometry.Curves;

/// <summary>A straight piece: origin plus parameter times direction.</summary>
/// <param name="Origin">The point at parameter 0.</param>
/// <param name="Direction">How far one unit of the parameter leads, in metres.</param>
/// <param name="Start">First parameter.</param>
/// <param name="End">Last parameter.</param>
internal sealed record LineCurve(Vector3D Origin, Vector3D Direction, double Start, double End) : ICurve
{
    /// <summary>The piece from one point to another, with parameters 0 to 1.</summary>
    public static LineCurve Between(in Vector3D from, in Vector3D to) => new(from, to - from, 0, 1);

    /// <inheritdoc/>
    public Vector3D PointAt(double parameter) => Origin + (Direction * parameter);

    /// <inheritdoc/>
    public Vector3D TangentAt(double parameter) => (End < Start ? -Direction : Direction).Normalized();

    /// <inheritdoc/>
    public double ParameterOf(in Vector3D point)
    {
        double square = Direction.Dot(Direction);
        return square > 0 ? (point - Origin).Dot(Direction) / square : 0;
    }

    /// <inheritdoc/>
    public double LengthBetween(double from, double to) => Math.Abs(to - from) * Direction.Length;

    /// <inheritdoc/>
    public void AppendTo(List<Vector3D> points, double from, double to, Tessellation tessellation)
    {
        points.Add(PointAt(from));
        points.Add(PointAt(to));
    }
}
