using System.Collections.Immutable;
using TwinInterop.Formats.Ifc.Schema;
using TwinInterop.Formats.Ifc.Step;
using TwinInterop.Geometry.Curves;
using TwinInterop.Geometry.Vectors;

namespace TwinInterop.Formats.Ifc.Geometry;

/// <summary>Curves, in metres and radians. Safe for several threads.</summary>
/// <remarks>Source: IfcCurve and its subtypes (ISO 16739-1, 8.9.3).</remarks>
/// <param name="points">Reads points and placements.</param>
/// <param name="tessellation">How finely curves are cut where they must be.</param>
internal sealed class CurveReader(PointReader points, Tessellation tessellation)
{
    private readonly SplineReader _splines = new(points);

    /// <summary>How finely curves are cut.</summary>
    public Tessellation Tessellation => tessellation;

    /// <summary>Evaluates curves of further classes, such as alignments; null where it does not know one.</summary>
    public Func<IfcEntity, ICurve?>? Further { get; set; }

    /// <summary>The points of a curve, without repeats.</summary>
    public Vector3D[] Polyline(IfcEntity curve) => Curve(curve).Discretise(tessellation);

    /// <summary>A curve.</summary>
    /// <exception cref="UnreadableItemException">It cannot be evaluated.</exception>
    public ICurve Curve(IfcEntity curve)
    {
        curve.GuardDepth();
        return curve.Class switch
        {
            IfcClass.IfcPolyline => Through(curve, points.Points(curve, "Points")),
            IfcClass.IfcIndexedPolyCurve => Indexed(curve),
            IfcClass.IfcLine => Line(curve),
            IfcClass.IfcCircle => Conic(curve, "Radius", "Radius"),
            IfcClass.IfcEllipse => Conic(curve, "SemiAxis1", "SemiAxis2"),
            IfcClass.IfcTrimmedCurve => Trimmed(curve),
            IfcClass.IfcCompositeCurve or IfcClass.Ifc2DCompositeCurve or IfcClass.IfcCompositeCurveOnSurface
                or IfcClass.IfcBoundaryCurve or IfcClass.IfcOuterBoundaryCurve => Composite(curve),
            IfcClass.IfcBSplineCurveWithKnots or IfcClass.IfcRationalBSplineCurveWithKnots
                or IfcClass.IfcBezierCurve or IfcClass.IfcRationalBezierCurve => _splines.Curve(curve),
            IfcClass.IfcOffsetCurve2D => new OffsetCurve(
                Curve(curve.NeedReference("BasisCurve")), points.NeedLength(curve, "Distance"), Vector3D.UnitZ),
            IfcClass.IfcOffsetCurve3D => new OffsetCurve(
                Curve(curve.NeedReference("BasisCurve")), points.NeedLength(curve, "Distance"), PointReader.Direction(curve, "RefDirection")),
            IfcClass.IfcSurfaceCurve or IfcClass.IfcIntersectionCurve or IfcClass.IfcSeamCurve =>
                Curve(curve.NeedReference("Curve3D")),
            IfcClass.IfcPcurve => new SurfaceReader(points, this).OnSurface(curve),
            _ => Further?.Invoke(curve) ?? throw UnreadableItemException.Unsupported("a curve", curve),
        };
    }

    /// <summary>The points beside a grid axis.</summary>
    /// <param name="axis">The curve and whether its sense is the axis's own.</param>
    /// <param name="offset">To the left, in metres.</param>
    public Vector3D[] Beside((IfcEntity Curve, bool Same) axis, double offset)
    {
        Vector3D[] line = Polyline(axis.Curve);
        if (!axis.Same)
            Array.Reverse(line);
        return line.Length < 2
            ? throw UnreadableItemException.Degenerate(axis.Curve, "two points or more", $"{line.Length}")
            : PolylineOffset.Of(line, offset, Vector3D.UnitZ);
    }

    private static PolylineCurve Through(IfcEntity curve, Vector3D[] corners) => corners.Length == 0
        ? throw UnreadableItemException.Missing(curve, "Points")
        : new PolylineCurve(corners);

