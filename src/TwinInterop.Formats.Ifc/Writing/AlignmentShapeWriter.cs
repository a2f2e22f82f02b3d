using TwinInterop.Formats.Ifc.Schema;
using TwinInterop.Geometry;
using TwinInterop.Model;

namespace TwinInterop.Formats.Ifc.Writing;

/// <summary>Writes the shape of alignments of the source: the plan, and over it the curve with heights and cant.</summary>
/// <param name="straight">Writes curves of straight segments; of IFC4X3.</param>
/// <param name="designed">Writes curves by their layouts.</param>
internal sealed class AlignmentShapeWriter(AlignmentCurveWriter straight, LayoutCurveWriter designed)
{
    /// <summary>Whether a geometry is the curve of an alignment that is written as one; without a plan of its own, one below another alignment shares the plan of that.</summary>
    public static bool IsCurve(CityObject item, LodGeometry geometry, AlignmentDraft? draft) =>
        item.SourceClass == nameof(IfcClass.IfcAlignment) && geometry.Role == GeometryRole.Network
        && (draft is not null || !item.Relations.Any(relation => relation.Type == "isPartOf"));

    /// <summary>Writes the curve as its layouts say, else as straight segments.</summary>
    /// <param name="item">The alignment.</param>
    /// <param name="geometry">Its curve.</param>
    /// <param name="origin">The origin of its placement.</param>
    /// <param name="draft">The layouts; null where there are none.</param>
    /// <param name="representations">Takes the representations.</param>
    /// <returns>The straight segments, or the layouts; null where the curve can be neither.</returns>
    public AlignmentDesign? Write(CityObject item, LodGeometry geometry, in Position origin, AlignmentDraft? draft, List<int> representations)
    {
        if (draft is not null)
        {
            (int plan, int curve) = designed.Write(draft.Parameters, draft.Points);
            AddRepresentations(item, plan, curve, representations);
            return new AlignmentDesign(null, draft.Points);
        }

        if (CentreLine.OfAlignment(geometry.Geometry, origin) is not { } line)
            return null;
        int[] points = new int[line.Count];
        (int bentPlan, int bentCurve) = straight.Write(line, points);
        AddRepresentations(item, bentPlan, bentCurve, representations);
        return new AlignmentDesign(line, points);
    }

    private void AddRepresentations(CityObject item, int plan, int curve, List<int> representations)
    {
        bool isSpatial = curve != plan;
        if (isSpatial && !item.Geometry.Any(other => other.Role == GeometryRole.Footprint))
            representations.Add(straight.WriteRepresentation("FootPrint", isSpatial: false, plan));
        representations.Add(straight.WriteRepresentation("Axis", isSpatial, curve));
    }
}
