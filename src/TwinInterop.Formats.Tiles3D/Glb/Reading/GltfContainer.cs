using System.Buffers.Binary;
using TwinInterop.Diagnostics;

namespace TwinInterop.Formats.Tiles3D.Glb.Reading;

/// <summary>The JSON and the binary chunk of a file.</summary>
/// <param name="Json">The JSON text.</param>
/// <param name="Binary">The binary chunk; null where there is none.</param>
internal sealed record GltfContainer(ReadOnlyMemory<byte> Json, ReadOnlyMemory<byte>? Binary)
{
    private const uint JsonChunk = 0x4E4F534A;
    private const uint BinaryChunk = 0x004E4942;

    /// <summary>Takes a GLB or a glTF document apart.</summary>
    /// <exception cref="InvalidDatasetException">It is neither, or of another version, or cut.</exception>
    public static GltfContainer Parse(ReadOnlyMemory<byte> file, string location)
    {
        ReadOnlySpan<byte> bytes = file.Span;
        if (!bytes.StartsWith("glTF"u8))
            return ParseJson(file, location);
        if (bytes.Length < 20)
            throw Unreadable(GltfDiagnostics.Chunk, location, "a header of 20 bytes", bytes.Length);
        uint version = BinaryPrimitives.ReadUInt32LittleEndian(bytes[4..]);
        if (version != 2)
            throw Unreadable(GltfDiagnostics.Version, location, version);
        uint length = BinaryPrimitives.ReadUInt32LittleEndian(bytes[8..]);
        if (length > bytes.Length || length < 20)
            throw Unreadable(GltfDiagnostics.Chunk, location, $"{length} bytes as the header says", bytes.Length);
        (uint type, ReadOnlyMemory<byte> json) = Chunk(file[12..(int)length], location);
        if (type != JsonChunk)
            throw Unreadable(GltfDiagnostics.Chunk, location, "a JSON chunk first", $"type {type:X8}");

        ReadOnlyMemory<byte>? binary = null;
        ReadOnlyMemory<byte> rest = file[(20 + json.Length)..(int)length];
        while (rest.Length >= 8 && binary is null)
        {
            (type, ReadOnlyMemory<byte> content) = Chunk(rest, location);
            if (type == BinaryChunk)
                binary = content;
            rest = rest[(8 + content.Length)..];
        }

        return new GltfContainer(json, binary);
    }

    /// <summary>A file that cannot be read.</summary>
    public static InvalidDatasetException Unreadable(DiagnosticRule rule, string location, params object[] arguments) =>
        new(new Diagnostic(rule, location, [.. arguments]));

    private static (uint Type, ReadOnlyMemory<byte> Content) Chunk(ReadOnlyMemory<byte> rest, string location)
    {
        uint length = BinaryPrimitives.ReadUInt32LittleEndian(rest.Span);
        if (length > rest.Length - 8)
            throw Unreadable(GltfDiagnostics.Chunk, location, $"a chunk of {length} bytes", $"{rest.Length - 8} bytes");
        return (BinaryPrimitives.ReadUInt32LittleEndian(rest.Span[4..]), rest.Slice(8, (int)length));
    }

    private static GltfContainer ParseJson(ReadOnlyMemory<byte> file, string location)
    {
        ReadOnlyMemory<byte> json = file.Span.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? file[3..] : file;
        ReadOnlySpan<byte> start = json.Span.TrimStart(" \t\r\n"u8);
        if (start.IsEmpty || start[0] != (byte)'{')
            throw Unreadable(GltfDiagnostics.NotGltf, location, start.IsEmpty ? "nothing" : $"the byte 0x{start[0]:X2}");
        return new GltfContainer(json, null);
    }
}
