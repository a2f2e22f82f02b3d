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
        if (hint == new ValueHint() && QuantitySet.Of(attribute.Name, set, document) is { } quantities)
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

    private int WriteQuantities(ObjectReference owner, string name, ImmutableArray<IfcInstance> quantities) =>
        document.Instances.Write(document.NewRoot(IfcClass.IfcElementQuantity, owner.GlobalId, "set/" + name)
            .With("Name", StepArgument.Text(name))
            .With("Quantities", StepArgument.References([.. quantities.Select(document.Instances.Write)])));

    private void Relate(ObjectReference owner, string name, int set) => document.Instances.Write(
        document.NewRoot(IfcClass.IfcRelDefinesByProperties, owner.GlobalId, "defines/" + name)
            .With("RelatedObjects", StepArgument.References([owner.Number]))
            .With("RelatingPropertyDefinition", StepArgument.Reference(set)));
}
