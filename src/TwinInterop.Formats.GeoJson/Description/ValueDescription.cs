using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using TwinInterop.Model;

namespace TwinInterop.Formats.GeoJson.Description;

/// <summary>What the member <c>cityObject</c> says about one property: a type name, or an object with one.</summary>
internal readonly struct ValueDescription
{
    private readonly JsonElement _element;

    public ValueDescription(JsonElement element) => _element = element;

    /// <summary>Whether the attribute is generic: what is described is not, unless it says so.</summary>
    public bool IsGeneric => IsTrue("generic");

    /// <summary>Whether the members of the nested value are properties of their own, with the name before a dot.</summary>
    public bool IsFlat => IsTrue("flat");

    /// <summary>The attribute's name where the property has another.</summary>
    public string? Name => Text("name");

    /// <summary>What it says about the members of a nested value.</summary>
    public JsonElement? Members => Find("members");

    private string Type => (_element.ValueKind == JsonValueKind.String ? _element.GetString() : Text("type")) ?? "";

    /// <summary>The value with its type; as it is where a user put a value of another kind in its place.</summary>
    /// <param name="value">As JSON gives it.</param>
    public AttributeValue Apply(AttributeValue value) => (value, Type) switch
    {
        (TextValue text, ValueTypeName.Uri) => new UriValue(text.Text),
        (TextValue text, ValueTypeName.Code) => new CodeValue(text.Text, Text("codeSpace")),
        (TextValue text, _) when ToTimeKind(Type) is { } kind => new TimeValue(text.Text, kind),
        (IntegerValue integer, ValueTypeName.Decimal) => new DecimalValue(integer.Number),
        (IntegerValue integer, ValueTypeName.Measure) => new MeasureValue(integer.Number, Text("unit")),
        (DecimalValue number, ValueTypeName.Measure) => new MeasureValue(number.Number, Text("unit")),
        (NullValue, ValueTypeName.Decimal) when Number is { } number => new DecimalValue(number),
        (NullValue, ValueTypeName.Measure) when Number is { } number => new MeasureValue(number, Text("unit")),
        (NullValue, ValueTypeName.Null) => new NullValue(Text("reason")),
        (ListValue list, ValueTypeName.List) => ApplyItems(list),
        (NestedValue nested, ValueTypeName.Nested) => ToNested(nested.Members),
        _ => value,
    };

    /// <summary>A nested value of members that are as JSON gives them.</summary>
    public NestedValue ToNested(ImmutableArray<CityAttribute> members) =>
        new(AttributeDescription.Apply(members, Members), Text("typeName"), IsTrue("set"));

    private double? Number => double.TryParse(
        Text("number"), NumberStyles.Float, CultureInfo.InvariantCulture, out double number) ? number : null;

    private static TimeKind? ToTimeKind(string type) => type switch
    {
        ValueTypeName.Year => TimeKind.Year,
        ValueTypeName.YearMonth => TimeKind.YearMonth,
        ValueTypeName.Date => TimeKind.Date,
        ValueTypeName.DateTime => TimeKind.DateTime,
        ValueTypeName.Time => TimeKind.Time,
        ValueTypeName.Duration => TimeKind.Duration,
        _ => null,
    };

    private ListValue ApplyItems(ListValue list)
    {
        if (Find("items") is not { ValueKind: JsonValueKind.Array } items)
            return list;

        var applied = list.Items.ToBuilder();
        int i = 0;
        foreach (JsonElement item in items.EnumerateArray())
        {
            if (i < applied.Count && item.ValueKind != JsonValueKind.Null)
                applied[i] = new ValueDescription(item).Apply(applied[i]);
            i++;
        }

        return new ListValue(applied.ToImmutable());
    }

    private JsonElement? Find(string name) =>
        _element.ValueKind == JsonValueKind.Object && _element.TryGetProperty(name, out JsonElement found) ? found : null;

    private string? Text(string name) => Find(name) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;

    private bool IsTrue(string name) => Find(name) is { ValueKind: JsonValueKind.True };
}
