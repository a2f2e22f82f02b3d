using System.Collections.Concurrent;
using System.Collections.Immutable;
using TwinInterop.Formats.Ifc.Schema;
using TwinInterop.Formats.Ifc.Units;
using TwinInterop.Model;

namespace TwinInterop.Formats.Ifc.Properties;

/// <summary>The property and quantity sets of objects: those of the object itself and those of its type.</summary>
/// <remarks>
/// Sets of one name become one set. A property of the object goes before one of the same name of its type, and a
/// difference is reported. Source: ISO 16739-1:2024, 4.1.5.2 (property sets of types and of occurrences).
/// </remarks>
internal sealed class PropertySets
{
    private readonly ConcurrentDictionary<int, ReadPropertySet> _known = new();
    private readonly PropertyReader _properties;
    private readonly EntityDescription _descriptions;

    public PropertySets(ValueReader values, EntityDescription descriptions, IfcUnits units)
    {
        _descriptions = descriptions;
        _properties = new PropertyReader(values, descriptions, units);
    }

    /// <summary>Adds the sets of an object.</summary>
    /// <param name="entity">The object.</param>
    /// <param name="type">Its type; none when it has none.</param>
    /// <param name="into">Takes one attribute a set.</param>
    public void AddTo(IfcEntity entity, IfcEntity type, ImmutableArray<CityAttribute>.Builder into)
    {
        var sets = new List<PropertySetMerge>();
        foreach (IfcEntity relation in entity.ReferredBy(IfcClass.IfcRelDefinesByProperties, "RelatedObjects"))
        {
            foreach (IfcEntity set in new IfcEntities(entity.Model, relation["RelatingPropertyDefinition"].Untyped))
                Merge(sets, set, isOfType: false, entity);
            if (relation.Class == IfcClass.IfcRelOverridesProperties)
                MergeOverriding(sets, relation, entity);
        }

        if (type.Exists)
        {
            foreach (IfcEntity set in type.References("HasPropertySets"))
                Merge(sets, set, isOfType: true, entity);
        }

        foreach (PropertySetMerge set in sets)
        {
            if (!TwinSets.IsReserved(set.Name))
                into.AddRange(set.ToAttributes());
            else if (set.Name is TwinSets.Attributes or TwinSets.GenericAttributes)
                into.AddRange(set.Members);
        }
    }

    private void Merge(List<PropertySetMerge> sets, IfcEntity set, bool isOfType, IfcEntity owner)
    {
        ReadPropertySet read = _known.GetOrAdd(set.Slot, _ => Read(set));
        PropertySetMerge merge = Named(sets, read.Name);
        merge.Hint ??= read.Hint;
        if (TwinSets.IsReserved(read.Name))
            merge.Append(read.Members);
        else
            merge.Add(read.Members, isOfType, owner);
    }

    private void MergeOverriding(List<PropertySetMerge> sets, IfcEntity relation, IfcEntity owner)
    {
        string? name = relation.Reference("RelatingPropertyDefinition").Text("Name");
        var members = ImmutableArray.CreateBuilder<CityAttribute>();
        foreach (IfcEntity property in relation.References("OverridingProperties"))
        {
            if (_properties.Read(property) is { } read)
                members.Add(read);
        }

        Named(sets, name ?? relation.Type?.Name ?? "").Replace(members.ToImmutable(), owner);
    }

    private static PropertySetMerge Named(List<PropertySetMerge> sets, string name)
    {
        PropertySetMerge? found = sets.Find(set => string.Equals(set.Name, name, StringComparison.Ordinal));
        if (found is null)
            sets.Add(found = new PropertySetMerge(name));
        return found;
    }

    /// <summary>The members of one of this tool's sets; none where the object does not have it.</summary>
    public ImmutableArray<CityAttribute> Find(IfcEntity entity, string name)
    {
        foreach (IfcEntity relation in entity.ReferredBy(IfcClass.IfcRelDefinesByProperties, "RelatedObjects"))
        {
            IfcEntity set = relation.Reference("RelatingPropertyDefinition");
            if (set.Exists && string.Equals(set.Text("Name"), name, StringComparison.Ordinal))
                return _known.GetOrAdd(set.Slot, _ => Read(set)).Members;
        }

        return [];
    }

    private ReadPropertySet Read(IfcEntity set)
    {
        string name = set.Text("Name") is { Length: > 0 } given ? given : set.Type?.Name ?? "";
        var members = ImmutableArray.CreateBuilder<CityAttribute>();
        string list = set.Is(IfcClass.IfcElementQuantity) ? "Quantities" : "HasProperties";
        foreach (IfcEntity property in set.References(list))
        {
            if (_properties.Read(property, name != TwinSets.Attributes) is { } read)
                members.Add(read);
        }

        // Sets such as IfcDoorLiningProperties give their properties as attributes of their own; their id tells them apart.
        bool isOwn = members.Count == 0;
        if (isOwn)
            _descriptions.AddValues(set, static attribute => attribute.Name is not ("Name" or "Description"), members);
        var hint = ValueHint.Parse(set.Text("Description"));
        return new ReadPropertySet(name, members.ToImmutable(), isOwn ? new ValueHint { Space = set.Type?.Name } : hint);
    }
}
