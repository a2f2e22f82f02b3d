using System.Collections.Immutable;
using TwinInterop.Formats.Ifc.Alignments;

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
        return [.. parameters.Select(segment => Read(segment).Segment(gauge))];
    }

    private CantParameters Read(IfcEntity segment)
    {
        double left = points.NeedLength(segment, "StartCantLeft");
        double right = points.NeedLength(segment, "StartCantRight");
        double endLeft = segment.Double("EndCantLeft") is null ? left : points.Length(segment, "EndCantLeft");
        double endRight = segment.Double("EndCantRight") is null ? right : points.Length(segment, "EndCantRight");
        return CantParameters.IsKnown(segment.Enum("PredefinedType"))
            ? new CantParameters(
                points.NeedLength(segment, "StartDistAlong"), points.NeedLength(segment, "HorizontalLength"),
                (left, endLeft), (right, endRight), segment.Enum("PredefinedType")!) // asked above
            : throw UnreadableItemException.Unsupported("a cant transition", segment);
    }
}
