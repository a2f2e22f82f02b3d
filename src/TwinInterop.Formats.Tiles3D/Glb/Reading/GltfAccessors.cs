using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace TwinInterop.Formats.Tiles3D.Glb.Reading;

/// <summary>Reads accessors: all component types, strides, sparse ones.</summary>
/// <remarks>Source: glTF 2.0, 3.6.2. Memory follows the data that are there, not the counts that are stated.</remarks>
/// <param name="document">The document.</param>
/// <param name="buffers">Its bytes.</param>
internal sealed class GltfAccessors(GltfDocument document, GltfBuffers buffers)
{
    private readonly Dictionary<(int Index, int Components), float[]?> _floats = [];
    private readonly Dictionary<int, uint[]?> _integers = [];

    /// <summary>The numbers of an accessor, normalised where it says so; made once.</summary>
    /// <param name="index">The accessor.</param>
    /// <param name="components">How many numbers an element must have.</param>
    /// <returns>Null, and a finding, where they cannot be had.</returns>
    public float[]? Floats(int index, int components)
    {
        if (!_floats.TryGetValue((index, components), out float[]? numbers))
            _floats.Add((index, components), numbers = ReadFloats(index, components));
        return numbers;
    }

    /// <summary>The whole numbers of an accessor without sign: indices and feature ids; made once.</summary>
    /// <returns>Null, and a finding, where they cannot be had.</returns>
    public uint[]? Integers(int index)
    {
        if (!_integers.TryGetValue(index, out uint[]? numbers))
            _integers.Add(index, numbers = ReadIntegers(index));
        return numbers;
    }

    private float[]? ReadFloats(int index, int components)
    {
        if (Elements(index, components) is not { } elements || !document.TryReserve(4L * elements.Count * components, $"/accessors/{index}"))
            return null;
        float[] numbers = new float[elements.Count * components];
        ReadOnlySpan<byte> bytes = elements.Bytes.Span;
        int size = ComponentTypes.Size(elements.Type);
        int elementSize = size * components;
        if (elements.Type == ComponentType.Float && elements.Stride == elementSize && BitConverter.IsLittleEndian)
        {
            MemoryMarshal.Cast<byte, float>(bytes)[..numbers.Length].CopyTo(numbers);
            return numbers;
        }

        float scale = elements.IsNormalized ? 1f / ComponentTypes.Largest(elements.Type) : 1f;
        int at = 0;
        for (int element = 0; element < elements.Count; element++)
        {
            for (int k = 0; k < components; k++)
            {
                float value = ComponentTypes.Read(bytes[((element * elements.Stride) + (k * size))..], elements.Type) * scale;
                numbers[at++] = elements.IsNormalized ? Math.Max(value, -1) : value;
            }
        }

        return numbers;
    }

    private uint[]? ReadIntegers(int index)
    {
        if (Elements(index, 1) is not { } elements || !document.TryReserve(4L * elements.Count, $"/accessors/{index}"))
            return null;
        uint[] numbers = new uint[elements.Count];
        ReadOnlySpan<byte> bytes = elements.Bytes.Span;
        for (int i = 0; i < numbers.Length; i++)
        {
            ReadOnlySpan<byte> from = bytes[(i * elements.Stride)..];
            numbers[i] = elements.Type switch
            {
                ComponentType.UnsignedByte => from[0],
                ComponentType.UnsignedShort => BinaryPrimitives.ReadUInt16LittleEndian(from),
                ComponentType.UnsignedInt => BinaryPrimitives.ReadUInt32LittleEndian(from),
                // Out of range converts to the nearest number, NaN to 0; callers check against what they index.
                _ => (uint)Math.Round(ComponentTypes.Read(from, elements.Type)),
            };
        }

        return numbers;
    }

