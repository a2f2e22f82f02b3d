using System.Collections.Immutable;
using TwinInterop.Conformance.Checks.Ids.Document;
using TwinInterop.Conformance.Checks.Ids.Model;
using TwinInterop.Formats.Ifc.Schema;

namespace TwinInterop.Conformance.Checks.Ids.Audit;

/// <summary>The classes that names in an IDS mean in a release.</summary>
internal static class SchemaEntities
{
    private const string TypeSuffix = "Type";

    /// <summary>The release that a specification names; null for none that IDS knows.</summary>
    public static IfcSchema? Of(string version) => version switch
    {
        "IFC2X3" => IfcSchema.Of(IfcRelease.Ifc2x3),
        "IFC4" => IfcSchema.Of(IfcRelease.Ifc4),
        "IFC4X3_ADD2" => IfcSchema.Of(IfcRelease.Ifc4x3),
        _ => null,
    };

    /// <summary>Whether a release has a class of a name, whatever its case; of IFC2x3 also what only the type tells.</summary>
    public static bool Has(IfcSchema schema, string name) =>
        schema.Entity(name) is not null || (schema.Release == IfcRelease.Ifc2x3 && Ifc2x3Names.TypeOf(name) is not null);

    /// <summary>The classes that a name means; those of elements for a class that IFC2x3 tells by its type only.</summary>
    public static List<EntityType> Named(IfcSchema schema, IdsValue name)
    {
        if (!name.IsListed)
            return [.. schema.Entities.Where(type => name.Matches(type.Name.ToUpperInvariant()))];
        var types = new List<EntityType>();
        foreach (string listed in name.Listed)
        {
            if (schema.Entity(listed) is { } type)
                types.Add(type);
            else if (schema.Release == IfcRelease.Ifc2x3 && Ifc2x3Names.TypeOf(listed) is not null && schema.Entity(IfcClass.IfcElement) is { } element)
                types.AddRange(schema.Entities.Where(candidate => candidate.IsSubtypeOf(element)));
        }

        return types;
    }

    /// <summary>The predefined types that instances of a class may have: its own, and those of its type.</summary>
    public static IEnumerable<string> PredefinedTypesOf(IfcSchema schema, string name)
    {
        IEnumerable<EntityType?> types = [schema.Entity(name), schema.Entity(name + TypeSuffix)];
        return types.OfType<EntityType>().SelectMany(type => Stated(schema, type)).Distinct(StringComparer.Ordinal);
    }

    private static ImmutableArray<string> Stated(IfcSchema schema, EntityType type)
    {
        int index = type.IndexOf("PredefinedType");
        return index >= 0 && schema.Type(type.Attributes[index].Type.Name) is { Kind: DataTypeKind.Enumeration } named ? named.Members : [];
    }
}
