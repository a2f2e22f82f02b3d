using System.Collections.Immutable;
using TwinInterop.Formats.Ifc.Alignments;
using TwinInterop.Geometry.Curves;

namespace TwinInterop.Formats.Ifc.Geometry;

/// <summary>The plan of an alignment from its design parameters.</summary>
/// <remarks>Source: IfcAlignmentHorizontalSegment (ISO 16739-1:2024, 8.7.3.2).</remarks>
/// <param name="points">The units of the model.</param>
internal sealed class HorizontalLayout(PointReader points)
{
    /// <summary>The pieces of one law each, in order.</summary>
    /// <param name="parameters">The segments in order.</param>
    /// <param name="cant">The cant along them, on which a Viennese bend depends; empty where there is none.</param>
    public ImmutableArray<ICurve> Pieces(List<IfcEntity> parameters, ImmutableArray<CantSegment> cant) =>
        [.. LayoutParameters.Pieces([.. parameters.Select(Read)], cant).SelectMany(pieces => pieces).Select(piece => piece.Curve())];

    private HorizontalParameters Read(IfcEntity segment) => HorizontalParameters.IsKnown(segment.Enum("PredefinedType"))
        ? new HorizontalParameters(
            points.Point(segment.NeedReference("StartPoint")),
            segment.Need("StartDirection") * points.Units.Angle,
            points.NeedLength(segment, "StartRadiusOfCurvature"),
            points.NeedLength(segment, "EndRadiusOfCurvature"),
            points.NeedLength(segment, "SegmentLength"),
            points.Length(segment, "GravityCenterLineHeight"),
            segment.Enum("PredefinedType")!) // asked above
        : throw UnreadableItemException.Unsupported("a horizontal segment", segment);
}
