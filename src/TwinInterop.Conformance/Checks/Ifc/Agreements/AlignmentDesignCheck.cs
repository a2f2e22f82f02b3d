using System.Globalization;
using TwinInterop.Conformance.Rules;
using TwinInterop.Formats.Ifc;
using TwinInterop.Formats.Ifc.Schema;

namespace TwinInterop.Conformance.Checks.Ifc.Agreements;

/// <summary>Checks the design of alignments, and that the curves that draw them agree with it.</summary>
/// <remarks>Source: ISO 16739-1:2024, 5.4.3.1 and 8.7.3.</remarks>
[Checks("ifc-alb012", "ifc-alb015", "ifc-alb021", "ifc-alb022", "ifc-alb023")]
internal sealed class AlignmentDesignCheck : IIfcCheck
{
    private const double RelativeTolerance = 1e-3;
    private static readonly IfcClass[] Layouts = [IfcClass.IfcAlignmentHorizontal, IfcClass.IfcAlignmentVertical, IfcClass.IfcAlignmentCant];

    public void Check(IfcSubject subject)
    {
        if (!subject.IsOf(IfcRelease.Ifc4x3))
            return;
        foreach (IfcEntity layout in Layouts.SelectMany(subject.Model.OfType))
        {
            List<IfcEntity> segments = AlignmentSegments.Of(layout);
            CheckLast(subject, segments);
            if (layout.Is(IfcClass.IfcAlignmentVertical))
                segments.ForEach(segment => CheckRadius(subject, segment.Reference("DesignParameters")));
            foreach (IfcEntity curve in layout.ShapeItems())
                CheckSegments(subject, layout, segments, curve);
            segments.ForEach(segment => CheckParent(subject, segment));
        }

        foreach (IfcEntity alignment in subject.Model.OfType(IfcClass.IfcAlignment))
            CheckAlignment(subject, alignment);
    }

    private static void CheckLast(IfcSubject subject, List<IfcEntity> segments)
    {
        if (segments.Count == 0)
            return;
        IfcEntity last = segments[^1].Reference("DesignParameters");
        string attribute = last.Is(IfcClass.IfcAlignmentHorizontalSegment) ? "SegmentLength" : "HorizontalLength";
        if (last.Exists && last.Double(attribute) is { } length && length != 0)
            subject.Report("ifc-alb015", last, attribute, length.ToString(CultureInfo.InvariantCulture), "0");
    }

    private static void CheckRadius(IfcSubject subject, IfcEntity design)
    {
        double? radius = design.Exists ? design.Double("RadiusOfCurvature") : null;
        switch (design.Exists ? design.Enum("PredefinedType") : null)
        {
            case "PARABOLICARC":
                double change = (design.Double("EndGradient") ?? 0) - (design.Double("StartGradient") ?? 0);
                double expected = (design.Double("HorizontalLength") ?? 0) / change;
                if (radius is { } given && double.IsFinite(expected) && Math.Abs(given - expected) > RelativeTolerance * Math.Abs(expected))
                    subject.Report("ifc-alb012", design, "RadiusOfCurvature", Text(given), Text(expected));
                break;
            case { } kind when kind != "CIRCULARARC" && radius is { } needless:
                subject.Report("ifc-alb012", design, "RadiusOfCurvature", Text(needless), "$");
                break;
        }
    }

    private static void CheckAlignment(IfcSubject subject, IfcEntity alignment)
    {
        List<IfcEntity> layouts = [.. alignment.Nested(), .. alignment.Wholes().SelectMany(whole => whole.Nested())];
        if (!layouts.Exists(layout => Layouts.Contains(layout.Class)))
            return;
        bool vertical = layouts.Exists(layout => layout.Is(IfcClass.IfcAlignmentVertical));
        bool cant = layouts.Exists(layout => layout.Is(IfcClass.IfcAlignmentCant));
        foreach (IfcEntity shape in alignment.Shapes())
        {
            foreach (IfcEntity curve in shape.References("Items"))
            {
                if (Contradiction(curve, shape.Text("RepresentationIdentifier") == "Axis", vertical, cant) is { } expected)
                    subject.Report("ifc-alb021", alignment, found: curve.ToString(), expected: expected);
                foreach (IfcEntity basis in WithBases(curve))
                    CheckAgainstLayouts(subject, layouts, basis);
            }
        }
    }

