using System.Buffers;
using System.Buffers.Binary;
using System.Text.Json;
using TwinInterop.Formats.Tiles3D.Metadata;

namespace TwinInterop.Formats.Tiles3D.Glb;

/// <summary>Writes GLB: glTF 2.0 with one buffer, in one pass over the vertices.</summary>
/// <remarks>
/// Source: glTF 2.0, 4.4. The same scene gives the same bytes. Vertices go from the mesh buffers to the stream without a
/// copy; quantised and compressed ones through pooled memory. Both chunks begin and end at multiples of 8 bytes.
/// </remarks>
internal static class GlbWriter
{
    private const int HeaderLength = 12;
    private const int ChunkHeaderLength = 8;

    /// <summary>Writes a GLB.</summary>
    /// <param name="scene">What it holds.</param>
    /// <param name="options">How.</param>
    /// <param name="output">Where to; it stays open. Written in large pieces: it needs no buffer.</param>
    /// <returns>The bytes written.</returns>
    /// <exception cref="ArgumentException">The scene breaks a rule that its types state, or needs more than 4 GiB.</exception>
    public static long Write(GlbScene scene, GlbOptions options, Stream output)
    {
        ArgumentNullException.ThrowIfNull(scene);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(output);
        using var layout = new BufferLayout(options.UsesMeshopt);
        var json = new ArrayBufferWriter<byte>(4096);
        var content = new SceneLayout(scene, options, layout);
        using (var writer = new Utf8JsonWriter(json, MetadataJson.Options))
            new GltfJsonWriter(writer, scene, content, layout).Write();

        // The binary chunk's content begins at a multiple of 8 behind both headers, for columns of 64-bit numbers.
        int padded = json.WrittenCount + Padding(HeaderLength + (2 * ChunkHeaderLength) + json.WrittenCount);
        long total = HeaderLength + ChunkHeaderLength + padded + (layout.Length > 0 ? ChunkHeaderLength + layout.Length : 0);
        if (total > uint.MaxValue)
            throw new ArgumentException($"Expected a scene of less than 4 GiB, found {total} bytes.", nameof(scene));
        WriteJson(output, json, padded, (uint)total);
        if (layout.Length > 0)
        {
            Span<byte> chunk = stackalloc byte[ChunkHeaderLength];
            BinaryPrimitives.WriteUInt32LittleEndian(chunk, (uint)layout.Length);
            "BIN\0"u8.CopyTo(chunk[4..]);
            output.Write(chunk);
            layout.WriteTo(output);
        }

        return total;
    }

    private static int Padding(int length) => (8 - (length & 7)) & 7;

    private static void WriteJson(Stream output, ArrayBufferWriter<byte> json, int padded, uint total)
    {
        Span<byte> header = stackalloc byte[HeaderLength + ChunkHeaderLength];
        "glTF"u8.CopyTo(header);
        BinaryPrimitives.WriteUInt32LittleEndian(header[4..], 2);
        BinaryPrimitives.WriteUInt32LittleEndian(header[8..], total);
        BinaryPrimitives.WriteUInt32LittleEndian(header[12..], (uint)padded);
        "JSON"u8.CopyTo(header[16..]);
        output.Write(header);
        output.Write(json.WrittenSpan);
        output.Write("        "u8[..(padded - json.WrittenCount)]);
    }
}
