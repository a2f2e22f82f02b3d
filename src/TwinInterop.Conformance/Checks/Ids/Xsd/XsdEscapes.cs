using System.Text.RegularExpressions;

namespace TwinInterop.Conformance.Checks.Ids.Xsd;

/// <summary>The escapes of regular expressions of XML Schema.</summary>
/// <remarks>Source: XML Schema Part 2, appendix F.1.1; the characters of names of XML 1.0, 2.3.</remarks>
internal static class XsdEscapes
{
    private const string NameStart = ":A-Z_a-z\\u00C0-\\u00D6\\u00D8-\\u00F6\\u00F8-\\u02FF\\u0370-\\u037D\\u037F-\\u1FFF"
        + "\\u200C-\\u200D\\u2070-\\u218F\\u2C00-\\u2FEF\\u3001-\\uD7FF\\uF900-\\uFDCF\\uFDF0-\\uFFFD";

    private const string NameCharacter = NameStart + "\\-.0-9\\u00B7\\u0300-\\u036F\\u203F-\\u2040";

    // \w is all but punctuation, separators and others.
    private const string Word = "\\p{L}\\p{M}\\p{N}\\p{S}";
    private const string NotWord = "\\p{P}\\p{Z}\\p{C}";

    /// <summary>Translates the escape at a backslash; null when XML Schema has none such.</summary>
    /// <param name="text">The expression.</param>
    /// <param name="at">The backslash.</param>
    /// <param name="isInClass">Whether it stands within brackets.</param>
    /// <param name="end">Behind the escape.</param>
    public static string? Read(string text, int at, bool isInClass, out int end)
    {
        end = at + 2;
        if (end > text.Length)
            return null;
        char c = text[at + 1];
        return c switch
        {
            'n' or 'r' or 't' => "\\" + c,
            '\\' or '|' or '.' or '?' or '*' or '+' or '(' or ')' or '{' or '}' or '-' or '[' or ']' or '^' or '$' or '/' => Regex.Escape(c.ToString()) is { Length: 2 } escaped ? escaped : "\\" + c,
            's' => Set(" \\t\\n\\r", false, isInClass),
            'S' => isInClass ? "\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F!-\\uFFFF" : Set(" \\t\\n\\r", true, isInClass),
            'd' or 'D' => "\\" + c,
            'w' => Set(Word, false, isInClass),
            'W' => Set(NotWord, false, isInClass),
            'i' => Set(NameStart, false, isInClass),
            'c' => Set(NameCharacter, false, isInClass),
            'I' when !isInClass => Set(NameStart, true, isInClass),
            'C' when !isInClass => Set(NameCharacter, true, isInClass),
            'p' or 'P' => Category(text, at, out end),
            _ => null,
        };
    }

    /// <summary>The one character that an escape stands for; null when it stands for several.</summary>
    public static char? Single(char escape) => escape switch
    {
        'n' => '\n',
        'r' => '\r',
        't' => '\t',
        _ when char.IsAsciiLetter(escape) => null,
        _ => escape,
    };

    private static string Set(string members, bool isNegated, bool isInClass) =>
        isInClass ? members : (isNegated ? "[^" : "[") + members + "]";

    private static string? Category(string text, int at, out int end)
    {
        int close = at + 2 < text.Length && text[at + 2] == '{' ? text.IndexOf('}', at) : -1;
        end = close + 1;
        return close < 0 ? null : text[at..end];
    }
}
