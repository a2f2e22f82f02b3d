namespace TwinInterop.Conformance.Rules;

/// <summary>Sets a French sentence as it is printed: curved apostrophes, and spaces that do not break before double punctuation and within quotation marks.</summary>
/// <remarks>Source: Lexique des règles typographiques en usage à l'Imprimerie nationale.</remarks>
internal static class FrenchTypography
{
    private const char NoBreak = '\u00A0';
    private const char Apostrophe = '\u2019';

    /// <summary>The sentence as it is printed.</summary>
    public static string Of(string sentence)
    {
        char[] set = sentence.ToCharArray();
        for (int i = 1; i < set.Length - 1; i++)
        {
            if (set[i] == '\'' && char.IsLetter(set[i - 1]) && char.IsLetter(set[i + 1]))
                set[i] = Apostrophe;
            else if (set[i] == ' ' && (set[i + 1] is ':' or ';' or '?' or '!' or '»' || set[i - 1] == '«'))
                set[i] = NoBreak;
        }

        return new string(set);
    }
}
