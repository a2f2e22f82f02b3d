using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace TwinInterop.Registry.Schemes;

/// <summary>A kind of identifiers: who issues them, how they are written, what they are unique in.</summary>
/// <param name="Code">The short name in files and on the command line, for example <c>rnb</c>.</param>
/// <param name="Title">The name that people use.</param>
/// <param name="Authority">Who issues the identifiers.</param>
/// <param name="Scope">Within what they are unique.</param>
/// <param name="Case">How their letters compare.</param>
/// <param name="Normalizer">What is done to a value before it is compared: <c>trim</c>, <c>compact</c>, <c>digits</c>, <c>digits16</c>, <c>number</c> or <c>osm</c>.</param>
/// <param name="Checksum">How a value is checked: <c>none</c>, <c>luhn</c>, <c>siret</c> or <c>twin</c>.</param>
/// <param name="Pattern">A regular expression that every normalised value matches.</param>
/// <param name="UriTemplate">A URI with <c>{0}</c> in the place of the value; null when there is none.</param>
/// <param name="Systems">Other names under which data sets give such identifiers: attributes, information systems.</param>
public sealed record IdentifierScheme(
    string Code,
    string Title,
    string Authority,
    SchemeScope Scope,
    CaseRule Case,
    string Normalizer,
    string Checksum,
    string Pattern,
    string? UriTemplate,
    ImmutableArray<string> Systems)
{
    /// <summary>For patterns that may take for ever; by the clock, so that it must outlast a machine that is busy with other things.</summary>
    private static readonly TimeSpan MatchTime = TimeSpan.FromMinutes(1);

    private readonly Lazy<Regex> _regex = new(() => Compile(Pattern));

    /// <summary>Brings a value to the form in which it is compared.</summary>
    /// <param name="value">The value as somebody wrote it.</param>
    /// <returns>Null when it is no identifier of the scheme: wrong form, or wrong check.</returns>
    public string? Normalize(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        string normal = IdentifierNormalizers.Apply(Normalizer, Case, value);
        return normal.Length is > 0 and <= IdentifierNormalizers.MaxLength && _regex.Value.IsMatch(normal)
            && IdentifierChecksums.IsRight(Checksum, normal) ? normal : null;
    }

    /// <summary>Takes time in proportion to the text, unless the pattern looks around or refers back.</summary>
    private static Regex Compile(string pattern)
    {
        try
        {
            return new Regex(pattern, RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);
        }
        catch (NotSupportedException)
        {
            return new Regex(pattern, RegexOptions.CultureInvariant, MatchTime);
        }
    }

    /// <summary>The URI of an identifier; null when the scheme has no template.</summary>
    public string? UriOf(string value) =>
        UriTemplate?.Replace("{0}", UriTemplate == "{0}" ? value : Uri.EscapeDataString(value).Replace("%2F", "/", StringComparison.Ordinal), StringComparison.Ordinal);
}
