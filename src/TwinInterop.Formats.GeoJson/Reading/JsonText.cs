using System.Globalization;
using System.Text;
using System.Text.Json;

namespace TwinInterop.Formats.GeoJson.Reading;

/// <summary>Texts of JSON, those with half surrogate pairs included.</summary>
internal static class JsonText
{
    /// <summary>The name or string that a reader stands at, whatever it holds.</summary>
    public static string NameOf(ref Utf8JsonReader reader) => Read(ref reader, out _);

    /// <summary>The name or string that a reader stands at.</summary>
    /// <param name="reader">Reads a text that is known to be UTF-8.</param>
    /// <param name="isRepaired">Whether U+FFFD stands for half of a surrogate pair.</param>
    public static string Read(ref Utf8JsonReader reader, out bool isRepaired)
    {
        isRepaired = reader.ValueIsEscaped && HasLoneSurrogate(reader.ValueSpan);
        return isRepaired ? Repair(reader.ValueSpan) : reader.GetString() ?? "";
    }

    /// <summary>A short form of a token for a message.</summary>
    public static string Show(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.StartObject => "an object",
        JsonTokenType.StartArray => "an array",
        JsonTokenType.EndArray => "the end of an array",
        JsonTokenType.Null => "null",
        JsonTokenType.String => $"the string \"{Shorten(Read(ref reader, out _))}\"",
        _ => Shorten(Encoding.UTF8.GetString(reader.ValueSpan)),
    };

    public static string Shorten(string text) => text.Length <= 40 ? text : text[..40] + "…";

    private static bool HasLoneSurrogate(ReadOnlySpan<byte> escaped)
    {
        bool isHighBefore = false;
        for (int i = 0; i < escaped.Length; i++)
        {
            bool isUnit = escaped[i] == '\\' && escaped[i + 1] == 'u';
            char unit = isUnit ? UnitAt(escaped, i) : '\0';
            if (char.IsLowSurrogate(unit) != isHighBefore)
                return true;

            isHighBefore = char.IsHighSurrogate(unit);
            if (escaped[i] == '\\')
                i += isUnit ? 5 : 1;
        }

        return isHighBefore;
    }

    private static string Repair(ReadOnlySpan<byte> escaped)
    {
        // Half pairs become U+FFFD when the text is encoded; all other escapes are as the parser checked them.
        var text = new StringBuilder();
        while (!escaped.IsEmpty)
        {
            int plain = escaped.IndexOf((byte)'\\');
            plain = plain < 0 ? escaped.Length : plain;
            text.Append(Encoding.UTF8.GetString(escaped[..plain]));
            escaped = escaped[plain..];
            if (escaped.IsEmpty)
                break;

            bool isUnit = escaped[1] == 'u';
            text.Append(isUnit ? UnitAt(escaped, 0) : Unescape(escaped[1]));
            escaped = escaped[(isUnit ? 6 : 2)..];
        }

        return Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text.ToString()));
    }

    private static char UnitAt(ReadOnlySpan<byte> escaped, int at) =>
        (char)ushort.Parse(escaped.Slice(at + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);

    private static char Unescape(byte mark) => mark switch
    {
        (byte)'b' => '\b',
        (byte)'f' => '\f',
        (byte)'n' => '\n',
        (byte)'r' => '\r',
        (byte)'t' => '\t',
        _ => (char)mark,
    };
}