    private static string? Contradiction(IfcEntity curve, bool isAxis, bool vertical, bool cant) => curve.Class switch
    {
        IfcClass.IfcSegmentedReferenceCurve when !cant => "IfcAlignmentCant",
        IfcClass.IfcGradientCurve when !vertical => "IfcAlignmentVertical",
        IfcClass.IfcGradientCurve when cant => "IfcSegmentedReferenceCurve",
        IfcClass.IfcIndexedPolyCurve or IfcClass.IfcPolyline when !vertical && IsSpatial(curve) => "IfcAlignmentVertical",
        IfcClass.IfcCompositeCurve when isAxis && (vertical || cant) => cant ? "IfcSegmentedReferenceCurve" : "IfcGradientCurve",
        _ => null,
    };

    private static bool IsSpatial(IfcEntity curve)
    {
        IfcEntity first = curve.References("Points").FirstOrDefault();
        return first.Is(IfcClass.IfcCartesianPointList3D)
            || (first.Is(IfcClass.IfcCartesianPoint) && first["Coordinates"].Items.Count() > 2);
    }

    /// <summary>A curve, and those below it: cant on heights on plan.</summary>
    private static IEnumerable<IfcEntity> WithBases(IfcEntity curve)
    {
        const int Deepest = 3;
        for (int depth = 0; depth < Deepest && curve.Exists; depth++)
        {
            yield return curve;
            curve = curve.Reference("BaseCurve");
        }
    }

    private static void CheckAgainstLayouts(IfcSubject subject, List<IfcEntity> layouts, IfcEntity curve)
    {
        foreach (IfcEntity layout in layouts.Where(layout => layout.Is(AlignmentSegments.LayoutOf(curve))))
            CheckSegments(subject, layout, AlignmentSegments.Of(layout), curve);
    }

    private static void CheckSegments(IfcSubject subject, IfcEntity layout, List<IfcEntity> segments, IfcEntity curve)
    {
        if (!layout.Is(AlignmentSegments.LayoutOf(curve)) || segments.Count == 0)
            return;
        IfcEntity[] drawn = AlignmentSegments.OfCurve(curve);
        int expected = segments.Sum(AlignmentSegments.Drawn);
        if (drawn.Length != expected)
        {
            subject.Report("ifc-alb022", curve, "Segments", Text(drawn.Length), FormattableString.Invariant($"{expected} of {layout}"));
            return;
        }

        int next = 0;
        foreach (IfcEntity segment in segments)
        {
            for (int i = 0; i < AlignmentSegments.Drawn(segment); i++)
                CheckKind(subject, segment, drawn[next++]);
        }
    }

    private static void CheckParent(IfcSubject subject, IfcEntity segment)
    {
        foreach (IfcEntity item in segment.ShapeItems())
            CheckKind(subject, segment, item);
    }

    private static void CheckKind(IfcSubject subject, IfcEntity segment, IfcEntity drawn)
    {
        IfcEntity parent = drawn.Is(IfcClass.IfcCurveSegment) ? drawn.Reference("ParentCurve") : default;
        if (parent.Exists && AlignmentSegments.Kind(segment) is { } kind && !AlignmentSegments.MayBe(kind, parent.Class))
            subject.Report("ifc-alb023", drawn, "ParentCurve", parent.ClassName(), kind);
    }

    private static string Text(double number) => number.ToString(CultureInfo.InvariantCulture);
}
