using System.Collections.Immutable;
using System.Text.Json;

namespace TwinInterop.Formats.NgsiLd.Entities;

/// <summary>One value of an attribute with what is said about it.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="ValueName">The member that holds the value: <c>value</c>, <c>object</c>, …; <c>values</c> and the like in the simplified temporal representation.</param>
/// <param name="Value">The value; undefined where aggregates over time stand instead.</param>
/// <param name="Members">Unit, times, datasetId and other members that are no sub-attributes.</param>
/// <param name="SubAttributes">Attributes of the attribute.</param>
internal sealed record AttributeInstance(
    AttributeKind Kind,
    string ValueName,
    JsonElement Value,
    ImmutableArray<JsonProperty> Members,
    ImmutableArray<EntityAttribute> SubAttributes)
{
    public string? DatasetId => Text("datasetId");

    public string? ObservedAt => Text("observedAt");

    public string? UnitCode => Text("unitCode");

    /// <summary>Whether it has nothing but a value.</summary>
    public bool IsBare => Members.IsEmpty && SubAttributes.IsEmpty;

    /// <summary>Whether the value is a list of values with their times.</summary>
    public bool IsTemporalValues => ValueName is "values" or "objects" or "languageMaps" or "vocabs" or "jsons" or "valueLists" or "objectsLists";

    private string? Text(string name)
    {
        foreach (JsonProperty member in Members)
        {
            if (member.Name == name && member.Value.ValueKind == JsonValueKind.String)
                return member.Value.GetString();
        }

        return null;
    }
}
