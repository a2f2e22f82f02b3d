using System.Collections.Concurrent;
using System.Collections.Immutable;
using TwinInterop.Formats.Ifc.Schema;
using TwinInterop.Formats.Ifc.Step;
using TwinInterop.Formats.Ifc.Units;
using TwinInterop.Model;

namespace TwinInterop.Formats.Ifc.Properties;

/// <summary>Describes entities that are no objects, such as materials and documents, by their attributes.</summary>
/// <remarks>
/// Every attribute is a member under the name of the schema, entities that it refers to are nested. Geometry and owner
/// histories are left out. What several objects share is described once.
/// </remarks>
/// <param name="values">Reads the values.</param>
/// <param name="units">The units of the file.</param>
internal sealed class EntityDescription(ValueReader values, IfcUnits units)
{
    /// <summary>References are followed this far: deeper than any resource of the schema, short enough for cyclic ones.</summary>
    private const int Depth = 6;

    private readonly ConcurrentDictionary<int, NestedValue?> _known = new();

    /// <summary>The description; null when no attribute has a value.</summary>
    public NestedValue? Describe(IfcEntity entity) =>
        _known.TryGetValue(entity.Slot, out NestedValue? known) ? known : _known.GetOrAdd(entity.Slot, Describe(entity, Depth));

    /// <summary>The attributes of an entity that are values, by the names of the schema.</summary>
    /// <param name="entity">The entity.</param>
    /// <param name="isWanted">Which attributes.</param>
    /// <param name="into">Takes them.</param>
    public void AddValues(
        IfcEntity entity, Func<EntityAttribute, bool> isWanted, ImmutableArray<CityAttribute>.Builder into)
    {
        if (entity.Type is not { } type)
            return;
        string? unit = units.Of(entity.Reference("Unit"))?.Ucum;
        int i = 0;
        foreach (StepValue value in entity.Instance.Values)
        {
            if (i >= type.Attributes.Length)
                return;
            EntityAttribute attribute = type.Attributes[i++];
            if (value.HasValue && isWanted(attribute) && values.Read(value, attribute.Type.Name, unit) is { } read)
                into.Add(new CityAttribute(attribute.Name, read));
        }
    }

    private NestedValue? Describe(IfcEntity entity, int depth)
    {
        var members = ImmutableArray.CreateBuilder<CityAttribute>();
        AddValues(entity, static _ => true, members);
        if (depth > 0 && entity.Type is { } type)
        {
            for (int i = 0; i < type.Attributes.Length; i++)
                AddReferences(entity, i, type.Attributes[i].Name, depth - 1, members);
        }

        return members.Count == 0 ? null : new NestedValue(members.ToImmutable(), entity.Type?.Name);
    }

    private void AddReferences(
        IfcEntity entity, int index, string name, int depth, ImmutableArray<CityAttribute>.Builder members)
    {
        var items = ImmutableArray.CreateBuilder<AttributeValue>();
        foreach (IfcEntity other in new IfcEntities(entity.Model, entity[index].Untyped))
        {
            if (!IsLeftOut(other) && Describe(other, depth) is { } description)
                items.Add(description);
        }

        if (items.Count == 1)
            members.Add(new CityAttribute(name, items[0]));
        else if (items.Count > 1)
            members.Add(new CityAttribute(name, new ListValue(items.ToImmutable())));
    }

    private static bool IsLeftOut(IfcEntity entity) =>
        entity.Is(IfcClass.IfcRepresentationItem) || entity.Is(IfcClass.IfcRepresentation)
        || entity.Is(IfcClass.IfcProductRepresentation) || entity.Is(IfcClass.IfcObjectPlacement)
        || entity.Is(IfcClass.IfcOwnerHistory) || entity.Is(IfcClass.IfcNamedUnit) || entity.Is(IfcClass.IfcDerivedUnit)
        || entity.Is(IfcClass.IfcObjectDefinition) || entity.Is(IfcClass.IfcRelationship);
}
