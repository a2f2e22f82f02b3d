using System.Buffers.Binary;
using System.Globalization;

namespace TwinInterop.Formats.Tiles3D.Legacy;

/// <summary>Takes composites apart.</summary>
/// <remarks>Source: OGC 18-053r2, 12 (cmpt).</remarks>
internal static class CompositeReader
{
    private const int HeaderLength = 16;
    private const int LeastTile = 12;

    /// <summary>The tiles inside, each with a place for messages.</summary>
    /// <exception cref="InvalidDatasetException">It is cut.</exception>
    public static List<(ReadOnlyMemory<byte> Tile, string Place)> Tiles(ReadOnlyMemory<byte> file, string location)
    {
        if (file.Length < HeaderLength)
            throw LegacyTile.Fault(location, "a header of 16 bytes", $"{file.Length} bytes");
        uint count = BinaryPrimitives.ReadUInt32LittleEndian(file.Span[12..]);
        var tiles = new List<(ReadOnlyMemory<byte> Tile, string Place)>();
        int at = HeaderLength;
        for (uint i = 0; i < count; i++)
        {
            if (file.Length - at < LeastTile)
                throw LegacyTile.Fault(location, $"{count} tiles (byte 12)", $"the end of the file in tile {i}");
            uint length = BinaryPrimitives.ReadUInt32LittleEndian(file.Span[(at + 8)..]);
            if (length < LeastTile || length > file.Length - at)
                throw LegacyTile.Fault(location, $"a tile within {file.Length} bytes (byte {at + 8})", $"{length} bytes");
            tiles.Add((file.Slice(at, (int)length), string.Create(CultureInfo.InvariantCulture, $"{location}[{i}]")));
            at += (int)length;
        }

        return tiles;
    }
}
