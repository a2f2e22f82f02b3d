using System.Collections.Immutable;
using TwinInterop.Geometry.Curves;

namespace TwinInterop.Formats.Ifc.Geometry;

/// <summary>The heights of an alignment from its design parameters.</summary>
/// <remarks>Source: IfcAlignmentVerticalSegment (ISO 16739-1:2024, 8.7.3.3).</remarks>
/// <param name="points">The units of the model.</param>
internal sealed class VerticalLayout(PointReader points)
{
    /// <summary>The pieces of one law each.</summary>
    /// <param name="parameters">The segments in order.</param>
    public ImmutableArray<IProfilePiece> Pieces(List<IfcEntity> parameters) => [.. parameters.Select(Piece)];

    private PlaneProfilePiece Piece(IfcEntity segment)
    {
        double length = points.NeedLength(segment, "HorizontalLength");
        double first = segment.Need("StartGradient");
        double change = segment.Need("EndGradient") - first;
        var start = new HeightStart(
            points.NeedLength(segment, "StartDistAlong"), points.NeedLength(segment, "StartHeight"), first, length);
        if (!(length > 0) || change == 0)
            return start.Line();
        double turn = Math.Sin(Math.Atan(first + change)) - Math.Sin(Math.Atan(first));
        return segment.Enum("PredefinedType") switch
        {
            "CONSTANTGRADIENT" => start.Line(),
            "PARABOLICARC" => start.Parabola(change / length),
            "CIRCULARARC" => start.Arc(length / turn),
            _ => throw UnreadableItemException.Unsupported("a vertical segment", segment),
        };
    }
}
