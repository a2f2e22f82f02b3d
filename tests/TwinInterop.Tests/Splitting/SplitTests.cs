using System.Security.Cryptography;
using System.Text.Json;
using TwinInterop.Conversion;
using TwinInterop.Diagnostics;
using TwinInterop.Formats;
using TwinInterop.Model;
using TwinInterop.Selection;
using TwinInterop.Splitting;
using TwinInterop.Testing;
using TwinInterop.Tests.Conversion;

namespace TwinInterop.Tests.Splitting;

public sealed class SplitTests
{
    [Theory]
    [InlineData("cityjson")]
    [InlineData("citygml")]
    [InlineData("geojson")]
    [InlineData("ngsi-ld")]
    [InlineData("ifc")]
    [InlineData("3dtiles")]
    public async Task Every_format_is_split_by_object_and_by_tile_with_books_that_balance(string format)
    {
        foreach (SplitRule rule in new[] { SplitRule.ByObject, SplitRule.ByTile(40) })
        {
            (MemoryTarget target, ConversionReport report) = await SplitAsync(format, rule);

            using JsonDocument index = JsonDocument.Parse(target.ToArray());
            JsonElement[] files = [.. index.RootElement.GetProperty("files").EnumerateArray()];
            Assert.Equal(report.Pieces, files.Length);
            Assert.Equal(37, files.Sum(file => file.GetProperty("objects").GetInt64()));
            Assert.Equal(report.Books[BookAccount.Objects].Source, files.Sum(file => file.GetProperty("ids").GetInt64()));
            Assert.All(files, file => Assert.Equal(
                Convert.ToHexStringLower(SHA256.HashData(target.Files[file.GetProperty("file").GetString()!])), file.GetProperty("sha256").GetString()));
        }
    }

    /// <summary>The groups of the sample name buildings and trees, which have files of their own.</summary>
    [Fact]
    public async Task Relations_to_objects_of_other_files_are_counted_and_said()
    {
        (MemoryTarget buildings, ConversionReport none) = await Converted.ToMemoryAsync(
            Converted.Sample("valmont.v2.gml"), "cityjson", request => request with
            {
                Split = SplitRule.ByObject,
                Selection = new ObjectSelection { Classes = ["Building"] },
            });
        (MemoryTarget parts, ConversionReport many) = await SplitAsync("cityjson", SplitRule.ByObject);

        Assert.Equal(0, none.Count("TWIN0141"));
        Assert.Equal(0, Outside(buildings));
        (MemoryTarget plain, _) = await Converted.ToMemoryAsync(Converted.Sample("valmont.v2.gml"), "cityjson");
        IReadOnlyList<CityObject> model = await Converted.ReadAsync(plain.ToArray());
        long expected = model.Sum(root => root.SelfAndDescendants().Sum(item => item.Relations.Count(relation =>
            root.SelfAndDescendants().All(near => near.Source.LocalId != relation.TargetId))));
        Assert.NotEqual(0, expected);
        Assert.Equal(expected, Outside(parts));
        Assert.NotEqual(0, many.Count("TWIN0141"));

        static long Outside(MemoryTarget target)
        {
            using JsonDocument index = JsonDocument.Parse(target.ToArray());
            return index.RootElement.GetProperty("files").EnumerateArray().Sum(file => file.GetProperty("outsideRelations").GetInt64());
        }
    }

    [Fact]
    public async Task Pieces_together_hold_what_the_whole_holds()
    {
        (MemoryTarget whole, _) = await Converted.ToMemoryAsync(Converted.Sample("valmont.v2.gml"), "cityjson");
        (MemoryTarget target, _) = await SplitAsync("cityjson", SplitRule.ByTile(50));

        var ids = new List<string>();
        foreach (byte[] piece in target.Files.Values)
            ids.AddRange((await Converted.ReadAsync(piece)).All().Select(item => item.Source.LocalId));

        Assert.Equal((await Converted.ReadAsync(whole.ToArray())).All().Select(item => item.Source.LocalId).Order(), ids.Order());
    }

    [Fact]
    public async Task More_tiles_than_are_open_at_a_time_give_the_same_for_any_number_of_threads()
    {
        (MemoryTarget one, ConversionReport report) = await SplitAsync("geojson", SplitRule.ByTile(10), threads: 1);
        (MemoryTarget four, _) = await SplitAsync("geojson", SplitRule.ByTile(10), threads: 4);

        Assert.InRange(report.Pieces, TilePass.OpenPieces + 1, 100);
        Assert.Equal(one.ToArray(), four.ToArray());
        Assert.Equal(1, report.Count("TWIN0140"));
    }

    [Fact]
    public async Task An_object_belongs_to_the_tile_of_its_middle()
    {
        (MemoryTarget target, _) = await SplitAsync("cityjson", SplitRule.ByTile(50));

        using JsonDocument index = JsonDocument.Parse(target.ToArray());
        foreach (JsonElement file in index.RootElement.GetProperty("files").EnumerateArray().Where(file => file.TryGetProperty("tile", out _)))
        {
            long column = file.GetProperty("tile")[0].GetInt64();
            foreach (CityObject item in await Converted.ReadAsync(target.Files[file.GetProperty("file").GetString()!]))
            {
                Geometry.BoundingBox box = TileGrid.BoxOf(item);
                Assert.Equal(column, (long)Math.Floor((box.Min.X + box.Max.X) / 2 / 50));
            }
        }
    }

    [Fact]
    public async Task A_writer_that_fails_leaves_no_folder_and_says_why()
    {
        using var folder = new TemporaryFolder();
        using DatasetTarget target = DatasetTarget.ToFolder(Path.Combine(folder.File("out"), "index.json"), overwrite: false);
        var request = new ConversionRequest(Converted.Sample("valmont.v2.gml"), target, InteropFormats.Find("geojson")!)
        {
            Split = SplitRule.ByTile(50),
            Write = new WriteOptions { Settings = System.Collections.Immutable.ImmutableDictionary<string, string>.Empty.Add("decimals", "many") },
        };

        await Assert.ThrowsAsync<ArgumentException>(() => Dataset.ConvertAsync(request, null, CancellationToken.None));
        target.Dispose();

        Assert.Empty(folder.Names());
    }

    [Fact]
    public async Task A_single_file_cannot_hold_pieces()
    {
        using var folder = new TemporaryFolder();
        using DatasetTarget target = DatasetTarget.ToFile(folder.File("out.gml"), overwrite: false);
        var request = new ConversionRequest(Converted.Sample("valmont.v2.gml"), target, InteropFormats.Find("citygml")!) { Split = SplitRule.ByObject };

        await Assert.ThrowsAsync<ArgumentException>(() => Dataset.ConvertAsync(request, null, CancellationToken.None));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-5)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void A_tile_has_a_side(double metres)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => SplitRule.ByTile(metres));
    }

    private static Task<(MemoryTarget Target, ConversionReport Report)> SplitAsync(string format, SplitRule rule, int threads = 2) =>
        Converted.ToMemoryAsync(Converted.Sample("valmont.v2.gml"), format, request => request with { Split = rule, Threads = threads });
}
