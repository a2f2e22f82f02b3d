using TwinInterop.Formats.Ifc.Schema;
using TwinInterop.Formats.Ifc.Step;

namespace TwinInterop.Formats.Ifc.Writing;

/// <summary>An instance before it is written: arguments by the names of its attributes.</summary>
/// <param name="type">Its entity.</param>
internal sealed class IfcInstance(EntityType type)
{
    private readonly StepArgument[] _arguments = new StepArgument[type.Attributes.Length];

    /// <summary>Its entity.</summary>
    public EntityType Type => type;

    /// <summary>The arguments in the order of the schema.</summary>
    public ReadOnlySpan<StepArgument> Arguments => _arguments;

    /// <summary>An argument; what the release has no attribute for is passed over, so that one line serves all releases.</summary>
    public StepArgument this[string attribute]
    {
        get => type.IndexOf(attribute) is >= 0 and var index ? _arguments[index] : default;
        set
        {
            if (type.IndexOf(attribute) is >= 0 and var index)
                _arguments[index] = value;
        }
    }

    /// <summary>Whether the entity has an attribute.</summary>
    public bool Has(string attribute) => type.IndexOf(attribute) >= 0;

    /// <summary>Sets an argument; for chains.</summary>
    public IfcInstance With(string attribute, StepArgument value)
    {
        this[attribute] = value;
        return this;
    }
}
