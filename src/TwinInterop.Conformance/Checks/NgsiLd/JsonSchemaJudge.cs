using System.Globalization;
using System.Text.Json;

namespace TwinInterop.Conformance.Checks.NgsiLd;

/// <summary>Judges values by JSON Schema, as far as the Smart Data Models use it; a keyword beyond that is refused, never ignored.</summary>
/// <remarks>Source: JSON Schema 2020-12, Core 10 and Validation 6 to 7.</remarks>
/// <param name="folder">Where references lead.</param>
internal sealed class JsonSchemaJudge(JsonSchemaFolder folder)
{
    private const int MaxDepth = 128;

    private int _depth;

    /// <summary>The first fault; null for none.</summary>
    /// <exception cref="JsonSchemaException">The schema cannot be judged by.</exception>
    public SchemaFault? Judge(SchemaPlace place, JsonElement value) => Judge(place, value, "");

    private SchemaFault? Judge(SchemaPlace place, JsonElement value, string pointer)
    {
        if (place.Schema.ValueKind is JsonValueKind.True or JsonValueKind.False)
            return place.Schema.ValueKind == JsonValueKind.True ? null : new SchemaFault(pointer, Show(value), "false");
        if (place.Schema.ValueKind != JsonValueKind.Object)
            throw new JsonSchemaException("a schema is an object or a boolean");
        if (++_depth > MaxDepth)
            throw new JsonSchemaException($"a schema is nested deeper than {MaxDepth}");
        foreach (JsonProperty keyword in place.Schema.EnumerateObject())
        {
            SchemaFault? fault = Combine(place, keyword, value, pointer)
                ?? (JsonSchemaAssertions.Holds(keyword, value) ? null : new SchemaFault(pointer, Show(value), $"{keyword.Name} {Show(keyword.Value)}"));
            if (fault is null)
                continue;
            _depth--;
            return fault;
        }

        _depth--;
        return null;
    }

    /// <summary>Keywords that hold other schemas.</summary>
    private SchemaFault? Combine(SchemaPlace place, JsonProperty keyword, JsonElement value, string pointer)
    {
        switch (keyword.Name)
        {
            case "$ref":
                return Judge(folder.Follow(place.File, keyword.Value.GetString() ?? ""), value, pointer);
            case "allOf":
                return First(keyword.Value.EnumerateArray().Select(inner => Judge(place with { Schema = inner }, value, pointer)));
            case "anyOf" or "oneOf":
                int held = keyword.Value.EnumerateArray().Count(inner => Judge(place with { Schema = inner }, value, pointer) is null);
                return held == 1 || (held > 1 && keyword.Name == "anyOf")
                    ? null
                    : new SchemaFault(pointer, Show(value), $"{keyword.Name}: {held.ToString(CultureInfo.InvariantCulture)}");
            case "not":
                return Judge(place with { Schema = keyword.Value }, value, pointer) is null ? new SchemaFault(pointer, Show(value), "not") : null;
            case "properties" or "propertyNames" or "additionalProperties" or "dependencies":
                return value.ValueKind == JsonValueKind.Object ? Members(place, keyword, value, pointer) : null;
            case "items":
                return value.ValueKind == JsonValueKind.Array ? Items(place, keyword.Value, value, pointer) : null;
            default:
                return null;
        }
    }

    private SchemaFault? Members(SchemaPlace place, JsonProperty keyword, JsonElement value, string pointer) => keyword.Name switch
    {
        "properties" => First(keyword.Value.EnumerateObject().Select(property => value.TryGetProperty(property.Name, out JsonElement member)
            ? Judge(place with { Schema = property.Value }, member, $"{pointer}/{property.Name}")
            : null)),
        "propertyNames" => First(value.EnumerateObject().Select(member =>
            Judge(place with { Schema = keyword.Value }, JsonSerializer.SerializeToElement(member.Name), pointer))),
        "dependencies" => First(keyword.Value.EnumerateObject().Where(item => value.TryGetProperty(item.Name, out _)).Select(item =>
            item.Value.ValueKind == JsonValueKind.Array
                ? First(item.Value.EnumerateArray().Select(needed => value.TryGetProperty(needed.GetString() ?? "", out _)
                    ? null
                    : new SchemaFault(pointer, item.Name, $"dependencies {needed}")))
                : Judge(place with { Schema = item.Value }, value, pointer))),
        _ => First(value.EnumerateObject().Where(member => !IsDefined(place.Schema, member.Name)).Select(member =>
            Judge(place with { Schema = keyword.Value }, member.Value, $"{pointer}/{member.Name}"))),
    };

    private SchemaFault? Items(SchemaPlace place, JsonElement items, JsonElement value, string pointer)
    {
        int index = 0;
        foreach (JsonElement item in value.EnumerateArray())
        {
            bool isTuple = items.ValueKind == JsonValueKind.Array; // The form before 2020-12: one schema for each place.
            if (isTuple && index >= items.GetArrayLength())
                return null;
            SchemaFault? fault = Judge(
                place with { Schema = isTuple ? items[index] : items }, item, pointer + "/" + index.ToString(CultureInfo.InvariantCulture));
            if (fault is not null)
                return fault;
            index++;
        }

        return null;
    }

    private static bool IsDefined(JsonElement schema, string name) =>
        schema.TryGetProperty("properties"u8, out JsonElement properties) && properties.TryGetProperty(name, out _);

    private static SchemaFault? First(IEnumerable<SchemaFault?> faults) => faults.FirstOrDefault(fault => fault is not null);

    private static string Show(JsonElement value) => value.GetRawText() is { Length: > 80 } text ? text[..80] + "…" : value.GetRawText();
}
