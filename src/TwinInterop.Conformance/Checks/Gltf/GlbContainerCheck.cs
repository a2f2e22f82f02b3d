using System.Buffers.Binary;
using TwinInterop.Conformance.Rules;

namespace TwinInterop.Conformance.Checks.Gltf;

/// <summary>Checks the container of a binary glTF asset and takes it apart.</summary>
/// <remarks>Source: glTF 2.0, 4, GLB file format.</remarks>
[Checks("gltf-glb-*")]
internal sealed class GlbContainerCheck(FindingLog log, string name)
{
    private const int HeaderLength = 12;
    private const int ChunkHeaderLength = 8;
    private const uint JsonChunk = 0x4E4F534A;
    private const uint BinaryChunk = 0x004E4942;

    /// <summary>Checks it.</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="json">The text of the JSON chunk.</param>
    /// <param name="binary">The binary chunk; null for none.</param>
    /// <returns>Whether there is a JSON chunk to go on with.</returns>
    public bool Check(ReadOnlyMemory<byte> bytes, out ReadOnlyMemory<byte> json, out ReadOnlyMemory<byte>? binary)
    {
        json = default;
        binary = null;
        if (bytes.Length < HeaderLength)
            return Fail("gltf-glb-header", $"{bytes.Length}", $"≥ {HeaderLength}");
        uint version = Number(bytes, 4);
        uint length = Number(bytes, 8);
        if (version != 2)
            return Fail("gltf-glb-version", $"{version}", "2");
        if (length <= HeaderLength)
            Fail("gltf-glb-length-small", $"{length}", $"> {HeaderLength}");
        if (length > bytes.Length || length < HeaderLength)
            Fail("gltf-glb-length", $"{length}", $"{bytes.Length}");
        else if (length < bytes.Length)
            Fail("gltf-glb-extra-data", $"{bytes.Length - length}", "0");
        return length >= HeaderLength && Chunks(bytes, length, ref json, ref binary);
    }

    private bool Chunks(ReadOnlyMemory<byte> bytes, uint declared, ref ReadOnlyMemory<byte> json, ref ReadOnlyMemory<byte>? binary)
    {
        long end = Math.Min(declared, bytes.Length);
        long at = HeaderLength;
        bool hasJson = false;
        for (int number = 0; at < end; number++)
        {
            if (bytes.Length - at < ChunkHeaderLength)
            {
                Fail("gltf-glb-chunk-header", $"{bytes.Length - at}", $"{ChunkHeaderLength}");
                break;
            }

            uint length = Number(bytes, (int)at);
            uint type = Number(bytes, (int)at + 4);
            at += ChunkHeaderLength;
            if (length % 4 != 0)
                Fail("gltf-glb-chunk-alignment", $"{length}", "4 × n");
            if (length > declared - at)
                Fail("gltf-glb-chunk-big", $"{length}", $"≤ {Math.Max(0, declared - at)}");
            if (length > end - at)
                break; // Said above, or with the length of the file.

            ReadOnlyMemory<byte> data = bytes.Slice((int)at, (int)length);
            Place(number, type, data, ref hasJson, ref json, ref binary);
            at += length;
        }

        return hasJson;
    }

    private void Place(
        int number, uint type, ReadOnlyMemory<byte> data, ref bool hasJson, ref ReadOnlyMemory<byte> json, ref ReadOnlyMemory<byte>? binary)
    {
        if (number == 0 && type != JsonChunk)
            Fail("gltf-glb-first-chunk", $"0x{type:X8}", $"0x{JsonChunk:X8}");
        if (type == JsonChunk)
        {
            if (hasJson)
                Fail("gltf-glb-duplicate-chunk", "JSON", "1");
            else if (data.Length == 0)
                Fail("gltf-glb-empty-chunk", "JSON", "> 0");
            if (!hasJson && data.Length > 0)
            {
                json = data;
                hasJson = true;
            }
        }
        else if (type == BinaryChunk)
        {
            if (binary is not null)
                Fail("gltf-glb-duplicate-chunk", "BIN", "1");
            binary ??= data;
        }
        else
        {
            Fail("gltf-glb-unknown-chunk", $"0x{type:X8}", null);
        }
    }

    private static uint Number(ReadOnlyMemory<byte> bytes, int at) => BinaryPrimitives.ReadUInt32LittleEndian(bytes.Span[at..]);

    private bool Fail(string rule, string found, string? expected)
    {
        log.Report(rule, name, found, expected);
        return false;
    }
}
