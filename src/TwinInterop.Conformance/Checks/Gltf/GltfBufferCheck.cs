using System.Globalization;
using TwinInterop.Conformance.Checks.Metadata;
using TwinInterop.Conformance.Json;
using TwinInterop.Conformance.Resources;
using TwinInterop.Conformance.Rules;
using TwinInterop.Formats.Tiles3D.Glb.Meshopt;

namespace TwinInterop.Conformance.Checks.Gltf;

/// <summary>Checks buffers and buffer views, and gives their bytes.</summary>
/// <remarks>Source: glTF 2.0, 3.6.1; EXT_meshopt_compression.</remarks>
[Checks("gltf-buffer-*", "gltf-view-*", "gltf-uri-*", "gltf-meshopt-*")]
internal sealed class GltfBufferCheck(GltfDocument document) : IBufferViews
{
    private const string Meshopt = "EXT_meshopt_compression";
    private const long MaxDecoded = 1L << 29;
    private const long MaxRatio = 4096;

    private readonly Dictionary<long, ReadOnlyMemory<byte>?> _buffers = [];
    private readonly Dictionary<long, ReadOnlyMemory<byte>?> _decoded = [];

    public int Count => document.Count("bufferViews");

    public void Check()
    {
        long index = 0;
        foreach (JsonPlace buffer in document.All("buffers"))
            _buffers.Add(index, Load(buffer, index++));
        foreach (JsonPlace view in document.All("bufferViews"))
            CheckView(view);
    }

    public long Offset(long index) => document.At("bufferViews", index)?.Whole("byteOffset") ?? 0;

    public ReadOnlyMemory<byte>? Bytes(long index)
    {
        if (document.At("bufferViews", index) is not { } view)
            return null;
        if (view.ObjectAt("extensions")?.ObjectAt(Meshopt) is not { } packed)
            return Slice(view);
        if (!_decoded.TryGetValue(index, out ReadOnlyMemory<byte>? bytes))
            _decoded.Add(index, bytes = Decode(packed));
        return bytes;
    }

    private ReadOnlyMemory<byte>? Slice(JsonPlace view)
    {
        long offset = view.Whole("byteOffset") ?? 0;
        long length = view.Whole("byteLength") ?? -1;
        return _buffers.GetValueOrDefault(view.Whole("buffer") ?? -1) is { } buffer && offset >= 0 && length >= 0 && offset <= buffer.Length - length
            ? buffer.Slice((int)offset, (int)length)
            : default(ReadOnlyMemory<byte>?);
    }

    private ReadOnlyMemory<byte>? Load(JsonPlace buffer, long index)
    {
        long length = buffer.Whole("byteLength") ?? 0;
        if (length <= 0)
            return null;
        if (buffer.Text("uri") is not { } uri)
            return Embedded(buffer, index, length);
        if (!IsUri(uri))
            return Invalid(buffer, uri);
        ReadOnlyMemory<byte>? bytes;
        if (uri.StartsWith("data:", StringComparison.OrdinalIgnoreCase))
        {
            if (DataUris.MediaType(uri) is not ("application/octet-stream" or "application/gltf-buffer") and var type)
                document.Fail("gltf-buffer-media-type", buffer, type, "application/octet-stream | application/gltf-buffer");
            bytes = DataUris.Decode(uri);
            if (bytes is null)
                return Invalid(buffer, "data:…");
        }
        else
        {
            (bytes, string? fault) = document.Fetch(uri);
            if (bytes is null)
                document.Fail("gltf-uri-unresolved", buffer, $"{uri}: {fault}");
        }

        if (bytes is { } there && there.Length < length)
        {
            document.Fail("gltf-buffer-length", buffer, $"{there.Length}", $"{length}");
            return bytes;
        }

        return bytes?[..(int)length];
    }

    private ReadOnlyMemory<byte>? Embedded(JsonPlace buffer, long index, long length)
    {
        bool isFallback = buffer.ObjectAt("extensions")?.Has(Meshopt) == true;
        if (index != 0 || !document.IsBinary)
        {
            if (!document.IsBinary || isFallback || index != 0)
                return null;
        }

        if (document.Binary is not { } binary)
        {
            if (!isFallback)
                document.Fail("gltf-buffer-glb-missing", buffer);
            return null;
        }

        if (binary.Length < length)
        {
            document.Fail("gltf-buffer-length", buffer, $"{binary.Length}", $"{length}");
            return binary;
        }

        if (binary.Length > length + 3)
            document.Fail("gltf-buffer-glb-padding", buffer, $"{binary.Length}", $"{length} + 3");
        return binary[..(int)length];
    }

    private ReadOnlyMemory<byte>? Invalid(JsonPlace place, string uri)
    {
        document.Fail("gltf-uri-invalid", place, uri);
        return null;
    }

