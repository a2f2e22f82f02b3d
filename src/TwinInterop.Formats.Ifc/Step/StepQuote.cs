using System.Text;

namespace TwinInterop.Formats.Ifc.Step;

/// <summary>Shows a piece of the text in a finding: its first characters, without control characters.</summary>
internal static class StepQuote
{
    private const int MaxLength = 24;

    internal static string Of(ReadOnlySpan<byte> text)
    {
        if (text.IsEmpty)
            return "the end of the text";

        int length = Math.Min(text.Length, MaxLength);
        int lineEnd = text[..length].IndexOfAny((byte)'\r', (byte)'\n');
        ReadOnlySpan<byte> start = lineEnd > 0 ? text[..lineEnd] : text[..length];
        var quote = new StringBuilder("\"");
        foreach (byte b in start)
            quote.Append(b is < (byte)' ' or >= 127 ? '?' : (char)b);
        return quote.Append('"').Append(start.Length < text.Length ? "…" : "").ToString();
    }

    /// <summary>Digits as they are, the first of them when there are very many.</summary>
    internal static string Digits(ReadOnlySpan<byte> digits) =>
        Encoding.ASCII.GetString(digits[..Math.Min(digits.Length, MaxLength)]) + (digits.Length > MaxLength ? "…" : "");
}
