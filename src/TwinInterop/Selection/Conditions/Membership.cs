using TwinInterop.Model;

namespace TwinInterop.Selection.Conditions;

/// <summary>A value among several.</summary>
internal sealed record Membership(string Name, IReadOnlyList<ConditionLiteral> Literals, bool IsNegated) : ConditionNode
{
    public override bool Holds(CityObject subject) => AttributeLookup.ValuesOf(subject, Name)
        .Any(value => Literals.Any(literal => literal.CompareTo(value, out int order) && order == 0) != IsNegated);
}
