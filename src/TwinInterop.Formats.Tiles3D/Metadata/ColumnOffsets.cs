using System.Buffers.Binary;

namespace TwinInterop.Formats.Tiles3D.Metadata;

/// <summary>Where arrays or texts begin.</summary>
/// <param name="Bytes">The offsets.</param>
/// <param name="Type">How they are stored.</param>
internal sealed record ColumnOffsets(ReadOnlyMemory<byte> Bytes, MetadataComponentType Type)
{
    /// <summary>How many there are.</summary>
    public int Count => Bytes.Length / Type.Size();

    /// <summary>An offset; -1 where it is beyond any memory.</summary>
    public long At(long index)
    {
        ReadOnlySpan<byte> from = Bytes.Span[(int)(index * Type.Size())..];
        ulong offset = Type switch
        {
            MetadataComponentType.UInt8 => from[0],
            MetadataComponentType.UInt16 => BinaryPrimitives.ReadUInt16LittleEndian(from),
            MetadataComponentType.UInt32 => BinaryPrimitives.ReadUInt32LittleEndian(from),
            _ => BinaryPrimitives.ReadUInt64LittleEndian(from),
        };
        return offset <= long.MaxValue ? (long)offset : -1;
    }

    /// <summary>Whether there are as many as needed, none below the one before, and the last within a limit.</summary>
    public bool IsSound(long count, long limit)
    {
        if (count > Count)
            return false;
        long previous = 0;
        for (long i = 0; i < count; i++)
        {
            long offset = At(i);
            if (offset < previous || offset > limit)
                return false;
            previous = offset;
        }

        return true;
    }
}
