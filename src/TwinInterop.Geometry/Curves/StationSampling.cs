using TwinInterop.Geometry.Vectors;

namespace TwinInterop.Geometry.Curves;

/// <summary>What curves with stations have in common.</summary>
internal static class StationSampling
{
    // Stations nearer than this are one, in metres.
    private const double Nearest = 1e-6;

    /// <summary>The stations at which a piece is cut into chords, both ends included.</summary>
    /// <param name="curve">The curve.</param>
    /// <param name="from">First station.</param>
    /// <param name="to">Last station, greater than or equal to the first.</param>
    /// <param name="tessellation">How finely.</param>
    public static List<double> Stations(IStationedCurve curve, double from, double to, Tessellation tessellation)
    {
        var stations = new List<double> { from };
        foreach (double station in curve.Breaks)
        {
            if (station > stations[^1] + Nearest && station < to - Nearest)
                stations.AddRange(CurveHalving.Parameters(curve, stations[^1], station, tessellation));
        }

        stations.AddRange(CurveHalving.Parameters(curve, stations[^1], to, tessellation));
        return stations;
    }

    /// <summary>Appends the points of a piece, both ends included.</summary>
    public static void AppendTo(
        IStationedCurve curve, List<Vector3D> points, double from, double to, Tessellation tessellation)
    {
        foreach (double station in Stations(curve, from, to, tessellation))
            points.Add(curve.PointAt(station));
    }

    /// <summary>The upright frame of a point on a curve, its third axis square to the tangent.</summary>
    public static Frame3D Upright(in Vector3D point, in Vector3D tangent)
    {
        Vector3D left = Vector3D.UnitZ.Cross(tangent).Normalized();
        if (left == default)
            left = Vector3D.UnitY;
        return new Frame3D(point, tangent, left, tangent.Cross(left));
    }

    /// <summary>The frame of a curve at a parameter: as the curve gives it, or the upright one.</summary>
    public static Frame3D FrameOn(ICurve curve, double parameter) => curve is IStationedCurve stationed
        ? stationed.FrameAt(parameter)
        : Upright(curve.PointAt(parameter), curve.TangentAt(parameter));
}
