using System.Collections.Immutable;
using TwinInterop.Formats.Ifc.Schema;
using TwinInterop.Formats.Ifc.Step;
using TwinInterop.Model;

namespace TwinInterop.Formats.Ifc.Writing;

/// <summary>Writes nested values that describe entities, such as materials and documents, as these entities again.</summary>
/// <remarks>Memory: one entry for each description, which objects that share it give once.</remarks>
/// <param name="instances">Takes them.</param>
/// <param name="arguments">Makes arguments.</param>
internal sealed class ResourceWriter(InstanceWriter instances, ArgumentConversion arguments)
{
    private const int Deepest = 8;
    private readonly Dictionary<NestedValue, int> _written = new(ReferenceEqualityComparer.Instance);

    /// <summary>Writes a description; 0 where the release has no entity that holds all of it.</summary>
    /// <param name="value">The description.</param>
    /// <param name="wanted">The type of the attribute that is to refer to it.</param>
    public int Write(NestedValue value, ExpressType wanted)
    {
        if (!Fits(value, wanted, Deepest))
            return 0;
        return Write(value);
    }

    private bool Fits(NestedValue value, ExpressType wanted, int depth)
    {
        if (depth == 0 || value.IsSet || value.TypeName is not { } name
            || instances.Schema.Entity(name) is not { IsAbstract: false } entity || !Accepts(wanted.Name, entity, Deepest))
        {
            return false;
        }

        var instance = new IfcInstance(entity);
        foreach (CityAttribute member in value.Members)
        {
            int index = entity.IndexOf(member.Name);
            if (index < 0 || entity.Attributes[index].IsDerived)
                return false;
            ExpressType type = entity.Attributes[index].Type;
            if (Nested(member.Value) is { Length: > 0 } nested)
            {
                if (!nested.All(item => Fits(item, type, depth - 1)) || (type.Element is null && nested.Length > 1))
                    return false;
                instance[member.Name] = StepArgument.Reference(1);
            }
            else
            {
                instance[member.Name] = arguments.Convert(member.Value, type);
                if (!instance[member.Name].Exists)
                    return false;
            }
        }

        return instances.IsWhole(instance);
    }

    private int Write(NestedValue value)
    {
        if (_written.TryGetValue(value, out int number))
            return number;
        EntityType entity = instances.Schema.Entity(value.TypeName!)!; // asked before: see Fits
        var instance = new IfcInstance(entity);
        foreach (CityAttribute member in value.Members)
        {
            ExpressType type = entity.Attributes[entity.IndexOf(member.Name)].Type;
            ImmutableArray<NestedValue> nested = Nested(member.Value);
            if (nested.IsEmpty)
                instance[member.Name] = arguments.Convert(member.Value, type);
            else if (type.Element is null)
                instance[member.Name] = StepArgument.Reference(Write(nested[0]));
            else
                instance[member.Name] = StepArgument.References([.. nested.Select(Write)]);
        }

        _written.Add(value, number = instances.Write(instance));
        return number;
    }

    /// <summary>Whether an attribute of a type may refer to an entity.</summary>
    public bool Accepts(string wanted, EntityType entity, int depth = Deepest)
    {
        if (instances.Schema.Entity(wanted) is { } declared)
            return entity.IsSubtypeOf(declared);
        return depth > 0 && instances.Schema.Type(wanted) is { Kind: DataTypeKind.Select } select
            && select.Members.Any(member => Accepts(member, entity, depth - 1));
    }

    private static ImmutableArray<NestedValue> Nested(AttributeValue value) => value switch
    {
        NestedValue nested => [nested],
        ListValue list when list.Items.All(item => item is NestedValue) => [.. list.Items.Cast<NestedValue>()],
        _ => [],
    };
}
