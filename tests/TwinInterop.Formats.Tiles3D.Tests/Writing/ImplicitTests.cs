using System.Buffers.Binary;
using System.Numerics;
using System.Text.Json;
using TwinInterop.Formats.Tiles3D.Tests.Support;

namespace TwinInterop.Formats.Tiles3D.Tests.Writing;

public sealed class ImplicitTests
{
    [Fact]
    public async Task Subtrees_announce_exactly_the_contents_that_there_are()
    {
        Town.Written written = await Town.WriteAsync(Town.Houses(12), settings: [("tiling", "implicit"), ("tile-objects", "3")]);

        int announced = written.Files.Where(file => file.Key.EndsWith(".subtree", StringComparison.Ordinal))
            .Sum(file => Available(file.Value, "contentAvailability"));
        int contents = written.Files.Keys.Count(path => path.EndsWith(".glb", StringComparison.Ordinal));
        Assert.True(contents > 20);
        Assert.Equal(contents, announced);
    }

    [Fact]
    public async Task Each_tile_of_a_subtree_tells_its_real_region()
    {
        Town.Written written = await Town.WriteAsync(Town.Houses(12), settings: [("tiling", "implicit"), ("tile-objects", "3")]);

        foreach (byte[] subtree in written.Files.Where(file => file.Key.EndsWith(".subtree", StringComparison.Ordinal)).Select(file => file.Value))
        {
            using JsonDocument json = Json(subtree);
            JsonElement table = json.RootElement.GetProperty("propertyTables")[0];
            Assert.Equal(Available(subtree, "tileAvailability"), table.GetProperty("count").GetInt32());
            Assert.True(table.GetProperty("properties").TryGetProperty("region", out _));
        }

        Assert.Contains("TILE_BOUNDING_REGION", System.Text.Encoding.UTF8.GetString(written.Main), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_content_of_a_subtree_tells_what_it_covers()
    {
        Town.Written written = await Town.WriteAsync(Town.Houses(12), settings: [("tiling", "implicit"), ("tile-objects", "3")]);

        foreach (byte[] subtree in written.Files.Where(file => file.Key.EndsWith(".subtree", StringComparison.Ordinal)).Select(file => file.Value))
        {
            using JsonDocument json = Json(subtree);
            int number = Assert.Single(json.RootElement.GetProperty("contentMetadata").EnumerateArray()).GetInt32();
            JsonElement table = json.RootElement.GetProperty("propertyTables")[number];
            Assert.Equal(Available(subtree, "contentAvailability"), table.GetProperty("count").GetInt32());
        }

        Assert.Contains("CONTENT_BOUNDING_REGION", System.Text.Encoding.UTF8.GetString(written.Main), StringComparison.Ordinal);
    }

    private static int Available(byte[] subtree, string name)
    {
        using JsonDocument json = Json(subtree);
        JsonElement availability = json.RootElement.GetProperty(name);
        if (availability.ValueKind == JsonValueKind.Array)
            availability = availability[0];
        if (availability.TryGetProperty("constant", out JsonElement constant))
            return constant.GetInt32() == 0 ? 0 : Tiles(json);
        JsonElement view = json.RootElement.GetProperty("bufferViews")[availability.GetProperty("bitstream").GetInt32()];
        int start = 24 + (int)BinaryPrimitives.ReadInt64LittleEndian(subtree.AsSpan(8)) + view.GetProperty("byteOffset").GetInt32();
        int bits = subtree[start..(start + view.GetProperty("byteLength").GetInt32())].Sum(value => BitOperations.PopCount(value));
        Assert.Equal(availability.GetProperty("availableCount").GetInt32(), bits);
        return bits;
    }

    private static int Tiles(JsonDocument json) => json.RootElement.GetProperty("propertyTables")[0].GetProperty("count").GetInt32();

    private static JsonDocument Json(byte[] subtree)
    {
        Assert.Equal("subt"u8, subtree.AsSpan(0, 4));
        int length = (int)BinaryPrimitives.ReadInt64LittleEndian(subtree.AsSpan(8));
        Assert.Equal(0, length % 8);
        Assert.Equal(subtree.Length, 24 + length + BinaryPrimitives.ReadInt64LittleEndian(subtree.AsSpan(16)));
        return JsonDocument.Parse(subtree.AsMemory(24, length));
    }
}
