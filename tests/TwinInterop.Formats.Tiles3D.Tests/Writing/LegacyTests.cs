using System.Buffers.Binary;
using System.Text.Json;
using TwinInterop.Formats.Tiles3D.Tests.Support;

namespace TwinInterop.Formats.Tiles3D.Tests.Writing;

public sealed class LegacyTests
{
    [Fact]
    public async Task Every_part_of_a_b3dm_begins_and_ends_at_a_multiple_of_eight_bytes()
    {
        Town.Written written = await Town.WriteAsync(Town.Houses(2), version: "1.0");

        foreach (byte[] tile in written.Files.Where(file => file.Key.EndsWith(".b3dm", StringComparison.Ordinal)).Select(file => file.Value))
        {
            int[] lengths = [.. Enumerable.Range(0, 4).Select(i => BinaryPrimitives.ReadInt32LittleEndian(tile.AsSpan(12 + (4 * i))))];
            Assert.Equal("b3dm"u8, tile.AsSpan(0, 4));
            Assert.Equal(tile.Length, BinaryPrimitives.ReadInt32LittleEndian(tile.AsSpan(8)));
            int end = 28;
            foreach (int length in lengths)
            {
                end += length;
                Assert.Equal(0, end % 8);
            }

            Assert.Equal("glTF"u8, tile.AsSpan(end, 4));
            Assert.Equal(0, tile.Length % 8);
        }
    }

    [Fact]
    public async Task The_batch_table_has_the_ids_and_the_vertices_name_its_rows()
    {
        Town.Written written = await Town.WriteAsync([Town.House("house", 5, 45)], version: "1.0");

        byte[] tile = written.Files.Single(file => file.Key.EndsWith("-lod2.b3dm", StringComparison.Ordinal)).Value;
        int feature = BinaryPrimitives.ReadInt32LittleEndian(tile.AsSpan(12));
        int batch = BinaryPrimitives.ReadInt32LittleEndian(tile.AsSpan(20));
        using JsonDocument table = JsonDocument.Parse(tile.AsMemory(28 + feature, batch));
        Assert.Equal(["house", "house-roof", "house-walls"], table.RootElement.GetProperty("sourceId").EnumerateArray().Select(id => id.GetString()));
        string text = System.Text.Encoding.Latin1.GetString(tile);
        Assert.Contains("_BATCHID", text, StringComparison.Ordinal);
        Assert.DoesNotContain("EXT_", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Its_tileset_says_1_0_and_has_no_metadata()
    {
        Town.Written written = await Town.WriteAsync(Town.Houses(2), version: "1.0");

        using JsonDocument main = JsonDocument.Parse(written.Main);
        Assert.Equal("1.0", main.RootElement.GetProperty("asset").GetProperty("version").GetString());
        Assert.False(main.RootElement.TryGetProperty("schema", out _));
    }

    [Fact]
    public async Task Implicit_tiling_is_refused()
    {
        await Assert.ThrowsAsync<ArgumentException>(() => Town.WriteAsync(Town.Houses(1), 1, "1.0", ("tiling", "implicit")));
    }
}
