namespace TwinInterop.Geometry.Curves;

/// <summary>A piece of cant: how far the track is lifted and how far it leans.</summary>
/// <remarks>
/// Both go over from start to end as the curvature of a spiral does, whatever the scale of that; evenly where it does not
/// change. Source: IfcSegmentedReferenceCurve (ISO 16739-1:2024, 8.9.3.62 and E.2.4).
/// </remarks>
/// <param name="law">The law of the transition.</param>
/// <param name="from">The length on the law at which the piece begins, in metres.</param>
/// <param name="start">The station at which the piece begins.</param>
/// <param name="length">How long it is, in metres.</param>
/// <param name="lift">The height over the curve that the cant belongs to, at start and end.</param>
/// <param name="tilt">How far the upright leans to the left of travel, at start and end, in radians.</param>
internal sealed class CantPiece(
    CurvatureLaw law, double from, double start, double length, (double Start, double End) lift, (double Start, double End) tilt)
    : IProfilePiece
{
    // Less than this share of the law is no change of it.
    private const double NoChange = 1e-12;

    private readonly double _first = law.CurvatureAt(from);
    private readonly double _change = law.CurvatureAt(from + length) - law.CurvatureAt(from);

    /// <inheritdoc/>
    public double Start => start;

    /// <inheritdoc/>
    public double Length => length;

    /// <inheritdoc/>
    public double HeightAt(double station) => lift.Start + ((lift.End - lift.Start) * Share(station));

    /// <inheritdoc/>
    public double SlopeAt(double station)
    {
        if (length <= 0 || station < start || station > start + length)
            return 0;
        double growth = IsEven ? 1 / length : law.ChangeAt(from + station - start) / _change;
        return (lift.End - lift.Start) * growth;
    }

    /// <summary>How far the upright leans to the left of travel at a station, in radians.</summary>
    public double TiltAt(double station) => tilt.Start + ((tilt.End - tilt.Start) * Share(station));

    private bool IsEven => Math.Abs(_change) <= NoChange * Math.Abs(_first) || _change == 0;

    private double Share(double station)
    {
        double way = Math.Clamp(station - start, 0, Math.Max(length, 0));
        if (length <= 0)
            return 0;
        return IsEven ? way / length : (law.CurvatureAt(from + way) - _first) / _change;
    }
}
