using TwinInterop.Model;

namespace TwinInterop.Selection.Conditions;

/// <summary>A part of an <see cref="AttributeCondition"/>.</summary>
internal abstract record ConditionNode
{
    public abstract bool Holds(CityObject subject);
}
