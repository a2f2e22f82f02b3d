using TwinInterop.Conformance.Rules;
using TwinInterop.Formats.Ifc;
using TwinInterop.Formats.Ifc.Schema;

namespace TwinInterop.Conformance.Checks.Ifc.Agreements;

/// <summary>Checks how alignments, their layouts, segments and referents hang together.</summary>
/// <remarks>Source: ISO 16739-1:2024, 4.1.4.4.1 and 5.4.3.1.</remarks>
[Checks("ifc-alb002", "ifc-alb003", "ifc-alb004", "ifc-alb005", "ifc-alb010", "ifc-alb030", "ifc-alb031", "ifc-alb032")]
internal sealed class AlignmentNestingCheck : IIfcCheck
{
    private static readonly (IfcClass Layout, IfcClass Segment)[] Layouts =
    [
        (IfcClass.IfcAlignmentHorizontal, IfcClass.IfcAlignmentHorizontalSegment),
        (IfcClass.IfcAlignmentVertical, IfcClass.IfcAlignmentVerticalSegment),
        (IfcClass.IfcAlignmentCant, IfcClass.IfcAlignmentCantSegment),
    ];

    public void Check(IfcSubject subject)
    {
        if (!subject.IsOf(IfcRelease.Ifc4x3))
            return;
        foreach (IfcEntity alignment in subject.Model.OfType(IfcClass.IfcAlignment))
        {
            CheckParts(subject, alignment);
            CheckPlace(subject, alignment);
            CheckLayouts(subject, alignment);
        }

        foreach ((IfcClass layout, IfcClass segment) in Layouts)
        {
            foreach (IfcEntity entity in subject.Model.OfType(layout))
                CheckSegments(subject, entity, segment);
        }

        foreach (IfcEntity referent in subject.Model.OfType(IfcClass.IfcReferent))
        {
            if (referent.Enum("PredefinedType") is "POSITION" or "STATION"
                && !referent.Related(IfcClass.IfcRelPositions, "RelatedProducts", "RelatingPositioningElement").Exists(IsAlignment))
            {
                subject.Report("ifc-alb005", referent);
            }
        }
    }

    private static bool IsAlignment(IfcEntity entity) => entity.Is(IfcClass.IfcAlignment);

    private static void CheckParts(IfcSubject subject, IfcEntity alignment)
    {
        foreach (IfcEntity part in alignment.Parts().Where(part => !IsAlignment(part)))
            subject.Report("ifc-alb002", alignment, found: part.ToString(), expected: "IfcAlignment");
        foreach (IfcEntity part in alignment.Nested())
        {
            if (!part.IsOneOf(IfcClass.IfcAlignmentHorizontal, IfcClass.IfcAlignmentVertical, IfcClass.IfcAlignmentCant, IfcClass.IfcReferent))
                subject.Report("ifc-alb003", alignment, found: part.ToString());
        }
    }

    private static void CheckPlace(IfcSubject subject, IfcEntity alignment)
    {
        IfcEntity placement = alignment.Reference("ObjectPlacement");
        if (placement.Exists && !placement.Is(IfcClass.IfcLocalPlacement))
            subject.Report("ifc-alb030", alignment, "ObjectPlacement", placement.ToString(), "IfcLocalPlacement");
        if (!ReachesProject(alignment))
            subject.Report("ifc-alb004", alignment);
    }

    /// <summary>Whether aggregation leads to the project, over other alignments at most.</summary>
    private static bool ReachesProject(IfcEntity alignment)
    {
        var seen = new HashSet<IfcEntity>();
        var open = new Stack<IfcEntity>([alignment]);
        while (open.TryPop(out IfcEntity entity))
        {
            if (entity.Is(IfcClass.IfcProject))
                return true;
            if (seen.Add(entity))
                entity.Wholes().ForEach(open.Push);
        }

        return false;
    }

    private static void CheckLayouts(IfcSubject subject, IfcEntity alignment)
    {
        List<IfcEntity> nested = alignment.Nested();
        int horizontal = nested.Count(part => part.Is(IfcClass.IfcAlignmentHorizontal));
        int vertical = nested.Count(part => part.Is(IfcClass.IfcAlignmentVertical));
        int cant = nested.Count(part => part.Is(IfcClass.IfcAlignmentCant));
        string found = FormattableString.Invariant($"{horizontal} horizontal, {vertical} vertical, {cant} cant");
        List<IfcEntity> children = alignment.Parts().FindAll(IsAlignment);
        if (horizontal > 0 && !nested.Exists(part => part.Is(IfcClass.IfcReferent)))
            subject.Report("ifc-alb010", alignment);
        if (alignment.Wholes().Exists(IsAlignment))
        {
            if (nested.Count > 0 && ((horizontal, vertical) != (0, 1) || cant > 1 || children.Count > 0))
                subject.Report("ifc-alb032", alignment, found: found);
        }
        else if (children.Count > 0)
        {
            if (vertical > 0 || cant > 0)
                subject.Report("ifc-alb032", alignment, found: found);
        }
        else if (nested.Count > 0 && !IsDefaultCase(horizontal, vertical, cant))
        {
            subject.Report("ifc-alb031", alignment, found: found);
        }
    }

    private static bool IsDefaultCase(int horizontal, int vertical, int cant) =>
        horizontal == 1 && vertical <= 1 && cant <= vertical;

    private static void CheckSegments(IfcSubject subject, IfcEntity layout, IfcClass design)
    {
        if (layout.Class != IfcClass.IfcAlignmentCant && layout.Hosts() is { Count: > 1 } hosts)
            subject.Report("ifc-alb002", layout, found: string.Join(", ", hosts));
        foreach (IfcEntity segment in layout.Nested())
        {
            IfcEntity parameters = segment.Is(IfcClass.IfcAlignmentSegment) ? segment.Reference("DesignParameters") : segment;
            if (parameters.Exists && !parameters.Is(design))
                subject.Report("ifc-alb002", layout, found: parameters.ToString(), expected: design.ToString());
        }
    }
}
