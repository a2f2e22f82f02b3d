using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using System.Text.RegularExpressions;
using TwinInterop.Formats.NgsiLd.Entities;

namespace TwinInterop.Conformance.Checks.NgsiLd;

/// <summary>The keywords of JSON Schema that look at a value by itself.</summary>
/// <remarks>Source: JSON Schema Validation 2020-12, 6 and 7.</remarks>
internal static class JsonSchemaAssertions
{
    private static readonly TimeSpan PatternTime = TimeSpan.FromSeconds(1);

    /// <summary>Whether a keyword holds for a value.</summary>
    /// <exception cref="JsonSchemaException">The keyword is not understood.</exception>
    public static bool Holds(JsonProperty keyword, JsonElement value) => keyword.Name switch
    {
        "type" => IsOfType(keyword.Value, value),
        "enum" => keyword.Value.EnumerateArray().Any(allowed => JsonElement.DeepEquals(allowed, value)),
        "const" => JsonElement.DeepEquals(keyword.Value, value),
        "required" => value.ValueKind != JsonValueKind.Object || keyword.Value.ValueKind != JsonValueKind.Array
            || keyword.Value.EnumerateArray().All(name => value.TryGetProperty(name.GetString() ?? "", out _)),
        "minimum" or "maximum" or "exclusiveMinimum" or "exclusiveMaximum" or "multipleOf" =>
            value.ValueKind != JsonValueKind.Number || keyword.Value.ValueKind != JsonValueKind.Number || IsInRange(keyword.Name, value.GetDouble(), keyword.Value.GetDouble()),
        "minLength" => value.ValueKind != JsonValueKind.String || LengthOf(value) >= keyword.Value.GetDouble(),
        "maxLength" => value.ValueKind != JsonValueKind.String || LengthOf(value) <= keyword.Value.GetDouble(),
        "minItems" => value.ValueKind != JsonValueKind.Array || value.GetArrayLength() >= keyword.Value.GetDouble(),
        "maxItems" => value.ValueKind != JsonValueKind.Array || value.GetArrayLength() <= keyword.Value.GetDouble(),
        "uniqueItems" => value.ValueKind != JsonValueKind.Array || keyword.Value.ValueKind != JsonValueKind.True || AreUnique(value),
        "pattern" => value.ValueKind != JsonValueKind.String || Matches(keyword.Value.GetString() ?? "", value.GetString() ?? ""),
        "format" => value.ValueKind != JsonValueKind.String || IsOfFormat(keyword.Value.GetString(), value.GetString() ?? ""),
        "if" or "then" or "else" or "contains" or "prefixItems" or "patternProperties" or "dependentRequired" or "dependentSchemas"
            or "unevaluatedProperties" or "unevaluatedItems" or "minProperties" or "maxProperties" or "additionalItems" or "$dynamicRef" =>
            throw new JsonSchemaException($"the schema has the keyword {keyword.Name}, which is not looked at"),
        _ => true, // An annotation, or a keyword that holds schemas.
    };

    private static bool IsOfType(JsonElement type, JsonElement value) => type.ValueKind == JsonValueKind.Array
        ? type.EnumerateArray().Any(one => IsOfType(one, value))
        : type.GetString() switch
        {
            "object" => value.ValueKind == JsonValueKind.Object,
            "array" => value.ValueKind == JsonValueKind.Array,
            "string" => value.ValueKind == JsonValueKind.String,
            "number" => value.ValueKind == JsonValueKind.Number,
            "integer" => value.ValueKind == JsonValueKind.Number && double.IsInteger(value.GetDouble()),
            "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
            "null" => value.ValueKind == JsonValueKind.Null,
            string other => throw new JsonSchemaException($"there is no type {other}"),
            null => throw new JsonSchemaException("a type is a text"),
        };

    private static bool IsInRange(string keyword, double value, double limit) => keyword switch
    {
        "minimum" => value >= limit,
        "maximum" => value <= limit,
        "exclusiveMinimum" => value > limit,
        "exclusiveMaximum" => value < limit,
        _ => limit <= 0 || Math.Abs(Math.IEEERemainder(value, limit)) <= 1e-9 * Math.Max(1, Math.Abs(value)),
    };

    private static int LengthOf(JsonElement text) => (text.GetString() ?? "").EnumerateRunes().Count();

    private static bool AreUnique(JsonElement array)
    {
        JsonElement[] items = [.. array.EnumerateArray()];
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return Array.TrueForAll(items, item => seen.Add(item.GetRawText()));
    }

    private static bool Matches(string pattern, string text)
    {
        try
        {
            return Regex.IsMatch(text, pattern, RegexOptions.ECMAScript, PatternTime);
        }
        catch (Exception e) when (e is ArgumentException or RegexMatchTimeoutException)
        {
            throw new JsonSchemaException($"the pattern {pattern} cannot be judged", e);
        }
    }

    /// <summary>Formats are annotations, except for URIs, which links rely on, and addresses, which models choose between.</summary>
    private static bool IsOfFormat(string? format, string text) => format switch
    {
        "uri" => LexicalRules.IsUri(text) && !text.Any(char.IsWhiteSpace),
        "ipv4" => IPAddress.TryParse(text, out IPAddress? v4) && v4.AddressFamily == AddressFamily.InterNetwork && text.Count(c => c == '.') == 3,
        "ipv6" => IPAddress.TryParse(text, out IPAddress? v6) && v6.AddressFamily == AddressFamily.InterNetworkV6,
        _ => true,
    };
}
