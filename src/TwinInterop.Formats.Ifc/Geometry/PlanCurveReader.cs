using System.Collections.Immutable;
using TwinInterop.Formats.Ifc.Schema;
using TwinInterop.Geometry.Curves;

namespace TwinInterop.Formats.Ifc.Geometry;

/// <summary>Alignment curves as IFC 4.1 wrote them.</summary>
/// <remarks>Source: IfcAlignmentCurve (IFC 4.1, 8.9.3.2).</remarks>
/// <param name="points">Reads points.</param>
internal sealed class PlanCurveReader(PointReader points)
{
    /// <summary>The curve, with heights where it has a vertical layout.</summary>
    /// <exception cref="UnreadableItemException">It cannot be evaluated.</exception>
    public IStationedCurve Curve(IfcEntity curve)
    {
        IfcEntity horizontal = curve.NeedReference("Horizontal");
        var pieces = ImmutableArray.CreateBuilder<ICurve>();
        foreach (IfcEntity segment in horizontal.References("Segments"))
            pieces.Add(Piece(segment.NeedReference("CurveGeometry")));
        if (pieces.Count == 0)
            throw UnreadableItemException.Missing(horizontal, "Segments");
        var plan = new StationedComposite(pieces.DrainToImmutable());
        IfcEntity vertical = curve.Reference("Vertical");
        if (!vertical.Exists)
            return plan;

        // Vertical stations count from the value that the horizontal layout begins with.
        double first = points.Length(horizontal, "StartDistAlong");
        var heights = new List<IProfilePiece>();
        foreach (IfcEntity segment in vertical.References("Segments"))
            heights.Add(Height(segment, first));
        return heights.Count == 0 ? plan : new GradientCurve(plan, new StationProfile<IProfilePiece>(heights));
    }

    private ICurve Piece(IfcEntity segment)
    {
        double length = points.NeedLength(segment, "SegmentLength");
        var start = new PlanStart(
            points.Point(segment.NeedReference("StartPoint")), segment.Need("StartDirection") * points.Units.Angle, length);
        if (segment.Is(IfcClass.IfcLineSegment2D))
            return start.Line();
        if (segment.Is(IfcClass.IfcCircularArcSegment2D))
            return start.Arc(points.NeedLength(segment, "Radius") * (segment.Boolean("IsCCW") == true ? 1 : -1));
        if (!segment.Is(IfcClass.IfcTransitionCurveSegment2D))
            throw UnreadableItemException.Unsupported("a line, an arc or a transition", segment);
        double first = Curvature(segment, "StartRadius", "IsStartRadiusCCW");
        double last = Curvature(segment, "EndRadius", "IsEndRadiusCCW");
        TransitionKind? kind = segment.Enum("TransitionCurveType") switch
        {
            "CLOTHOIDCURVE" => TransitionKind.Linear,
            "BLOSSCURVE" => TransitionKind.Bloss,
            "COSINECURVE" => TransitionKind.Cosine,
            "SINECURVE" => TransitionKind.Sine,
            _ => null,
        };
        if (kind is { } known)
            return start.Spiral(Transition.Between(known, first, last, length));
        return segment.Enum("TransitionCurveType") is "CUBICPARABOLA" or "BIQUADRATICPARABOLA" && first == 0
            ? start.Parabola(last, segment.IsEnum("TransitionCurveType", "CUBICPARABOLA"u8) ? 3 : 4)
            : throw UnreadableItemException.Unsupported("a transition that can be evaluated", segment);
    }

    private double Curvature(IfcEntity segment, string radius, string sense) =>
        points.Length(segment, radius) is var given && given > 0 ? (segment.Boolean(sense) == true ? 1 : -1) / given : 0;

    private PlaneProfilePiece Height(IfcEntity segment, double first)
    {
        var start = new HeightStart(
            points.NeedLength(segment, "StartDistAlong") - first,
            points.NeedLength(segment, "StartHeight"),
            segment.Need("StartGradient"),
            points.NeedLength(segment, "HorizontalLength"));
        double sign = segment.Boolean("IsConvex") == true ? -1 : 1;
        return segment.Class switch
        {
            IfcClass.IfcAlignment2DVerSegLine => start.Line(),
            IfcClass.IfcAlignment2DVerSegParabolicArc => start.Parabola(sign / points.NeedLength(segment, "ParabolaConstant")),
            IfcClass.IfcAlignment2DVerSegCircularArc => start.Arc(sign * points.NeedLength(segment, "Radius")),
            _ => throw UnreadableItemException.Unsupported("a vertical segment", segment),
        };
    }
}
