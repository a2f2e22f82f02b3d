using TwinInterop.Model;

namespace TwinInterop.Selection.Conditions;

/// <summary>One of two conditions.</summary>
internal sealed record Either(ConditionNode Left, ConditionNode Right) : ConditionNode
{
    public override bool Holds(CityObject subject) => Left.Holds(subject) || Right.Holds(subject);
}
