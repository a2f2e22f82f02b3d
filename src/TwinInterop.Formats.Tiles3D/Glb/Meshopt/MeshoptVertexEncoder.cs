namespace TwinInterop.Formats.Tiles3D.Glb.Meshopt;

/// <summary>Compresses vertex attributes without loss: mode ATTRIBUTES, version 0.</summary>
/// <remarks>
/// Source: EXT_meshopt_compression, Appendix A, Mode 0. Each byte of an element is a stream of its own: differences to
/// the element before, sixteen at a time, in the shortest of four widths.
/// </remarks>
internal static class MeshoptVertexEncoder
{
    /// <summary>The first byte.</summary>
    public const byte Header = 0xA0;

    /// <summary>How many differences share one width.</summary>
    public const int GroupSize = 16;

    /// <summary>The least length of the last block, which holds the first element.</summary>
    public const int MinTail = 32;

    /// <summary>Appends the compressed elements.</summary>
    /// <param name="elements">The elements; not empty.</param>
    /// <param name="stride">The bytes of one, a multiple of 4 up to 256.</param>
    /// <param name="output">Where to.</param>
    public static void Encode(ReadOnlySpan<byte> elements, int stride, PooledList<byte> output)
    {
        ArgumentOutOfRangeException.ThrowIfZero(elements.Length, nameof(elements));
        if (stride is <= 0 or > 256 || stride % 4 != 0)
            throw new ArgumentOutOfRangeException(nameof(stride), stride, "Expected a multiple of 4 up to 256.");
        int count = elements.Length / stride;
        Span<byte> previous = stackalloc byte[stride];
        elements[..stride].CopyTo(previous);
        output.Add(Header);
        int blockElements = BlockElements(stride);
        Span<byte> deltas = stackalloc byte[256];
        for (int first = 0; first < count; first += blockElements)
        {
            int inBlock = Math.Min(blockElements, count - first);
            for (int at = 0; at < stride; at++)
            {
                int padded = (inBlock + GroupSize - 1) & ~(GroupSize - 1);
                Differences(elements, stride, first, inBlock, at, ref previous[at], deltas);
                deltas[inBlock..padded].Clear();
                EncodeStream(deltas[..padded], output);
            }
        }

        output.Extend(Math.Max(0, MinTail - stride)).Clear();
        output.AddRange(elements[..stride]);
    }

    /// <summary>How many elements a block holds.</summary>
    public static int BlockElements(int stride) => Math.Min((8192 / stride) & ~(GroupSize - 1), 256);

    private static void Differences(
        ReadOnlySpan<byte> elements, int stride, int first, int count, int at, ref byte previous, Span<byte> deltas)
    {
        byte last = previous;
        int from = (first * stride) + at;
        for (int i = 0; i < count; i++, from += stride)
        {
            byte value = elements[from];
            sbyte delta = (sbyte)(value - last);
            // Small differences of both signs become small numbers.
            deltas[i] = (byte)((delta << 1) ^ (delta >> 7));
            last = value;
        }

        previous = last;
    }

    private static void EncodeStream(ReadOnlySpan<byte> deltas, PooledList<byte> output)
    {
        int groups = deltas.Length / GroupSize;
        int header = output.Count;
        output.Extend((groups + 3) / 4).Clear();
        for (int group = 0; group < groups; group++)
        {
            ReadOnlySpan<byte> values = deltas.Slice(group * GroupSize, GroupSize);
            int width = Width(values);
            output.Span[header + (group / 4)] |= (byte)(width << (2 * (group % 4)));
            if (width == 3)
                output.AddRange(values);
            else if (width > 0)
                Pack(values, 1 << width, output);
        }
    }

    /// <summary>0 for nothing but zeros, 1 for 2 bits, 2 for 4 bits, 3 for whole bytes: whichever is shortest.</summary>
    private static int Width(ReadOnlySpan<byte> values)
    {
        int any = 0;
        int beyond2 = 0;
        int beyond4 = 0;
        foreach (byte value in values)
        {
            any |= value;
            beyond2 += value >= 3 ? 1 : 0;
            beyond4 += value >= 15 ? 1 : 0;
        }

        if (any == 0)
            return 0;
        int two = 4 + beyond2;
        int four = 8 + beyond4;
        if (two <= four)
            return two < GroupSize ? 1 : 3;
        return four < GroupSize ? 2 : 3;
    }

    /// <summary>Packs values from the highest bits down; the largest number says that the value follows as a byte.</summary>
    private static void Pack(ReadOnlySpan<byte> values, int bits, PooledList<byte> output)
    {
        int sentinel = (1 << bits) - 1;
        int perByte = 8 / bits;
        for (int i = 0; i < GroupSize; i += perByte)
        {
            int packed = 0;
            for (int k = 0; k < perByte; k++)
                packed = (packed << bits) | Math.Min((int)values[i + k], sentinel);
            output.Add((byte)packed);
        }

        foreach (byte value in values)
        {
            if (value >= sentinel)
                output.Add(value);
        }
    }
}
