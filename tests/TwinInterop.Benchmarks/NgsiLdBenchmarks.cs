using System.Collections.Immutable;
using System.Globalization;
using BenchmarkDotNet.Attributes;
using TwinInterop.Conversion;
using TwinInterop.Formats;
using TwinInterop.Formats.NgsiLd;
using TwinInterop.Geometry;
using TwinInterop.Identity;
using TwinInterop.Model;

namespace TwinInterop.Benchmarks;

/// <summary>Entities of 2 kB, written and read; times are for one entity.</summary>
[MemoryDiagnoser]
public class NgsiLdBenchmarks
{
    private const int Count = 20_000;

    private readonly NgsiLdFormat _format = new();
    private ImmutableArray<CityObject> _objects = [];
    private byte[] _text = [];

    /// <summary>Makes the objects and the text.</summary>
    [GlobalSetup]
    public async Task Setup()
    {
        _objects = [.. Enumerable.Range(0, Count).Select(Make)];
        using MemoryTarget target = DatasetTarget.ToMemory();
        await WriteToAsync(target).ConfigureAwait(false);
        _text = target.ToArray();
        Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"// {_text.Length / Count} bytes an entity"));
    }

    /// <summary>From objects to the text.</summary>
    [Benchmark(OperationsPerInvoke = Count)]
    public async Task<int> Write()
    {
        using MemoryTarget target = DatasetTarget.ToMemory();
        await WriteToAsync(target).ConfigureAwait(false);
        return (int)target.OpenWrite().Length;
    }

    /// <summary>From the text to objects.</summary>
    [Benchmark(OperationsPerInvoke = Count)]
    public async Task<int> Read()
    {
        var context = new ConversionContext();
        IDatasetReader reader = await _format.OpenReaderAsync(
            DatasetSource.FromBytes("benchmark", _text), new ReadOptions(), context, CancellationToken.None).ConfigureAwait(false);
        await using (reader.ConfigureAwait(false))
        {
            int count = 0;
            await foreach (CityObject cityObject in reader.ReadAsync(CancellationToken.None).ConfigureAwait(false))
                count += cityObject.Attributes.Length > 0 ? 1 : 0;
            return count;
        }
    }

    private async Task WriteToAsync(MemoryTarget target)
    {
        IDatasetWriter writer = _format.OpenWriter(target, new WriteOptions(), new ConversionContext());
        await using (writer.ConfigureAwait(false))
        {
            await writer.WriteAsync(
                new DatasetInfo("benchmark", "geojson", null, SpatialReference.Wgs84), AllAsync(), CancellationToken.None).ConfigureAwait(false);
        }
    }

    private async IAsyncEnumerable<CityObject> AllAsync()
    {
        await Task.CompletedTask.ConfigureAwait(false);
        foreach (CityObject cityObject in _objects)
            yield return cityObject;
    }

    private static CityObject Make(int i)
    {
        var key = new SourceKey("geojson:id", "benchmark", string.Create(CultureInfo.InvariantCulture, $"BATIMENT{i:0000000000000000}"));
        double x = 4.8 + ((i % 200) * 1e-4);
        double y = 45.7 + ((i / 200) * 1e-4);
        return new CityObject(CityObjectId.FromSource(key), key, CityObjectClass.Building)
        {
            Attributes =
            [
                new CityAttribute("name", new TextValue($"Bâtiment {i}")),
                new CityAttribute("function", new CodeValue("Résidentiel")),
                new CityAttribute("storeysAboveGround", new IntegerValue(i % 9)),
                new CityAttribute("measuredHeight", new MeasureValue(3 + (i % 30), "m")),
                new CityAttribute("altitudeMinimaleSol", new DecimalValue(168.3 + (i % 100)), IsGeneric: true),
                new CityAttribute("dateDeCreation", new TextValue("2012-05-15T16:04:29.061Z"), IsGeneric: true),
                new CityAttribute("materiauxDesMurs", new TextValue("C0"), IsGeneric: true),
                new CityAttribute("materiauxDeLaToiture", new TextValue("10"), IsGeneric: true),
                new CityAttribute("appariementFichiersFonciers", new TextValue("A 1.0"), IsGeneric: true),
                new CityAttribute("nombreDeLogements", new IntegerValue(i % 40), IsGeneric: true),
                new CityAttribute("commune", new TextValue("01004"), IsGeneric: true),
            ],
            Addresses = [new Address { Locality = "Valmont-les-Tilleuls", Thoroughfare = "Rue des Érables", ThoroughfareNumber = "12", PostalCode = "69999" }],
            Geometry =
            [
                new LodGeometry("", new PolygonSurface(new Ring(
                [
                    new Position(x, y, 168), new Position(x + 1e-4, y, 168), new Position(x + 1e-4, y + 5e-5, 168),
                    new Position(x + 5e-5, y + 8e-5, 168), new Position(x, y + 5e-5, 168),
                ]))),
            ],
        };
    }
}
