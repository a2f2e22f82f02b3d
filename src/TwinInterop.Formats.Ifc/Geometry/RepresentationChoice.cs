using TwinInterop.Formats.Ifc.Schema;

namespace TwinInterop.Formats.Ifc.Geometry;

/// <summary>Which of a product's representations shows what is asked for.</summary>
/// <remarks>Source: IfcProductDefinitionShape, IfcShapeRepresentation (ISO 16739-1, 8.15.4).</remarks>
internal static class RepresentationChoice
{
    private static readonly string[] Bodies = ["Body", "Facetation", "Tessellation", "Mesh", "Body-FallBack", "Surface"];

    private static readonly string[] OtherThanBodies =
    [
        "Axis", "FootPrint", "Box", "SurveyPoints", "Annotation", "Plan", "Profile", "Lighting", "CoG", "Clearance",
        "Reference", "Style", "Sketch", "Row", "PlanSymbol2D", "PlanSymbol3D", "Elevation",
    ];

    private static readonly string[] BodyTypes =
    [
        "SweptSolid", "AdvancedSweptSolid", "Brep", "AdvancedBrep", "SolidModel", "CSG", "Clipping", "SurfaceModel",
        "Surface3D", "Surface", "AdvancedSurface", "Tessellation", "MappedRepresentation", "SectionedSpine", "GeometricSet",
    ];

    /// <summary>The representations of a role, best first; none where the product has none.</summary>
    public static List<IfcEntity> Of(IfcEntity product, ShapeRole role)
    {
        var found = new List<(int Rank, IfcEntity Representation)>();
        IfcEntity shape = product.Reference("Representation");
        if (!shape.Exists)
            return [];
        foreach (IfcEntity representation in shape.References("Representations"))
        {
            if (representation.Is(IfcClass.IfcTopologyRepresentation))
                continue;
            int rank = role == ShapeRole.Body ? IsDrawn(product, representation) ? 0 : BodyRank(representation) : Named(representation, role.ToString()) ? 0 : -1;
            if (rank >= 0)
                found.Add((rank, representation));
        }

        return [.. found.OrderBy(pair => pair.Rank).Select(pair => pair.Representation)];
    }

    // What is drawn is all that there is of an annotation.
    private static bool IsDrawn(IfcEntity product, IfcEntity representation) =>
        product.Is(IfcClass.IfcAnnotation) && Named(representation, "Annotation");

    private static int BodyRank(IfcEntity representation)
    {
        for (int i = 0; i < Bodies.Length; i++)
        {
            if (Named(representation, Bodies[i]))
                return i;
        }

        if (OtherThanBodies.Any(name => Named(representation, name)))
            return -1;
        string type = representation.Text("RepresentationType") ?? "";
        return BodyTypes.Contains(type, StringComparer.OrdinalIgnoreCase) ? Bodies.Length : Bodies.Length + 1;
    }

    private static bool Named(IfcEntity representation, string name) =>
        string.Equals(representation.Text("RepresentationIdentifier"), name, StringComparison.OrdinalIgnoreCase);
}
