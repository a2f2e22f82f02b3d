using System.Collections.Immutable;
using TwinInterop.Formats.Ifc.Geometry;
using TwinInterop.Geometry.Curves;
using TwinInterop.Geometry.Vectors;

namespace TwinInterop.Formats.Ifc.Alignments;

/// <summary>The design of a segment in plan.</summary>
/// <remarks>Source: IfcAlignmentHorizontalSegment (ISO 16739-1:2024, 8.7.3.2).</remarks>
/// <param name="Place">Where it begins, in metres.</param>
/// <param name="Direction">In radians from the first axis, to the left.</param>
/// <param name="StartRadius">In metres, positive to the left; 0 for a straight start.</param>
/// <param name="EndRadius">The same at its end.</param>
/// <param name="Length">In metres; 0 for the mark at the end of a layout.</param>
/// <param name="GravityHeight">How high the centre of gravity of a vehicle lies over the track, in metres.</param>
/// <param name="Type">The shape as the schema names it.</param>
internal sealed record HorizontalParameters(
    Vector3D Place, double Direction, double StartRadius, double EndRadius, double Length, double GravityHeight, string Type)
{
    /// <summary>Whether the shape is one that can be evaluated.</summary>
    public static bool IsKnown(string? type) =>
        type is "LINE" or "CIRCULARARC" or "CUBIC" or "HELMERTCURVE" or "VIENNESEBEND" || KindOf(type) is not null;

    /// <summary>The pieces of one law each; none for a mark.</summary>
    /// <param name="lean">How much more the track leans to the left at the end than at the start, in radians.</param>
    public ImmutableArray<PlanPiece> Pieces(double lean)
    {
        if (!(Length > 0))
            return [];
        var start = new PlanStart(Place, Direction, Length);
        double first = Curvature(StartRadius);
        double last = Curvature(EndRadius);
        return Type switch
        {
            "LINE" => [new PlanPiece(start, 0)],
            "CIRCULARARC" => [new PlanPiece(start, 0) { Law = new CurvatureLaw([first]) }],
            "CUBIC" => [new PlanPiece(start, 0) { Factors = [0, 0, first / 2, (last - first) / (6 * Length)] }],
            "HELMERTCURVE" => Helmert(start, first, last),
            "VIENNESEBEND" => [new PlanPiece(start, 0) { Law = Transition.Viennese(first, last, Length, GravityHeight, lean) }],
            _ => [new PlanPiece(start, 0) { Law = Transition.Between(KindOf(Type) ?? TransitionKind.Linear, first, last, Length) }],
        };
    }

    private static ImmutableArray<PlanPiece> Helmert(in PlanStart start, double first, double last)
    {
        CurvatureLaw before = Transition.Between(TransitionKind.HelmertFirst, first, last, start.Length);
        CurvatureLaw after = Transition.Between(TransitionKind.HelmertSecond, first, last, start.Length);
        double half = start.Length / 2;
        var one = new PlanPiece(start with { Length = half }, 0) { Law = before };
        Vector3D middle = one.Curve().PointAt(half);
        return [one, new PlanPiece(new PlanStart(middle, start.Direction + before.HeadingAt(half), half), half) { Law = after }];
    }

    private static TransitionKind? KindOf(string? type) => type switch
    {
        "CLOTHOID" => TransitionKind.Linear,
        "BLOSSCURVE" => TransitionKind.Bloss,
        "COSINECURVE" => TransitionKind.Cosine,
        "SINECURVE" => TransitionKind.Sine,
        _ => null,
    };

    // A radius of 0 stands for none: a straight line.
    private static double Curvature(double radius) => radius == 0 ? 0 : 1 / radius;
}
