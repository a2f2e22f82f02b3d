using TwinInterop.Model;

namespace TwinInterop.Selection.Conditions;

/// <summary>A comparison that one value of the attribute must meet.</summary>
internal sealed record Comparison(string Name, ConditionOperator Operator, ConditionLiteral Literal) : ConditionNode
{
    public override bool Holds(CityObject subject) =>
        AttributeLookup.ValuesOf(subject, Name).Any(value => Literal.CompareTo(value, out int order) && Operator switch
        {
            ConditionOperator.Equal => order == 0,
            ConditionOperator.NotEqual => order != 0,
            ConditionOperator.Less => order < 0,
            ConditionOperator.LessOrEqual => order <= 0,
            ConditionOperator.Greater => order > 0,
            _ => order >= 0,
        });
}
