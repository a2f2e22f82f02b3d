using System.Collections.Immutable;
using TwinInterop.Mapping;

namespace TwinInterop.Metadata;

/// <summary>A spatial data theme of Directive 2007/2/EC.</summary>
/// <param name="Code">The two letters of the INSPIRE registry, for example <c>bu</c>.</param>
/// <param name="Label">Its English name, for example <c>Buildings</c>.</param>
internal sealed record InspireTheme(string Code, string Label)
{
    private static readonly MappingTable Themes = MappingTable.Load(typeof(InspireTheme).Assembly, "Metadata.themes.csv");

    /// <summary>The URI in the INSPIRE registry.</summary>
    public string Uri => $"http://inspire.ec.europa.eu/theme/{Code}";

    /// <summary>The themes that classes belong to, that with most objects first.</summary>
    /// <param name="classes">Canonical classes with the number of their objects.</param>
    public static ImmutableArray<InspireTheme> Of(IEnumerable<KeyValuePair<string, long>> classes) =>
    [
        .. classes.Select(item => (Row: Themes.Find(item.Key), Count: item.Value))
            .Where(item => item.Row is not null)
            .GroupBy(item => new InspireTheme(item.Row!.Canonical!, item.Row.Note)) // every row of the table has a theme
            .OrderByDescending(theme => theme.Sum(item => item.Count))
            .ThenBy(theme => theme.Key.Code, StringComparer.Ordinal)
            .Select(theme => theme.Key),
    ];
}
