using System.Globalization;
using TwinInterop.Conformance.Json;
using TwinInterop.Conformance.Rules;

namespace TwinInterop.Conformance.Checks.Gltf;

/// <summary>Checks accessors, and gives their elements.</summary>
/// <remarks>Source: glTF 2.0, 3.6.2.</remarks>
[Checks("gltf-accessor-*")]
internal sealed class AccessorCheck(GltfDocument document, GltfBufferCheck buffers)
{
    private const long MaxElements = 1L << 28;

    private readonly Dictionary<long, AccessorData?> _data = [];

    public void Check()
    {
        foreach (JsonPlace accessor in document.All("accessors"))
            CheckForm(accessor);
    }

    /// <summary>The elements of an accessor; null where they are not at hand or not sound.</summary>
    public AccessorData? Data(long? index)
    {
        if (index is not { } number || document.At("accessors", number) is not { } accessor)
            return null;
        if (!_data.TryGetValue(number, out AccessorData? data))
            _data.Add(number, data = Load(accessor));
        return data;
    }

    /// <summary>Checks the elements themselves.</summary>
    public void CheckData()
    {
        long index = 0;
        foreach (JsonPlace accessor in document.All("accessors"))
        {
            if (Data(index++) is { } data)
                new AccessorBoundsCheck(document).Check(accessor, data);
        }
    }

    /// <summary>The bytes from one element to the next.</summary>
    public long Stride(JsonPlace accessor) => document.At("bufferViews", accessor.Whole("bufferView")) is { } view
        ? view.ObjectAt("extensions")?.ObjectAt("EXT_meshopt_compression")?.Whole("byteStride") ?? view.Whole("byteStride") ?? ElementSize(accessor)
        : ElementSize(accessor);

    private static int ElementSize(JsonPlace accessor) => AccessorData.ElementSize(accessor.Text("type"), accessor.Whole("componentType") ?? 0);

    private void CheckForm(JsonPlace accessor)
    {
        long component = accessor.Whole("componentType") ?? 0;
        string? type = accessor.Text("type");
        int size = AccessorData.SizeOf(component);
        if (accessor.Flag("normalized") == true && component is 5125 or 5126)
            document.Fail("gltf-accessor-normalized", accessor, $"{component}", "5120 | 5121 | 5122 | 5123");
        foreach (string name in (ReadOnlySpan<string>)["min", "max"])
        {
            if (accessor.ArrayAt(name) is { } limit && AccessorData.ComponentsOf(type) is > 0 and var components && limit.Count != components)
                document.Fail("gltf-accessor-limit-length", limit, $"{limit.Count}", $"{components}");
        }

        if (size == 0 || AccessorData.ComponentsOf(type) == 0)
            return;
        long offset = accessor.Whole("byteOffset") ?? 0;
        if (document.At("bufferViews", accessor.Whole("bufferView")) is { } view)
            CheckPlace(accessor, view, offset, size);
        if (accessor.ObjectAt("sparse") is { } sparse)
            CheckSparse(accessor, sparse);
    }

    private void CheckPlace(JsonPlace accessor, JsonPlace view, long offset, int size)
    {
        if (offset % size != 0)
            document.Fail("gltf-accessor-offset-alignment", accessor, Text(offset), $"{size} × n");
        long start = view.Whole("byteOffset") ?? 0;
        if ((start + offset) % size != 0)
            document.Fail("gltf-accessor-total-alignment", accessor, $"{Text(start)} + {Text(offset)}", $"{size} × n");
        if (accessor.Text("type")?.StartsWith('M') == true && offset % 4 != 0)
            document.Fail("gltf-accessor-matrix-alignment", accessor, Text(offset), "4 × n");
        int element = ElementSize(accessor);
        if (view.Whole("byteStride") is { } stride && stride < element)
            document.Fail("gltf-accessor-stride", accessor, Text(stride), $"≥ {element}");
        decimal end = offset + ((decimal)Stride(accessor) * ((accessor.Whole("count") ?? 1) - 1))
            + AccessorData.LastElementSize(accessor.Text("type"), accessor.Whole("componentType") ?? 0);
        if (view.Whole("byteLength") is { } length && end > length)
            document.Fail("gltf-accessor-length", accessor, end.ToString(CultureInfo.InvariantCulture), $"≤ {length}");
    }

