using System.Text;
using TwinInterop.Formats;
using TwinInterop.Testing;

namespace TwinInterop.Tests.Formats;

/// <summary>The tables of docs/formats.md and of the README say what the sample block shows.</summary>
public sealed class FormatPairTests
{
    private static readonly Dictionary<string, string> Samples = new(StringComparer.Ordinal)
    {
        ["ifc"] = "valmont.tilleuls.ifc",
        ["citygml"] = "valmont.v2.gml",
        ["cityjson"] = "valmont.city.json",
        ["geojson"] = "valmont.geojson",
        ["ngsi-ld"] = "valmont.ngsild.jsonld",
    };

    [Fact]
    public async Task The_tables_of_pairs_are_what_the_sample_block_shows()
    {
        using var folder = new TemporaryFolder();
        Dictionary<string, string> sources = await SourcesAsync(folder);
        var pairs = new List<FormatPair>();
        foreach (IFormat from in InteropFormats.All)
        {
            foreach (IFormat to in InteropFormats.All.Where(to => to.Id != from.Id))
                pairs.Add(await FormatPair.MeasureAsync(from, to, sources[from.Id], folder));
        }

        Assert.Equal(30, pairs.Count);
        Assert.All(pairs, pair => Assert.True(pair.Ids.IsComplete, $"{pair.From} > {pair.To} > {pair.From}: {pair.Ids} ids came back"));
        new GeneratedText(Path.Combine(SharedMaterial.Repository, "docs", "formats.md"), "pairs").AssertIs(Table(pairs));
        new GeneratedText(Path.Combine(SharedMaterial.Repository, "README.md"), "matrix").AssertIs(Matrix(pairs));
    }

    private static async Task<Dictionary<string, string>> SourcesAsync(TemporaryFolder folder)
    {
        Dictionary<string, string> sources = Samples.ToDictionary(
            item => item.Key, item => Path.Combine(SharedMaterial.Repository, "samples", "data", item.Value), StringComparer.Ordinal);
        IFormat tiles = InteropFormats.Find("3dtiles")!; // a format of ours
        await FormatPair.ConvertAsync(sources["citygml"], folder.File("valmont"), tiles, null);
        sources[tiles.Id] = FormatPair.MainFile(folder.File("valmont"), tiles);
        return sources;
    }

    private static string Table(IEnumerable<FormatPair> pairs)
    {
        var text = new StringBuilder("| from | to | ids | classes | attributes | relations | LoDs | geometry | appearance | booked on the way there |\n");
        text.Append("|---|---|---|---|---|---|---|---|---|---|\n");
        foreach (FormatPair pair in pairs)
        {
            text.Append("| ").Append(pair.From).Append(" | ").Append(pair.To).Append(" | ")
                .AppendJoin(" | ", pair.Counts.Select(item => item.Count)).Append(" | ")
                .Append(pair.Losses.Count == 0 ? "–" : string.Join("; ", pair.Losses)).Append(" |\n");
        }

        return text.ToString();
    }

    private static string Matrix(List<FormatPair> pairs)
    {
        string[] ids = [.. InteropFormats.All.Select(format => format.Id)];
        var text = new StringBuilder("| from \\ to |");
        text.AppendJoin("|", ids.Select(id => $" {id} ")).Append("|\n|---|");
        text.AppendJoin("|", ids.Select(_ => "---")).Append("|\n");
        foreach (string from in ids)
            text.Append("| ").Append(from).Append(" | ").AppendJoin(" | ", ids.Select(to => Cell(pairs, from, to))).Append(" |\n");
        return text.ToString();
    }

    private static string Cell(List<FormatPair> pairs, string from, string to)
    {
        if (pairs.Find(pair => pair.From == from && pair.To == to) is not { } pair)
            return "";
        string[] short_ = [.. pair.Counts.Where(item => !item.Count.IsComplete).Select(item => $"{item.Name} {item.Count}")];
        return short_.Length == 0 ? "all" : "all but " + string.Join(", ", short_);
    }
}
