using System.Globalization;
using System.Text;

namespace TwinInterop.Conformance.Reports;

/// <summary>Text of data as it may be shown: what data say must not steer a terminal, a browser or a parser.</summary>
internal static class SafeText
{
    private const char Replacement = '\uFFFD';

    /// <summary>The text without control characters, halves of characters and marks that turn the direction of writing.</summary>
    public static string Of(string text)
    {
        StringBuilder? changed = null;
        for (int i = 0; i < text.Length; i++)
        {
            bool isPair = char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]);
            if (isPair)
            {
                changed?.Append(text, i, 2);
                i++;
                continue;
            }

            bool isSafe = IsSafe(text[i]);
            if (!isSafe)
                changed ??= new StringBuilder(text, 0, i, text.Length);
            changed?.Append(isSafe ? text[i] : Replacement);
        }

        return changed?.ToString() ?? text;
    }

    /// <summary>A number as it is written in both languages of the reports.</summary>
    public static string Of(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static bool IsSafe(char character) => !char.IsControl(character) && !char.IsSurrogate(character)
        && character is not ((>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or '\uFFFE' or '\uFFFF');
}
