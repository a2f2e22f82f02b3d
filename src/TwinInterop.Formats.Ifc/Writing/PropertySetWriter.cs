using System.Collections.Immutable;
using TwinInterop.Formats.Ifc.Properties;
using TwinInterop.Formats.Ifc.Schema;
using TwinInterop.Formats.Ifc.Step;
using TwinInterop.Model;

namespace TwinInterop.Formats.Ifc.Writing;

/// <summary>Writes property sets and quantities of objects.</summary>
/// <param name="document">Takes them.</param>
internal sealed class PropertySetWriter(IfcDocument document)
{
    private readonly Dictionary<string, int> _predefined = new(StringComparer.Ordinal);
    private readonly Dictionary<int, (ObjectReference First, string Name, List<int> Owners)> _shared = [];
    private readonly Schema.PropertySets _standard = Schema.PropertySets.Of(document.Schema.Release);

    /// <summary>Writes a set of an object.</summary>
    /// <param name="owner">The object.</param>
    /// <param name="attribute">The set; its value has members.</param>
    public void Write(ObjectReference owner, CityAttribute attribute)
    {
        var set = (NestedValue)attribute.Value;
        var hint = new ValueHint
        {
            Type = set.TypeName is null ? null : ValueKinds.Set,
            Space = set.TypeName,
            IsGeneric = attribute.IsGeneric ? null : false,
        };
        if (set.TypeName is not null && WritePredefined(set, attribute.Name) is > 0 and var predefined)
            Share(owner, attribute.Name, predefined);
        else if (hint == new ValueHint() && QuantitySet.Of(attribute.Name, set, document) is { } quantities)
            Relate(owner, attribute.Name, WriteQuantities(owner, attribute.Name, quantities));
        else
            Write(owner, attribute.Name, document.Properties.WriteAll(set.Members, isGeneric: true, _standard.Find(attribute.Name)), hint.ToText());
    }

    /// <summary>Writes a set of this writer's own.</summary>
    /// <param name="owner">The object.</param>
    /// <param name="name">One of <see cref="TwinSets"/>.</param>
    /// <param name="members">Its properties; none for no set.</param>
    /// <param name="isGeneric">What reading takes the members for.</param>
    public void Write(ObjectReference owner, string name, IReadOnlyList<CityAttribute> members, bool isGeneric)
    {
        if (members.Count > 0)
            Write(owner, name, document.Properties.WriteAll(members, isGeneric), null);
    }

    /// <summary>Writes a set of properties that were written before.</summary>
    public void Write(ObjectReference owner, string name, IEnumerable<int> properties, string? description = null)
    {
        IfcInstance set = document.NewRoot(IfcClass.IfcPropertySet, owner.GlobalId, "set/" + name)
            .With("Name", StepArgument.Text(name))
            .With("Description", StepArgument.Text(description))
            .With("HasProperties", StepArgument.References(properties));
        Relate(owner, name, document.Instances.Write(set));
    }

    /// <summary>Writes which objects have the sets that several may share: one relationship for each set, as IFC2X3 wants.</summary>
    public void WriteShared()
    {
        foreach ((int set, (ObjectReference first, string name, List<int> owners)) in _shared)
            Relate(first, name, set, owners);
    }

    /// <summary>Writes a set that is an entity of its own, such as IfcDoorLiningProperties, once; 0 where it is none.</summary>
    private int WritePredefined(NestedValue set, string name)
    {
        string? id = (set.Members.FirstOrDefault(member => member.Name == "GlobalId")?.Value as TextValue)?.Text;
        if (id is null || document.Schema.Entity(set.TypeName!) is not { IsAbstract: false } entity // asked by the caller
            || document.Schema.Entity(IfcClass.IfcPropertySetDefinition) is not { } definition || !entity.IsSubtypeOf(definition))
        {
            return 0;
        }

        if (_predefined.TryGetValue(id, out int number))
            return number;
        var instance = new IfcInstance(entity);
        foreach (CityAttribute member in set.Members)
        {
            int index = entity.IndexOf(member.Name);
            if (index < 0)
                return 0;
            instance[member.Name] = document.Arguments.Convert(member.Value, entity.Attributes[index].Type);
            if (!instance[member.Name].Exists)
                return 0;
        }

        if (name != entity.Name)
            instance["Name"] = StepArgument.Text(name);
        if (document.Schema.Release == IfcRelease.Ifc2x3)
            instance["OwnerHistory"] = StepArgument.Reference(document.History.Default);
        if (!document.Instances.IsWhole(instance) || !IfcDocument.IsGlobalId(id) || !document.Claim(id))
            return 0;
        number = document.Instances.Write(instance);
        _predefined.Add(id, number);
        return number;
    }

    private int WriteQuantities(ObjectReference owner, string name, ImmutableArray<IfcInstance> quantities) =>
        document.Instances.Write(document.NewRoot(IfcClass.IfcElementQuantity, owner.GlobalId, "set/" + name)
            .With("Name", StepArgument.Text(name))
            .With("Quantities", StepArgument.References([.. quantities.Select(document.Instances.Write)])));

    private void Share(ObjectReference owner, string name, int set)
    {
        if (!_shared.TryGetValue(set, out (ObjectReference First, string Name, List<int> Owners) shared))
            _shared.Add(set, shared = (owner, name, []));
        shared.Owners.Add(owner.Number);
    }

    private void Relate(ObjectReference owner, string name, int set) => Relate(owner, name, set, [owner.Number]);

    private void Relate(ObjectReference first, string name, int set, IEnumerable<int> owners) => document.Instances.Write(
        document.NewRoot(IfcClass.IfcRelDefinesByProperties, first.GlobalId, "defines/" + name)
            .With("RelatedObjects", StepArgument.References(owners))
            .With("RelatingPropertyDefinition", StepArgument.Reference(set)));
}
