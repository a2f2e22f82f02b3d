using System.Collections.Immutable;
using TwinInterop.Formats.Ifc.Geometry;
using TwinInterop.Formats.Ifc.Schema;
using TwinInterop.Geometry.Alignments;
using TwinInterop.Geometry.Vectors;

namespace TwinInterop.Formats.Ifc.Reading;

/// <summary>Sets out alignments.</summary>
/// <param name="geometry">The shapes of the model.</param>
internal sealed class AlignmentStations(IfcGeometry geometry)
{
    // Metres: a last step shorter than this is no step.
    private const double LeastStep = 1e-6;

    // A step too small for the length would fill the memory.
    private const int MostPoints = 10_000_000;

    /// <summary>The points of an alignment in engineering coordinates; empty where it has no curve.</summary>
    public ImmutableArray<StationPoint> Points(IfcEntity alignment, double step)
    {
        if (geometry.Alignments.Curve(alignment) is not { } curve)
            return [];
        Frame3D place = geometry.Placements.OfProduct(alignment);
        double length = curve.End - curve.Start;
        int steps = (int)Math.Clamp(Math.Ceiling((length - LeastStep) / step), 1, MostPoints);
        var points = ImmutableArray.CreateBuilder<StationPoint>(steps + 1);
        for (int i = 0; i <= steps; i++)
        {
            double station = i == steps ? curve.End : curve.Start + (i * step);
            points.Add(new StationPoint(station, place.Apply(curve.PointAt(station))));
        }

        return points.MoveToImmutable();
    }

    /// <summary>The named points that are nested in an alignment, by their distances.</summary>
    public ImmutableArray<AlignmentReferent> Referents(IfcEntity alignment)
    {
        var referents = new List<AlignmentReferent>();
        foreach (IfcEntity relation in alignment.ReferredBy(IfcClass.IfcRelNests, "RelatingObject"))
        {
            foreach (IfcEntity part in relation.References("RelatedObjects"))
            {
                if (part.Is(IfcClass.IfcReferent) && DistanceOf(part) is { } distance)
                    referents.Add(new AlignmentReferent(part.Text("GlobalId"), part.Text("Name"), distance, StationOf(part)));
            }
        }

        return [.. referents.OrderBy(referent => referent.Distance)];
    }

    private double? DistanceOf(IfcEntity referent)
    {
        IfcEntity placement = referent.Reference("ObjectPlacement");
        IfcEntity point = placement.Exists ? placement.Reference("RelativePlacement") : default;
        point = point.Exists ? point.Reference("Location") : default;
        return point.Is(IfcClass.IfcPointByDistanceExpression)
            ? point["DistanceAlong"].Untyped.AsDouble() * geometry.Units.Length
            : null;
    }

    private double? StationOf(IfcEntity referent)
    {
        foreach (IfcEntity relation in referent.ReferredBy(IfcClass.IfcRelDefinesByProperties, "RelatedObjects"))
        {
            IfcEntity set = relation.Reference("RelatingPropertyDefinition");
            if (!set.Is(IfcClass.IfcPropertySet) || set.Text("Name") != "Pset_Stationing")
                continue;
            foreach (IfcEntity property in set.References("HasProperties"))
            {
                if (property.Text("Name") == "Station")
                    return property["NominalValue"].Untyped.AsDouble() * geometry.Units.Length;
            }
        }

        return null;
    }
}
