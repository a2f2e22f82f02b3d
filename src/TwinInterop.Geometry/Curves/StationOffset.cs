using TwinInterop.Geometry.Vectors;

namespace TwinInterop.Geometry.Curves;

/// <summary>A place beside a curve with stations.</summary>
/// <remarks>Source: IfcPointByDistanceExpression (ISO 16739-1:2024, 8.9.3.48).</remarks>
/// <param name="Station">The distance along the curve, in metres.</param>
/// <param name="Along">The offset along the tangent.</param>
/// <param name="Left">The offset to the left.</param>
/// <param name="Up">The offset upwards.</param>
internal readonly record struct StationOffset(double Station, double Along, double Left, double Up)
{
    /// <summary>The offset between two others.</summary>
    /// <param name="from">The first.</param>
    /// <param name="to">The second.</param>
    /// <param name="station">Its station; the other figures change evenly with it.</param>
    public static StationOffset Between(in StationOffset from, in StationOffset to, double station)
    {
        double range = to.Station - from.Station;
        double share = range > 0 ? Math.Clamp((station - from.Station) / range, 0, 1) : 0;
        return new StationOffset(
            station,
            from.Along + ((to.Along - from.Along) * share),
            from.Left + ((to.Left - from.Left) * share),
            from.Up + ((to.Up - from.Up) * share));
    }

    /// <summary>The frame of the curve moved to the place.</summary>
    public Frame3D On(IStationedCurve curve)
    {
        Frame3D frame = curve.FrameAt(Station);
        return frame with { Origin = frame.Apply(new Vector3D(Along, Left, Up)) };
    }
}
