using System.Text.Json;
using TwinInterop.Diagnostics;

namespace TwinInterop.Formats.GeoJson.Reading;

/// <summary>Faults that make a text unreadable, with their place.</summary>
internal static class JsonFaults
{
    public static JsonReaderOptions Options(int maxDepth) => new() { MaxDepth = Math.Max(1, maxDepth) };

    public static InvalidDatasetException Truncated(TextPlace place, string expected) =>
        Make(GeoJsonDiagnostics.Truncated, place.ToString(), expected);

    public static InvalidDatasetException TooDeep(string place, int found, int allowed) =>
        Make(GeoJsonDiagnostics.TooDeep, place, found, allowed, nameof(ReadLimits.JsonDepth));

    /// <summary>What a parser threw about a value, with the place in the text.</summary>
    /// <param name="exception">What it threw: lines and bytes count from the start of the value.</param>
    /// <param name="value">The value.</param>
    /// <param name="start">Where the value begins.</param>
    /// <param name="pointer">The JSON pointer of the value.</param>
    public static InvalidDatasetException Syntax(
        JsonException exception, ReadOnlySpan<byte> value, TextPlace start, string pointer)
    {
        int offset = OffsetOf(value, exception.LineNumber ?? 0, exception.BytePositionInLine ?? 0);
        string message = exception.Message;
        int end = message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return new InvalidDatasetException(
            new Diagnostic(
                GeoJsonDiagnostics.Syntax,
                start.After(value[..offset]).With(JsonPointer.At(value, offset, pointer)),
                [end < 0 ? message : message[..end]]),
            exception);
    }

    /// <summary>Reads every token, and throws at the first that is not JSON.</summary>
    public static void ThrowIfMalformed(ReadOnlySpan<byte> value, TextPlace start, bool isFinal, int maxDepth)
    {
        var reader = new Utf8JsonReader(value, isFinal, new JsonReaderState(Options(maxDepth)));
        try
        {
            while (reader.Read())
            {
                if (reader.CurrentDepth == 0 && reader.TokenType is not (JsonTokenType.StartArray or JsonTokenType.StartObject))
                    return;
            }
        }
        catch (JsonException exception)
        {
            throw Syntax(exception, value, start, "");
        }
    }

    public static InvalidDatasetException Make(DiagnosticRule rule, string place, params ReadOnlySpan<object> arguments) =>
        new(new Diagnostic(rule, place, [.. arguments]));

    private static int OffsetOf(ReadOnlySpan<byte> value, long line, long column)
    {
        int offset = 0;
        for (; line > 0; line--)
        {
            int end = value[offset..].IndexOf((byte)'\n');
            if (end < 0)
                break;
            offset += end + 1;
        }

        return (int)Math.Min(value.Length, offset + column);
    }
}
