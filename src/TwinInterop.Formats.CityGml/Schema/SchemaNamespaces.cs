using System.Collections.Immutable;

namespace TwinInterop.Formats.CityGml.Schema;

/// <summary>The namespaces of all CityGML versions and the wrong ones that are common in real files.</summary>
internal static class SchemaNamespaces
{
    private static readonly string[] VersionNames = ["1.0", "2.0", "3.0"];
    private static readonly ImmutableArray<string[]> Rows = [.. SchemaTable.Rows("namespaces.csv")];
    private static readonly Dictionary<string, Meaning> Meanings = BuildMeanings();

    private readonly record struct Meaning(string Prefix, CityGmlVersion? Version);

    /// <summary>The customary prefix of the module that a namespace or alias means, or null for a namespace unknown here.</summary>
    public static string? PrefixOf(string namespaceUri) =>
        Meanings.TryGetValue(namespaceUri, out Meaning meaning) ? meaning.Prefix : null;

    /// <summary>The CityGML version that a namespace or alias belongs to; null for GML, xAL, XLink and unknown ones.</summary>
    public static CityGmlVersion? VersionOf(string namespaceUri) =>
        Meanings.TryGetValue(namespaceUri, out Meaning meaning) ? meaning.Version : null;

    internal static string NameOf(CityGmlVersion version) => VersionNames[(int)version];

    internal static ImmutableArray<SchemaNamespace> Of(CityGmlVersion version) =>
    [
        .. Rows.Where(row => string.Equals(row[0], NameOf(version), StringComparison.Ordinal))
            .Select(row => new SchemaNamespace(row[1], row[2], row[3].Length == 0 ? null : row[3])),
    ];

    private static Dictionary<string, Meaning> BuildMeanings()
    {
        var meanings = new Dictionary<string, Meaning>(StringComparer.Ordinal);
        foreach (string[] row in Rows)
        {
            CityGmlVersion? version = row[2].Contains("/citygml/", StringComparison.Ordinal) ? Version(row[0]) : null;
            meanings[row[2]] = new Meaning(string.Intern(row[1]), version);
        }

        foreach (string[] row in SchemaTable.Rows("namespace-aliases.csv"))
            meanings.Add(row[0], new Meaning(string.Intern(row[1]), Version(row[2])));
        return meanings;
    }

    private static CityGmlVersion Version(string name) => (CityGmlVersion)Array.IndexOf(VersionNames, name);
}
