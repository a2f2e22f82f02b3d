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
    public IEnumerable<CantPiece> Pieces() =>
        Shapes().Select(shape => new CantPiece(shape.Law, shape.From, shape.Start, shape.Length, shape.Lift, shape.Tilt));

    /// <summary>The same, before they are evaluated.</summary>
    /// <remarks>The law is that of the lift over the square of the length, or of the lean where the middle is not lifted.</remarks>
    public IEnumerable<CantShape> Shapes()
    {
        bool isLifted = Lift.Start != Lift.End;
        (double first, double last) = Length > 0 ? isLifted ? Lift : Tilt : (0, 1);
        double length = Math.Max(Length, double.Epsilon);
        double scale = Length > 0 ? 1 / (Length * Length) : 1;
        CurvatureLaw Law(TransitionKind kind) => Transition.Between(kind, first * scale, last * scale, length);
        if (Kind is not null || !(Length > 0))
            return [new CantShape(Law(Kind ?? TransitionKind.Linear), 0, Start, Length, Lift, Tilt)];
        double half = Length / 2;
        (double Start, double End) lift = (Lift.Start, (Lift.Start + Lift.End) / 2);
        (double Start, double End) tilt = (Tilt.Start, (Tilt.Start + Tilt.End) / 2);
        return
        [
            new CantShape(Law(TransitionKind.HelmertFirst), 0, Start, half, lift, tilt),
            new CantShape(Law(TransitionKind.HelmertSecond), half, Start + half, half, (lift.End, Lift.End), (tilt.End, Tilt.End)),
        ];
    }
}
