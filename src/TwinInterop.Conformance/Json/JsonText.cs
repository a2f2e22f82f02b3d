using System.Text.Json;
using System.Text.Unicode;

namespace TwinInterop.Conformance.Json;

/// <summary>Parses JSON so that no later look at a value can fail: the text is UTF-8, and no escape is half of a character.</summary>
internal static class JsonText
{
    private const int MaxDepth = 512;

    /// <summary>Parses.</summary>
    /// <param name="bytes">The text; a byte order mark is allowed.</param>
    /// <param name="fault">Where and why it is no JSON.</param>
    /// <returns>Null where it is no JSON.</returns>
    public static JsonElement? Parse(ReadOnlyMemory<byte> bytes, out string? fault)
    {
        if (bytes.Span.StartsWith("\uFEFF"u8))
            bytes = bytes[3..];
        fault = null;
        if (!Utf8.IsValid(bytes.Span))
        {
            fault = "not UTF-8";
            return null;
        }

        try
        {
            using var document = JsonDocument.Parse(bytes, new JsonDocumentOptions { MaxDepth = MaxDepth });
            if (bytes.Span.IndexOf("\\u"u8) >= 0)
                ReadEscapes(bytes.Span);
            return document.RootElement.Clone();
        }
        catch (JsonException e)
        {
            fault = e.Message;
        }
        catch (InvalidOperationException)
        {
            fault = "\\uD800 … \\uDFFF"; // Half of a surrogate pair.
        }

        return null;
    }

    private static void ReadEscapes(ReadOnlySpan<byte> bytes)
    {
        var reader = new Utf8JsonReader(bytes, new JsonReaderOptions { MaxDepth = MaxDepth });
        while (reader.Read())
        {
            if (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName && reader.ValueIsEscaped)
                reader.GetString();
        }
    }
}
