namespace TwinInterop.Crs.Grids;

/// <summary>One rectangular grid whose blocks of nodes are decoded when first needed, then kept; thread-safe.</summary>
internal sealed class NodeGrid
{
    /// <summary>A node whose share is below this does not count, so rounding never reaches for a missing neighbour.</summary>
    private const double LeastWeight = 1e-9;

    private readonly int _blockWidth;
    private readonly int _blockHeight;
    private readonly int _blocksAcross;
    private readonly int _blockArea;
    private readonly int _lastColumn;
    private readonly Func<int, double[]> _decode;
    private readonly double[]?[] _blocks;

    /// <summary>Makes a grid.</summary>
    /// <param name="frame">Where the nodes lie.</param>
    /// <param name="bandCount">Values per node.</param>
    /// <param name="blockWidth">Columns of a block; the last block of a row may reach past the grid.</param>
    /// <param name="blockHeight">Rows of a block.</param>
    /// <param name="decode">
    /// Gives the values of a block (counted by rows of blocks): band after band, each row by row, NaN where there is
    /// no data. May be called twice for a block by two threads; the answers must be equal.
    /// </param>
    public NodeGrid(GridFrame frame, int bandCount, int blockWidth, int blockHeight, Func<int, double[]> decode)
    {
        Frame = frame;
        BandCount = bandCount;
        _blockWidth = blockWidth;
        _blockHeight = blockHeight;
        _blocksAcross = ((frame.Width - 1) / blockWidth) + 1;
        _blockArea = blockWidth * blockHeight;
        _lastColumn = frame.Wraps ? frame.Width - 1 : frame.Width - 2;
        _decode = decode;
        _blocks = new double[]?[checked(_blocksAcross * (((frame.Height - 1) / blockHeight) + 1))];
    }

    public GridFrame Frame { get; }

    public int BandCount { get; }

    /// <summary>Interpolates bilinearly at a place that the frame has located.</summary>
    public bool TrySample(double x, double y, Span<double> bands)
    {
        int column = Math.Min((int)x, _lastColumn);
        int row = Math.Min((int)y, Frame.Height - 2);
        int blockColumn = (int)((uint)column / (uint)_blockWidth);
        int blockRow = (int)((uint)row / (uint)_blockHeight);
        int left = column - (blockColumn * _blockWidth);
        int top = row - (blockRow * _blockHeight);
        if (left + 1 >= _blockWidth || top + 1 >= _blockHeight || column + 1 >= Frame.Width)
            return TrySampleAcross(x - column, y - row, column, row, bands);

        double[] block = Block((blockRow * _blocksAcross) + blockColumn);
        int at = (top * _blockWidth) + left;
        double east = x - column;
        double down = y - row;
        for (int band = 0; band < bands.Length; band++, at += _blockArea)
        {
            double first = block[at] + ((block[at + 1] - block[at]) * east);
            double second = block[at + _blockWidth] + ((block[at + _blockWidth + 1] - block[at + _blockWidth]) * east);
            double value = first + ((second - first) * down);
            if (double.IsNaN(value))
                return TrySampleAcross(east, down, column, row, bands);
            bands[band] = value;
        }

        return true;
    }

    /// <summary>The careful way: nodes of several blocks, and nodes without data that have no share.</summary>
    private bool TrySampleAcross(double east, double down, int column, int row, Span<double> bands)
    {
        int next = column + 1 == Frame.Width ? 0 : column + 1;
        for (int band = 0; band < bands.Length; band++)
        {
            double value =
                Share(column, row, band, (1 - east) * (1 - down)) + Share(next, row, band, east * (1 - down))
                + Share(column, row + 1, band, (1 - east) * down) + Share(next, row + 1, band, east * down);
            if (double.IsNaN(value))
                return false;
            bands[band] = value;
        }

        return true;
    }

    private double Share(int column, int row, int band, double weight)
    {
        if (weight < LeastWeight)
            return 0;
        (int blockColumn, int left) = Math.DivRem(column, _blockWidth);
        (int blockRow, int top) = Math.DivRem(row, _blockHeight);
        double[] block = Block((blockRow * _blocksAcross) + blockColumn);
        return weight * block[(band * _blockArea) + (top * _blockWidth) + left];
    }

    private double[] Block(int index)
    {
        double[]? block = Volatile.Read(ref _blocks[index]);
        if (block is not null)
            return block;
        block = _decode(index);
        return Interlocked.CompareExchange(ref _blocks[index], block, null) ?? block;
    }
}
