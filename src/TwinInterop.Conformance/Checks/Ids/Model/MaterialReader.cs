using System.Collections.Immutable;
using TwinInterop.Formats.Ifc;
using TwinInterop.Formats.Ifc.Schema;

namespace TwinInterop.Conformance.Checks.Ids.Model;

/// <summary>Reads the names of the materials of objects: those of sets, of their parts and of the materials themselves.</summary>
internal static class MaterialReader
{
    private const int Deepest = 8;

    // What leads from a use to a set, from a set to its parts and from a part to its material.
    private static readonly ImmutableArray<string> Ways =
    [
        "ForLayerSet", "ForProfileSet", "MaterialLayers", "MaterialProfiles", "MaterialConstituents", "Materials", "Material",
    ];

    private static readonly ImmutableArray<string> Names = ["Name", "LayerSetName", "Category"];

    /// <summary>The names and categories; null for an object without material. Its own material goes before that of its type.</summary>
    /// <param name="entity">The object.</param>
    /// <param name="type">Its type; none when it has none.</param>
    public static IReadOnlyCollection<string>? Of(IfcEntity entity, IfcEntity type) => Own(entity) ?? (type.Exists ? Own(type) : null);

    private static SortedSet<string>? Own(IfcEntity entity)
    {
        SortedSet<string>? names = null;
        foreach (IfcEntity relation in entity.ReferredBy(IfcClass.IfcRelAssociatesMaterial, "RelatedObjects"))
        {
            if (relation.Reference("RelatingMaterial") is { Exists: true } material)
                Add(material, names ??= new SortedSet<string>(StringComparer.Ordinal), 0);
        }

        return names;
    }

    private static void Add(IfcEntity material, SortedSet<string> into, int depth)
    {
        if (depth > Deepest)
            return;
        foreach (string attribute in Names)
        {
            if (material.Text(attribute) is { Length: > 0 } name)
                into.Add(name);
        }

        foreach (string way in Ways)
        {
            foreach (IfcEntity part in material.References(way))
                Add(part, into, depth + 1);
        }
    }
}
