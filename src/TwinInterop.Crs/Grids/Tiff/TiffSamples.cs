using System.Buffers.Binary;

namespace TwinInterop.Crs.Grids.Tiff;

/// <summary>How the numbers of a node are written.</summary>
/// <param name="Count">Bands of a node.</param>
/// <param name="Size">Bytes of one number: 1, 2, 4 or 8.</param>
/// <param name="Format">1 unsigned, 2 signed, 3 IEEE floating point.</param>
internal sealed record TiffSamples(int Count, int Size, int Format)
{
    private const int MostBands = 256;

    public bool IsFloat => Format == 3;

    /// <exception cref="InvalidDataException">The numbers are of a kind that grids do not have.</exception>
    public static TiffSamples Read(TiffFile file, TiffDirectory directory)
    {
        long count = directory.Integer(TiffTag.SamplesPerPixel, 1);
        if (count is < 1 or > MostBands)
            throw file.Bytes.Invalid($"expected 1 to {MostBands} bands, found {count}.");
        long[] bits = directory.Integers(TiffTag.BitsPerSample);
        long format = directory.Integer(TiffTag.SampleFormat, 1);
        bool known = (format, bits[0]) is (1 or 2, 8 or 16 or 32) or (3, 32 or 64);
        if (!known || bits.Any(other => other != bits[0]))
            throw file.Bytes.Invalid($"expected whole numbers of 8, 16 or 32 bits or floating point of 32 or 64, found sample format {format} with {string.Join(',', bits)} bits.");
        return new TiffSamples((int)count, (int)bits[0] / 8, (int)format);
    }

    /// <summary>Converts one band of a run of nodes.</summary>
    public void Convert(ReadOnlySpan<byte> bytes, int first, int stride, bool bigEndian, Span<double> values)
    {
        for (int i = 0, at = first * Size; i < values.Length; i++, at += stride * Size)
            values[i] = Number(bytes.Slice(at, Size), bigEndian);
    }

    private double Number(ReadOnlySpan<byte> at, bool bigEndian) => (Format, Size) switch
    {
        (3, 4) => bigEndian ? BinaryPrimitives.ReadSingleBigEndian(at) : BinaryPrimitives.ReadSingleLittleEndian(at),
        (3, _) => bigEndian ? BinaryPrimitives.ReadDoubleBigEndian(at) : BinaryPrimitives.ReadDoubleLittleEndian(at),
        (2, 1) => (sbyte)at[0],
        (2, 2) => bigEndian ? BinaryPrimitives.ReadInt16BigEndian(at) : BinaryPrimitives.ReadInt16LittleEndian(at),
        (2, _) => bigEndian ? BinaryPrimitives.ReadInt32BigEndian(at) : BinaryPrimitives.ReadInt32LittleEndian(at),
        (_, 1) => at[0],
        (_, 2) => bigEndian ? BinaryPrimitives.ReadUInt16BigEndian(at) : BinaryPrimitives.ReadUInt16LittleEndian(at),
        _ => bigEndian ? BinaryPrimitives.ReadUInt32BigEndian(at) : BinaryPrimitives.ReadUInt32LittleEndian(at),
    };
}