    /// <summary>Whether a text can be a URI reference.</summary>
    public static bool IsUri(string uri) => !uri.StartsWith(':') && Uri.TryCreate(uri, UriKind.RelativeOrAbsolute, out _);

    private void CheckView(JsonPlace view)
    {
        decimal end = (decimal)(view.Whole("byteOffset") ?? 0) + (view.Whole("byteLength") ?? 0);
        if (document.At("buffers", view.Whole("buffer"))?.Whole("byteLength") is { } length && end > length)
            document.Fail("gltf-view-length", view, end.ToString(CultureInfo.InvariantCulture), $"≤ {length}");
        if (view.Whole("byteStride") is { } stride)
        {
            if (view.Whole("target") == 34963)
                document.Fail("gltf-view-stride-target", view, "ELEMENT_ARRAY_BUFFER");
            if (view.Whole("byteLength") < stride)
                document.Fail("gltf-view-stride-big", view, $"{stride}", "≤ " + view.Member("byteLength")?.Written);
        }

        if (view.ObjectAt("extensions")?.ObjectAt(Meshopt) is { } packed)
            CheckPacked(view, packed);
    }

    private void CheckPacked(JsonPlace view, JsonPlace packed)
    {
        long stride = packed.Whole("byteStride") ?? 0;
        long count = packed.Whole("count") ?? 0;
        string? mode = packed.Text("mode");
        string? filter = packed.Text("filter");
        if ((decimal)stride * count != (view.Whole("byteLength") ?? 0))
            document.Fail("gltf-meshopt-size", packed, $"{stride} × {count}", view.Member("byteLength")?.Written);
        bool strideFits = mode == "ATTRIBUTES" ? stride % 4 == 0 : stride is 2 or 4;
        if (!strideFits)
            document.Fail("gltf-meshopt-stride", packed, $"{mode}: {stride}", mode == "ATTRIBUTES" ? "4 × n" : "2 | 4");
        if (mode == "TRIANGLES" && count % 3 != 0)
            document.Fail("gltf-meshopt-triangles", packed, $"{count}", "3 × n");
        if (mode is "TRIANGLES" or "INDICES" && filter is not (null or "NONE"))
            document.Fail("gltf-meshopt-filter", packed, $"{mode}: {filter}", "NONE");
        decimal end = (decimal)(packed.Whole("byteOffset") ?? 0) + (packed.Whole("byteLength") ?? 0);
        if (document.At("buffers", packed.Whole("buffer"))?.Whole("byteLength") is { } length && end > length)
            document.Fail("gltf-meshopt-length", packed, end.ToString(CultureInfo.InvariantCulture), $"≤ {length}");
        else if (Slice(packed) is { } && strideFits && !(mode == "TRIANGLES" && count % 3 != 0) && Bytes(long.Parse(view.Name, CultureInfo.InvariantCulture)) is null)
            document.Fail("gltf-meshopt-stream", packed);
    }

    /// <summary>Undoes the compression; null where the stream is damaged or larger than is looked at.</summary>
    private ReadOnlyMemory<byte>? Decode(JsonPlace packed)
    {
        long stride = packed.Whole("byteStride") ?? 0;
        long count = packed.Whole("count") ?? 0;
        string? mode = packed.Text("mode");
        if (Slice(packed) is not { } source || stride is < 1 or > 256 || count < 1 || stride * (decimal)count > Math.Min(MaxDecoded, (source.Length * MaxRatio) + 65536)
            || (mode == "ATTRIBUTES" ? stride % 4 != 0 : stride is not (2 or 4)))
        {
            return null;
        }
        byte[] target = new byte[stride * count];
        if (mode == "ATTRIBUTES")
        {
            return MeshoptVertexDecoder.TryDecode(source.Span, (int)stride, target) && MeshoptFilters.TryUndo(packed.Text("filter"), (int)stride, target)
                ? target
                : default(ReadOnlyMemory<byte>?);
        }

        uint[] numbers = new uint[count];
        bool sound = mode == "TRIANGLES"
            ? count % 3 == 0 && MeshoptIndexDecoder.TryDecodeTriangles(source.Span, numbers)
            : MeshoptIndexDecoder.TryDecodeSequence(source.Span, numbers);
        if (!sound)
            return null;
        for (int i = 0; i < numbers.Length; i++)
        {
            if (stride == 2)
                System.Buffers.Binary.BinaryPrimitives.WriteUInt16LittleEndian(target.AsSpan(i * 2), (ushort)numbers[i]);
            else
                System.Buffers.Binary.BinaryPrimitives.WriteUInt32LittleEndian(target.AsSpan(i * 4), numbers[i]);
        }

        return target;
    }
}
