using System.Collections.Immutable;

namespace TwinInterop.Conformance.Checks.Ids.Model;

/// <summary>A property or quantity as the model has it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Form">How it gives its value.</param>
/// <param name="Values">Its values; of a range lower end, upper end and set point, empty ones included.</param>
internal sealed record PropertyFact(string Name, PropertyForm Form, ImmutableArray<Fact> Values)
{
    /// <summary>Whether it has a value.</summary>
    public bool HasValue => Form != PropertyForm.Unsupported && Values.Any(value => value.Kind != FactKind.Empty);

    /// <summary>Its values for reports.</summary>
    public override string ToString() => Form switch
    {
        PropertyForm.Unsupported => $"{Name} (complex or reference)",
        _ when !HasValue => $"{Name}: -",
        PropertyForm.Bounded => $"{Name}: {Values[0].Text} .. {Values[1].Text}{TypeOf()}",
        _ => $"{Name}: {string.Join(" | ", Values.Where(value => value.Kind != FactKind.Empty).Take(5).Select(value => value.Text))}{TypeOf()}",
    };

    private string TypeOf() => Values.Select(value => value.DataType).FirstOrDefault(type => type is not null) is { } type ? $" ({type})" : "";
}