    private ICurve Indexed(IfcEntity curve)
    {
        Vector3D[] list = points.PointList(curve.NeedReference("Points"));
        StepValue segments = curve["Segments"];
        if (segments.Kind != StepKind.List)
            return Through(curve, list);
        var parts = ImmutableArray.CreateBuilder<ICurve>();
        foreach (StepValue segment in segments.Items)
        {
            using PooledList<int> indices = segment.Untyped.ReadIntegers()
                ?? throw UnreadableItemException.Missing(curve, "Segments");
            var corners = new Vector3D[indices.Count];
            for (int i = 0; i < corners.Length; i++)
            {
                int index = indices[i] - 1;
                corners[i] = (uint)index < (uint)list.Length ? list[index] : throw UnreadableItemException.Degenerate(
                    curve, $"indices from 1 to {list.Length}", $"{index + 1}");
            }

            bool isArc = segment.TypeName == "IFCARCINDEX" && corners.Length == 3;
            parts.Add(isArc ? ConicCurve.ThroughPoints(corners[0], corners[1], corners[2]) : Through(curve, corners));
        }

        return parts.Count == 0 ? Through(curve, list) : new CompositeCurve(parts.DrainToImmutable());
    }

    private LineCurve Line(IfcEntity curve)
    {
        IfcEntity vector = curve.NeedReference("Dir");
        Vector3D direction = PointReader.Direction(vector, "Orientation") * points.NeedLength(vector, "Magnitude");
        if (!(direction.Length > 0))
            direction = PointReader.Direction(vector, "Orientation") * points.Units.Length;
        return new LineCurve(points.Point(curve.NeedReference("Pnt")), direction, 0, 1);
    }

    private ConicCurve Conic(IfcEntity curve, string first, string second) => ConicCurve.Ellipse(
        points.Frame(curve.NeedReference("Position")), points.NeedLength(curve, first), points.NeedLength(curve, second));

    private ICurve Composite(IfcEntity curve)
    {
        var parts = ImmutableArray.CreateBuilder<ICurve>();
        foreach (IfcEntity segment in curve.References("Segments"))
        {
            if (!segment.Is(IfcClass.IfcCompositeCurveSegment))
                return Further?.Invoke(curve) ?? throw UnreadableItemException.Unsupported("an IfcCompositeCurveSegment", segment);
            ICurve part = Curve(segment.NeedReference("ParentCurve"));
            part = segment.Boolean("SameSense") == false ? CurvePiece.Reversed(part) : part;
            if (parts.Count > 0 && IsTheWrongWayRound(parts[^1], part))
                part = CurvePiece.Reversed(part);
            parts.Add(part);
        }

        return parts.Count == 0
            ? throw UnreadableItemException.Missing(curve, "Segments")
            : new CompositeCurve(parts.DrainToImmutable());
    }

    // Exporters get the sense of segments wrong: a segment whose end and not its start is where the last one ended.
    private static bool IsTheWrongWayRound(ICurve before, ICurve part)
    {
        const double Near = 1e-4;
        Vector3D end = before.EndPoint();
        return end.DistanceTo(part.StartPoint()) > Near && end.DistanceTo(part.EndPoint()) < Near;
    }

    private ICurve Trimmed(IfcEntity curve)
    {
        ICurve basis = Curve(curve.NeedReference("BasisCurve"));
        bool preferPoint = curve.IsEnum("MasterRepresentation", "CARTESIAN"u8);
        double from = Trim(curve, "Trim1", basis, preferPoint);
        double to = Trim(curve, "Trim2", basis, preferPoint);
        bool forward = curve.Boolean("SenseAgreement") ?? true;
        if (basis is ConicCurve conic)
            return conic.Arc(from, to, forward);
        bool closed = !forward ? to > from : from > to;
        return closed && basis is BSplineCurve
            ? new CurvePiece(basis, to, from)
            : new CurvePiece(basis, from, to);
    }

    private double Trim(IfcEntity curve, string attribute, ICurve basis, bool preferPoint)
    {
        double? parameter = null;
        IfcEntity point = default;
        foreach (StepValue trim in curve[attribute].Items)
        {
            if (trim.Kind == StepKind.Reference)
                point = curve.Model.Find(trim.AsReference());
            else
                parameter = trim.AsDouble();
        }

        if (point.Exists && (preferPoint || parameter is null))
            return basis.ParameterOf(points.Point(point));
        double value = parameter ?? throw UnreadableItemException.Missing(curve, attribute);
        return basis is ConicCurve ? value * points.Units.Angle : value;
    }
}
