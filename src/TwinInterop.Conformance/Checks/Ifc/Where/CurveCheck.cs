using System.Collections.Immutable;
using TwinInterop.Conformance.Rules;
using TwinInterop.Formats.Ifc;
using TwinInterop.Formats.Ifc.Schema;
using TwinInterop.Formats.Ifc.Step;

namespace TwinInterop.Conformance.Checks.Ifc.Where;

/// <summary>Curves and edges hang together.</summary>
[Checks("ifc-where-curve")]
internal sealed class CurveCheck : IIfcCheck
{
    private static readonly ImmutableArray<Constraint> Table =
    [
        new(IfcClass.IfcBSplineCurveWithKnots, "ConsistentBSpline", curve => Knots.AreConsistent(curve.Integer("Degree"), curve.Size("ControlPointsList"), curve["KnotMultiplicities"], curve["Knots"])),
        new(IfcClass.IfcBSplineCurveWithKnots, "CorrespondingKnotLists", curve => SameSize(curve, "KnotMultiplicities", "Knots")),
        new(IfcClass.IfcBSplineSurfaceWithKnots, "UDirectionConstraints", surface => Knots.AreConsistent(surface.Integer("UDegree"), surface.Size("ControlPointsList"), surface["UMultiplicities"], surface["UKnots"])),
        new(IfcClass.IfcBSplineSurfaceWithKnots, "VDirectionConstraints", surface => Knots.AreConsistent(surface.Integer("VDegree"), surface["ControlPointsList"].Items.FirstOrDefault().Items.Count(), surface["VMultiplicities"], surface["VKnots"])),
        new(IfcClass.IfcBSplineSurfaceWithKnots, "CorrespondingULists", surface => SameSize(surface, "UMultiplicities", "UKnots")),
        new(IfcClass.IfcBSplineSurfaceWithKnots, "CorrespondingVLists", surface => SameSize(surface, "VMultiplicities", "VKnots")),
        new(IfcClass.IfcRationalBSplineCurveWithKnots, "SameNumOfWeightsAndPoints", curve => SameSize(curve, "WeightsData", "ControlPointsList")),
        new(IfcClass.IfcRationalBSplineCurveWithKnots, "WeightsGreaterZero", curve => curve.AllNumbers("WeightsData", weight => weight > 0)),
        new(IfcClass.IfcRationalBSplineSurfaceWithKnots, "CorrespondingWeightsDataLists", surface => SameSize(surface, "WeightsData", "ControlPointsList")),
        new(IfcClass.IfcCompositeCurve, "CurveContinuous/WR41", IsContinuous),
        new(IfcClass.IfcCompositeCurveSegment, "ParentIsBoundedCurve/WR1", segment => segment.Reference("ParentCurve").IsOneOf(IfcClass.IfcBoundedCurve)),
        new(IfcClass.IfcReparametrisedCompositeCurveSegment, "PositiveLengthParameter", segment => Terms.Less(0, segment.Double("ParamLength"))),
        new(IfcClass.IfcEdgeLoop, "IsClosed/WR1", IsClosed),
        new(IfcClass.IfcEdgeLoop, "IsContinuous/WR2", loop => IsChain(loop, "EdgeList")),
        new(IfcClass.IfcPath, "IsContinuous/WR1", path => IsChain(path, "EdgeList")),
        new(IfcClass.IfcOrientedEdge, "EdgeElementNotOriented/WR1", edge => !edge.Reference("EdgeElement").IsOneOf(IfcClass.IfcOrientedEdge)),
        new(IfcClass.IfcIndexedPolyCurve, "Consecutive", AreConsecutive),
        new(IfcClass.IfcTrimmedCurve, "Trim1ValuesConsistent/WR41", curve => curve.Size("Trim1") != 2 || !AreBothOfOneKind(curve["Trim1"])),
        new(IfcClass.IfcTrimmedCurve, "Trim2ValuesConsistent/WR42", curve => curve.Size("Trim2") != 2 || !AreBothOfOneKind(curve["Trim2"])),
        new(IfcClass.IfcTrimmedCurve, "NoTrimOfBoundedCurves/WR43", curve => !curve.Reference("BasisCurve").IsOneOf(IfcClass.IfcBoundedCurve)),
        new(IfcClass.IfcSurfaceCurve, "CurveIsNotPcurve", curve => !curve.Reference("Curve3D").IsOneOf(IfcClass.IfcPcurve)),
        new(IfcClass.IfcSeamCurve, "TwoPCurves", curve => curve.Size("AssociatedGeometry") is { } size ? size == 2 : null, IfcRelease.Ifc4),
        new(IfcClass.IfcRectangularTrimmedSurface, "U1AndU2Different/WR1", surface => surface.Double("U1") is { } first && surface.Double("U2") is { } second ? first != second : null),
        new(IfcClass.IfcRectangularTrimmedSurface, "V1AndV2Different/WR2", surface => surface.Double("V1") is { } first && surface.Double("V2") is { } second ? first != second : null),
        new(IfcClass.IfcRectangularTrimmedSurface, "VsenseCompatible/WR4", surface => surface.Boolean("Vsense") is { } sense && Terms.Less(surface.Double("V1"), surface.Double("V2")) is { } rises ? sense == rises : null),
        new(IfcClass.IfcPolynomialCurve, "ValidCoefficients", curve => new[] { "CoefficientsX", "CoefficientsY", "CoefficientsZ" }.Count(name => curve.Has(name)) >= 2, IfcRelease.Ifc4x3),
    ];

