using TwinInterop.Model;

namespace TwinInterop.Selection.Conditions;

/// <summary>An attribute that has a value.</summary>
internal sealed record Existence(string Name) : ConditionNode
{
    public override bool Holds(CityObject subject) => AttributeLookup.ValuesOf(subject, Name).Any();
}
