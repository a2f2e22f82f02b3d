using System.Globalization;
using TwinInterop.Testing;

namespace TwinInterop.Formats.CityGml.Tests.Reading;

/// <summary>One file of the corpus as an independent scan counted it.</summary>
internal sealed record OracleRow(
    string File,
    IReadOnlyList<(string Name, int Count)> Features,
    IReadOnlyDictionary<string, int> Geometries,
    IReadOnlyDictionary<string, int> Lods,
    int XLinks,
    int DuplicateIds,
    int Tuples,
    string Error)
{
    public string Path => SharedMaterial.CorpusPath($"citygml/{File}");

    public static IReadOnlyList<OracleRow> ReadAll() =>
    [
        .. System.IO.File.ReadLines(SharedMaterial.CorpusPath("citygml/oracle/counts_expat.tsv"))
            .Skip(1)
            .Select(Parse)
            .Where(row => System.IO.File.Exists(row.Path)),
    ];

    public static IReadOnlyList<string> AllFiles() =>
    [
        .. Directory.EnumerateFiles(SharedMaterial.CorpusPath("citygml"), "*", SearchOption.AllDirectories)
            .Where(path => path.EndsWith(".gml", StringComparison.OrdinalIgnoreCase)
                || path.EndsWith(".xml", StringComparison.OrdinalIgnoreCase))
            .Order(StringComparer.Ordinal),
    ];

    private static OracleRow Parse(string line)
    {
        string[] cells = line.Split('\t');
        return new OracleRow(
            cells[0],
            Pairs(cells[2]),
            ToDictionary(cells[3]),
            ToDictionary(cells[4]),
            Number(cells[5]),
            Number(cells[6]),
            Number(cells[7]),
            cells[8]);
    }

    private static int Number(string cell) =>
        int.TryParse(cell, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : 0;

    private static SortedDictionary<string, int> ToDictionary(string cell) => new(
        Pairs(cell).ToDictionary(pair => pair.Name, pair => pair.Count, StringComparer.Ordinal), StringComparer.Ordinal);

    private static List<(string Name, int Count)> Pairs(string cell) =>
    [
        .. cell.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(pair =>
        {
            int colon = pair.LastIndexOf(':');
            return (pair[..colon], int.Parse(pair[(colon + 1)..], CultureInfo.InvariantCulture));
        }),
    ];
}
