namespace TwinInterop.Crs.Grids.Tiff;

/// <summary>LZW as TIFF has it: codes of 9 to 12 bits, most significant bit first.</summary>
/// <remarks>Source: TIFF 6.0, section 13.</remarks>
internal static class TiffLzw
{
    private const int ClearCode = 256;
    private const int EndCode = 257;
    private const int TableSize = 4096;

    /// <summary>Decodes into a buffer.</summary>
    /// <returns>How many bytes were written; fewer than the buffer holds where the code stream ends or breaks.</returns>
    public static int Decode(ReadOnlySpan<byte> source, Span<byte> target)
    {
        // Each string is a piece of the output itself: where it was first written, and how long it is.
        Span<int> starts = stackalloc int[TableSize];
        Span<int> lengths = stackalloc int[TableSize];
        int next = EndCode + 1;
        int width = 9;
        int previousStart = -1;
        int previousLength = 0;
        int written = 0;
        for (long bit = 0; bit + width <= source.Length * 8L && written < target.Length;)
        {
            int code = Code(source, bit, width);
            bit += width;
            if (code == EndCode)
                break;
            if (code == ClearCode)
            {
                (next, width, previousStart) = (EndCode + 1, 9, -1);
                continue;
            }

            if (previousStart >= 0 && next < TableSize)
                (starts[next], lengths[next++]) = (previousStart, previousLength + 1);
            if (code >= ClearCode && code >= next)
                break;
            int start = code < ClearCode ? -1 : starts[code];
            int length = Math.Min(code < ClearCode ? 1 : lengths[code], target.Length - written);
            for (int i = 0; i < length; i++)
                target[written + i] = start < 0 ? (byte)code : target[start + i];
            (previousStart, previousLength) = (written, length);
            written += length;
            // The writer widens one code early.
            if (next >= (1 << width) - 1 && width < 12)
                width++;
        }

        return written;
    }

    private static int Code(ReadOnlySpan<byte> source, long bit, int width)
    {
        int at = (int)(bit >> 3);
        int window = source[at] << 16;
        if (at + 1 < source.Length)
            window |= source[at + 1] << 8;
        if (at + 2 < source.Length)
            window |= source[at + 2];
        return (window >> (24 - (int)(bit & 7) - width)) & ((1 << width) - 1);
    }
}
