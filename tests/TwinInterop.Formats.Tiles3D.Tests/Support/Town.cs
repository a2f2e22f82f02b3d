using System.Collections.Immutable;
using System.Text.Json;
using TwinInterop.Conversion;
using TwinInterop.Geometry;
using TwinInterop.Identity;
using TwinInterop.Model;

namespace TwinInterop.Formats.Tiles3D.Tests.Support;

/// <summary>Small made-up objects in WGS 84, and what the writer makes of them.</summary>
internal static class Town
{
    private const double Step = 0.0003;

    private static readonly Transform3D Upright = Transform3D.Identity;

    /// <summary>What was written, and the books.</summary>
    internal sealed record Written(byte[] Main, IReadOnlyDictionary<string, byte[]> Files, ConversionContext Context)
    {
        public TilesetView View => new(JsonDocument.Parse(Main), Files);
    }

    /// <summary>Houses on a grid, each with a block of level 1 and walls and a roof of level 2.</summary>
    public static List<CityObject> Houses(int side) =>
        [.. Enumerable.Range(0, side * side).Select(i => House($"house-{i}", 5 + (Step * (i % side)), 45 + (Step * (i / side))))];

    public static CityObject House(string id, double longitude, double latitude)
    {
        PolygonSurface[] faces = Box(longitude, latitude, 200, 6);
        return Item(id, "Building") with
        {
            Attributes = [new CityAttribute("storeys", new IntegerValue(id.Length)), new CityAttribute("owner", new TextValue($"of {id}"))],
            Geometry =
            [
                new LodGeometry("1", new Solid(new CompositeSurface([.. Box(longitude, latitude, 200, 5)]))),
                new LodGeometry("2", new Solid(new CompositeSurface([.. faces]))),
            ],
            Parts =
            [
                Item($"{id}-roof", "RoofSurface") with { Geometry = [new LodGeometry("2", new MultiSurface([faces[1]]))] },
                Item($"{id}-walls", "WallSurface") with { Geometry = [new LodGeometry("2", new MultiSurface([.. faces[2..]]))] },
            ],
        };
    }

    /// <summary>A tree that stands for a shape shared with others.</summary>
    public static CityObject Tree(string id, double longitude, double latitude, SharedShape shape) => Item(id, "SolitaryVegetationObject") with
    {
        Geometry = [new LodGeometry("2", new ImplicitGeometry(new Position(longitude, latitude, 200), Upright, shape))],
    };

    /// <summary>A shape in metres.</summary>
    public static SharedShape Shape() => new(new TriangulatedSurface(
        [new(0, 0, 0), new(2, 0, 0), new(0, 2, 0), new(0, 0, 5)], [0, 2, 1, 0, 1, 3, 1, 2, 3, 2, 0, 3]));

    public static CityObject Item(string id, string objectClass)
    {
        var key = new SourceKey("gml:id", "town", id);
        return new CityObject(CityObjectId.FromSource(key), key, new CityObjectClass(objectClass));
    }

    /// <summary>Bottom, top and four sides, each seen from outside.</summary>
    public static PolygonSurface[] Box(double longitude, double latitude, double ground, double height)
    {
        const double Width = 0.0001;
        Position At(int east, int north, int up) => new(longitude + (east * Width), latitude + (north * Width), ground + (up * height));
        return
        [
            Face(At(0, 0, 0), At(0, 1, 0), At(1, 1, 0), At(1, 0, 0)),
            Face(At(0, 0, 1), At(1, 0, 1), At(1, 1, 1), At(0, 1, 1)),
            Face(At(0, 0, 0), At(1, 0, 0), At(1, 0, 1), At(0, 0, 1)),
            Face(At(1, 0, 0), At(1, 1, 0), At(1, 1, 1), At(1, 0, 1)),
            Face(At(1, 1, 0), At(0, 1, 0), At(0, 1, 1), At(1, 1, 1)),
            Face(At(0, 1, 0), At(0, 0, 0), At(0, 0, 1), At(0, 1, 1)),
        ];
    }

    /// <summary>Writes objects, and holds the books to their balance.</summary>
    public static Task<Written> WriteAsync(
        IReadOnlyList<CityObject> objects, int threads = 1, string? version = null, params (string Name, string Value)[] settings) =>
        WriteFromAsync(null, objects, threads, version, settings);

    /// <summary>Writes objects whose images lie in a folder.</summary>
    public static async Task<Written> WriteFromAsync(
        string? folder, IReadOnlyList<CityObject> objects, int threads, string? version, params (string Name, string Value)[] settings)
    {
        var context = new ConversionContext();
        foreach (CityObject item in objects)
            context.Books.EnterSource(item);
        using MemoryTarget target = DatasetTarget.ToMemory();
        var options = new WriteOptions
        {
            Version = version,
            Threads = threads,
            SourceFolder = folder,
            Settings = settings.ToImmutableDictionary(setting => setting.Name, setting => setting.Value, StringComparer.Ordinal),
        };
        await using IDatasetWriter writer = new Tiles3DFormat().OpenWriter(target, options, context);
        await writer.WriteAsync(new DatasetInfo("town", "test", null, SpatialReference.Wgs84), objects.ToAsyncEnumerable(), default);
        Testing.Conversions.AssertBalanced(context.Books);
        return new Written(target.ToArray(), target.Files, context);
    }

    private static PolygonSurface Face(params Position[] ring) => new(new Ring([.. ring]));
}
