using System.Collections.Immutable;
using TwinInterop.Formats.Ifc.Alignments;
using TwinInterop.Formats.Ifc.Properties;
using TwinInterop.Formats.Ifc.Schema;
using TwinInterop.Formats.Ifc.Step;
using TwinInterop.Geometry.Curves;
using TwinInterop.Geometry.Vectors;

namespace TwinInterop.Formats.Ifc.Writing;

/// <summary>Ends layouts with the segment of no length that the field agreed on, where the source has none; reading leaves it out.</summary>
/// <remarks>Source: buildingSMART, rules ALB015 and ALS015.</remarks>
/// <param name="instances">Makes instances; of IFC4X3.</param>
internal sealed class LayoutEnds(InstanceWriter instances)
{
    /// <summary>Adds the marks that lack.</summary>
    /// <param name="draft">The layouts.</param>
    public AlignmentDraft Close(AlignmentDraft draft)
    {
        LayoutParameters design = draft.Parameters;
        LayoutDraft[] layouts = [.. draft.Layouts];
        if (design.Horizontal[^1] is { Length: > 0 } last)
        {
            HorizontalParameters mark = EndOf(last, design);
            design = design with { Horizontal = design.Horizontal.Add(mark) };
            layouts[0] = With(layouts[0], Horizontal(mark), mark.Place);
        }

        if (design.Vertical is [.., { Length: > 0 } slope])
        {
            double end = slope.Station + slope.Length;
            PlaneProfilePiece piece = slope.Piece();
            var mark = new VerticalParameters(end, 0, piece.HeightAt(end), slope.EndGradient, slope.EndGradient, "CONSTANTGRADIENT");
            design = design with { Vertical = design.Vertical.Add(mark) };
            layouts[1] = With(layouts[1], Vertical(mark), default);
        }

        if (design.Cant is [.., { Length: > 0 } lean])
        {
            var mark = new CantParameters(lean.Station + lean.Length, 0, (lean.Left.End, lean.Left.End), (lean.Right.End, lean.Right.End), "CONSTANTCANT");
            design = design with { Cant = design.Cant.Add(mark) };
            layouts[2] = With(layouts[2], Cant(mark), default);
        }

        return draft with { Layouts = [.. layouts], Parameters = design };
    }

    private static HorizontalParameters EndOf(HorizontalParameters last, LayoutParameters design)
    {
        ImmutableArray<PlanPiece> pieces = LayoutParameters.Pieces(design.Horizontal, design.Track).Last();
        ICurve curve = pieces[^1].Curve();
        Vector3D tangent = curve.TangentAt(curve.End);
        return last with { Place = curve.PointAt(curve.End), Direction = Math.Atan2(tangent.Y, tangent.X), StartRadius = 0, EndRadius = 0, Length = 0, Type = "LINE" };
    }

    private LayoutDraft With(LayoutDraft layout, IfcInstance parameters, Vector3D start)
    {
        IfcInstance segment = instances.New(IfcClass.IfcAlignmentSegment).With("ObjectType", StepArgument.Text(TwinSets.DerivedType));
        return layout with { Segments = layout.Segments.Add(new SegmentDraft(segment, parameters, start, [])) };
    }

    private IfcInstance Horizontal(HorizontalParameters mark) => instances.New(IfcClass.IfcAlignmentHorizontalSegment)
        .With("StartDirection", StepArgument.Real(mark.Direction))
        .With("StartRadiusOfCurvature", StepArgument.Real(0))
        .With("EndRadiusOfCurvature", StepArgument.Real(0))
        .With("SegmentLength", StepArgument.Real(0))
        .With("PredefinedType", StepArgument.Enumeration(mark.Type));

    private IfcInstance Vertical(VerticalParameters mark) => instances.New(IfcClass.IfcAlignmentVerticalSegment)
        .With("StartDistAlong", StepArgument.Real(mark.Station))
        .With("HorizontalLength", StepArgument.Real(0))
        .With("StartHeight", StepArgument.Real(mark.Height))
        .With("StartGradient", StepArgument.Real(mark.StartGradient))
        .With("EndGradient", StepArgument.Real(mark.EndGradient))
        .With("PredefinedType", StepArgument.Enumeration(mark.Type));

    private IfcInstance Cant(CantParameters mark) => instances.New(IfcClass.IfcAlignmentCantSegment)
        .With("StartDistAlong", StepArgument.Real(mark.Station))
        .With("HorizontalLength", StepArgument.Real(0))
        .With("StartCantLeft", StepArgument.Real(mark.Left.Start))
        .With("EndCantLeft", StepArgument.Real(mark.Left.End))
        .With("StartCantRight", StepArgument.Real(mark.Right.Start))
        .With("EndCantRight", StepArgument.Real(mark.Right.End))
        .With("PredefinedType", StepArgument.Enumeration(mark.Type));
}
