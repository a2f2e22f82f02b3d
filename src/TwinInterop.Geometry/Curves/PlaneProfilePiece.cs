using TwinInterop.Geometry.Vectors;

namespace TwinInterop.Geometry.Curves;

/// <summary>A height drawn as a curve over the stations: first coordinate the station, second the height.</summary>
/// <remarks>Source: the segments of IfcGradientCurve (ISO 16739-1:2024, 8.9.3.34).</remarks>
/// <param name="curve">The curve, begun at its parameter 0 and going towards greater stations.</param>
internal sealed class PlaneProfilePiece(ICurve curve) : IProfilePiece
{
    /// <inheritdoc/>
    public double Start { get; } = curve.PointAt(0).X;

    /// <inheritdoc/>
    public double Length { get; } = curve.PointAt(curve.End).X - curve.PointAt(0).X;

    /// <inheritdoc/>
    public double HeightAt(double station)
    {
        double way = WayTo(station);
        Vector3D point = curve.PointAt(way);
        return point.Y + ((station - point.X) * SlopeOn(way));
    }

    /// <inheritdoc/>
    public double SlopeAt(double station) => SlopeOn(WayTo(station));

    private double SlopeOn(double way)
    {
        Vector3D tangent = curve.TangentAt(way);
        return tangent.X == 0 ? 0 : tangent.Y / tangent.X;
    }

    // Slopes are small: Newton from the station itself needs two or three steps.
    private double WayTo(double station)
    {
        const int MostSteps = 30;
        const double Accuracy = 1e-11;
        double way = station - Start;
        for (int i = 0; i < MostSteps; i++)
        {
            double error = curve.PointAt(way).X - station;
            double speed = curve.TangentAt(way).X;
            if (Math.Abs(error) < Accuracy || !(Math.Abs(speed) > Accuracy))
                break;
            way -= error / speed;
        }

        return way;
    }
}