    private void CheckSparse(JsonPlace accessor, JsonPlace sparse)
    {
        long count = sparse.Whole("count") ?? 0;
        if (count > accessor.Whole("count"))
        {
            document.Fail("gltf-accessor-sparse-count", sparse, Text(count), $"≤ {accessor.Whole("count")}");
            return;
        }

        if (Sparse(accessor, sparse) is not { } parts)
            return;
        double last = -1;
        Span<double> number = stackalloc double[1];
        for (int i = 0; i < parts.Indices.Count; i++)
        {
            parts.Indices.Read(i, number);
            if (number[0] <= last || number[0] >= accessor.Whole("count"))
            {
                document.Fail("gltf-accessor-sparse-indices", sparse, $"[{i}] {Text((long)number[0])}", $"> {Text((long)last)}, < {accessor.Whole("count")}");
                return;
            }

            last = number[0];
        }
    }

    private (AccessorData Indices, AccessorData Values)? Sparse(JsonPlace accessor, JsonPlace sparse)
    {
        long count = sparse.Whole("count") ?? 0;
        if (sparse.ObjectAt("indices") is not { } at || sparse.ObjectAt("values") is not { } what)
            return null;
        AccessorData? indices = Elements(at, count, "SCALAR", at.Whole("componentType") ?? 0);
        AccessorData? values = Elements(what, count, accessor.Text("type") ?? "", accessor.Whole("componentType") ?? 0);
        return indices is null || values is null ? null : (indices, values);
    }

    private AccessorData? Elements(JsonPlace place, long count, string type, long component)
    {
        int size = AccessorData.ElementSize(type, component);
        long offset = place.Whole("byteOffset") ?? 0;
        if (size == 0 || count is < 1 or > MaxElements || buffers.Bytes(place.Whole("bufferView") ?? -1) is not { } bytes)
            return null;
        if (offset >= 0 && offset + (count * size) <= bytes.Length)
            return new AccessorData(bytes[(int)offset..], (int)count, size, component, type, IsNormalized: false);
        document.Fail("gltf-accessor-sparse-length", place, $"{offset} + {count} × {size}", $"≤ {bytes.Length}");
        return null;
    }

    private AccessorData? Load(JsonPlace accessor)
    {
        long component = accessor.Whole("componentType") ?? 0;
        string type = accessor.Text("type") ?? "";
        int size = AccessorData.ElementSize(type, component);
        long count = accessor.Whole("count") ?? 0;
        bool isNormalized = accessor.Flag("normalized") == true;
        if (size == 0 || count is < 1 or > MaxElements)
            return null;
        JsonPlace? sparse = accessor.ObjectAt("sparse");
        if (!accessor.Has("bufferView"))
            return null; // All zeros, or only sparse values: what an extension fills cannot be told from it.
        long stride = Stride(accessor);
        long offset = accessor.Whole("byteOffset") ?? 0;
        if (buffers.Bytes(accessor.Whole("bufferView") ?? -1) is not { } bytes || offset < 0 || stride is < 1 or > 4096
            || offset + (stride * (count - 1)) + AccessorData.LastElementSize(type, component) > bytes.Length)
        {
            return null;
        }
        var data = new AccessorData(bytes[(int)offset..], (int)count, (int)stride, component, type, isNormalized);
        return sparse is null ? data : Replace(data, accessor, sparse, size);
    }

    private AccessorData? Replace(AccessorData data, JsonPlace accessor, JsonPlace sparse, int size)
    {
        if (Sparse(accessor, sparse) is not { } parts)
            return null;
        byte[] bytes = new byte[(long)data.Count * size];
        for (int i = 0; i < data.Count; i++)
            data.Bytes.Span.Slice(i * data.Stride, Math.Min(size, data.Bytes.Length - (i * data.Stride))).CopyTo(bytes.AsSpan(i * size));
        Span<double> number = stackalloc double[1];
        for (int i = 0; i < parts.Indices.Count; i++)
        {
            parts.Indices.Read(i, number);
            if (number[0] >= data.Count)
                return null;
            parts.Values.Bytes.Span.Slice(i * size, size).CopyTo(bytes.AsSpan((int)number[0] * size));
        }

        return data with { Bytes = bytes, Stride = size };
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
