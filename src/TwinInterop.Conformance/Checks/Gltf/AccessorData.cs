using System.Buffers.Binary;

namespace TwinInterop.Conformance.Checks.Gltf;

/// <summary>The elements of an accessor; all of them lie within the bytes.</summary>
/// <param name="Bytes">From the first element on.</param>
/// <param name="Count">How many there are.</param>
/// <param name="Stride">Bytes from one to the next.</param>
/// <param name="ComponentType">How numbers are stored.</param>
/// <param name="Type">What an element is.</param>
/// <param name="IsNormalized">Whether whole numbers stand for fractions.</param>
internal sealed record AccessorData(ReadOnlyMemory<byte> Bytes, int Count, int Stride, long ComponentType, string Type, bool IsNormalized)
{
    public int Components { get; } = ComponentsOf(Type);

    public static int ComponentsOf(string? type) => type switch
    {
        "SCALAR" => 1,
        "VEC2" => 2,
        "VEC3" => 3,
        "VEC4" or "MAT2" => 4,
        "MAT3" => 9,
        "MAT4" => 16,
        _ => 0,
    };

    public static int SizeOf(long componentType) => componentType switch
    {
        5120 or 5121 => 1,
        5122 or 5123 => 2,
        5125 or 5126 => 4,
        _ => 0,
    };

    /// <summary>The bytes of an element: columns of matrices start at multiples of four.</summary>
    public static int ElementSize(string? type, long componentType)
    {
        int size = SizeOf(componentType);
        return type switch
        {
            "MAT2" => 2 * ColumnSize(2, size),
            "MAT3" => 3 * ColumnSize(3, size),
            _ => ComponentsOf(type) * size,
        };
    }

    /// <summary>The bytes of the last element, whose last column needs no padding.</summary>
    public static int LastElementSize(string? type, long componentType)
    {
        int size = SizeOf(componentType);
        return type switch
        {
            "MAT2" => ColumnSize(2, size) + (2 * size),
            "MAT3" => (2 * ColumnSize(3, size)) + (3 * size),
            _ => ComponentsOf(type) * size,
        };
    }

    /// <summary>Reads the numbers of an element as they are stored.</summary>
    public void Read(int index, Span<double> into)
    {
        ReadOnlySpan<byte> element = Bytes.Span[(index * Stride)..];
        int size = SizeOf(ComponentType);
        int rows = Type switch { "MAT2" => 2, "MAT3" => 3, _ => Components };
        int column = Type is "MAT2" or "MAT3" ? ColumnSize(rows, size) : rows * size;
        for (int i = 0; i < into.Length; i++)
            into[i] = Number(element[((i / rows * column) + (i % rows * size))..], ComponentType);
    }

    /// <summary>Reads the numbers of an element as they are meant.</summary>
    public void ReadMeant(int index, Span<double> into)
    {
        Read(index, into);
        if (!IsNormalized)
            return;
        double one = ComponentType switch { 5120 => sbyte.MaxValue, 5121 => byte.MaxValue, 5122 => short.MaxValue, _ => ushort.MaxValue };
        for (int i = 0; i < into.Length; i++)
            into[i] = Math.Max(into[i] / one, -1);
    }

    private static int ColumnSize(int rows, int size) => (rows * size + 3) & ~3;

    private static double Number(ReadOnlySpan<byte> bytes, long type) => type switch
    {
        5120 => (sbyte)bytes[0],
        5121 => bytes[0],
        5122 => BinaryPrimitives.ReadInt16LittleEndian(bytes),
        5123 => BinaryPrimitives.ReadUInt16LittleEndian(bytes),
        5125 => BinaryPrimitives.ReadUInt32LittleEndian(bytes),
        _ => BinaryPrimitives.ReadSingleLittleEndian(bytes),
    };
}
