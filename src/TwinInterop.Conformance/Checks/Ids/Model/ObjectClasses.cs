using TwinInterop.Formats.Ifc.Schema;

namespace TwinInterop.Conformance.Checks.Ids.Model;

/// <summary>Which classes may have properties, materials, classifications and wholes.</summary>
internal static class ObjectClasses
{
    private static readonly IfcClass[] WithProperties = [IfcClass.IfcMaterialDefinition, IfcClass.IfcMaterial, IfcClass.IfcProfileDef];

    /// <summary>Whether a class is one of objects or types.</summary>
    public static bool IsObject(IfcSchema schema, EntityType type) => Is(schema, type, IfcClass.IfcObjectDefinition);

    /// <summary>Whether a class is one of materials or profiles, which have properties too.</summary>
    public static bool HasExtendedProperties(IfcSchema schema, EntityType type) => WithProperties.Any(other => Is(schema, type, other));

    /// <summary>Whether a class is one of resources that a reference may point to.</summary>
    public static bool IsResource(IfcSchema schema, EntityType type) =>
        schema.Type("IfcResourceObjectSelect") is { } select
        && select.Members.Any(member => schema.Entity(member) is { } other && type.IsSubtypeOf(other));

    private static bool Is(IfcSchema schema, EntityType type, IfcClass ifcClass) => schema.Entity(ifcClass) is { } other && type.IsSubtypeOf(other);
}
