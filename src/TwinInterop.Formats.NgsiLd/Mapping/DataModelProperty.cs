using System.Collections.Immutable;
using TwinInterop.Model;

namespace TwinInterop.Formats.NgsiLd.Mapping;

/// <summary>What a Smart Data Model says about a property.</summary>
/// <param name="Types">JSON types: <c>string</c>, <c>number</c>, <c>integer</c>, <c>boolean</c>, <c>object</c>, <c>any</c>, or <c>array:</c> with that of the items.</param>
/// <param name="IsRequired">Whether every entity must have it.</param>
/// <param name="Values">The values that it may have; empty for any.</param>
internal sealed record DataModelProperty(ImmutableArray<string> Types, bool IsRequired, ImmutableArray<string> Values)
{
    /// <summary>Whether it takes lists only.</summary>
    public bool IsList => Types.All(type => type.StartsWith("array:", StringComparison.Ordinal));

    /// <summary>Makes a property of a row of the table.</summary>
    public static DataModelProperty Parse(string[] row) => new(
        [.. row[2].Split('|')],
        row.Length > 3 && row[3].Length > 0,
        row.Length > 4 && row[4].Length > 0 ? [.. row[4].Split('|')] : []);

    /// <summary>Whether a value can stand there.</summary>
    public bool Takes(AttributeValue value)
    {
        foreach (string type in Types)
        {
            if (type == "any" || (type.StartsWith("array:", StringComparison.Ordinal) ? TakesList(type[6..], value) : TakesOne(type, value)))
                return true;
        }

        return false;
    }

    private bool TakesList(string item, AttributeValue value) =>
        value is ListValue { Items.Length: > 0 } list && list.Items.All(inner => item == "any" || TakesOne(item, inner));

    private bool TakesOne(string type, AttributeValue value) => type switch
    {
        "string" => TextOf(value) is { } text && (Values.IsEmpty || Values.Contains(text, StringComparer.Ordinal)),
        "integer" => value is IntegerValue,
        "number" => value switch
        {
            IntegerValue => true,
            DecimalValue number => double.IsFinite(number.Number),
            MeasureValue measure => double.IsFinite(measure.Number),
            _ => false,
        },
        "boolean" => value is BooleanValue,
        "object" => value is NestedValue,
        _ => false,
    };

    private static string? TextOf(AttributeValue value) => value switch
    {
        TextValue text => text.Text,
        CodeValue code => code.Code,
        UriValue uri => uri.Uri,
        TimeValue time => time.Text,
        _ => null,
    };
}
