using TwinInterop.Conversion;
using TwinInterop.Crs.Operations;
using TwinInterop.Formats;
using TwinInterop.Model;
using TwinInterop.Registry.Conversion;
using TwinInterop.Registry.Importing;
using TwinInterop.Registry.Model;
using TwinInterop.Testing;

namespace TwinInterop.Registry.Tests.Conversion;

/// <summary>Identity there and back, for every format by way of every other one.</summary>
public sealed class EveryPairOfFormatsTests : IDisposable
{
    private static readonly string[] Formats = ["ifc", "citygml", "cityjson", "3dtiles", "geojson", "ngsi-ld"];

    private readonly TestRegistry _test = new();
    private readonly TemporaryFolder _folder = new();

    public static TheoryData<string, string> Pairs()
    {
        var pairs = new TheoryData<string, string>();
        foreach (string one in Formats)
        {
            foreach (string other in Formats.Where(other => other != one))
                pairs.Add(one, other);
        }

        return pairs;
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public async Task Every_object_of_the_block_is_itself_after_the_way_there_and_back(string format, string there)
    {
        DatasetSource source = await SampleAsync(format);
        Dictionary<string, TwinId> before = await TwinsAsync(source, "block");

        DatasetSource middle = await ConvertAsync(source, "block", there, "middle");
        DatasetSource end = await ConvertAsync(middle, "middle", format, "end");
        Dictionary<string, TwinId> after = await TwinsAsync(end, "end");

        Assert.NotEmpty(before);
        string[] lost = [.. before.Where(pair => !after.ContainsValue(pair.Value)).Select(pair => pair.Key)];
        Assert.True(lost.Length == 0, $"{lost.Length} of {before.Count} are lost: {string.Join(", ", lost.Take(8))}");
        _test.AssertSound();
    }

    public void Dispose()
    {
        _test.Dispose();
        _folder.Dispose();
    }

    /// <summary>The block in a format; there is no sample of tiles, which are made of the CityJSON one.</summary>
    private async Task<DatasetSource> SampleAsync(string format)
    {
        string file = format switch
        {
            "ifc" => "valmont.tilleuls.ifc",
            "citygml" => "valmont.v3.gml",
            "geojson" => "valmont.geojson",
            "ngsi-ld" => "valmont.ngsild.jsonld",
            _ => "valmont.city.json",
        };
        DatasetSource sample = DatasetSource.FromFile(Path.Combine(SharedMaterial.Repository, "samples", "data", file));
        return format == "3dtiles" ? await ConvertAsync(sample, "made", format, "sample") : sample;
    }

    /// <summary>The twin of every named object, as the registry gives it to a reader.</summary>
    private async Task<Dictionary<string, TwinId>> TwinsAsync(DatasetSource source, string dataset)
    {
        var context = new ConversionContext();
        await using IDatasetReader reader = await Dataset.OpenAsync(source, null, new ReadOptions(), context, CancellationToken.None);
        var register = new RegisterIdentity(_test.Registry, new DatasetDelivery(dataset, $"{dataset} is read"), TestRegistry.By);
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

    private async Task<DatasetSource> ConvertAsync(DatasetSource source, string dataset, string to, string name)
    {
        IFormat format = InteropFormats.Find(to)!; // one of the formats above
        string path = _folder.File(name);
        using (DatasetTarget target = DatasetTarget.Of(format, path, overwrite: false))
        {
            var request = new ConversionRequest(source, target, format)
            {
                Operations = new OperationOptions { MissingGrids = MissingGridPolicy.KeepHeights },
                Transforms = [new RegisterIdentity(_test.Registry, new DatasetDelivery(dataset, $"{dataset} is converted"), TestRegistry.By)],
            };
            await Dataset.ConvertAsync(request, null, CancellationToken.None);
        }

        return DatasetSource.FromFile(Directory.Exists(path) ? Path.Combine(path, "tileset.json") : path);
    }
}
