using System.Collections.Immutable;
using TwinInterop.Formats.Ifc;
using TwinInterop.Formats.Ifc.Schema;

namespace TwinInterop.Conformance.Checks.Ids.Model;

/// <summary>Finds the sets of an object; a property of the object goes before that of its type.</summary>
/// <param name="reader">Reads the sets.</param>
internal sealed class ObjectSets(PropertySetReader reader)
{
    /// <summary>The sets of an object.</summary>
    /// <param name="entity">The object, a type, a material or a profile.</param>
    /// <param name="type">The type of the object; none when it has none.</param>
    public ImmutableArray<PropertySetFact> Of(IfcEntity entity, IfcEntity type)
    {
        var sets = new List<PropertySetFact>();
        foreach (IfcEntity relation in entity.ReferredBy(IfcClass.IfcRelDefinesByProperties, "RelatedObjects"))
        {
            foreach (IfcEntity set in new IfcEntities(entity.Model, relation["RelatingPropertyDefinition"].Untyped))
                sets.Add(reader.Read(set));
        }

        AddAll(entity.References("HasPropertySets"), sets);
        AddReferring(entity, IfcClass.IfcMaterialProperties, "Material", sets);
        AddReferring(entity, IfcClass.IfcProfileProperties, "ProfileDefinition", sets);
        var inherited = new List<PropertySetFact>();
        if (type.Exists)
            AddAll(type.References("HasPropertySets"), inherited);
        foreach (PropertySetFact set in inherited)
            Inherit(set, sets);
        return [.. sets];
    }

    private void AddAll(IfcEntities entities, List<PropertySetFact> into)
    {
        foreach (IfcEntity set in entities)
            into.Add(reader.Read(set));
    }

    private void AddReferring(IfcEntity entity, IfcClass referring, string attribute, List<PropertySetFact> into)
    {
        foreach (IfcEntity set in entity.ReferredBy(referring, attribute))
            into.Add(reader.Read(set));
    }

    private static void Inherit(PropertySetFact set, List<PropertySetFact> sets)
    {
        int own = sets.FindIndex(other => string.Equals(other.Name, set.Name, StringComparison.Ordinal));
        if (own < 0)
        {
            sets.Add(set);
            return;
        }

        var merged = new Dictionary<string, PropertyFact>(sets[own].Properties, StringComparer.Ordinal);
        foreach ((string name, PropertyFact property) in set.Properties)
            merged.TryAdd(name, property);
        sets[own] = sets[own] with { Properties = merged };
    }
}
