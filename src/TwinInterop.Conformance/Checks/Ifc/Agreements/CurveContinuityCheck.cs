using TwinInterop.Conformance.Rules;
using TwinInterop.Formats.Ifc;
using TwinInterop.Formats.Ifc.Geometry;
using TwinInterop.Formats.Ifc.Schema;
using TwinInterop.Geometry.Curves;
using TwinInterop.Geometry.Vectors;

namespace TwinInterop.Conformance.Checks.Ifc.Agreements;

/// <summary>Checks that each segment of an alignment begins where the one before ends, in its direction.</summary>
/// <remarks>
/// Positions may differ by the precision of the model; directions by what that is over the length of the segment. What a segment
/// does not claim is not compared: nothing where the next is not continuous, no direction where it says continuous only.
/// Source: ISO 16739-1:2024, 8.9.3.25, IfcTransitionCode.
/// </remarks>
[Checks("ifc-als016", "ifc-als017")]
internal sealed class CurveContinuityCheck : IIfcCheck
{
    public void Check(IfcSubject subject)
    {
        if (!subject.IsOf(IfcRelease.Ifc4x3) || subject.Model.CountOf(IfcClass.IfcAlignment) == 0)
            return;
        var geometry = new IfcGeometry(subject.Model);
        var reader = new CurveSegmentReader(geometry.Points, geometry.Curves);
        double precision = ModelPrecision.InMetres(subject.Model);
        var seen = new HashSet<IfcEntity>();
        foreach (IfcEntity alignment in subject.Model.OfType(IfcClass.IfcAlignment))
        {
            foreach (IfcEntity item in alignment.ShapeItems())
                CheckCurves(subject, reader, precision, item, seen);
        }
    }

    private static void CheckCurves(IfcSubject subject, CurveSegmentReader reader, double precision, IfcEntity curve, HashSet<IfcEntity> seen)
    {
        for (; curve.Exists && seen.Add(curve); curve = curve.Reference("BaseCurve"))
        {
            if (curve.Is(IfcClass.IfcSegmentedReferenceCurve))
                continue;
            string rule = curve.Is(IfcClass.IfcGradientCurve) ? "ifc-als017" : "ifc-als016";
            IfcEntity[] segments = AlignmentSegments.OfCurve(curve);
            for (int i = 1; i < segments.Length; i++)
            {
                if (segments[i - 1].Is(IfcClass.IfcCurveSegment) && segments[i].Is(IfcClass.IfcCurveSegment))
                    Compare(subject, rule, reader, precision, segments[i - 1], segments[i]);
            }
        }
    }

    private static void Compare(
        IfcSubject subject, string rule, CurveSegmentReader reader, double precision, IfcEntity first, IfcEntity second)
    {
        string? transition = first.Enum("Transition");
        if (transition == "DISCONTINUOUS")
            return;
        ArcLengthCurve ending;
        Frame3D beginning;
        try
        {
            ending = reader.Segment(first);
            beginning = new PointReader(GeometryUnits.Of(subject.Model.Units)).Frame(second.Reference("Placement"));
        }
        catch (UnreadableItemException)
        {
            return; // What cannot be evaluated is another rule's.
        }

        double gap = ending.PointAt(ending.End).DistanceTo(beginning.Origin);
        bool hasTangent = transition is "CONTSAMEGRADIENT" or "CONTSAMEGRADIENTSAMECURVATURE";
        double turn = (ending.TangentAt(ending.End) - beginning.AxisX).Length;
        double allowed = Math.Max(precision / Math.Max(ending.End, precision), precision);
        if (gap > precision)
            subject.Report(rule, first, found: FormattableString.Invariant($"{gap:0.######} m"), expected: FormattableString.Invariant($"{precision} m"));
        else if (hasTangent && turn > allowed)
            subject.Report(rule, first, found: FormattableString.Invariant($"{turn:0.########} rad"), expected: FormattableString.Invariant($"{allowed} rad"));
    }
}
