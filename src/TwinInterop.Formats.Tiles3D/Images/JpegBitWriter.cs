namespace TwinInterop.Formats.Tiles3D.Images;

/// <summary>Writes the bits of a scan.</summary>
/// <remarks>Source: ITU-T T.81, F.1.2.</remarks>
/// <param name="output">Where to.</param>
internal sealed class JpegBitWriter(Stream output)
{
    private uint _buffer;
    private int _count;

    /// <summary>Writes a block.</summary>
    /// <param name="block">Its numbers in the order of storage; the first one as the difference to the block before.</param>
    /// <param name="direct">The codes of first numbers.</param>
    /// <param name="alternating">The codes of the others.</param>
    public void Write(ReadOnlySpan<int> block, JpegHuffmanTable direct, JpegHuffmanTable alternating)
    {
        Write(direct, 0, block[0]);
        int run = 0;
        for (int k = 1; k < block.Length; k++)
        {
            if (block[k] == 0)
            {
                run++;
                continue;
            }

            for (; run > 15; run -= 16)
                Write(alternating, 15, 0);
            Write(alternating, run, block[k]);
            run = 0;
        }

        if (run > 0)
            Write(alternating, 0, 0);
    }

    /// <summary>Fills the last byte with ones, and writes a restart marker.</summary>
    /// <param name="marker">Its second byte; null for none.</param>
    public void Flush(byte? marker = null)
    {
        Put((1 << 7) - 1, 7);
        (_buffer, _count) = (0, 0);
        if (marker is { } code)
            output.Write([0xFF, code]);
    }

    private void Write(JpegHuffmanTable table, int run, int number)
    {
        int size = 32 - System.Numerics.BitOperations.LeadingZeroCount((uint)Math.Abs(number));
        (int code, int length) = table.Codes[(run << 4) | size];
        Put(code, length);
        if (size > 0)
            Put((number < 0 ? number - 1 : number) & ((1 << size) - 1), size);
    }

    private void Put(int bits, int count)
    {
        _buffer |= (uint)bits << (32 - _count - count);
        for (_count += count; _count >= 8; _count -= 8, _buffer <<= 8)
        {
            byte next = (byte)(_buffer >> 24);
            output.WriteByte(next);
            if (next == 0xFF)
                output.WriteByte(0);
        }
    }
}
