using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using TwinInterop.Conversion;
using TwinInterop.Formats.CityGml.Json;
using TwinInterop.Geometry;
using TwinInterop.Identity;
using TwinInterop.Model;
using TwinInterop.Testing;

namespace TwinInterop.Formats.CityGml.Tests.Json;

/// <summary>Small datasets and objects for tests.</summary>
internal static class CityJsonSamples
{
    public static CityJsonFormat Format { get; } = new();

    /// <summary>A document of version 2.0 with eight vertices of a cube of 10 m.</summary>
    public static string Cube(string objects, string more = "", string version = "2.0") => $$"""
        {"type":"CityJSON","version":"{{version}}","transform":{"scale":[1,1,1],"translate":[0,0,0]},
         "CityObjects":{{{objects}}},
         "vertices":[[0,0,0],[10,0,0],[10,10,0],[0,10,0],[0,0,10],[10,0,10],[10,10,10],[0,10,10]]{{more}}}
        """;

    public static async Task<(DatasetInfo Info, List<CityObject> Objects, ConversionContext Context)> ReadAsync(string json) =>
        await Conversions.ReadAllAsync(Format, DatasetSource.FromBytes("sample", Encoding.UTF8.GetBytes(json)));

    /// <summary>Writes objects, holds the books to their balance and gives the document.</summary>
    public static async Task<(byte[] Written, ConversionContext Context)> WriteAsync(
        IEnumerable<CityObject> objects, WriteOptions? options = null, DatasetInfo? info = null)
    {
        var context = new ConversionContext();
        using MemoryTarget target = DatasetTarget.ToMemory();
        await using IDatasetWriter writer = Format.OpenWriter(target, options ?? new WriteOptions(), context);
        await writer.WriteAsync(info ?? Info, Enter(objects, context), CancellationToken.None);
        Conversions.AssertBalanced(context.Books);
        return (target.ToArray(), context);
    }

    public static async Task<(List<CityObject> Objects, ConversionContext Context)> RoundTripAsync(
        IEnumerable<CityObject> objects, WriteOptions? options = null, DatasetInfo? info = null)
    {
        (byte[] written, ConversionContext context) = await WriteAsync(objects, options, info);
        var (_, read, _) = await Conversions.ReadAllAsync(Format, DatasetSource.FromBytes("sample", written));
        return (read, context);
    }

    public static DatasetInfo Info { get; } = new("sample", "test", null, new SpatialReference(new CrsId("EPSG", 28992), new CrsId("EPSG", 5709)));

    public static JsonElement Parse(byte[] document) => JsonDocument.Parse(document).RootElement;

    public static CityObject Object(string id, string objectClass = "Building")
    {
        var source = new SourceKey("test:id", "sample", id);
        return new CityObject(CityObjectId.FromSource(source), source, new CityObjectClass(objectClass));
    }

    public static void AssertTexts(string?[] expected, IEnumerable<string?> actual) =>
        Assert.Equal(string.Join('\n', expected), string.Join('\n', actual));

    /// <summary>A polygon from ordinates by threes.</summary>
    public static PolygonSurface Polygon(params double[] ordinates) => new(new Ring(Positions(ordinates)));

    public static ImmutableArray<Position> Positions(params double[] ordinates) =>
        [.. ordinates.Chunk(3).Select(chunk => new Position(chunk[0], chunk[1], chunk[2]))];

    /// <summary>The six sides of a cube: ground, four walls, roof.</summary>
    public static PolygonSurface[] CubeSides(double x, double size) =>
    [
        Polygon(x, 0, 0, x, size, 0, x + size, size, 0, x + size, 0, 0),
        Polygon(x, 0, 0, x + size, 0, 0, x + size, 0, size, x, 0, size),
        Polygon(x + size, 0, 0, x + size, size, 0, x + size, size, size, x + size, 0, size),
        Polygon(x + size, size, 0, x, size, 0, x, size, size, x + size, size, size),
        Polygon(x, size, 0, x, 0, 0, x, 0, size, x, size, size),
        Polygon(x, 0, size, x + size, 0, size, x + size, size, size, x, size, size),
    ];

    private static async IAsyncEnumerable<CityObject> Enter(IEnumerable<CityObject> objects, ConversionContext context)
    {
        await Task.CompletedTask;
        foreach (CityObject cityObject in objects)
        {
            context.Books.EnterSource(cityObject);
            yield return cityObject;
        }
    }
}
