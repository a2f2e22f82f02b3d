namespace TwinInterop.Formats.Tiles3D.Images;

/// <summary>A Huffman table: codes of up to 16 bits for bytes.</summary>
/// <remarks>Source: ITU-T T.81, Annex C, F.2.2.3.</remarks>
internal sealed class JpegHuffmanTable
{
    /// <summary>The longest code.</summary>
    public const int MostBits = 16;

    private const int QuickBits = 9;

    private readonly byte[] _values;
    private readonly int[] _limits = new int[MostBits + 2];
    private readonly int[] _shifts = new int[MostBits + 1];
    private readonly ushort[] _quick = new ushort[1 << QuickBits];

    /// <param name="counts">How many codes there are of each length, 1 to 16.</param>
    /// <param name="values">Their bytes, the shortest code first.</param>
    /// <exception cref="UnreadableImageException">The codes do not fit into their lengths.</exception>
    public JpegHuffmanTable(ReadOnlySpan<byte> counts, ReadOnlySpan<byte> values)
    {
        _values = values.ToArray();
        int code = 0, first = 0;
        for (int length = 1; length <= MostBits; length++)
        {
            if (code + counts[length - 1] > 1 << length)
                throw new UnreadableImageException($"Expected at most {1 << length} codes of {length} bits, found more.");
            _shifts[length] = first - code;
            for (int i = 0; i < counts[length - 1]; i++, code++, first++)
            {
                Codes[_values[first]] = (code, length);
                if (length <= QuickBits)
                    _quick.AsSpan(code << (QuickBits - length), 1 << (QuickBits - length)).Fill((ushort)((length << 8) | _values[first]));
            }

            _limits[length] = code << (MostBits - length);
            code <<= 1;
        }

        _limits[MostBits + 1] = int.MaxValue;
    }

    /// <summary>The code and its length for each byte; the length is 0 where there is none.</summary>
    public (int Code, int Length)[] Codes { get; } = new (int Code, int Length)[256];

    /// <summary>Finds the code that some bits begin with.</summary>
    /// <param name="bits">The next 16 bits.</param>
    /// <param name="length">The length of the code.</param>
    /// <returns>Its byte.</returns>
    /// <exception cref="UnreadableImageException">There is no such code.</exception>
    public byte Find(int bits, out int length)
    {
        int quick = _quick[bits >> (MostBits - QuickBits)];
        length = quick >> 8;
        if (length > 0)
            return (byte)quick;
        length = QuickBits + 1;
        while (bits >= _limits[length])
            length++;
        int index = length > MostBits ? -1 : (bits >> (MostBits - length)) + _shifts[length];
        return (uint)index < (uint)_values.Length
            ? _values[index]
            : throw new UnreadableImageException("Expected a code of the Huffman table, found another.");
    }
}
