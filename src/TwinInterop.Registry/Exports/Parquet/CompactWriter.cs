using System.Buffers;
using System.Text;

namespace TwinInterop.Registry.Exports.Parquet;

/// <summary>Writes structures in the compact protocol of Apache Thrift, which the metadata of Parquet are in.</summary>
/// <remarks>Source: Apache Thrift, "Thrift Compact protocol encoding". Fields are written in the order of their numbers.</remarks>
internal sealed class CompactWriter
{
    private const byte I32 = 5;
    private const byte I64 = 6;
    private const byte Binary = 8;
    private const byte List = 9;
    private const byte Struct = 12;
    private const int LongList = 15;

    private readonly ArrayBufferWriter<byte> _bytes = new();
    private readonly Stack<int> _outer = new();
    private int _field;

    public ReadOnlySpan<byte> Written => _bytes.WrittenSpan;

    public void Int32(int field, int value) => Number(field, I32, value);

    public void Int64(int field, long value) => Number(field, I64, value);

    public void Text(int field, string value)
    {
        Header(field, Binary);
        Text(value);
    }

    /// <summary>A list of whole numbers.</summary>
    public void Int32List(int field, ReadOnlySpan<int> values)
    {
        ListHeader(field, I32, values.Length);
        foreach (int value in values)
            ZigZag(value);
    }

    public void TextList(int field, params ReadOnlySpan<string> values)
    {
        ListHeader(field, Binary, values.Length);
        foreach (string value in values)
            Text(value);
    }

    public void StructList<T>(int field, IReadOnlyCollection<T> items, Action<T> write)
    {
        ListHeader(field, Struct, items.Count);
        foreach (T item in items)
            Enclose(() => write(item));
    }

    public void Structure(int field, Action write)
    {
        Header(field, Struct);
        Enclose(write);
    }

    /// <summary>Ends the outermost structure.</summary>
    public void Stop() => Byte(0);

    private void Enclose(Action write)
    {
        _outer.Push(_field);
        _field = 0;
        write();
        Stop();
        _field = _outer.Pop();
    }

    private void Number(int field, byte type, long value)
    {
        Header(field, type);
        ZigZag(value);
    }

    private void Header(int field, byte type)
    {
        Byte((byte)(((field - _field) << 4) | type)); // numbers of fields here are never 15 apart
        _field = field;
    }

    private void ListHeader(int field, byte type, int count)
    {
        Header(field, List);
        if (count < LongList)
        {
            Byte((byte)((count << 4) | type));
            return;
        }

        Byte((byte)((LongList << 4) | type));
        Variable((ulong)count);
    }

    private void Text(string value)
    {
        Variable((ulong)Encoding.UTF8.GetByteCount(value));
        Encoding.UTF8.GetBytes(value, _bytes);
    }

    private void ZigZag(long value) => Variable((ulong)((value << 1) ^ (value >> 63)));

    private void Variable(ulong value)
    {
        while (value >= 0x80)
        {
            Byte((byte)(value | 0x80));
            value >>= 7;
        }

        Byte((byte)value);
    }

    private void Byte(byte value)
    {
        _bytes.GetSpan(1)[0] = value;
        _bytes.Advance(1);
    }
}
