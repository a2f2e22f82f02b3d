using System.Runtime.InteropServices;
using TwinInterop.Formats.Tiles3D.Tests.Support;
using TwinInterop.Geometry;
using TwinInterop.Geometry.Vectors;
using TwinInterop.Model;
using TwinInterop.Testing;

namespace TwinInterop.Formats.Tiles3D.Tests.Writing;

public sealed class InstancedModelTests
{
    private const double Millimetre = 0.001;

    [Fact]
    public async Task Copies_stand_where_their_triangles_would()
    {
        Dictionary<string, List<Vector3D>> instances = Places(await Town.WriteAsync(Trees(12), version: "1.0"));
        Dictionary<string, List<Vector3D>> triangles = Places(await Town.WriteAsync(Trees(12), 1, "1.0", ("tile-objects", "6")));

        Assert.Equal(12, instances.Count);
        foreach ((string id, List<Vector3D> places) in instances)
        {
            Assert.Equal(places.Count, triangles[id].Count);
            Assert.All(places.Zip(triangles[id]), pair => Assert.InRange((pair.First - pair.Second).Length, 0, Millimetre));
        }
    }

    [Fact]
    public async Task Copies_alone_are_an_i3dm_and_with_others_a_cmpt()
    {
        Assert.EndsWith(".i3dm", Contents(await Town.WriteAsync(Trees(8), version: "1.0")).Single().Key, StringComparison.Ordinal);
        Assert.EndsWith(".b3dm", Contents(await Town.WriteAsync(Trees(7), version: "1.0")).Single().Key, StringComparison.Ordinal);

        KeyValuePair<string, byte[]> both = Contents(await Town.WriteAsync([.. Trees(8), Plain("block")], version: "1.0")).Single();

        Assert.EndsWith(".cmpt", both.Key, StringComparison.Ordinal);
        Assert.Equal(["b3dm", "i3dm"], LegacyView.Open(both.Value).Select(tile => tile.Magic));
    }

    [Fact]
    public async Task The_document_names_the_files_that_are_written()
    {
        foreach (int threads in (int[])[1, 4])
        {
            Town.Written written = await Town.WriteAsync([.. Trees(40), Plain("block")], threads, "1.0", ("tile-objects", "12"));

            Assert.Equal(
                Contents(written).Select(file => file.Key).Order(StringComparer.Ordinal),
                written.View.Tiles().Select(tile => tile.Uri).OfType<string>().Order(StringComparer.Ordinal));
        }
    }

    [Fact]
    public async Task Every_feature_is_in_one_table()
    {
        SharedShape shape = Town.Shape();
        CityObject pair = Town.Tree("pair", 5.001, 45, shape);
        pair = pair with { Geometry = [pair.Geometry[0], .. Town.Tree("", 5.002, 45, shape).Geometry] };
        CityObject drawn = Town.Tree("drawn", 5.003, 45, shape);
        drawn = drawn with { Geometry = [drawn.Geometry[0], .. Plain("").Geometry] };

        Town.Written written = await Town.WriteAsync([pair, drawn, .. Trees(9, shape), Town.Item("nothing", "CityFurniture")], version: "1.0");

        List<LegacyView.Inner> tiles = [.. Contents(written).SelectMany(file => LegacyView.Open(file.Value))];
        Assert.Equal(["drawn", "nothing", "pair"], tiles.Where(tile => tile.Magic == "b3dm").SelectMany(tile => tile.Ids).Order(StringComparer.Ordinal));
        LegacyView.Inner copies = tiles.Single(tile => tile.Magic == "i3dm");
        Assert.Equal(9, copies.Ids.Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(9, copies.Features.GetProperty("INSTANCES_LENGTH").GetInt32());
        int offset = copies.Features.GetProperty("BATCH_ID").GetProperty("byteOffset").GetInt32();
        Assert.Equal(Enumerable.Range(0, 9), MemoryMarshal.Cast<byte, int>(copies.FeatureBytes.AsSpan(offset, 36)).ToArray());
    }

    [JudgedFact]
    public async Task The_judges_find_no_fault_in_the_models()
    {
        using var folder = new TemporaryFolder();
        var files = new List<string>();
        foreach (string compression in (string[])["none", "meshopt", "quantized"])
        {
            Town.Written written = await Town.WriteAsync([.. Trees(12), Plain("block")], 1, "1.0", ("compression", compression));
            foreach (LegacyView.Inner tile in Contents(written).SelectMany(file => LegacyView.Open(file.Value)))
            {
                files.Add(folder.File($"{files.Count}-{tile.Magic}.glb"));
                await File.WriteAllBytesAsync(files[^1], tile.Glb);
            }
        }

        Assert.Equal(6, files.Count);
        Assert.Empty(Judges.Glb(files));
    }

    private static IEnumerable<KeyValuePair<string, byte[]>> Contents(Town.Written written) =>
        written.Files.Where(file => file.Key.StartsWith("content/", StringComparison.Ordinal));

    private static Dictionary<string, List<Vector3D>> Places(Town.Written written) => Contents(written)
        .SelectMany(file => LegacyView.PlacesById(file.Value)).ToDictionary(item => item.Key, item => item.Value, StringComparer.Ordinal);

    private static CityObject Plain(string id) =>
        Town.Item(id, "GenericOccupiedSpace") with { Geometry = [new LodGeometry("2", new MultiSurface([.. Town.Box(5.0005, 45.0005, 200, 4)]))] };

    /// <summary>Trees that are turned about all axes, scaled along each, and moved.</summary>
    private static List<CityObject> Trees(int count, SharedShape? shape = null)
    {
        shape ??= Town.Shape();
        return
        [
            .. Enumerable.Range(0, count).Select(i => Town.Item($"tree-{i}", "SolitaryVegetationObject") with
            {
                Geometry =
                [
                    new LodGeometry("2", new ImplicitGeometry(new Position(5 + (0.0002 * i), 45 + (0.0001 * i), 200 + i), Turned(i), shape)),
                ],
            }),
        ];
    }

    private static Transform3D Turned(int i)
    {
        (double sin, double cos) = Math.SinCos(0.7 * i);
        (double sinTilt, double cosTilt) = Math.SinCos(0.3 * i);
        (double x, double y, double z) = (1 + (0.1 * i), 2 - (0.1 * i), 1.5);
        return new Transform3D(
        [
            x * cos, -y * sin * cosTilt, z * sin * sinTilt, 0.5 * i,
            x * sin, y * cos * cosTilt, -z * cos * sinTilt, -0.25 * i,
            0, y * sinTilt, z * cosTilt, 0.125,
            0, 0, 0, 1,
        ]);
    }
}
