using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace TwinInterop.Formats.NgsiLd.Writing;

/// <summary>How texts and numbers are written.</summary>
internal static class JsonTexts
{
    /// <summary>Escapes no more than JSON asks for: the text is a file or a message, never part of a page.</summary>
    public static JavaScriptEncoder Encoder => JavaScriptEncoder.UnsafeRelaxedJsonEscaping;

    public static JsonWriterOptions Options => new() { Encoder = Encoder, SkipValidation = true, MaxDepth = 1 << 16 };

    /// <summary>Writes a number with a fraction mark, so that 12.0 does not become a whole number; null for one that JSON cannot hold.</summary>
    public static void WriteDecimal(Utf8JsonWriter json, double number)
    {
        if (!double.IsFinite(number))
        {
            json.WriteNullValue(); // the number itself is in the notes
            return;
        }

        Span<byte> text = stackalloc byte[40];
        number.TryFormat(text, out int length, "R", CultureInfo.InvariantCulture);
        if (text[..length].IndexOfAny((byte)'.', (byte)'E') < 0)
        {
            ".0"u8.CopyTo(text[length..]);
            length += 2;
        }

        json.WriteRawValue(text[..length], skipInputValidation: true);
    }
}
