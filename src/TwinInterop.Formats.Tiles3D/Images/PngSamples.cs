using System.Buffers.Binary;

namespace TwinInterop.Formats.Tiles3D.Images;

/// <summary>Makes pixels of the samples of a PNG file.</summary>
/// <remarks>Source: PNG (ISO/IEC 15948), 11.2.3 (PLTE), 11.3.2.1 (tRNS), 13.12 (rescaling).</remarks>
/// <param name="header">What the samples are.</param>
internal sealed class PngSamples(PngHeader header)
{
    private byte[] _palette = [];
    private byte[] _opacities = [];

    /// <summary>The colours, three bytes each.</summary>
    /// <exception cref="UnreadableImageException">There are none, too many, or no whole number of them.</exception>
    public void SetPalette(ReadOnlySpan<byte> palette)
    {
        if (palette.IsEmpty || palette.Length % 3 != 0 || palette.Length > 3 * 256)
            throw new UnreadableImageException($"Expected a palette of 1 to 256 colours, found {palette.Length} bytes.");
        _palette = palette.ToArray();
    }

    /// <summary>The opacities of the palette, or the samples of the one colour that is transparent.</summary>
    public void SetOpacities(ReadOnlySpan<byte> opacities) => _opacities = opacities.ToArray();

    /// <summary>Makes pixels.</summary>
    /// <param name="row">The samples of some pixels.</param>
    /// <param name="pixels">Takes four bytes each.</param>
    /// <param name="count">How many pixels.</param>
    /// <param name="step">From one pixel to the next in <paramref name="pixels"/>, in pixels.</param>
    /// <exception cref="UnreadableImageException">An index is beyond the palette.</exception>
    public void Convert(ReadOnlySpan<byte> row, Span<byte> pixels, int count, int step)
    {
        Span<int> samples = stackalloc int[4];
        for (int i = 0; i < count; i++)
        {
            for (int k = 0; k < header.Channels; k++)
                samples[k] = Sample(row, (i * header.Channels) + k);
            Put(samples, pixels.Slice(4 * i * step, 4));
        }
    }

    private int Sample(ReadOnlySpan<byte> row, int index)
    {
        switch (header.BitDepth)
        {
            case 8:
                return row[index];
            case 16:
                return BinaryPrimitives.ReadUInt16BigEndian(row[(2 * index)..]);
            default:
                int bit = index * header.BitDepth;
                return (row[bit / 8] >> (8 - header.BitDepth - (bit % 8))) & ((1 << header.BitDepth) - 1);
        }
    }

    private void Put(ReadOnlySpan<int> samples, Span<byte> pixel)
    {
        switch (header.ColourType)
        {
            case 3:
                PutIndexed(samples[0], pixel);
                break;
            case 0 or 4:
                pixel[..3].Fill(Byte(samples[0]));
                pixel[3] = header.ColourType == 4 ? Byte(samples[1]) : OpacityOf(samples[..1]);
                break;
            default:
                for (int k = 0; k < 3; k++)
                    pixel[k] = Byte(samples[k]);
                pixel[3] = header.ColourType == 6 ? Byte(samples[3]) : OpacityOf(samples[..3]);
                break;
        }
    }

    private void PutIndexed(int index, Span<byte> pixel)
    {
        if (3 * index >= _palette.Length)
            throw new UnreadableImageException($"Expected a colour of the palette, of which there are {_palette.Length / 3}, found number {index}.");
        _palette.AsSpan(3 * index, 3).CopyTo(pixel);
        pixel[3] = index < _opacities.Length ? _opacities[index] : byte.MaxValue;
    }

    /// <summary>Nothing shines through but the one colour that is named, compared at full depth.</summary>
    private byte OpacityOf(ReadOnlySpan<int> samples)
    {
        if (_opacities.Length < 2 * samples.Length)
            return byte.MaxValue;
        for (int k = 0; k < samples.Length; k++)
        {
            if (BinaryPrimitives.ReadUInt16BigEndian(_opacities.AsSpan(2 * k)) != samples[k])
                return byte.MaxValue;
        }

        return 0;
    }

    private byte Byte(int sample)
    {
        int largest = (1 << header.BitDepth) - 1;
        return (byte)(((2 * 255 * (long)sample) + largest) / (2 * largest));
    }
}
