using TwinInterop.Model;

namespace TwinInterop.Selection.Conditions;

/// <summary>What does not hold.</summary>
internal sealed record Negation(ConditionNode Inner) : ConditionNode
{
    public override bool Holds(CityObject subject) => !Inner.Holds(subject);
}
