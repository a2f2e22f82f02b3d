using System.Buffers;
using System.Globalization;

namespace TwinInterop.Formats.NgsiLd.Entities;

/// <summary>Rules on names, URIs, times and scopes.</summary>
internal static class LexicalRules
{
    private static readonly SearchValues<char> Forbidden = SearchValues.Create("<>\"'=;() \t\r\n");
    private static readonly SearchValues<char> NotInUri = SearchValues.Create("<>\"{}|\\^` \t\r\n");

    /// <summary>Whether a text can be the name of a type or an attribute: a term, a compact URI or a URI.</summary>
    /// <remarks>
    /// Source: ETSI GS CIM 009 V1.8.1, 4.6.2. Hyphens and dots are let pass: names of Smart Data Models and keywords of JSON-LD have them.
    /// </remarks>
    public static bool IsName(string text) => text.Length > 0 && text.AsSpan().IndexOfAny(Forbidden) < 0;

    /// <summary>Whether a text is a URI with a scheme.</summary>
    /// <remarks>Source: RFC 3986, 3; letters beyond ASCII are let pass (RFC 3987).</remarks>
    public static bool IsUri(string text)
    {
        int colon = text.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 && colon < text.Length - 1 && char.IsAsciiLetter(text[0])
            && !text.AsSpan(1, colon - 1).ContainsAnyExcept(SchemeCharacters)
            && text.AsSpan().IndexOfAny(NotInUri) < 0
            && (!text.StartsWith("urn:", StringComparison.OrdinalIgnoreCase) || text.IndexOf(':', 4) > 4);
    }

    /// <summary>Whether a text is a date-time in UTC: <c>Z</c>, seconds, and fractions of up to any number of digits.</summary>
    /// <remarks>Source: ETSI GS CIM 009 V1.8.1, 4.6.3.</remarks>
    public static bool IsUtcDateTime(string text) =>
        text.Length >= 20 && text[^1] == 'Z' && text[10] == 'T' && HasDigits(text)
        && DateTime.TryParseExact(
            text[..19], "yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    /// <summary>Whether a text is a scope.</summary>
    /// <remarks>Source: ETSI GS CIM 009 V1.8.1, 4.18.</remarks>
    public static bool IsScope(string text)
    {
        if (text.Length < 2 || text[0] != '/')
            return false;
        foreach (Range level in text.AsSpan(1).Split('/'))
        {
            ReadOnlySpan<char> name = text.AsSpan(1)[level];
            if (name.IsEmpty || name.IndexOfAny(Forbidden) >= 0)
                return false;
        }

        return true;
    }

    private static readonly SearchValues<char> SchemeCharacters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+-.");

    private static bool HasDigits(string text) =>
        text.Length == 20
        || (text[19] is '.' or ',' && text.Length > 21 && !text.AsSpan(20, text.Length - 21).ContainsAnyExceptInRange('0', '9'));
}
