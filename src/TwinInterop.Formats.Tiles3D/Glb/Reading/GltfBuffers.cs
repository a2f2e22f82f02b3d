using System.Runtime.InteropServices;
using System.Text.Json;
using TwinInterop.Formats.Tiles3D.Glb.Meshopt;

namespace TwinInterop.Formats.Tiles3D.Glb.Reading;

/// <summary>The bytes of buffers and buffer views, each made once.</summary>
/// <param name="document">The document.</param>
/// <param name="binary">The binary chunk; null where there is none.</param>
internal sealed class GltfBuffers(GltfDocument document, ReadOnlyMemory<byte>? binary)
{
    /// <summary>No bytes of these codecs stand for more than 64: 256 elements whose bytes never change.</summary>
    private const int MaxExpansion = 64;

    private readonly Dictionary<int, ReadOnlyMemory<byte>?> _buffers = [];
    private readonly Dictionary<int, ReadOnlyMemory<byte>?> _views = [];

    /// <summary>The bytes of a view, decompressed; null, and a finding, where they cannot be had.</summary>
    public ReadOnlyMemory<byte>? View(int index)
    {
        if (_views.TryGetValue(index, out ReadOnlyMemory<byte>? known))
            return known;
        ReadOnlyMemory<byte>? bytes = ReadView(document.BufferViews[index], $"/bufferViews/{index}");
        _views.Add(index, bytes);
        return bytes;
    }

    /// <summary>The resource of a URI: embedded in it, or from the resolver; null, and a finding, where it cannot be had.</summary>
    public ReadOnlyMemory<byte>? Resource(string uri, string pointer)
    {
        if (uri.StartsWith("data:", StringComparison.OrdinalIgnoreCase))
        {
            ReadOnlyMemory<byte>? embedded = DataUri.Decode(uri);
            if (embedded is null)
                document.Report(pointer, GltfDiagnostics.Resource, Shorten(uri), "a data URI that is malformed");
            return embedded;
        }

        if (document.Options.Resolve?.Invoke(Uri.UnescapeDataString(uri)) is { } found)
            return found;
        document.Report(pointer, GltfDiagnostics.Resource, Shorten(uri), "none");
        return null;
    }

    private ReadOnlyMemory<byte>? ReadView(JsonElement view, string pointer)
    {
        JsonElement? packed = view.Extension("EXT_meshopt_compression") ?? view.Extension("KHR_meshopt_compression");
        return packed is { } extension ? Decompress(extension, $"{pointer}/extensions") : Slice(view, pointer);
    }

    private ReadOnlyMemory<byte>? Slice(JsonElement view, string pointer)
    {
        if (document.Find(document.Buffers, view, "buffer", pointer) is not { } buffer || Buffer(buffer.Index) is not { } bytes)
            return null;
        long offset = view.Whole("byteOffset") ?? 0;
        long length = view.Whole("byteLength") ?? -1;
        if (offset < 0 || length < 0 || offset > bytes.Length || length > bytes.Length - offset)
        {
            document.Report(pointer, GltfDiagnostics.Range, $"a view within {bytes.Length} bytes", $"{length} bytes from {offset}");
            return null;
        }

        return bytes.Slice((int)offset, (int)length);
    }

    private ReadOnlyMemory<byte>? Buffer(int index)
    {
        if (_buffers.TryGetValue(index, out ReadOnlyMemory<byte>? known))
            return known;
        string pointer = $"/buffers/{index}";
        ReadOnlyMemory<byte>? bytes = null;
        if (document.Buffers[index].Text("uri") is { } uri)
            bytes = Resource(uri, $"{pointer}/uri");
        else if (index == 0 && binary is not null)
            bytes = binary;
        else
            document.Report(pointer, GltfDiagnostics.Resource, "", "neither a URI nor a binary chunk");
        long length = document.Buffers[index].Whole("byteLength") ?? -1;
        if (bytes is { } content && (length < 0 || length > content.Length))
            document.Report($"{pointer}/byteLength", GltfDiagnostics.Range, $"at most {content.Length} bytes", length);
        _buffers.Add(index, bytes);
        return bytes;
    }

    private ReadOnlyMemory<byte>? Decompress(JsonElement packed, string pointer)
    {
        if (Slice(packed, pointer) is not { } source)
            return null;
        long stride = packed.Whole("byteStride") ?? 0;
        long count = packed.Whole("count") ?? -1;
        string mode = packed.Text("mode") ?? "";
        if (stride is <= 0 or > 256 || count < 0 || count > (long)source.Length * MaxExpansion / stride)
        {
            document.Report(pointer, GltfDiagnostics.Range, "as many elements as the bytes can hold", $"{count} of {stride} bytes");
            return null;
        }

        if (!document.TryReserve(stride * count, pointer))
            return null;
        byte[] target = new byte[stride * count];
        bool isDecoded = mode switch
        {
            "ATTRIBUTES" => MeshoptVertexDecoder.TryDecode(source.Span, (int)stride, target)
                && MeshoptFilters.TryUndo(packed.Text("filter"), (int)stride, target),
            "TRIANGLES" or "INDICES" => TryDecodeIndices(source.Span, mode, (int)stride, target),
            _ => false,
        };
        if (isDecoded)
            return target;
        document.Report(pointer, GltfDiagnostics.Compressed, mode);
        return null;
    }

    private static bool TryDecodeIndices(ReadOnlySpan<byte> source, string mode, int stride, byte[] target)
    {
        if (stride is not (2 or 4))
            return false;
        uint[] indices = stride == 4 ? [] : new uint[target.Length / 2];
        Span<uint> wide = stride == 4 ? MemoryMarshal.Cast<byte, uint>(target.AsSpan()) : indices;
        bool isDecoded = mode == "TRIANGLES"
            ? MeshoptIndexDecoder.TryDecodeTriangles(source, wide)
            : MeshoptIndexDecoder.TryDecodeSequence(source, wide);
        if (stride == 2)
            NarrowIndices.Convert(wide, MemoryMarshal.Cast<byte, ushort>(target.AsSpan()));
        return isDecoded;
    }

    private static string Shorten(string uri) => uri.Length <= 80 ? uri : $"{uri[..80]}…";
}
