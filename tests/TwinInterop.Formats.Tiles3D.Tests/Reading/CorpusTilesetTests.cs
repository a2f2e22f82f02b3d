using TwinInterop.Conversion;
using TwinInterop.Diagnostics;
using TwinInterop.Model;
using TwinInterop.Testing;

namespace TwinInterop.Formats.Tiles3D.Tests.Reading;

/// <summary>Every tileset and tile of the corpus is read, or refused with a message.</summary>
public sealed class CorpusTilesetTests
{
    /// <summary>What cannot be read by design: Draco, and what valid tilesets hold of other kinds.</summary>
    private static readonly string[] KnownRules = ["GLTF0030", "TILES0021"];

    [CorpusFact]
    public async Task Every_tileset_is_read_or_refused_with_a_message()
    {
        var lines = new List<string>();
        foreach ((string path, string verdict) in Labels())
        {
            (List<CityObject>? objects, ConversionContext? context, string? refusal) = await ReadAsync(path);
            string[] errors = context is null ? [] : [.. context.Diagnostics.Kept.Where(item => item.Rule.Severity == Severity.Error).Select(item => item.ToString())];
            lines.Add($"{path}\t{verdict}\t{objects?.Count}\t{refusal}\t{string.Join(" | ", errors.Take(3))}");
            if (verdict == "valid")
            {
                Assert.True(refusal is null, $"{path}: {refusal}");
                Assert.True(errors.All(error => KnownRules.Any(error.Contains)), $"{path}: {string.Join('\n', errors)}");
            }
        }

        if (Environment.GetEnvironmentVariable("TWIN_REPORT") is { Length: > 0 } folder)
            await File.WriteAllLinesAsync(Path.Combine(folder, "tilesets.tsv"), lines);
    }

    [CorpusFact]
    public async Task Every_tile_by_itself_is_read_or_refused_with_a_message()
    {
        string[] extensions = [".glb", ".gltf", ".b3dm", ".i3dm", ".pnts", ".cmpt", ".subtree", ".json", ".3tz", ".3dtiles", ".geom", ".vctr"];
        int read = 0;
        foreach (string path in Directory.EnumerateFiles(SharedMaterial.CorpusPath("3dtiles"), "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            if (!extensions.Contains(Path.GetExtension(path)))
                continue;
            (List<CityObject>? objects, _, string? refusal) = await ReadAsync(path);
            Assert.True(objects is not null || refusal is not null);
            read += objects is null ? 0 : 1;
        }

        Assert.True(read > 700, $"only {read} files were read");
    }

    private static async Task<(List<CityObject>? Objects, ConversionContext? Context, string? Refusal)> ReadAsync(string path)
    {
        try
        {
            (_, List<CityObject> objects, ConversionContext context) =
                await Testing.Conversions.ReadAllAsync(new Tiles3DFormat(), DatasetSource.FromFile(Path.GetFullPath(path, SharedMaterial.CorpusPath("3dtiles"))));
            return (objects, context, null);
        }
        catch (InvalidDatasetException refused)
        {
            return (null, null, refused.Message);
        }
    }

    private static IEnumerable<(string Path, string Verdict)> Labels() => File
        .ReadLines(SharedMaterial.CorpusPath("3dtiles/EXPECTED.tilesets.tsv"))
        .Skip(1)
        .Select(line => line.Split('\t'))
        .Select(fields => (fields[0], fields[2]));
}
