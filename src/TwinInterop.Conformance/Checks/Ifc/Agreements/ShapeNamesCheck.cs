using TwinInterop.Conformance.Rules;
using TwinInterop.Formats.Ifc;
using TwinInterop.Formats.Ifc.Schema;

namespace TwinInterop.Conformance.Checks.Ifc.Agreements;

/// <summary>Checks the identifiers and types of the representations of products.</summary>
/// <remarks>Source: IfcShapeRepresentation (ISO 16739-1:2024, 8.19.3.12), IfcSpace.</remarks>
[Checks("ifc-bbx001", "ifc-gem002", "ifc-gem003", "ifc-gem004", "ifc-gem005", "ifc-mpd001")]
internal sealed class ShapeNamesCheck : IIfcCheck
{
    private static readonly string[] SpaceBodies = ["SweptSolid", "Clipping", "Brep", "Tessellation"];

    public void Check(IfcSubject subject)
    {
        foreach (IfcEntity product in subject.Model.OfType(IfcClass.IfcProduct))
        {
            IReadOnlyList<IfcEntity> shapes = product.Shapes();
            CheckNames(subject, product, shapes);
            if (product.Is(IfcClass.IfcSpace))
                CheckSpace(subject, product, shapes);
            if (product.Is(IfcClass.IfcBuilding) && shapes.Count > 0)
                CheckBuilding(subject, product, shapes);
        }

        foreach (IfcEntity shape in subject.Model.OfType(IfcClass.IfcShapeRepresentation))
            CheckMapped(subject, shape);
    }

    private static void CheckNames(IfcSubject subject, IfcEntity product, IReadOnlyList<IfcEntity> shapes)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (IfcEntity shape in shapes)
        {
            string? identifier = shape.Text("RepresentationIdentifier");
            string? type = shape.Text("RepresentationType");
            if (identifier is not null && !seen.Add(identifier))
                subject.Report("ifc-gem003", product, found: identifier);
            if (identifier is not null && !RepresentationNames.IsIdentifier(subject.Schema.Release, identifier))
                subject.Report("ifc-gem004", shape, "RepresentationIdentifier", identifier);
            if (type is not null && !RepresentationNames.IsType(subject.Schema.Release, shape.Class, type))
                subject.Report("ifc-gem004", shape, "RepresentationType", type);
            if (identifier == "Box" != (type == "BoundingBox"))
                subject.Report("ifc-bbx001", shape, found: $"{identifier}, {type}", expected: "Box, BoundingBox");
        }
    }

    private static void CheckSpace(IfcSubject subject, IfcEntity space, IReadOnlyList<IfcEntity> shapes)
    {
        List<IfcEntity> bodies = [.. shapes.Where(shape => shape.Text("RepresentationIdentifier") == "Body")];
        if (bodies.Count != 1)
        {
            subject.Report("ifc-gem002", space, "Representation", FormattableString.Invariant($"{bodies.Count}"), "Body");
            return;
        }

        string? type = bodies[0].Text("RepresentationType");
        if (!SpaceBodies.Contains(type))
            subject.Report("ifc-gem002", bodies[0], "RepresentationType", type ?? "$", string.Join(", ", SpaceBodies));
        else if (type == "Brep" && !shapes.Any(shape => shape.Text("RepresentationIdentifier") == "FootPrint"))
            subject.Report("ifc-gem002", space, "Representation", "Brep", "FootPrint");
    }

    private static void CheckBuilding(IfcSubject subject, IfcEntity building, IReadOnlyList<IfcEntity> shapes)
    {
        bool isEmpty = building.Parts().Count == 0
            && building.ReferredBy(IfcClass.IfcRelContainedInSpatialStructure, "RelatingStructure").Count == 0;
        foreach (IfcEntity shape in isEmpty ? shapes : [])
        {
            if (shape.Text("RepresentationIdentifier") is var identifier && identifier != "Body")
                subject.Report("ifc-gem005", shape, "RepresentationIdentifier", identifier ?? "$", "Body");
        }
    }

    private static void CheckMapped(IfcSubject subject, IfcEntity shape)
    {
        string? type = null;
        foreach (IfcEntity item in shape.References("Items"))
        {
            if (!item.Is(IfcClass.IfcMappedItem))
                continue;
            IfcEntity source = item.Reference("MappingSource");
            IfcEntity mapped = source.Exists ? source.Reference("MappedRepresentation") : default;
            if (!mapped.Exists)
                continue;
            if (mapped.Text("RepresentationIdentifier") is var identifier && identifier != shape.Text("RepresentationIdentifier"))
                subject.Report("ifc-mpd001", mapped, "RepresentationIdentifier", identifier ?? "$", shape.Text("RepresentationIdentifier") ?? "$");
            string own = mapped.Text("RepresentationType") ?? "$";
            if (type is not null && own != type)
                subject.Report("ifc-mpd001", mapped, "RepresentationType", own, type);
            type ??= own;
        }
    }
}