    public void Check(IfcSubject subject) => Constraints.Check(subject, "ifc-where-curve", Table);

    private static bool? SameSize(IfcEntity entity, string first, string second) =>
        entity.Size(first) is { } a && entity.Size(second) is { } b ? a == b : null;

    // The last segment of an open curve is discontinuous; of a closed one none is.
    private static bool? IsContinuous(IfcEntity curve)
    {
        int discontinuous = curve.Count("Segments", segment => segment.IsEnum("Transition", "DISCONTINUOUS"u8));
        IfcEntity last = default;
        foreach (IfcEntity segment in curve.References("Segments"))
            last = segment;
        return last.Exists && last.Has("Transition") ? discontinuous == (last.IsEnum("Transition", "DISCONTINUOUS"u8) ? 1 : 0) : null;
    }

    private static bool AreBothOfOneKind(StepValue trim)
    {
        StepValue first = trim.Items.At(0);
        StepValue second = trim.Items.At(1);
        return first.Kind == second.Kind && first.TypeName == second.TypeName;
    }

    private static uint End(IfcEntity edge, bool isStart)
    {
        if (edge.Class != IfcClass.IfcOrientedEdge)
            return edge[isStart ? "EdgeStart" : "EdgeEnd"].AsReference();
        bool isForward = edge.Boolean("Orientation") ?? true;
        IfcEntity element = edge.Reference("EdgeElement");
        return element.Exists ? element[isStart == isForward ? "EdgeStart" : "EdgeEnd"].AsReference() : 0;
    }

    private static bool? IsClosed(IfcEntity loop)
    {
        IfcEntity[] edges = loop.References("EdgeList").ToArray();
        uint first = edges.Length == 0 ? 0 : End(edges[0], isStart: true);
        uint last = edges.Length == 0 ? 0 : End(edges[^1], isStart: false);
        return first == 0 || last == 0 ? null : first == last;
    }

    private static bool? IsChain(IfcEntity loop, string attribute)
    {
        uint end = 0;
        foreach (IfcEntity edge in loop.References(attribute))
        {
            uint start = End(edge, isStart: true);
            if (end != 0 && start != 0 && start != end)
                return false;
            end = End(edge, isStart: false);
        }

        return true;
    }

    // Each segment begins with the index at which the one before ended.
    private static bool? AreConsecutive(IfcEntity curve)
    {
        int? end = null;
        foreach (StepValue segment in curve["Segments"].Items)
        {
            using PooledList<int>? indices = segment.ReadIntegers();
            if (indices is null || indices.Span.IsEmpty)
                return null;
            if (end is { } before && indices.Span[0] != before)
                return false;
            end = indices.Span[^1];
        }

        return true;
    }
}
