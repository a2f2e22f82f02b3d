using System.Globalization;
using TwinInterop.Formats.Ifc.Properties;
using TwinInterop.Formats.Ifc.Schema;
using TwinInterop.Formats.Ifc.Step;

namespace TwinInterop.Formats.Ifc.Writing;

/// <summary>Writes the design of alignments of straight segments: the horizontal layout, and the vertical one.</summary>
/// <remarks>
/// Each layout ends with a segment of no length. Source: IfcAlignmentHorizontalSegment, IfcAlignmentVerticalSegment
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
