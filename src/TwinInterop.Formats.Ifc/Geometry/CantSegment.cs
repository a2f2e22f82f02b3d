using TwinInterop.Geometry.Curves;

namespace TwinInterop.Formats.Ifc.Geometry;

/// <summary>A segment of cant by its design parameters.</summary>
/// <param name="Start">The station at which it begins, in metres.</param>
/// <param name="Length">How long it is, in metres.</param>
/// <param name="Lift">The height of the middle of the track over the curve, at start and end, in metres.</param>
/// <param name="Tilt">How far the track leans to the left of travel, at start and end, in radians.</param>
/// <param name="Kind">How it goes over; null for both halves of Helmert's.</param>
internal sealed record CantSegment(
    double Start, double Length, (double Start, double End) Lift, (double Start, double End) Tilt, TransitionKind? Kind)
{
    /// <summary>The pieces of one law each.</summary>
    public IEnumerable<CantPiece> Pieces()
    {
        if (Kind is { } kind || !(Length > 0))
        {
            CurvatureLaw law = Transition.Between(Kind ?? TransitionKind.Linear, 0, 1, Math.Max(Length, double.Epsilon));
            return [new CantPiece(law, 0, Start, Length, Lift, Tilt)];
        }

        double half = Length / 2;
        (double Start, double End) lift = (Lift.Start, (Lift.Start + Lift.End) / 2);
        (double Start, double End) tilt = (Tilt.Start, (Tilt.Start + Tilt.End) / 2);
        return
        [
            new CantPiece(Transition.Between(TransitionKind.HelmertFirst, 0, 1, Length), 0, Start, half, lift, tilt),
            new CantPiece(
                Transition.Between(TransitionKind.HelmertSecond, 0, 1, Length), half, Start + half, half,
                (lift.End, Lift.End), (tilt.End, Tilt.End)),
        ];
    }
}
