using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using TwinInterop.Conversion;
using TwinInterop.Diagnostics;
using TwinInterop.Geometry;
using TwinInterop.Identity;
using TwinInterop.Model;
using TwinInterop.Testing;
using TwinInterop.Testing.Models;

namespace TwinInterop.Formats.NgsiLd.Support;

/// <summary>Short forms for tests.</summary>
internal static class Sample
{
    public static NgsiLdFormat Format { get; } = new();

    public static DatasetInfo Info { get; } = new("test", "citygml", "3.0", SpatialReference.Wgs84);

    public static DatasetSource Source(string text) => DatasetSource.FromBytes("test", Encoding.UTF8.GetBytes(text));

    public static Task<(DatasetInfo Info, List<CityObject> Objects, ConversionContext Context)> ReadAsync(string text, ReadOptions? options = null) =>
        Conversions.ReadAllAsync(Format, Source(text), options);

    /// <summary>An entity with a context and further members.</summary>
    public static string Entity(string members, string context = "\"https://uri.etsi.org/ngsi-ld/v1/ngsi-ld-core-context-v1.8.jsonld\"") =>
        $$"""{"id":"urn:ngsi-ld:Building:b1","type":"Building",{{members}},"@context":{{context}}}""";

    /// <summary>Writes objects, and holds the books and what comes back to what was kept.</summary>
    public static async Task<(string Text, List<CityObject> Back, ConversionContext Context)> WriteAsync(
        WriteOptions options, DatasetInfo info, params IReadOnlyList<CityObject> objects)
    {
        var context = new ConversionContext();
        using MemoryTarget target = DatasetTarget.ToMemory();
        await using (var reader = new ListReader(info, objects))
        await using (IDatasetWriter writer = Format.OpenWriter(target, options, context))
            await new ConversionPipeline().RunAsync(reader, writer, context, default);
        target.Commit();
        Conversions.AssertBalanced(context.Books);

        string text = Encoding.UTF8.GetString(target.ToArray());
        (DatasetInfo readInfo, List<CityObject> back, ConversionContext readContext) = await Conversions.ReadAllAsync(Format, Source(text));
        Assert.False(readContext.Diagnostics.HasAtLeast(Severity.Error), string.Join('\n', readContext.Diagnostics.Kept));
        var ofDataset = new Tally(readInfo.Metadata.IsEmpty ? 0 : 1, readInfo.Metadata.Sum(attribute => Tally.ValuesOf(attribute.Value)), 0, 0, 0, VerbatimContent.Unfold(readInfo).Extensions.Length);
        Tally tally = back.Aggregate(ofDataset, (sum, cityObject) => sum + Tally.Of(cityObject));
        foreach (BookAccount account in Enum.GetValues<BookAccount>())
        {
            Balance balance = context.Books[account];
            Assert.True(balance.Kept + balance.Derived == tally[account], $"{account}: kept {balance.Kept}, read back {tally[account]} in {text}");
        }

        return (text, back, context);
    }

    public static Task<(string Text, List<CityObject> Back, ConversionContext Context)> WriteAsync(params IReadOnlyList<CityObject> objects) =>
        WriteAsync(new WriteOptions(), Info, objects);

    public static WriteOptions Setting(string name, string value) =>
        new() { Settings = ImmutableDictionary<string, string>.Empty.Add(name, value) };

    public static JsonElement Json(string text) => JsonDocument.Parse(text).RootElement;

    /// <summary>An object of a class with an id.</summary>
    public static CityObject Object(string id, string objectClass = "Building")
    {
        var key = new SourceKey("gml:id", "test", id);
        return new CityObject(CityObjectId.FromSource(key), key, new CityObjectClass(objectClass));
    }

    public static CityObject Attributes(params ImmutableArray<CityAttribute> attributes) => Object("b") with { Attributes = attributes };

    /// <summary>A ring of the numbers x, y, x, y…</summary>
    public static Ring Ring(params ReadOnlySpan<double> numbers)
    {
        var positions = ImmutableArray.CreateBuilder<Position>();
        for (int i = 0; i < numbers.Length; i += 2)
            positions.Add(new Position(numbers[i], numbers[i + 1]));
        return new Ring(positions.DrainToImmutable());
    }

    public static PolygonSurface Square(double x, double y, double size = 0.001) =>
        new(Ring(x, y, Math.Round(x + size, 7), y, Math.Round(x + size, 7), Math.Round(y + size, 7), x, Math.Round(y + size, 7)));

    public static CityObject With(this CityObject cityObject, string lod, GeometryRole role, AbstractGeometry geometry) =>
        cityObject with { Geometry = cityObject.Geometry.Add(new LodGeometry(lod, role, geometry)) };
}
