using System.Text;

namespace TwinInterop.Registry.Schemes;

/// <summary>What is done to an identifier before it is compared.</summary>
internal static class IdentifierNormalizers
{
    /// <summary>The longest identifier that is taken, in characters.</summary>
    public const int MaxLength = 1000;

    private static readonly string[] Names = ["trim", "compact", "digits", "digits16", "number", "osm"];

    public static bool IsKnown(string name) => Names.Contains(name, StringComparer.Ordinal);

    public static string Apply(string name, CaseRule rule, string value)
    {
        string trimmed = value.Trim();
        string normal = name switch
        {
            "compact" => Without(trimmed, static c => c is ' ' or '-' or '_' or '.' or '\u00A0'),
            "digits" => Without(trimmed, static c => c is ' ' or '\u00A0'),
            "digits16" => trimmed.Length is > 11 and < 16 && trimmed.All(char.IsAsciiDigit) ? trimmed.PadLeft(16, '0') : trimmed,
            "number" => trimmed.All(char.IsAsciiDigit) ? trimmed.TrimStart('0') : trimmed,
            "osm" => OpenStreetMap(trimmed),
            _ => trimmed,
        };
        return rule switch
        {
            CaseRule.Upper => normal.ToUpperInvariant(),
            CaseRule.Lower => normal.ToLowerInvariant(),
            _ => normal,
        };
    }

    private static string Without(string text, Predicate<char> isLeftOut)
    {
        foreach (char c in text)
        {
            if (isLeftOut(c))
                return Copy(text, isLeftOut);
        }

        return text;
    }

    private static string Copy(string text, Predicate<char> isLeftOut)
    {
        var kept = new StringBuilder(text.Length);
        foreach (char c in text)
        {
            if (!isLeftOut(c))
                kept.Append(c);
        }

        return kept.ToString();
    }

    /// <summary><c>n12</c>, <c>node/12</c> and <c>https://www.openstreetmap.org/node/12</c> name one element.</summary>
    private static string OpenStreetMap(string text)
    {
        int slash = text.LastIndexOf('/');
        string digits = text[(slash + 1)..];
        if (slash > 0)
        {
            int before = text.LastIndexOf('/', slash - 1);
            return $"{text[(before + 1)..slash]}/{digits}";
        }

        bool isShort = text.Length > 1 && text.AsSpan(1).IndexOfAnyExceptInRange('0', '9') < 0;
        return (isShort, text.Length == 0 ? ' ' : char.ToLowerInvariant(text[0])) switch
        {
            (true, 'n') => $"node/{text[1..]}",
            (true, 'w') => $"way/{text[1..]}",
            (true, 'r') => $"relation/{text[1..]}",
            _ => text,
        };
    }
}
