using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using TwinInterop.Model;

namespace TwinInterop.Formats.NgsiLd.Description;

/// <summary>What the attribute <c>cityObject</c> says about one value: a type name, or an object with one.</summary>
internal readonly struct ValueNote
{
    private readonly JsonElement _element;

    public ValueNote(JsonElement element) => _element = element;

    /// <summary>Whether the attribute is generic: what has a note is not, unless it says so.</summary>
    public bool IsGeneric => Find("generic") is { ValueKind: JsonValueKind.True };

    /// <summary>The attribute's name where the key is another.</summary>
    public string? Name => Text("name");

    private string Type => (_element.ValueKind == JsonValueKind.String ? _element.GetString() : Text("type")) ?? "";

    /// <summary>The value with its type; as it is where somebody put a value of another kind in its place.</summary>
    /// <param name="value">As JSON, its unit code and its code list give it.</param>
    public AttributeValue Apply(AttributeValue value) => (value, Type) switch
    {
        (TextValue text, ValueTypeName.Uri) => new UriValue(text.Text),
        (TextValue text, ValueTypeName.Code) => new CodeValue(text.Text, Text("codeSpace")),
        (TextValue text, var type) when ValueTypeName.TimeKindOf(type) is { } kind => new TimeValue(text.Text, kind),
        (IntegerValue integer, ValueTypeName.Decimal) => new DecimalValue(integer.Number),
        (IntegerValue integer, ValueTypeName.Measure) => new MeasureValue(integer.Number, Text("unit")),
        (DecimalValue number, ValueTypeName.Measure) => new MeasureValue(number.Number, Text("unit")),
        (MeasureValue measure, ValueTypeName.Measure) => Text("unit") is { } unit ? measure with { Unit = unit } : measure,
        (NullValue, ValueTypeName.Decimal) when Number is { } number => new DecimalValue(number),
        (NullValue, ValueTypeName.Measure) when Number is { } number => new MeasureValue(number, Text("unit")),
        (NullValue, ValueTypeName.Null) => new NullValue(Text("reason")),
        (ListValue list, ValueTypeName.List) => ApplyItems(list),
        (NestedValue nested, ValueTypeName.Nested) =>
            new NestedValue(ApplyMembers(nested.Members, Find("members")), Text("typeName"), Find("set") is { ValueKind: JsonValueKind.True }),
        _ => value,
    };

    /// <summary>Attributes with their types, where notes by key tell them.</summary>
    public static ImmutableArray<CityAttribute> ApplyMembers(ImmutableArray<CityAttribute> members, JsonElement? notes)
    {
        if (notes is not { ValueKind: JsonValueKind.Object } described)
            return members;

        var applied = members.ToBuilder();
        for (int i = 0; i < applied.Count; i++)
        {
            if (!described.TryGetProperty(applied[i].Name, out JsonElement found))
                continue;
            var note = new ValueNote(found);
            applied[i] = new CityAttribute(note.Name ?? applied[i].Name, note.Apply(applied[i].Value), note.IsGeneric);
        }

        return applied.ToImmutable();
    }

    private double? Number => double.TryParse(
        Text("number"), NumberStyles.Float, CultureInfo.InvariantCulture, out double number) ? number : null;

    private ListValue ApplyItems(ListValue list)
    {
        if (Find("items") is not { ValueKind: JsonValueKind.Array } items)
            return list;

        var applied = list.Items.ToBuilder();
        int i = 0;
        foreach (JsonElement item in items.EnumerateArray())
        {
            if (i < applied.Count && item.ValueKind != JsonValueKind.Null)
                applied[i] = new ValueNote(item).Apply(applied[i]);
            i++;
        }

        return new ListValue(applied.ToImmutable());
    }

    private JsonElement? Find(string name) =>
        _element.ValueKind == JsonValueKind.Object && _element.TryGetProperty(name, out JsonElement found) ? found : null;

    private string? Text(string name) => Find(name) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;
}
