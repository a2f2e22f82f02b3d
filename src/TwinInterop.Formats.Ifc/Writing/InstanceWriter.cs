using System.Text;
using TwinInterop.Formats.Ifc.Schema;
using TwinInterop.Formats.Ifc.Step;

namespace TwinInterop.Formats.Ifc.Writing;

/// <summary>Writes instances by the tables of the schema.</summary>
/// <param name="schema">The release.</param>
internal sealed class InstanceWriter(IfcSchema schema)
{
    private readonly Dictionary<EntityType, byte[]> _names = [];

    /// <summary>What is written goes here.</summary>
    public StepWriter Step { get; } = new();

    /// <summary>The release.</summary>
    public IfcSchema Schema => schema;

    /// <summary>A new instance.</summary>
    /// <exception cref="InvalidOperationException">The release has no such entity: the caller must ask before.</exception>
    public IfcInstance New(IfcClass entity) => new(
        schema.Entity(entity) ?? throw new InvalidOperationException($"Expected an entity of {schema.Name}, found {entity}."));

    /// <summary>Writes an instance and gives its number.</summary>
    public int Write(IfcInstance instance)
    {
        int number = Step.Reserve();
        Write(number, instance);
        return number;
    }

    /// <summary>Writes an instance under a number that was reserved.</summary>
    public void Write(int number, IfcInstance instance)
    {
        if (!_names.TryGetValue(instance.Type, out byte[]? name))
            _names.Add(instance.Type, name = Encoding.ASCII.GetBytes(instance.Type.Name.ToUpperInvariant()));
        Step.Begin(number, name);
        for (int i = 0; i < instance.Arguments.Length; i++)
        {
            EntityAttribute attribute = instance.Type.Attributes[i];
            if (instance.Arguments[i].Exists)
                instance.Arguments[i].WriteTo(Step);
            else if (attribute.IsDerived)
                Step.Derived();
            else if (attribute.IsOptional)
                Step.Null();
            else
                RequiredDefault(attribute, instance.Type).WriteTo(Step);
        }

        Step.End();
    }

    /// <summary>Whether an instance can be written: every argument that must be there is, or has a neutral default.</summary>
    public bool IsWhole(IfcInstance instance)
    {
        for (int i = 0; i < instance.Arguments.Length; i++)
        {
            EntityAttribute attribute = instance.Type.Attributes[i];
            if (!instance.Arguments[i].Exists && !attribute.IsDerived && !attribute.IsOptional && Neutral(attribute) is null)
                return false;
        }

        return true;
    }

    private StepArgument RequiredDefault(EntityAttribute attribute, EntityType type) => Neutral(attribute)
        ?? throw new InvalidOperationException($"Expected a value for {type.Name}.{attribute.Name}, found none.");

    private StepArgument? Neutral(EntityAttribute attribute)
    {
        if (schema.Type(attribute.Type.Name) is not { Kind: DataTypeKind.Enumeration } enumeration)
            return null;
        foreach (string name in (ReadOnlySpan<string>)["NOTDEFINED", "ELEMENT", "NOCHANGE"])
        {
            if (enumeration.Has(name))
                return StepArgument.Enumeration(name);
        }

        return null;
    }
}
