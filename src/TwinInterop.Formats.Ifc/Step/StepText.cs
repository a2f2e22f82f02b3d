using System.Buffers;
using System.Text;

namespace TwinInterop.Formats.Ifc.Step;

/// <summary>Decodes strings: apostrophes, pages of ISO 8859, and characters given by their number.</summary>
/// <remarks>ISO 10303-21:2016, 6.4.3. Bytes above 126 are against editions 1 and 2: they are read as UTF-8, else as ISO 8859-1.</remarks>
internal static class StepText
{
    private static readonly SearchValues<byte> Special = SearchValues.Create("'\\\r\n"u8);
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The text of a string.</summary>
    /// <param name="raw">What stands between the apostrophes.</param>
    internal static string Decode(ReadOnlySpan<byte> raw) =>
        Ascii.IsValid(raw) && !raw.ContainsAny(Special) ? Encoding.ASCII.GetString(raw) : Decode(raw, out _);

    /// <summary>The text of a string.</summary>
    /// <param name="raw">What stands between the apostrophes.</param>
    /// <param name="isWellFormed">Whether it obeys the rules; what does not is kept as written.</param>
    internal static string Decode(ReadOnlySpan<byte> raw, out bool isWellFormed)
    {
        var text = new StringBuilder(raw.Length);
        Encoding page = Encoding.Latin1;
        isWellFormed = true;
        while (!raw.IsEmpty)
        {
            int special = raw.IndexOfAny(Special);
            isWellFormed &= AppendRaw(text, special < 0 ? raw : raw[..special]);
            if (special < 0)
                break;

            raw = raw[special..];
            int length = raw[0] == '\\' ? Directive(raw, text, ref page) : Plain(raw, text);
            if (length == 0)
            {
                isWellFormed = false;
                text.Append((char)raw[0]);
                length = 1;
            }

            raw = raw[length..];
        }

        return RepairSurrogates(text, ref isWellFormed);
    }

    private static bool AppendRaw(StringBuilder text, ReadOnlySpan<byte> raw)
    {
        if (Ascii.IsValid(raw))
        {
            text.Append(Encoding.ASCII.GetString(raw));
            return true;
        }

        try
        {
            text.Append(StrictUtf8.GetString(raw));
        }
        catch (DecoderFallbackException)
        {
            text.Append(Encoding.Latin1.GetString(raw));
        }

        return false;
    }

    // A line end inside a string is layout (clause 5.2); an apostrophe is written twice.
    private static int Plain(ReadOnlySpan<byte> raw, StringBuilder text)
    {
        if (raw[0] is (byte)'\r' or (byte)'\n')
            return 1;
        if (raw.Length < 2 || raw[1] != '\'')
            return 0;

        text.Append('\'');
        return 2;
    }

    // The length of the directive, 0 when it is none.
    private static int Directive(ReadOnlySpan<byte> raw, StringBuilder text, ref Encoding page)
    {
        if (raw.StartsWith("\\\\"u8))
        {
            text.Append('\\');
            return 2;
        }

        if (raw.StartsWith("\\X2\\"u8))
            return Hexadecimal(raw, 4, text);
        if (raw.StartsWith("\\X4\\"u8))
            return Hexadecimal(raw, 8, text);
        if (raw.StartsWith("\\X\\"u8) && raw.Length >= 5 && TryHex(raw.Slice(3, 2), out uint code))
        {
            text.Append((char)code);
            return 5;
        }

        if (raw.StartsWith("\\S\\"u8) && raw.Length >= 4 && raw[3] is >= 0x20 and < 0x7F)
        {
            ReadOnlySpan<byte> upper = [(byte)(raw[3] + 128)];
            text.Append(page.GetString(upper));
            // The apostrophe that stands for the character 167 is written twice like any other.
            return raw[3] == '\'' && raw.Length > 4 && raw[4] == '\'' ? 5 : 4;
        }

        if (raw.Length >= 4 && raw[1] == 'P' && raw[2] is >= (byte)'A' and <= (byte)'I' && raw[3] == '\\')
        {
            page = StepCodePages.Page(raw[2] - 'A' + 1);
            return 4;
        }

        return raw.StartsWith("\\N\\"u8) || raw.StartsWith("\\F\\"u8) ? 3 : 0;
    }

    private static int Hexadecimal(ReadOnlySpan<byte> raw, int width, StringBuilder text)
    {
        int end = raw.IndexOf("\\X0\\"u8);
        if (end < 0 || (end - 4) % width != 0)
            return 0;

        int start = text.Length;
        for (int at = 4; at < end; at += width)
        {
            if (!TryHex(raw.Slice(at, width), out uint code) || code > 0x10FFFF)
            {
                text.Length = start;
                return 0;
            }

            if (code > char.MaxValue)
                text.Append(new Rune(code).ToString());
            else
                text.Append((char)code);
        }

        return end + 4;
    }

    private static bool TryHex(ReadOnlySpan<byte> digits, out uint value)
    {
        value = 0;
        foreach (byte digit in digits)
        {
            if (!char.IsAsciiHexDigit((char)digit))
                return false;
            value = (value << 4) | (uint)(digit <= '9' ? digit - '0' : (digit & 7) + 9);
        }

        return true;
    }

    private static string RepairSurrogates(StringBuilder text, ref bool isWellFormed)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i]))
                continue;

            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                i++;
                continue;
            }

            text[i] = '\uFFFD';
            isWellFormed = false;
        }

        return text.ToString();
    }
}
