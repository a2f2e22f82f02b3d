using System.Buffers.Binary;

namespace TwinInterop.Crs.Grids.Tiff;

/// <summary>Undoes the differencing that a writer does before compression, row by row.</summary>
internal static class TiffPredictor
{
    /// <summary>Horizontal differencing (2). Source: TIFF 6.0, section 14.</summary>
    /// <param name="row">The bytes of one row, in the byte order of the file.</param>
    /// <param name="size">Bytes of a sample: 1, 2, 4 or 8.</param>
    /// <param name="stride">Samples between one and its predecessor of the same band.</param>
    /// <param name="bigEndian">The byte order.</param>
    public static void UndoHorizontal(Span<byte> row, int size, int stride, bool bigEndian)
    {
        for (int at = stride * size; at < row.Length; at += size)
            Write(row.Slice(at, size), Read(row.Slice(at, size), bigEndian) + Read(row.Slice(at - (stride * size), size), bigEndian), bigEndian);
    }

    /// <summary>Floating point (3): differenced bytes, most significant bytes of all samples first.</summary>
    /// <remarks>Source: Adobe Photoshop TIFF Technical Note 3. The result is little-endian whatever the file is.</remarks>
    public static void UndoFloatingPoint(Span<byte> row, Span<byte> scratch, int size, int stride)
    {
        for (int i = stride; i < row.Length; i++)
            row[i] += row[i - stride];
        int count = row.Length / size;
        row.CopyTo(scratch);
        for (int part = 0; part < size; part++)
        {
            ReadOnlySpan<byte> plane = scratch.Slice(part * count, count);
            for (int i = 0; i < count; i++)
                row[(i * size) + size - 1 - part] = plane[i];
        }
    }

    private static ulong Read(ReadOnlySpan<byte> sample, bool bigEndian) => sample.Length switch
    {
        1 => sample[0],
        2 => bigEndian ? BinaryPrimitives.ReadUInt16BigEndian(sample) : BinaryPrimitives.ReadUInt16LittleEndian(sample),
        4 => bigEndian ? BinaryPrimitives.ReadUInt32BigEndian(sample) : BinaryPrimitives.ReadUInt32LittleEndian(sample),
        _ => bigEndian ? BinaryPrimitives.ReadUInt64BigEndian(sample) : BinaryPrimitives.ReadUInt64LittleEndian(sample),
    };

    private static void Write(Span<byte> sample, ulong value, bool bigEndian)
    {
        for (int i = 0; i < sample.Length; i++)
            sample[i] = (byte)(value >> (8 * (bigEndian ? sample.Length - 1 - i : i)));
    }
}
