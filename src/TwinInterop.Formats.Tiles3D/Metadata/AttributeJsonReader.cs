using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using TwinInterop.Model;

namespace TwinInterop.Formats.Tiles3D.Metadata;

/// <summary>Reads what <see cref="AttributeJson"/> writes; any other JSON becomes nested values and lists.</summary>
internal static class AttributeJsonReader
{
    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 256 };

    /// <summary>The value; null where the text is no JSON.</summary>
    public static AttributeValue? Read(string json)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(json, Options);
            return Value(document.RootElement);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>The value of a JSON element; null for JSON's null.</summary>
    public static AttributeValue? ValueOrNull(JsonElement element) => element.ValueKind == JsonValueKind.Null ? null : Value(element);

    private static AttributeValue Value(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.String => new TextValue(element.GetString()!),
        JsonValueKind.True or JsonValueKind.False => new BooleanValue(element.GetBoolean()),
        JsonValueKind.Number => Number(element),
        JsonValueKind.Array => new ListValue([.. element.EnumerateArray().Select(Value)]),
        JsonValueKind.Object => Object(element),
        _ => new NullValue(),
    };

    private static AttributeValue Number(JsonElement element) =>
        !element.GetRawText().AsSpan().ContainsAny('.', 'e', 'E') && element.TryGetInt64(out long integer)
            ? new IntegerValue(integer)
            : new DecimalValue(element.GetDouble());

    private static AttributeValue Object(JsonElement element)
    {
        if (element.TryGetProperty("@measure", out JsonElement measure))
            return new MeasureValue(Value(measure) is { } number ? Double(number) : double.NaN, Text(element, "@unit"));
        if (Text(element, "@code") is { } code)
            return new CodeValue(code, Text(element, "@codeSpace"));
        if (Text(element, "@time") is { } time && Enum.TryParse(Text(element, "@kind"), out TimeKind kind))
            return new TimeValue(time, kind);
        if (Text(element, "@uri") is { } uri)
            return new UriValue(uri);
        if (Text(element, "@null") is { } reason)
            return new NullValue(reason);
        if (Text(element, "@decimal") is { } special)
            return new DecimalValue(double.TryParse(special, CultureInfo.InvariantCulture, out double real) ? real : double.NaN);
        return Nested(element);
    }

    private static NestedValue Nested(JsonElement element)
    {
        bool isSet = element.TryGetProperty("@set", out JsonElement set) && set.ValueKind == JsonValueKind.True;
        var members = ImmutableArray.CreateBuilder<CityAttribute>();
        if (element.TryGetProperty("@members", out JsonElement listed) && listed.ValueKind == JsonValueKind.Array)
        {
            foreach (JsonElement member in listed.EnumerateArray())
            {
                if (member.ValueKind == JsonValueKind.Array && member.GetArrayLength() == 3 && member[0].ValueKind == JsonValueKind.String)
                    members.Add(new CityAttribute(member[0].GetString()!, Value(member[1]), member[2].ValueKind == JsonValueKind.True));
            }
        }
        else
        {
            foreach (JsonProperty member in element.EnumerateObject().Where(member => member.Name is not ("@type" or "@set")))
                members.Add(new CityAttribute(member.Name, Value(member.Value)));
        }

        return new NestedValue(members.ToImmutable(), Text(element, "@type"), isSet);
    }

    private static double Double(AttributeValue number) => number switch
    {
        DecimalValue real => real.Number,
        IntegerValue integer => integer.Number,
        _ => double.NaN,
    };

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
