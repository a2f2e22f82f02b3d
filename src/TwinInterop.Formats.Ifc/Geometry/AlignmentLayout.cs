using System.Collections.Immutable;
using TwinInterop.Formats.Ifc.Schema;
using TwinInterop.Geometry.Curves;

namespace TwinInterop.Formats.Ifc.Geometry;

/// <summary>The curve of an alignment from its design parameters, where the file draws none.</summary>
/// <remarks>
/// Source: IfcAlignmentHorizontal, IfcAlignmentVertical, IfcAlignmentCant and their segments (ISO 16739-1:2024, 5.4.3 and
/// 8.7.3).
/// </remarks>
/// <param name="model">Takes the findings.</param>
/// <param name="points">Reads points.</param>
internal sealed class AlignmentLayout(IfcModel model, PointReader points)
{
    private readonly HorizontalLayout _horizontal = new(points);
    private readonly VerticalLayout _vertical = new(points);
    private readonly CantLayout _cant = new(points);

    /// <summary>The curve; null where there is no horizontal layout, or one that cannot be evaluated.</summary>
    public IStationedCurve? Curve(IfcEntity alignment)
    {
        IfcEntity[] parts = Parts(alignment);
        IfcEntity horizontal = Find(parts, IfcClass.IfcAlignmentHorizontal);
        if (!horizontal.Exists && OuterOf(alignment) is var outer && outer.Exists)
            horizontal = Find(Parts(outer), IfcClass.IfcAlignmentHorizontal);
        if (!horizontal.Exists)
            return null;
        ImmutableArray<CantSegment> cant = Try(Find(parts, IfcClass.IfcAlignmentCant), part => _cant.Segments(part, Parameters(part)));
        ImmutableArray<ICurve> plan = Try(horizontal, part => _horizontal.Pieces(Parameters(part), cant.IsDefault ? [] : cant));
        if (plan.IsDefaultOrEmpty)
            return null;
        IStationedCurve curve = new StationedComposite(plan);
        ImmutableArray<IProfilePiece> heights = Try(Find(parts, IfcClass.IfcAlignmentVertical), part => _vertical.Pieces(Parameters(part)));
        if (!heights.IsDefaultOrEmpty)
            curve = new GradientCurve(curve, new StationProfile<IProfilePiece>(heights));
        return cant.IsDefaultOrEmpty
            ? curve
            : new CantedCurve(curve, new StationProfile<CantPiece>(cant.SelectMany(segment => segment.Pieces())));
    }

    private ImmutableArray<T> Try<T>(IfcEntity part, Func<IfcEntity, ImmutableArray<T>> read)
    {
        if (!part.Exists)
            return default;
        try
        {
            return read(part);
        }
        catch (UnreadableItemException left)
        {
            model.Report(GeometryDiagnostics.AlignmentLayout, part, left.Entity.ToString(), part.ToString());
            return default;
        }
    }

    private static IfcEntity Find(IfcEntity[] parts, IfcClass kind) => parts.FirstOrDefault(part => part.Is(kind));

    private static List<IfcEntity> Parameters(IfcEntity layout)
    {
        var parameters = new List<IfcEntity>();
        foreach (IfcEntity segment in Parts(layout))
        {
            if (segment.Is(IfcClass.IfcAlignmentSegment))
                parameters.Add(segment.NeedReference("DesignParameters"));
        }

        return parameters;
    }

    // Nested in the standard, aggregated in some files.
    private static IfcEntity[] Parts(IfcEntity whole)
    {
        var parts = new List<IfcEntity>();
        foreach (IfcEntity relation in whole.ReferredBy(IfcClass.IfcRelNests, "RelatingObject"))
            parts.AddRange(relation.References("RelatedObjects").ToArray());
        foreach (IfcEntity relation in whole.ReferredBy(IfcClass.IfcRelAggregates, "RelatingObject"))
            parts.AddRange(relation.References("RelatedObjects").ToArray());
        return [.. parts];
    }

    // Several vertical layouts over one in plan are alignments of their own, aggregated by the one that has the plan.
    private static IfcEntity OuterOf(IfcEntity alignment)
    {
        IfcEntity relation = alignment.ReferredBy(IfcClass.IfcRelAggregates, "RelatedObjects").FirstOrDefault();
        IfcEntity outer = relation.Exists ? relation.Reference("RelatingObject") : default;
        return outer.Is(IfcClass.IfcAlignment) ? outer : default;
    }
}
