using System.Text;

namespace TwinInterop.Formats.CityGml.Gml;

/// <summary>Text as xs:anyURI.</summary>
internal static class AnyUri
{
    private const string Allowed = "-._~:/?#[]@!$&'()*+,;=%";

    /// <summary>The text with each character that no URI can hold percent-encoded, so that it can be decoded again.</summary>
    /// <remarks>Source: RFC 3986, 2; W3C XML Schema 2, 3.2.17. Letters beyond ASCII stay: xs:anyURI admits IRIs.</remarks>
    public static string Escape(string text)
    {
        if (IsClean(text))
            return text;
        var escaped = new StringBuilder(text.Length + 16);
        bool hash = false;
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            bool fits = IsAllowed(c) && !(c == '#' && hash) && !(c == '%' && !IsEscape(text, i)) && c is not ('[' or ']');
            hash |= c == '#';
            if (fits)
                escaped.Append(c);
            else
                escaped.Append(Uri.HexEscape(c));
        }

        return escaped.ToString();
    }

    /// <summary>A name of several words: single blanks between them stay, for the type admits them and readers do not decode.</summary>
    /// <remarks>Source: W3C XML Schema 2, 3.2.17.1, note: spaces are discouraged, and allowed.</remarks>
    public static string EscapeName(string text)
    {
        string[] words = text.Split(' ');
        return Array.TrueForAll(words, word => word.Length > 0) ? string.Join(' ', words.Select(Escape)) : Escape(text);
    }

    private static bool IsClean(string text)
    {
        int hash = text.IndexOf('#', StringComparison.Ordinal);
        if (hash >= 0 && text.IndexOf('#', hash + 1) >= 0)
            return false;
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (!IsAllowed(c) || c is '[' or ']' || (c == '%' && !IsEscape(text, i)))
                return false;
        }

        return true;
    }

    private static bool IsAllowed(char c) =>
        char.IsAsciiLetterOrDigit(c) || c > 0x9F || Allowed.Contains(c, StringComparison.Ordinal);

    private static bool IsEscape(string text, int i) =>
        i + 2 < text.Length && char.IsAsciiHexDigit(text[i + 1]) && char.IsAsciiHexDigit(text[i + 2]);
}
