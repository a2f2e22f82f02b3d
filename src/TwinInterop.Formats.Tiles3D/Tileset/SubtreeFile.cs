using System.Buffers;
using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Text.Json;
using TwinInterop.Formats.Tiles3D.Metadata;
using TwinInterop.Formats.Tiles3D.Tiling;
using TwinInterop.Model;

namespace TwinInterop.Formats.Tiles3D.Tileset;

/// <summary>One subtree in binary: which tiles, contents and further subtrees there are, and what tiles really cover.</summary>
/// <remarks>Source: OGC 22-025r4, 7.3.8 (subtrees), 7.3.9 (binary format); bits are in Morton order, level by level.</remarks>
/// <param name="tiles">All tiles of the tree by their place.</param>
/// <param name="levels">How many levels a subtree has.</param>
/// <param name="depth">The level of its root.</param>
/// <param name="x">The column of its root.</param>
/// <param name="y">The row of its root.</param>
internal sealed class SubtreeFile(
    IReadOnlyDictionary<(int Depth, int X, int Y), Tile> tiles, int levels, int depth, int x, int y)
{
    private const int HeaderLength = 24;

    private readonly List<(int Offset, int Length)> _views = [];
    private readonly ArrayBufferWriter<byte> _binary = new();

    /// <summary>The file.</summary>
    public byte[] Bytes()
    {
        List<Tile?> inside = [.. Enumerable.Range(0, levels).SelectMany(Level)];
        List<Tile?> below = [.. Level(levels)];
        PropertyTable[] tables = [TilesOf([.. inside.OfType<Tile>()]), .. ContentsOf([.. inside.Select(tile => tile?.Content).OfType<TileContent>()])];
        var json = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(json))
        {
            writer.WriteStartObject();
            WriteAvailability(writer, "tileAvailability", inside.ConvertAll(tile => tile is not null));
            writer.WriteStartArray("contentAvailability");
            WriteAvailability(writer, null, inside.ConvertAll(tile => tile?.Content is not null));
            writer.WriteEndArray();
            WriteAvailability(writer, "childSubtreeAvailability", below.ConvertAll(tile => tile is not null));
            writer.WriteStartArray("propertyTables");
            foreach (PropertyTable table in tables)
            {
                MetadataJson.WriteTable(
                    writer, table, [.. table.Columns.Select(column => PropertyTableEncoder.Encode(table.Schema, column))], bytes => AddView(bytes.Span));
            }

            writer.WriteEndArray();
            writer.WriteNumber("tileMetadata", 0);
            if (tables.Length > 1)
            {
                writer.WriteStartArray("contentMetadata");
                writer.WriteNumberValue(1);
                writer.WriteEndArray();
            }

            WriteViews(writer);
            writer.WriteEndObject();
        }

        json.Write("       "u8[..(-json.WrittenCount & 7)]);
        return Assemble(json.WrittenSpan);
    }

    private static PropertyTable TilesOf(IReadOnlyList<Tile> available)
    {
        MetadataClass type = TilesetSchema.ImplicitTile;
        return new PropertyTable(new MetadataSchema("tileset", [type], []), type, available.Count,
        [
            new PropertyColumn(type.Properties[0], [.. available.Select(tile => RegionOf(tile.Region))]),
            new PropertyColumn(type.Properties[1], [.. available.Select(tile => (AttributeValue)new DecimalValue(tile.GeometricError))]),
            new PropertyColumn(type.Properties[2], [.. available.Select(tile => (AttributeValue)new IntegerValue(tile.Content?.Rows ?? 0))]),
        ]);
    }

    /// <summary>A table of the contents; none where the subtree has no content.</summary>
    private static IEnumerable<PropertyTable> ContentsOf(IReadOnlyList<TileContent> available)
    {
        if (available.Count == 0)
            yield break;
        MetadataClass type = TilesetSchema.ImplicitContent;
        yield return new PropertyTable(new MetadataSchema("tileset", [type], []), type, available.Count,
        [
            new PropertyColumn(type.Properties[0], [.. available.Select(content => RegionOf(content.Region))]),
            new PropertyColumn(type.Properties[1], [.. available.Select(content => (AttributeValue)new IntegerValue(content.Triangles))]),
            new PropertyColumn(type.Properties[2], [.. available.Select(content => (AttributeValue)new IntegerValue(content.Bytes))]),
        ]);
    }

    private static ListValue RegionOf(in GeoRegion region) => new ListValue(
    [
        new DecimalValue(region.West), new DecimalValue(region.South), new DecimalValue(region.East),
        new DecimalValue(region.North), new DecimalValue(region.Low), new DecimalValue(region.High),
    ]);

    /// <summary>The tiles of a level below the root of the subtree, in Morton order; null where there is none.</summary>
    private IEnumerable<Tile?> Level(int level)
    {
        for (ulong at = 0; at < 1UL << (2 * level); at++)
        {
            (int column, int row) = QuadCells.CellOf(at << (2 * (QuadCells.Depth - level)), level);
            yield return tiles.GetValueOrDefault((depth + level, (x << level) + column, (y << level) + row));
        }
    }

    private void WriteAvailability(Utf8JsonWriter writer, string? name, List<bool> bits)
    {
        int count = bits.Count(bit => bit);
        if (name is null)
            writer.WriteStartObject();
        else
            writer.WriteStartObject(name);
        if (count == 0 || count == bits.Count)
        {
            writer.WriteNumber("constant", count == 0 ? 0 : 1);
        }
        else
        {
            byte[] stream = new byte[(bits.Count + 7) / 8];
            for (int i = 0; i < bits.Count; i++)
                stream[i / 8] |= (byte)(bits[i] ? 1 << (i % 8) : 0);
            writer.WriteNumber("bitstream", AddView(stream));
            writer.WriteNumber("availableCount", count);
        }

        writer.WriteEndObject();
    }

    private int AddView(ReadOnlySpan<byte> bytes)
    {
        _views.Add((_binary.WrittenCount, bytes.Length));
        _binary.Write(bytes);
        _binary.Write(new byte[-_binary.WrittenCount & 7]);
        return _views.Count - 1;
    }

    private void WriteViews(Utf8JsonWriter writer)
    {
        writer.WriteStartArray("buffers");
        writer.WriteStartObject();
        writer.WriteNumber("byteLength", _binary.WrittenCount);
        writer.WriteEndObject();
        writer.WriteEndArray();
        writer.WriteStartArray("bufferViews");
        foreach ((int offset, int length) in _views)
        {
            writer.WriteStartObject();
            writer.WriteNumber("buffer", 0);
            writer.WriteNumber("byteOffset", offset);
            writer.WriteNumber("byteLength", length);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private byte[] Assemble(ReadOnlySpan<byte> json)
    {
        byte[] file = new byte[HeaderLength + json.Length + _binary.WrittenCount];
        "subt"u8.CopyTo(file);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(4), 1);
        BinaryPrimitives.WriteInt64LittleEndian(file.AsSpan(8), json.Length);
        BinaryPrimitives.WriteInt64LittleEndian(file.AsSpan(16), _binary.WrittenCount);
        json.CopyTo(file.AsSpan(HeaderLength));
        _binary.WrittenSpan.CopyTo(file.AsSpan(HeaderLength + json.Length));
        return file;
    }
}
