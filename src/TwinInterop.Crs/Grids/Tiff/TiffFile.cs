using System.Buffers.Binary;
using System.Collections.Immutable;

namespace TwinInterop.Crs.Grids.Tiff;

/// <summary>The header and the chain of directories of a classic or Big TIFF file.</summary>
internal sealed class TiffFile
{
    /// <summary>More images than any grid file has (the largest known holds some hundreds).</summary>
    private const int MostDirectories = 10_000;

    private readonly bool _big;

    // Directories of a hostile file may all point at one huge table: no honest file makes us read its values thrice.
    private long _readable;

    private TiffFile(GridBytes bytes, bool bigEndian, bool big)
    {
        Bytes = bytes;
        BigEndian = bigEndian;
        _big = big;
        _readable = (bytes.Length * 3) + 4096;
    }

    public GridBytes Bytes { get; }

    public bool BigEndian { get; }

    /// <summary>Whether the file begins as a TIFF does.</summary>
    public static bool Matches(ReadOnlySpan<byte> head) =>
        head.StartsWith("II*\0"u8) || head.StartsWith("MM\0*"u8) || head.StartsWith("II+\0"u8) || head.StartsWith("MM\0+"u8);

    /// <summary>Reads the directories.</summary>
    /// <exception cref="InvalidDataException">The chain is broken, circular or of unreasonable length.</exception>
    public static ImmutableArray<TiffDirectory> Read(GridBytes bytes, out TiffFile file)
    {
        byte[] head = new byte[4];
        bytes.Read(0, head);
        file = new TiffFile(bytes, bigEndian: head[0] == 'M', big: head[2] == '+' || head[3] == '+');
        if (file._big && file.Number(4, 2) != 8)
            throw bytes.Invalid($"expected offsets of 8 bytes in a BigTIFF, found {file.Number(4, 2)}.");
        var directories = ImmutableArray.CreateBuilder<TiffDirectory>();
        var seen = new HashSet<long>();
        long next = file._big ? file.Number(8, 8) : file.Number(4, 4);
        while (next != 0)
        {
            if (!seen.Add(next) || seen.Count > MostDirectories)
                throw bytes.Invalid($"the chain of TIFF directories returns to offset {next} or has more than {MostDirectories} links.");
            directories.Add(file.ReadDirectory(ref next));
        }

        return directories.ToImmutable();
    }

    /// <summary>The bytes of a tag's values, their size checked against the file before any is read.</summary>
    public byte[] ReadValue(TiffEntry entry, int size)
    {
        if (entry.Count > Bytes.Length / size)
            throw Bytes.Invalid($"a tag declares {entry.Count} values of {size} bytes, but the file holds {Bytes.Length} bytes.");
        long length = entry.Count * size;
        _readable -= length;
        if (_readable < 0)
            throw Bytes.Invalid("the directories declare more values than the file can hold.");
        int inline = _big ? 8 : 4;
        long offset = length <= inline ? entry.InlineOffset : Number(entry.InlineOffset, inline);
        return Bytes.Read(offset, length);
    }

    private TiffDirectory ReadDirectory(ref long offset)
    {
        int countSize = _big ? 8 : 2;
        int entrySize = _big ? 20 : 12;
        long count = Number(offset, countSize);
        if (count > Bytes.Length / entrySize)
            throw Bytes.Invalid($"a TIFF directory declares {count} entries, but the file holds {Bytes.Length} bytes.");
        var entries = new Dictionary<int, TiffEntry>();
        long at = offset + countSize;
        _readable -= count * entrySize;
        if (_readable < 0)
            throw Bytes.Invalid("the TIFF directories overlap.");
        for (long i = 0; i < count; i++, at += entrySize)
        {
            int tag = (int)Number(at, 2);
            entries[tag] = new TiffEntry((int)Number(at + 2, 2), Number(at + 4, _big ? 8 : 4), at + (_big ? 12 : 8));
        }

        offset = Number(at, _big ? 8 : 4);
        return new TiffDirectory(this, entries);
    }

    private long Number(long offset, int size)
    {
        Span<byte> bytes = stackalloc byte[8];
        bytes = bytes[..size];
        Bytes.Read(offset, bytes);
        ulong value = size switch
        {
            2 => BigEndian ? BinaryPrimitives.ReadUInt16BigEndian(bytes) : BinaryPrimitives.ReadUInt16LittleEndian(bytes),
            4 => BigEndian ? BinaryPrimitives.ReadUInt32BigEndian(bytes) : BinaryPrimitives.ReadUInt32LittleEndian(bytes),
            _ => BigEndian ? BinaryPrimitives.ReadUInt64BigEndian(bytes) : BinaryPrimitives.ReadUInt64LittleEndian(bytes),
        };
        return value <= long.MaxValue ? (long)value : throw Bytes.Invalid($"the number {value} at offset {offset} is out of range.");
    }
}
