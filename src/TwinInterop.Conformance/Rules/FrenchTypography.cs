using System.Text.RegularExpressions;

namespace TwinInterop.Conformance.Rules;

/// <summary>Sets a French sentence as it is printed: curved apostrophes, and spaces that do not break before double punctuation and within quotation marks.</summary>
/// <remarks>Source: Lexique des règles typographiques en usage à l'Imprimerie nationale.</remarks>
internal static partial class FrenchTypography
{
    private const string NoBreak = "\u00A0";

    /// <summary>The sentence as it is printed.</summary>
    public static string Of(string sentence) => Quoted().Replace(Double().Replace(Apostrophe().Replace(sentence, "’"), NoBreak), NoBreak);

    [GeneratedRegex(@"(?<=\p{L})'(?=\p{L})", RegexOptions.CultureInvariant)]
    private static partial Regex Apostrophe();

    [GeneratedRegex(" (?=[:;?!»])", RegexOptions.CultureInvariant)]
    private static partial Regex Double();

    [GeneratedRegex("(?<=«) ", RegexOptions.CultureInvariant)]
    private static partial Regex Quoted();
}
