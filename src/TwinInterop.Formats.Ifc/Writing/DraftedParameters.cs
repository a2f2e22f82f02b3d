using System.Collections.Immutable;
using TwinInterop.Formats.Ifc.Alignments;

namespace TwinInterop.Formats.Ifc.Writing;

/// <summary>What layouts say that are about to be written.</summary>
internal static class DraftedParameters
{
    /// <summary>The design; null where one of the shapes cannot be evaluated.</summary>
    /// <param name="drafts">The layouts: in plan, of heights, of cant.</param>
    public static LayoutParameters? Of(ImmutableArray<LayoutDraft> drafts)
    {
        ImmutableArray<HorizontalParameters?> horizontal = [.. drafts[0].Segments.Select(Horizontal)];
        ImmutableArray<VerticalParameters?> vertical = drafts.Length > 1 ? [.. drafts[1].Segments.Select(segment => Vertical(segment.Parameters))] : [];
        ImmutableArray<CantParameters?> cant = drafts.Length > 2 ? [.. drafts[2].Segments.Select(segment => Cant(segment.Parameters))] : [];
        if (horizontal.Contains(null) || vertical.Contains(null) || cant.Contains(null))
            return null;
        double gauge = drafts.Length > 2 ? Number(drafts[2].Instance, "RailHeadDistance") : 0;
        return new LayoutParameters([.. horizontal.OfType<HorizontalParameters>()], [.. vertical.OfType<VerticalParameters>()], [.. cant.OfType<CantParameters>()], gauge);
    }

    private static HorizontalParameters? Horizontal(SegmentDraft segment)
    {
        IfcInstance design = segment.Parameters;
        return design["PredefinedType"].Name is { } type && HorizontalParameters.IsKnown(type)
            ? new HorizontalParameters(
                segment.Start, Number(design, "StartDirection"), Number(design, "StartRadiusOfCurvature"), Number(design, "EndRadiusOfCurvature"),
                Number(design, "SegmentLength"), Number(design, "GravityCenterLineHeight"), type)
            : null;
    }

    private static VerticalParameters? Vertical(IfcInstance design)
    {
        var read = new VerticalParameters(
            Number(design, "StartDistAlong"), Number(design, "HorizontalLength"), Number(design, "StartHeight"),
            Number(design, "StartGradient"), Number(design, "EndGradient"), design["PredefinedType"].Name ?? "");
        return read.IsStraight || VerticalParameters.IsKnown(read.Type) ? read : null;
    }

    private static CantParameters? Cant(IfcInstance design)
    {
        double left = Number(design, "StartCantLeft");
        double right = Number(design, "StartCantRight");
        return design["PredefinedType"].Name is { } type && CantParameters.IsKnown(type)
            ? new CantParameters(
                Number(design, "StartDistAlong"), Number(design, "HorizontalLength"),
                (left, design["EndCantLeft"].Number ?? left), (right, design["EndCantRight"].Number ?? right), type)
            : null;
    }

    private static double Number(IfcInstance instance, string attribute) => instance[attribute].Number ?? 0;
}
