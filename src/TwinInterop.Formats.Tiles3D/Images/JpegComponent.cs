namespace TwinInterop.Formats.Tiles3D.Images;

/// <summary>One of the planes of a JPEG image, with its blocks.</summary>
internal sealed class JpegComponent
{
    /// <summary>A component.</summary>
    /// <param name="id">The number that scans name it by.</param>
    /// <param name="across">How many blocks of it lie side by side in a unit of the scan, 1 to 4.</param>
    /// <param name="down">How many lie one above the other.</param>
    /// <param name="table">The number of its quantisation table.</param>
    public JpegComponent(int id, int across, int down, int table) => (Id, Across, Down, Table) = (id, across, down, table);

    /// <summary>The number that scans name it by.</summary>
    public int Id { get; }

    /// <summary>How many blocks lie side by side in a unit.</summary>
    public int Across { get; }

    /// <summary>How many blocks lie one above the other in a unit.</summary>
    public int Down { get; }

    /// <summary>The number of its quantisation table.</summary>
    public int Table { get; }

    /// <summary>How many blocks show something, from left to right.</summary>
    public int Columns { get; private set; }

    /// <summary>How many blocks show something, from top to bottom.</summary>
    public int Rows { get; private set; }

    /// <summary>How many blocks are stored from left to right: whole units.</summary>
    public int Stride { get; private set; }

    /// <summary>The numbers of all blocks, in the order of storage.</summary>
    public short[] Coefficients { get; private set; } = [];

    /// <summary>The first number of the block before, in this scan.</summary>
    public int Previous { get; set; }

    /// <summary>The table of first numbers in this scan.</summary>
    public JpegHuffmanTable? Direct { get; set; }

    /// <summary>The table of the other numbers in this scan.</summary>
    public JpegHuffmanTable? Alternating { get; set; }

    /// <summary>Makes room for the blocks.</summary>
    /// <param name="width">The width of the image.</param>
    /// <param name="height">Its height.</param>
    /// <param name="mostAcross">The largest <see cref="Across"/> of all components.</param>
    /// <param name="mostDown">The largest <see cref="Down"/>.</param>
    public void Allocate(int width, int height, int mostAcross, int mostDown)
    {
        Columns = Blocks(width, Across, mostAcross);
        Rows = Blocks(height, Down, mostDown);
        Stride = Across * ((width + (8 * mostAcross) - 1) / (8 * mostAcross));
        Coefficients = new short[checked(64 * Stride * Down * ((height + (8 * mostDown) - 1) / (8 * mostDown)))];
    }

    /// <summary>The numbers of a block.</summary>
    public Span<short> Block(int column, int row) => Coefficients.AsSpan(64 * ((row * Stride) + column), 64);

    /// <summary>The pixels of the plane: eight for each block of <see cref="Stride"/>, row by row.</summary>
    /// <param name="quantisation">What numbers are multiplied by, in the order of storage.</param>
    public byte[] Pixels(ReadOnlySpan<ushort> quantisation)
    {
        int width = 8 * Stride;
        byte[] pixels = new byte[Coefficients.Length];
        Span<float> block = stackalloc float[64];
        for (int at = 0; at < Coefficients.Length; at += 64)
        {
            ReadOnlySpan<byte> order = JpegZigzag.Order;
            for (int i = 0; i < 64; i++)
                block[order[i]] = (float)Coefficients[at + i] * quantisation[i];
            JpegTransform.Inverse(block);
            int corner = (at / 64 / Stride * 8 * width) + (at / 64 % Stride * 8);
            for (int i = 0; i < 64; i++)
                pixels[corner + (i / 8 * width) + (i % 8)] = (byte)Math.Clamp(MathF.Round(block[i] + 128), 0, 255);
        }

        return pixels;
    }

    private static int Blocks(int size, int factor, int most) => ((((size * factor) + most - 1) / most) + 7) / 8;
}
