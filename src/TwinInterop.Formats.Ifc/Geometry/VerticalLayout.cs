using System.Collections.Immutable;
using TwinInterop.Formats.Ifc.Alignments;
using TwinInterop.Geometry.Curves;

namespace TwinInterop.Formats.Ifc.Geometry;

/// <summary>The heights of an alignment from its design parameters.</summary>
/// <remarks>Source: IfcAlignmentVerticalSegment (ISO 16739-1:2024, 8.7.3.3).</remarks>
/// <param name="points">The units of the model.</param>
internal sealed class VerticalLayout(PointReader points)
{
    /// <summary>The pieces of one law each.</summary>
    /// <param name="parameters">The segments in order.</param>
    public ImmutableArray<IProfilePiece> Pieces(List<IfcEntity> parameters) => [.. parameters.Select(segment => Read(segment).Piece())];

    private VerticalParameters Read(IfcEntity segment)
    {
        var read = new VerticalParameters(
            points.NeedLength(segment, "StartDistAlong"),
            points.NeedLength(segment, "HorizontalLength"),
            points.NeedLength(segment, "StartHeight"),
            segment.Need("StartGradient"),
            segment.Need("EndGradient"),
            segment.Enum("PredefinedType") ?? "");
        return read.Length <= 0 || read.StartGradient == read.EndGradient || VerticalParameters.IsKnown(read.Type)
            ? read
            : throw UnreadableItemException.Unsupported("a vertical segment", segment);
    }
}
