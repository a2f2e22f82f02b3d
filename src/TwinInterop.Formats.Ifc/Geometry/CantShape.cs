using TwinInterop.Geometry.Curves;

namespace TwinInterop.Formats.Ifc.Geometry;

/// <summary>A piece of cant of one law.</summary>
/// <param name="Law">The law of the transition, whatever its scale.</param>
/// <param name="From">The length on the law at which the piece begins, in metres.</param>
/// <param name="Start">The station at which it begins.</param>
/// <param name="Length">How long it is, in metres.</param>
/// <param name="Lift">The height of the middle of the track over the curve, at start and end, in metres.</param>
/// <param name="Tilt">How far the track leans to the left of travel, at start and end, in radians.</param>
internal sealed record CantShape(
    CurvatureLaw Law, double From, double Start, double Length, (double Start, double End) Lift, (double Start, double End) Tilt);
