using TwinInterop.Conversion;
using TwinInterop.Crs.Operations;
using TwinInterop.Diagnostics;
using TwinInterop.Formats;
using TwinInterop.Testing;

namespace TwinInterop.Tests.Tiles3D;

/// <summary>The sample block as tiles.</summary>
public sealed class SampleTilesTests
{
    [Theory]
    [InlineData("valmont.v2.gml", "1.1", "explicit")]
    [InlineData("valmont.v3.gml", "1.1", "implicit")]
    [InlineData("valmont.city.json", "1.0", "explicit")]
    [InlineData("valmont.geojson", "1.1", "explicit")]
    public async Task Every_object_and_attribute_is_kept_and_the_books_balance(string file, string version, string tiling)
    {
        using var folder = new TemporaryFolder();

        ConversionReport report = await ConvertAsync(file, folder.File("tiles"), version, ("tiling", tiling));

        Conversions.AssertBalanced(report.Books);
        foreach (BookAccount account in (BookAccount[])[BookAccount.Objects, BookAccount.Attributes, BookAccount.Relations])
            Assert.Equal(0, report.Books[account].Lost);
        Assert.True(File.Exists(Path.Combine(folder.File("tiles"), "tileset.json")));
    }

    [JudgedFact]
    public async Task The_judges_find_no_fault_in_any_form_of_the_block()
    {
        (string Name, string Value)[][] forms =
        [
            [], [("tile-objects", "4")], [("tiling", "implicit"), ("tile-objects", "4")], [("compression", "meshopt")], [("compression", "quantized")],
            [("outlines", "yes")], [("outlines", "yes"), ("compression", "quantized")],
        ];
        using var folder = new TemporaryFolder();
        for (int i = 0; i < forms.Length; i++)
            await ConvertAsync("valmont.v2.gml", folder.File($"tiles{i}"), "1.1", forms[i]);
        await ConvertAsync("valmont.v2.gml", folder.File("legacy"), "1.0");

        string[] contents = [.. Files(folder, "*.glb")];
        Assert.True(contents.Length > 50);
        Assert.Empty(Judges.Glb(contents));
        Assert.Single(Files(folder, "*.cmpt"));
        Assert.Empty(Judges.Tileset([.. Files(folder, "tileset.json")]));
    }

    private static IEnumerable<string> Files(TemporaryFolder folder, string pattern) =>
        Directory.EnumerateFiles(folder.File(""), pattern, SearchOption.AllDirectories).Order(StringComparer.Ordinal);

    private static async Task<ConversionReport> ConvertAsync(
        string file, string output, string version, params (string Name, string Value)[] settings)
    {
        IFormat tiles = InteropFormats.Find("3dtiles")!; // it is one of the formats
        using DatasetTarget target = DatasetTarget.Of(tiles, output, overwrite: false);
        var source = DatasetSource.FromFile(Path.Combine(SharedMaterial.Repository, "samples", "data", file));
        var options = new WriteOptions { Version = version };
        foreach ((string name, string value) in settings)
            options = options with { Settings = options.Settings.SetItem(name, value) };
        return await Dataset.ConvertAsync(
            new ConversionRequest(source, target, tiles)
            {
                Write = options,
                Operations = new OperationOptions { MissingGrids = MissingGridPolicy.KeepHeights },
            },
            null,
            default);
    }
}
