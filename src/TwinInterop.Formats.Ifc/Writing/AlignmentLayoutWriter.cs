using System.Collections.Immutable;
using System.Globalization;
using TwinInterop.Formats.Ifc.Properties;
using TwinInterop.Formats.Ifc.Schema;
using TwinInterop.Formats.Ifc.Step;
using TwinInterop.Model;

namespace TwinInterop.Formats.Ifc.Writing;

/// <summary>Writes the design of alignments: that of the source, or straight segments in plan and heights.</summary>
/// <remarks>
/// Each layout of straight segments ends with a segment of no length. Source: IfcAlignmentHorizontalSegment, IfcAlignmentVerticalSegment
/// (ISO 16739-1:2024, 8.7.3).
/// </remarks>
/// <param name="document">Takes them; of IFC4X3.</param>
internal sealed class AlignmentLayoutWriter(IfcDocument document)
{
    private InstanceWriter Instances => document.Instances;

    /// <summary>Writes the layouts of a line.</summary>
    /// <param name="alignment">The GlobalId of the alignment.</param>
    /// <param name="line">The line.</param>
    /// <param name="points">The numbers of its corners in plan.</param>
    /// <returns>The layouts: in plan, and in heights where it has any.</returns>
    public int[] Write(string alignment, CentreLine line, int[] points)
    {
        int horizontal = WriteLayout(alignment, IfcClass.IfcAlignmentHorizontal, line.Count, corner => Horizontal(line, corner, points[corner]));
        return line.HasHeights
            ? [horizontal, WriteLayout(alignment, IfcClass.IfcAlignmentVertical, line.Count, corner => Vertical(line, corner))]
            : [horizontal];
    }

    /// <summary>Writes layouts of the source.</summary>
    /// <param name="alignment">The GlobalId of the alignment.</param>
    /// <param name="draft">The layouts, the points of which were written with the curve.</param>
    public int[] Write(string alignment, AlignmentDraft draft)
    {
        int[] layouts = new int[draft.Layouts.Length];
        for (int i = 0; i < layouts.Length; i++)
        {
            LayoutDraft layout = draft.Layouts[i];
            ObjectReference owner = Write(layout.Instance, layout.Sets, alignment, layout.Instance.Type.Name);
            layouts[i] = owner.Number;
            int[] segments = new int[layout.Segments.Length];
            for (int k = 0; k < segments.Length; k++)
            {
                SegmentDraft segment = layout.Segments[k];
                if (i == 0)
                    segment.Parameters["StartPoint"] = StepArgument.Reference(draft.Points[k]);
                segment.Instance["DesignParameters"] = StepArgument.Reference(Instances.Write(segment.Parameters));
                segments[k] = Write(segment.Instance, segment.Sets, owner.GlobalId, k.ToString(CultureInfo.InvariantCulture)).Number;
            }

            Instances.Write(document.NewRoot(IfcClass.IfcRelNests, owner.GlobalId, "segments")
                .With("RelatingObject", StepArgument.Reference(owner.Number))
                .With("RelatedObjects", StepArgument.References(segments)));
        }

        return layouts;
    }

    /// <summary>Writes a layout or a segment with its sets, under its own GlobalId where no other object has that.</summary>
    private ObjectReference Write(IfcInstance instance, ImmutableArray<CityAttribute> sets, string owner, string name)
    {
        string id = instance["GlobalId"].Characters ?? "";
        if (!IfcDocument.IsGlobalId(id) || !document.Claim(id))
            id = GlobalIds.Derive(owner, name);
        instance["GlobalId"] = StepArgument.Text(id);
        var reference = new ObjectReference(Instances.Write(instance), instance.Type, id, 0);
        foreach (CityAttribute set in sets)
            document.Sets.Write(reference, set);
        return reference;
    }

    private IfcInstance Horizontal(CentreLine line, int corner, int point)
    {
        (double x, double y) = line.Direction(corner);
        return Instances.New(IfcClass.IfcAlignmentHorizontalSegment)
            .With("StartPoint", StepArgument.Reference(point))
            .With("StartDirection", StepArgument.Real(Math.Atan2(y, x)))
            .With("StartRadiusOfCurvature", StepArgument.Real(0))
            .With("EndRadiusOfCurvature", StepArgument.Real(0))
            .With("SegmentLength", StepArgument.Real(line.Length(corner)))
            .With("PredefinedType", StepArgument.Enumeration("LINE"));
    }

    private IfcInstance Vertical(CentreLine line, int corner)
    {
        StepArgument gradient = StepArgument.Real(line.Gradient(corner));
        return Instances.New(IfcClass.IfcAlignmentVerticalSegment)
            .With("StartDistAlong", StepArgument.Real(line.Station(corner)))
            .With("HorizontalLength", StepArgument.Real(line.Length(corner)))
            .With("StartHeight", StepArgument.Real(line.Height(corner)))
            .With("StartGradient", gradient)
            .With("EndGradient", gradient)
            .With("PredefinedType", StepArgument.Enumeration("CONSTANTGRADIENT"));
    }

    private int WriteLayout(string alignment, IfcClass entity, int count, Func<int, IfcInstance> design)
    {
        string id = GlobalIds.Derive(alignment, entity.ToString());
        int layout = Instances.Write(Derived(Instances.New(entity), id));
        int[] segments = new int[count];
        for (int i = 0; i < count; i++)
        {
            int parameters = Instances.Write(design(i));
            segments[i] = Instances.Write(Derived(Instances.New(IfcClass.IfcAlignmentSegment), GlobalIds.Derive(id, i.ToString(CultureInfo.InvariantCulture)))
                .With("DesignParameters", StepArgument.Reference(parameters)));
        }

        Instances.Write(document.NewRoot(IfcClass.IfcRelNests, id, "segments")
            .With("RelatingObject", StepArgument.Reference(layout))
            .With("RelatedObjects", StepArgument.References(segments)));
        return layout;
    }

    private static IfcInstance Derived(IfcInstance instance, string id) => instance
        .With("GlobalId", StepArgument.Text(id))
        .With("ObjectType", StepArgument.Text(TwinSets.DerivedType));
}
