using TwinInterop.Conformance.Rules;
using TwinInterop.Formats.Ifc;
using TwinInterop.Formats.Ifc.Schema;

namespace TwinInterop.Conformance.Checks.Ifc.Agreements;

/// <summary>Checks how alignments, layouts and segments are represented.</summary>
/// <remarks>Source: ISO 16739-1:2024, 4.1.7.1.1 and 5.4.3.1.</remarks>
[Checks("ifc-als004", "ifc-als005", "ifc-als006", "ifc-als007", "ifc-als008", "ifc-als010", "ifc-als012", "ifc-als015")]
internal sealed class AlignmentShapeCheck : IIfcCheck
{
    private static readonly IfcClass[] Plan =
        [IfcClass.IfcCompositeCurve, IfcClass.IfcIndexedPolyCurve, IfcClass.IfcPolyline, IfcClass.IfcOffsetCurveByDistances];

    private static readonly IfcClass[] Space =
    [
        IfcClass.IfcGradientCurve, IfcClass.IfcSegmentedReferenceCurve, IfcClass.IfcIndexedPolyCurve, IfcClass.IfcPolyline,
        IfcClass.IfcOffsetCurveByDistances,
    ];

    private static readonly IfcClass[] Either = [.. Plan.Union(Space)];

    public void Check(IfcSubject subject)
    {
        if (!subject.IsOf(IfcRelease.Ifc4x3))
            return;
        Each(subject, IfcClass.IfcAlignmentSegment, shape => CheckForm(subject, "ifc-als004", shape, "Segment", IfcClass.IfcCurveSegment));
        Each(subject, IfcClass.IfcAlignmentHorizontal, shape => CheckForm(
            subject, "ifc-als006", shape, "Curve2D", IfcClass.IfcCompositeCurve, IfcClass.IfcIndexedPolyCurve, IfcClass.IfcPolyline));
        Each(subject, IfcClass.IfcAlignmentVertical, shape => CheckForm(subject, "ifc-als007", shape, "Curve3D", IfcClass.IfcGradientCurve));
        Each(subject, IfcClass.IfcAlignmentCant, shape => CheckForm(subject, "ifc-als008", shape, "Curve3D", IfcClass.IfcSegmentedReferenceCurve));
        Each(subject, IfcClass.IfcAlignment, shape => CheckAlignment(subject, shape));
        foreach (IfcEntity segment in subject.Model.OfType(IfcClass.IfcAlignmentSegment))
            CheckCount(subject, segment);
    }

    private static void Each(IfcSubject subject, IfcClass of, Action<IfcEntity> check)
    {
        foreach (IfcEntity product in subject.Model.OfType(of))
        {
            foreach (IfcEntity shape in product.Shapes())
                check(shape);
        }
    }

    private static void CheckForm(IfcSubject subject, string rule, IfcEntity shape, string form, params ReadOnlySpan<IfcClass> items)
    {
        Expect(subject, rule, shape, "RepresentationIdentifier", "Axis");
        Expect(subject, rule, shape, "RepresentationType", form);
        CheckItems(subject, rule, shape, items);
    }

    private static void Expect(IfcSubject subject, string rule, IfcEntity shape, string attribute, params ReadOnlySpan<string> allowed)
    {
        string? value = shape.Text(attribute);
        if (!allowed.Contains(value))
            subject.Report(rule, shape, attribute, value ?? "$", string.Join(", ", allowed!));
    }

    private static void CheckItems(IfcSubject subject, string rule, IfcEntity shape, ReadOnlySpan<IfcClass> allowed)
    {
        foreach (IfcEntity item in shape.References("Items"))
        {
            if (!allowed.Contains(item.Class))
                subject.Report(rule, shape, "Items", item.ToString(), string.Join(", ", allowed.ToArray()));
        }
    }

    private static void CheckAlignment(IfcSubject subject, IfcEntity shape)
    {
        const string Rule = "ifc-als005";
        Expect(subject, Rule, shape, "RepresentationIdentifier", "Axis", "FootPrint");
        string? form = shape.Text("RepresentationType");
        if (shape.Text("RepresentationIdentifier") == "FootPrint")
            Expect(subject, Rule, shape, "RepresentationType", "Curve2D");
        CheckItems(subject, Rule, shape, form switch { "Curve2D" => Plan, "Curve3D" => Space, _ => Either });
        foreach (IfcEntity curve in shape.References("Items"))
        {
            CheckLast(subject, AlignmentSegments.OfCurve(curve));
            CheckMeasures(subject, curve);
        }
    }

    private static void CheckCount(IfcSubject subject, IfcEntity segment)
    {
        int expected = AlignmentSegments.Drawn(segment);
        foreach (IfcEntity shape in segment.Shapes())
        {
            int count = shape.References("Items").ToArray().Length;
            if (count != expected)
                subject.Report("ifc-als010", shape, "Items", FormattableString.Invariant($"{count}"), FormattableString.Invariant($"{expected}"));
        }
    }

    private static void CheckLast(IfcSubject subject, IfcEntity[] segments)
    {
        if (segments.Length == 0)
            return;
        IfcEntity last = segments[^1];
        if (last.Double("SegmentLength") is not 0)
            subject.Report("ifc-als015", last, "SegmentLength", FormattableString.Invariant($"{last.Double("SegmentLength")}"), "0");
        if (last.Enum("Transition") != "DISCONTINUOUS")
            subject.Report("ifc-als015", last, "Transition", last.Enum("Transition"), "DISCONTINUOUS");
    }

    private static void CheckMeasures(IfcSubject subject, IfcEntity curve)
    {
        const int Deepest = 3;
        for (int depth = 0; depth < Deepest && curve.Exists; depth++)
        {
            foreach (IfcEntity segment in AlignmentSegments.OfCurve(curve).Where(segment => segment.Is(IfcClass.IfcCurveSegment)))
            {
                CheckMeasure(subject, segment, "SegmentStart");
                CheckMeasure(subject, segment, "SegmentLength");
            }

            curve = curve.Reference("BaseCurve");
        }
    }

    private static void CheckMeasure(IfcSubject subject, IfcEntity segment, string attribute)
    {
        if (segment[attribute].TypeName is { } type && type != "IFCLENGTHMEASURE")
            subject.Report("ifc-als012", segment, attribute, type, "IFCLENGTHMEASURE");
    }
}
