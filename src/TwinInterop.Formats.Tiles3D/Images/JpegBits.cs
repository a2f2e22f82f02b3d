namespace TwinInterop.Formats.Tiles3D.Images;

/// <summary>Reads the bits of a scan.</summary>
/// <remarks>Source: ITU-T T.81, F.2.2: a zero byte after 0xFF is left out, any other byte there is a marker.</remarks>
internal ref struct JpegBits
{
    /// <summary>How many bits beyond the data are taken for zeros: the codes of one block need no more.</summary>
    private const int MostMissing = 64;

    private readonly ReadOnlySpan<byte> _data;
    private uint _buffer;
    private int _count;
    private int _missing;

    /// <param name="data">The data, with the markers in it.</param>
    public JpegBits(ReadOnlySpan<byte> data) => _data = data;

    /// <summary>Where the next byte is read.</summary>
    public int Position { get; private set; }

    /// <summary>Reads a value of a table.</summary>
    public byte Next(JpegHuffmanTable table)
    {
        Fill(JpegHuffmanTable.MostBits);
        byte value = table.Find((int)(_buffer >> (32 - JpegHuffmanTable.MostBits)), out int length);
        Skip(length);
        return value;
    }

    /// <summary>Reads a whole number without sign.</summary>
    /// <param name="bits">Its bits, at most 16.</param>
    public int Number(int bits)
    {
        if (bits == 0)
            return 0;
        Fill(bits);
        int number = (int)(_buffer >> (32 - bits));
        Skip(bits);
        return number;
    }

    /// <summary>Reads a number of a size class: its first bit tells the sign (F.2.2.1).</summary>
    public int Signed(int bits)
    {
        int number = Number(bits);
        return bits == 0 || number >= 1 << (bits - 1) ? number : number - (1 << bits) + 1;
    }

    /// <summary>Moves behind the next restart marker.</summary>
    /// <exception cref="UnreadableImageException">There is none.</exception>
    public void Restart()
    {
        while (Position + 1 < _data.Length && (_data[Position] != 0xFF || _data[Position + 1] is 0 or 0xFF))
            Position++;
        if (Position + 1 >= _data.Length || _data[Position + 1] is < 0xD0 or > 0xD7)
            throw new UnreadableImageException("Expected a restart marker, found none.");
        Position += 2;
        (_buffer, _count, _missing) = (0, 0, 0);
    }

    private void Skip(int bits)
    {
        _buffer <<= bits;
        _count -= bits;
    }

    private void Fill(int bits)
    {
        while (_count < bits)
        {
            uint next = 0;
            bool isMarker = Position >= _data.Length
                || (_data[Position] == 0xFF && (Position + 1 >= _data.Length || _data[Position + 1] != 0));
            if (isMarker)
            {
                _missing += 8;
                if (_missing > MostMissing)
                    throw new UnreadableImageException("Expected more pixels, found the end of the data.");
            }
            else
            {
                next = _data[Position];
                Position += next == 0xFF ? 2 : 1;
            }

            _buffer |= next << (24 - _count);
            _count += 8;
        }
    }
}