    private AccessorElements? Elements(int index, int components)
    {
        JsonElement accessor = document.Accessors[index];
        string pointer = $"/accessors/{index}";
        long count = accessor.Whole("count") ?? -1;
        if (ComponentTypes.Of(accessor.Whole("componentType")) is not { } type || count < 1)
        {
            document.Report(pointer, GltfDiagnostics.Value, "componentType and count", "of glTF", Raw(accessor));
            return null;
        }

        if (ComponentTypes.Components(accessor.Text("type")) != components)
        {
            document.Report($"{pointer}/type", GltfDiagnostics.Value, "type", $"one of {components} components", accessor.Text("type") ?? "nothing");
            return null;
        }

        bool isSparse = accessor.Member("sparse") is not null;
        int size = ComponentTypes.Size(type) * components;
        bool isNormalized = accessor.IsTrue("normalized") && type is not (ComponentType.Float or ComponentType.UnsignedInt);
        AccessorElements? elements = accessor.Member("bufferView") is null
            ? Zeros(pointer, count, size, type, isNormalized)
            : InView(accessor, pointer, count, size, type, isNormalized);
        return elements is not null && isSparse ? Substitute(accessor, pointer, elements, size) : elements;
    }

    private AccessorElements? Zeros(string pointer, long count, int size, ComponentType type, bool isNormalized)
    {
        if (count <= document.Options.MaxElements && document.TryReserve(count * size, pointer))
            return new AccessorElements(new byte[count * size], (int)count, size, type, isNormalized);
        document.Report(pointer, GltfDiagnostics.TooLarge, document.Options.MaxElements, count, "elements without data");
        return null;
    }

    private AccessorElements? InView(
        JsonElement accessor, string pointer, long count, int size, ComponentType type, bool isNormalized)
    {
        if (document.Find(document.BufferViews, accessor, "bufferView", pointer) is not { } view || buffers.View(view.Index) is not { } bytes)
            return null;
        long stride = view.Item.Whole("byteStride") ?? size;
        long offset = accessor.Whole("byteOffset") ?? 0;
        if (stride < size || stride > 256 || offset < 0 || offset + size > bytes.Length || (count - 1) > (bytes.Length - offset - size) / stride)
        {
            document.Report(pointer, GltfDiagnostics.Range, $"elements within {bytes.Length} bytes", $"{count} of {size} bytes, {stride} apart, from {offset}");
            return null;
        }

        return new AccessorElements(bytes[(int)offset..], (int)count, (int)stride, type, isNormalized);
    }

    /// <summary>The elements one behind the other, some of them replaced.</summary>
    private AccessorElements? Substitute(JsonElement accessor, string pointer, AccessorElements elements, int size)
    {
        JsonElement sparse = accessor.Member("sparse")!.Value;
        string at = $"{pointer}/sparse";
        long count = sparse.Whole("count") ?? -1;
        JsonElement where = sparse.Member("indices") ?? default;
        JsonElement what = sparse.Member("values") ?? default;
        if (count < 1 || count > elements.Count || ComponentTypes.Of(where.Whole("componentType")) is not { } indexType)
        {
            document.Report(at, GltfDiagnostics.Value, "sparse", $"1 to {elements.Count} elements", Raw(sparse));
            return null;
        }

        if (InView(where, $"{at}/indices", count, ComponentTypes.Size(indexType), indexType, false) is not { } indices
            || InView(what, $"{at}/values", count, size, elements.Type, false) is not { } values)
        {
            return null;
        }

        if (!document.TryReserve((long)elements.Count * size, at))
            return null;
        byte[] tight = new byte[(long)elements.Count * size];
        for (int i = 0; i < elements.Count; i++)
            elements.Bytes.Span.Slice(i * elements.Stride, size).CopyTo(tight.AsSpan(i * size));
        for (int i = 0; i < count; i++)
        {
            double index = ComponentTypes.Read(indices.Bytes.Span[(i * indices.Stride)..], indexType);
            if (!(index >= 0 && index < elements.Count))
            {
                document.Report(at, GltfDiagnostics.Reference, "sparse index", index, elements.Count);
                return null;
            }

            values.Bytes.Span.Slice(i * values.Stride, size).CopyTo(tight.AsSpan((int)index * size));
        }

        return elements with { Bytes = tight, Stride = size };
    }

    private static string Raw(JsonElement element)
    {
        string raw = element.GetRawText();
        return raw.Length <= 200 ? raw : raw[..200];
    }
}
