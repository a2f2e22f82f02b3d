using System.Buffers.Binary;

namespace TwinInterop.Formats.Tiles3D.Writing;

/// <summary>Puts the parts of a tile of version 1.0 one behind the other: the layout that b3dm and i3dm have in common.</summary>
/// <remarks>Source: OGC 18-053r2, 9 and 10: each part ends at a multiple of 8 bytes, and so does the tile.</remarks>
internal static class LegacyTileFile
{
    /// <summary>The bytes before the feature table of a b3dm.</summary>
    public const int HeaderLength = 28;

    /// <summary>Writes a tile.</summary>
    /// <param name="magic">Its four letters.</param>
    /// <param name="features">The feature table.</param>
    /// <param name="batches">The batch table.</param>
    /// <param name="gltfFormat">What follows the header's lengths: 1 in an i3dm that holds its GLB; null in a b3dm.</param>
    /// <param name="glb">The GLB, a multiple of 8 bytes.</param>
    /// <param name="output">Where to; it stays open.</param>
    public static void Write(
        ReadOnlySpan<byte> magic, TablePart features, TablePart batches, int? gltfFormat, MemoryStream glb, Stream output)
    {
        Span<byte> header = stackalloc byte[HeaderLength + sizeof(int)];
        header = header[..(gltfFormat is null ? HeaderLength : HeaderLength + sizeof(int))];
        magic.CopyTo(header);
        int total = checked(
            header.Length + features.Json.Length + features.Binary.Length + batches.Json.Length + batches.Binary.Length + (int)glb.Length);
        ReadOnlySpan<int> numbers =
            [1, total, features.Json.Length, features.Binary.Length, batches.Json.Length, batches.Binary.Length, gltfFormat ?? 0];
        for (int i = 0; i < (header.Length / sizeof(int)) - 1; i++)
            BinaryPrimitives.WriteInt32LittleEndian(header[(4 + (4 * i))..], numbers[i]);
        output.Write(header);
        output.Write(features.Json);
        output.Write(features.Binary);
        output.Write(batches.Json);
        output.Write(batches.Binary);
        glb.WriteTo(output);
    }
}
