using TwinInterop.Model;

namespace TwinInterop.Selection.Conditions;

/// <summary>Two conditions.</summary>
internal sealed record Both(ConditionNode Left, ConditionNode Right) : ConditionNode
{
    public override bool Holds(CityObject subject) => Left.Holds(subject) && Right.Holds(subject);
}
