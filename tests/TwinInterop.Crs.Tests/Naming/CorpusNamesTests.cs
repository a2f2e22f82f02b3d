using System.Text.RegularExpressions;
using TwinInterop.Crs.Naming;
using TwinInterop.Testing;

namespace TwinInterop.Crs.Tests.Naming;

/// <summary>Every name of a reference system that stands in the real files.</summary>
public sealed partial class CorpusNamesTests
{
    private static readonly string[] Extensions = [".gml", ".xml", ".citygml", ".json", ".geojson", ".jsonl", ".city"];

    [CorpusFact]
    public void Every_name_in_the_corpus_is_read()
    {
        SortedSet<string> names = new(StringComparer.Ordinal);
        foreach (string folder in (string[])["citygml", "ogc", "geojson"])
        {
            foreach (string file in Directory.EnumerateFiles(SharedMaterial.CorpusPath(folder), "*", SearchOption.AllDirectories))
            {
                if (!Extensions.Contains(Path.GetExtension(file), StringComparer.OrdinalIgnoreCase))
                    continue;
                foreach (Match match in Name().Matches(File.ReadAllText(file)))
                    names.Add(match.Groups["name"].Value.Replace("\\/", "/", StringComparison.Ordinal));
            }
        }

        Assert.True(names.Count > 30, $"{names.Count} names");
        string[] unread = [.. names.Where(name => SrsName.Parse(name) is { Horizontal: null, LocalId: null })];
        Assert.All(unread, name => Assert.NotEmpty(SrsName.Parse(name).Diagnostics));
        Assert.DoesNotContain(unread, name => name.Contains("EPSG:", StringComparison.OrdinalIgnoreCase) || name.StartsWith("urn:", StringComparison.OrdinalIgnoreCase));
    }

    [GeneratedRegex("""(srsName\s*=\s*["']|"referenceSystem"\s*:\s*"|"crs"\s*:\s*\{[^}]{0,80}?"name"\s*:\s*")(?<name>[^"']*)["']""", RegexOptions.ExplicitCapture, 60_000)]
    private static partial Regex Name();
}
