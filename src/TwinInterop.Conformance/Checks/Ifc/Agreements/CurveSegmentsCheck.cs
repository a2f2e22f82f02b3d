using TwinInterop.Conformance.Rules;
using TwinInterop.Formats.Ifc;
using TwinInterop.Formats.Ifc.Schema;

namespace TwinInterop.Conformance.Checks.Ifc.Agreements;

/// <summary>Checks that the segments of a curve are of one class.</summary>
/// <remarks>Source: ISO 16739-1:2024, 8.9.3.21, 8.9.3.39 and 8.9.3.66. Two codes of the field say the same: one for curves of alignments, one for all others.</remarks>
[Checks("ifc-als011", "ifc-gem011")]
internal sealed class CurveSegmentsCheck : IIfcCheck
{
    public void Check(IfcSubject subject)
    {
        HashSet<IfcEntity> ofAlignments = [.. subject.Model.OfType(IfcClass.IfcAlignment).SelectMany(alignment => alignment.ShapeItems()).SelectMany(WithBase)];
        foreach (IfcEntity curve in subject.Model.OfType(IfcClass.IfcCompositeCurve))
        {
            List<string> classes = [.. AlignmentSegments.OfCurve(curve).Select(segment => segment.ClassName()).Distinct(StringComparer.Ordinal)];
            bool isMixed = classes.Count > 1
                || (curve.Class is IfcClass.IfcGradientCurve or IfcClass.IfcSegmentedReferenceCurve && !classes.TrueForAll(name => name == "IfcCurveSegment"));
            if (!isMixed)
                continue;
            string rule = ofAlignments.Contains(curve) ? "ifc-als011" : "ifc-gem011";
            subject.Report(rule, curve, "Segments", string.Join(", ", classes), "IfcCurveSegment");
        }
    }

    private static IEnumerable<IfcEntity> WithBase(IfcEntity curve)
    {
        const int Deepest = 3;
        for (int depth = 0; depth < Deepest && curve.Exists; depth++, curve = curve.Reference("BaseCurve"))
            yield return curve;
    }
}
