using System.Buffers;
using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace TwinInterop.Registry.Storage;

/// <summary>The digest of a set of rows, whatever their order: the sum of the digests of each.</summary>
/// <remarks>
/// SHA-256 of each row, added lane by lane modulo 2^64. An event carries the digest of the rows that it wrote and closed;
/// checking the registry computes it again from the tables.
/// </remarks>
internal sealed class RowSeal : IRowSink
{
    public const int Length = 32;

    private readonly ArrayBufferWriter<byte> _buffer = new(512);
    private readonly ulong[] _sum = new ulong[4];

    public void Add<T>(T row)
        where T : struct, IRow
    {
        Begin(T.Table.Tag, isClosing: false);
        RowSeal self = this;
        row.WriteTo(ref self);
        End();
    }

    /// <summary>Begins a row or the closing of one; its values follow, then <see cref="End"/>.</summary>
    public void Begin(byte tag, bool isClosing)
    {
        _buffer.ResetWrittenCount();
        Byte(tag);
        Byte(isClosing ? (byte)1 : (byte)0);
    }

    public void End()
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(_buffer.WrittenSpan, hash);
        AddSum(hash);
    }

    public void AddSum(ReadOnlySpan<byte> digest)
    {
        for (int i = 0; i < _sum.Length; i++)
            _sum[i] += BinaryPrimitives.ReadUInt64BigEndian(digest[(8 * i)..]);
    }

    public byte[] ToArray()
    {
        byte[] digest = new byte[Length];
        for (int i = 0; i < _sum.Length; i++)
            BinaryPrimitives.WriteUInt64BigEndian(digest.AsSpan(8 * i), _sum[i]);
        return digest;
    }

    public void Integer(long? value)
    {
        Byte(value is null ? (byte)0 : (byte)1);
        if (value is not { } number)
            return;
        BinaryPrimitives.WriteInt64BigEndian(_buffer.GetSpan(8), number);
        _buffer.Advance(8);
    }

    public void Real(double? value) => Integer(value is { } number ? BitConverter.DoubleToInt64Bits(number) : null);

    public void Text(string? value)
    {
        Integer(value is null ? null : Encoding.UTF8.GetByteCount(value));
        if (value is not null)
            Encoding.UTF8.GetBytes(value, _buffer);
    }

    public void Bytes(byte[]? value)
    {
        Integer(value?.Length);
        if (value is not null)
            _buffer.Write(value);
    }

    private void Byte(byte value)
    {
        _buffer.GetSpan(1)[0] = value;
        _buffer.Advance(1);
    }
}
