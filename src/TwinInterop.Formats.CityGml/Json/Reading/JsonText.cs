using System.Text.Json;

namespace TwinInterop.Formats.CityGml.Json.Reading;

/// <summary>Text of JSON strings; text that is not Unicode is malformed JSON like any other.</summary>
internal static class JsonText
{
    /// <summary>The text of the string or name that the reader stands on.</summary>
    /// <exception cref="JsonException">The bytes are not UTF-8, or an escape is half a surrogate pair.</exception>
    public static string Of(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString() ?? "";
        }
        catch (InvalidOperationException e)
        {
            throw new JsonException("Text that is not valid Unicode.", e);
        }
    }

    /// <summary>The text of a name with its quotes.</summary>
    /// <exception cref="JsonException">The bytes are not UTF-8, or an escape is half a surrogate pair.</exception>
    public static string OfName(ReadOnlySpan<byte> quoted)
    {
        var reader = new Utf8JsonReader(quoted);
        reader.Read();
        return Of(ref reader);
    }

    /// <summary>The text of a whole value, or null when it is not a string.</summary>
    public static string? OfUnit(JsonUnit unit) => unit.Kind == JsonTokenType.String ? OfName(unit.Utf8.Span) : null;

    /// <summary>What a value is, for a message.</summary>
    public static string Describe(JsonTokenType kind) => kind switch
    {
        JsonTokenType.StartObject => "an object",
        JsonTokenType.StartArray => "an array",
        JsonTokenType.String => "a text",
        JsonTokenType.Number => "a number",
        JsonTokenType.True or JsonTokenType.False => "a boolean",
        JsonTokenType.Null => "null",
        _ => "nothing",
    };
}
