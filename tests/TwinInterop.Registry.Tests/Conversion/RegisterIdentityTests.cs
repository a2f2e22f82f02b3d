using System.Text;
using TwinInterop.Conversion;
using TwinInterop.Formats;
using TwinInterop.Model;
using TwinInterop.Registry.Conversion;
using TwinInterop.Registry.Importing;
using TwinInterop.Registry.Model;
using TwinInterop.Testing;

namespace TwinInterop.Registry.Tests.Conversion;

/// <summary>Identity through conversions, with a registry.</summary>
public sealed class RegisterIdentityTests : IDisposable
{
    private readonly TestRegistry _test = new();

    [Theory]
    [InlineData("valmont.v2.gml", "cityjson")]
    [InlineData("valmont.v2.gml", "geojson")]
    [InlineData("valmont.v3.gml", "cityjson")]
    [InlineData("valmont.city.json", "citygml")]
    [InlineData("valmont.geojson", "cityjson")]
    [InlineData("valmont.geojson", "citygml")]
    [InlineData("valmont.tilleuls.ifc", "cityjson")]
    [InlineData("valmont.tilleuls.ifc", "geojson")]
    public async Task Every_object_of_the_block_comes_back_as_itself(string file, string there) =>
        await AssertComesBackAsync(Path.Combine(SharedMaterial.Repository, "samples", "data", file), there);

    [CorpusTheory]
    [InlineData("ifc/LTplus-AG+ifc-lite/apps/viewer/public/samples/building-architecture.ifc", "cityjson")]
    [InlineData("ifc/LTplus-AG+ifc-lite/apps/viewer/public/samples/building-architecture.ifc", "citygml")]
    [InlineData("geojson/footprints/buildings_lyon1_west.geojson", "cityjson")]
    [InlineData("geojson/footprints/buildings_lyon1_west.geojson", "citygml")]
    public async Task Every_object_of_a_real_file_comes_back_as_itself(string file, string there) =>
        await AssertComesBackAsync(SharedMaterial.CorpusPath(file), there);

    [Fact]
    public async Task The_stamp_stands_in_the_native_place_of_the_format()
    {
        DatasetSource block = DatasetSource.FromFile(Path.Combine(SharedMaterial.Repository, "samples", "data", "valmont.v2.gml"));

        string gml = Encoding.UTF8.GetString(await ConvertAsync(block, "citygml", "a"));
        string json = Encoding.UTF8.GetString(await ConvertAsync(block, "geojson", "b"));

        Assert.Contains("<core:informationSystem>twinId</core:informationSystem>", gml, StringComparison.Ordinal);
        Assert.Contains("TwinIdentity", gml, StringComparison.Ordinal);
        Assert.Contains("TwinIdentity", json, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Stamping_again_changes_nothing()
    {
        DatasetSource block = DatasetSource.FromFile(Path.Combine(SharedMaterial.Repository, "samples", "data", "valmont.v2.gml"));
        byte[] once = await ConvertAsync(block, "citygml", "once");

        byte[] twice = await ConvertAsync(DatasetSource.FromBytes("twice", once), "citygml", "twice");

        Assert.Equal(WithoutMetadata(once), WithoutMetadata(twice));
    }

    /// <summary>The way of the dataset grows with each conversion; it stands in the metadata.</summary>
    private static string WithoutMetadata(byte[] gml)
    {
        const string End = "</gml:metaDataProperty>";
        string text = Encoding.UTF8.GetString(gml);
        int start = text.IndexOf("<gml:metaDataProperty", StringComparison.Ordinal);
        int end = text.LastIndexOf(End, StringComparison.Ordinal);
        return text[..start] + text[(end + End.Length)..];
    }

    public void Dispose() => _test.Dispose();

    private async Task AssertComesBackAsync(string path, string there)
    {
        DatasetSource source = DatasetSource.FromFile(path);
        Dictionary<string, TwinId> before = await TwinsAsync(source, "source");
        DatasetSource middle = DatasetSource.FromBytes("middle", await ConvertAsync(source, there, "first"));
        IFormat from = FormatDetection.Detect(source, InteropFormats.All)!;
        string back = from.Versions.Any(version => version.CanWrite) ? from.Id : "cityjson";
        DatasetSource end = DatasetSource.FromBytes("end", await ConvertAsync(middle, back, "second"));

        Dictionary<string, TwinId> after = await TwinsAsync(end, "end");

        Assert.NotEmpty(before);
        string[] lost = [.. before.Values.Except(after.Values).Select(twin => before.First(pair => pair.Value == twin).Key)];
        Assert.True(lost.Length == 0, $"{lost.Length} of {before.Count} are lost: {string.Join(", ", lost.Take(5))}");
        _test.AssertSound();
    }

    /// <summary>The twin of every named object, as the registry gives it to a reader.</summary>
    private async Task<Dictionary<string, TwinId>> TwinsAsync(DatasetSource source, string name)
    {
        var context = new ConversionContext();
        await using IDatasetReader reader = await Dataset.OpenAsync(source, null, new ReadOptions(), context, CancellationToken.None);
        var register = new RegisterIdentity(_test.Registry, new DatasetDelivery(source.Name, name), TestRegistry.By);
        register.Describe(reader.Info);
        var twins = new Dictionary<string, TwinId>(StringComparer.Ordinal);
        await foreach (CityObject item in register.ApplyAsync(reader.ReadAsync(CancellationToken.None), context, CancellationToken.None))
        {
            foreach (CityObject current in item.SelfAndDescendants())
            {
                if (TwinId.TryFrom(current.Id, out TwinId twin))
                    twins[current.Source.LocalId] = twin;
            }
        }

        return twins;
    }

    private async Task<byte[]> ConvertAsync(DatasetSource source, string format, string version)
    {
        using MemoryTarget target = DatasetTarget.ToMemory();
        var request = new ConversionRequest(source, target, InteropFormats.Find(format)!) // the tests name known formats
        {
            TargetCrs = null,
            Operations = new Crs.Operations.OperationOptions { MissingGrids = Crs.Operations.MissingGridPolicy.KeepHeights },
            Transforms = [new RegisterIdentity(_test.Registry, new DatasetDelivery(source.Name, version), TestRegistry.By)],
        };
        ConversionReport report = await Dataset.ConvertAsync(request, null, CancellationToken.None);
        Conversions.AssertBalanced(report.Books);
        return target.ToArray();
    }
}
