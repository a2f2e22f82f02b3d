using System.Collections.Immutable;
using TwinInterop.Geometry.Curves;

namespace TwinInterop.Formats.Ifc.Geometry;

/// <summary>The cant of an alignment from its design parameters.</summary>
/// <remarks>Source: IfcAlignmentCantSegment (ISO 16739-1:2024, 8.7.3.1).</remarks>
/// <param name="points">The units of the model.</param>
internal sealed class CantLayout(PointReader points)
{
    /// <summary>The segments.</summary>
    /// <param name="cant">The IfcAlignmentCant, with the distance of the rails.</param>
    /// <param name="parameters">Its segments in order.</param>
    public ImmutableArray<CantSegment> Segments(IfcEntity cant, List<IfcEntity> parameters)
    {
        double gauge = points.NeedLength(cant, "RailHeadDistance");
        return [.. parameters.Select(segment => Segment(segment, gauge))];
    }

    private CantSegment Segment(IfcEntity segment, double gauge)
    {
        double left = points.NeedLength(segment, "StartCantLeft");
        double right = points.NeedLength(segment, "StartCantRight");
        double endLeft = segment.Double("EndCantLeft") is null ? left : points.Length(segment, "EndCantLeft");
        double endRight = segment.Double("EndCantRight") is null ? right : points.Length(segment, "EndCantRight");
        TransitionKind? kind = segment.Enum("PredefinedType") switch
        {
            "CONSTANTCANT" or "LINEARTRANSITION" => TransitionKind.Linear,
            "BLOSSCURVE" => TransitionKind.Bloss,
            "COSINECURVE" => TransitionKind.Cosine,
            "SINECURVE" => TransitionKind.Sine,
            "VIENNESEBEND" => TransitionKind.Vienna,
            "HELMERTCURVE" => null,
            _ => throw UnreadableItemException.Unsupported("a cant transition", segment),
        };
        return new CantSegment(
            points.NeedLength(segment, "StartDistAlong"),
            points.NeedLength(segment, "HorizontalLength"),
            ((left + right) / 2, (endLeft + endRight) / 2),
            (Tilt(left, right, gauge), Tilt(endLeft, endRight, gauge)),
            kind);
    }

    // Where the left rail lies higher the upright leans to the right.
    private static double Tilt(double left, double right, double gauge) =>
        gauge > 0 ? Math.Asin(Math.Clamp((right - left) / gauge, -1, 1)) : 0;
}
