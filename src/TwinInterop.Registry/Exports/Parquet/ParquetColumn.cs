using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace TwinInterop.Registry.Exports.Parquet;

/// <summary>The values of one column in one group of rows, in plain encoding.</summary>
/// <param name="name">Its name.</param>
/// <param name="isText">Whether it holds UTF-8 texts; else numbers of double precision.</param>
/// <param name="isOptional">Whether values may be missing.</param>
internal sealed class ParquetColumn(string name, bool isText, bool isOptional)
{
    /// <summary>The physical type <c>DOUBLE</c>.</summary>
    private const int DoubleType = 5;

    /// <summary>The physical type <c>BYTE_ARRAY</c>.</summary>
    private const int TextType = 6;

    private readonly ArrayBufferWriter<byte> _values = new();
    private readonly List<byte> _present = [];

    public string Name => name;

    public bool IsText => isText;

    public bool IsOptional => isOptional;

    public int Type => isText ? TextType : DoubleType;

    /// <summary>How many values there are, missing ones included.</summary>
    public int Count { get; private set; }

    public void Add(string value)
    {
        int length = Encoding.UTF8.GetByteCount(value);
        BinaryPrimitives.WriteInt32LittleEndian(_values.GetSpan(4), length);
        _values.Advance(4);
        Encoding.UTF8.GetBytes(value, _values);
        Mark(isPresent: true);
    }

    public void Add(double? value)
    {
        if (value is { } number)
        {
            BinaryPrimitives.WriteDoubleLittleEndian(_values.GetSpan(8), number);
            _values.Advance(8);
        }

        Mark(value is not null);
    }

    /// <summary>The page of these values: definition levels where values may be missing, then those that are there.</summary>
    public byte[] Page()
    {
        byte[] levels = isOptional ? Levels() : [];
        byte[] page = new byte[levels.Length + _values.WrittenCount];
        levels.CopyTo(page, 0);
        _values.WrittenSpan.CopyTo(page.AsSpan(levels.Length));
        return page;
    }

    public void Clear()
    {
        _values.ResetWrittenCount();
        _present.Clear();
        Count = 0;
    }

    /// <summary>One run of packed bits, eight values a byte, with its length before it (Apache Parquet, "RLE/Bit-packing hybrid").</summary>
    private byte[] Levels()
    {
        using var run = new MemoryStream();
        run.Write(stackalloc byte[4]);
        uint header = ((uint)_present.Count << 1) | 1;
        for (; header >= 0x80; header >>= 7)
            run.WriteByte((byte)(header | 0x80));
        run.WriteByte((byte)header);
        run.Write(_present.ToArray());
        byte[] levels = run.ToArray();
        BinaryPrimitives.WriteInt32LittleEndian(levels, levels.Length - 4);
        return levels;
    }

    private void Mark(bool isPresent)
    {
        if (Count % 8 == 0)
            _present.Add(0);
        if (isPresent)
            _present[^1] |= (byte)(1 << (Count % 8));
        Count++;
    }
}
