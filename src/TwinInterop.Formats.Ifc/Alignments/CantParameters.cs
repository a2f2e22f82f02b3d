using TwinInterop.Formats.Ifc.Geometry;
using TwinInterop.Geometry.Curves;

namespace TwinInterop.Formats.Ifc.Alignments;

/// <summary>The design of a segment of cant.</summary>
/// <remarks>Source: IfcAlignmentCantSegment (ISO 16739-1:2024, 8.7.3.1).</remarks>
/// <param name="Station">Where it begins, in metres along the plan.</param>
/// <param name="Length">In metres along the plan; 0 for the mark at the end of a layout.</param>
/// <param name="Left">The cant of the left rail at start and end, in metres.</param>
/// <param name="Right">The cant of the right rail.</param>
/// <param name="Type">The shape as the schema names it.</param>
internal sealed record CantParameters(
    double Station, double Length, (double Start, double End) Left, (double Start, double End) Right, string Type)
{
    /// <summary>Whether the shape is one that can be evaluated.</summary>
    public static bool IsKnown(string? type) => type == "HELMERTCURVE" || KindOf(type) is not null;

    /// <summary>The segment as a track has it.</summary>
    /// <param name="gauge">The distance of the rail heads, in metres.</param>
    public CantSegment Segment(double gauge) => new(
        Station, Length,
        ((Left.Start + Right.Start) / 2, (Left.End + Right.End) / 2),
        (Tilt(Left.Start, Right.Start, gauge), Tilt(Left.End, Right.End, gauge)),
        KindOf(Type));

    private static TransitionKind? KindOf(string? type) => type switch
    {
        "CONSTANTCANT" or "LINEARTRANSITION" => TransitionKind.Linear,
        "BLOSSCURVE" => TransitionKind.Bloss,
        "COSINECURVE" => TransitionKind.Cosine,
        "SINECURVE" => TransitionKind.Sine,
        "VIENNESEBEND" => TransitionKind.Vienna,
        _ => null,
    };

    // Where the left rail lies higher the upright leans to the right.
    private static double Tilt(double left, double right, double gauge) =>
        gauge > 0 ? Math.Asin(Math.Clamp((right - left) / gauge, -1, 1)) : 0;
}
