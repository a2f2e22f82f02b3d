namespace TwinInterop.Crs.Grids.Undulation;

/// <summary>
/// Codes a lattice of whole numbers that vary smoothly: each is predicted from its neighbours, and the error of the
/// prediction is coded with probabilities that depend on how well the neighbours were predicted.
/// </summary>
/// <remarks>All arithmetic is on whole numbers, so every machine reads what any other wrote.</remarks>
internal sealed class LatticeModel(int width, int height, IBitCoder coder)
{
    private const int Unit = 1024;
    private const int Contexts = 12;
    private const int LongestUnary = 20;
    private const int MostExtraBits = 24;

    // Least-squares fit over RAF20 (5 mm steps), in 1024ths; the sum is one.
    private static readonly (int Left, int Up, int Weight)[] Neighbours =
    [
        (1, 0, 917), (0, 1, 429), (1, 1, -373), (-1, 1, 393), (2, 0, -102),
        (0, 2, -37), (-2, 1, 75), (2, 1, -109), (1, 2, 127), (-1, 2, -296),
    ];

    private static readonly (int Left, int Up, int Weight)[] Errors =
    [
        (1, 0, 2), (0, 1, 2), (1, 1, 1), (-1, 1, 1), (2, 0, 1), (0, 2, 1),
    ];

    // Unit * 2 to the power of k / 3.
    private static readonly int[] Thresholds = [1290, 1625, 2048, 2580, 3251, 4096, 5161, 6502, 8192, 10321, 13004];

    private readonly int[] _lattice = new int[width * height];
    private readonly long[] _errors = new long[width * height];
    private readonly BitProbability[] _zero = Fresh(Contexts * 2);
    private readonly BitProbability[] _sign = Fresh(4);
    private readonly BitProbability[] _unary = Fresh(Contexts * LongestUnary);
    private readonly BitProbability[] _length = Fresh(MostExtraBits);
    private readonly BitProbability[] _extra = Fresh(MostExtraBits);

    /// <summary>Codes all nodes, row by row.</summary>
    /// <param name="values">What to write; empty when reading.</param>
    /// <returns>The lattice written or read.</returns>
    public int[] Code(ReadOnlySpan<int> values)
    {
        for (int row = 0, at = 0; row < height; row++)
        {
            for (int column = 0; column < width; column++, at++)
            {
                long predicted = Predict(row, column, at);
                int nearest = (int)((predicted + (Unit / 2)) >> 10);
                int quarter = (int)(((predicted + (Unit / 2)) & (Unit - 1)) >> 8);
                int residual = values.IsEmpty ? 0 : values[at] - nearest;
                _lattice[at] = nearest + CodeResidual(residual, Context(row, column, at), quarter);
                _errors[at] = Math.Abs(((long)_lattice[at] * Unit) - predicted);
            }
        }

        return _lattice;
    }

    private long Predict(int row, int column, int at)
    {
        if (row < 2 || column < 2 || column >= width - 2)
        {
            long left = column > 0 ? _lattice[at - 1] : 0;
            long up = row > 0 ? _lattice[at - width] : 0;
            return Unit * (row > 0 && column > 0 ? left + up - _lattice[at - width - 1] : left + up);
        }

        long sum = 0;
        foreach ((int left, int up, int weight) in Neighbours)
            sum += (long)weight * _lattice[at - left - (up * width)];
        return sum;
    }

    private int Context(int row, int column, int at)
    {
        long sum = 0;
        foreach ((int left, int up, int weight) in Errors)
        {
            if (column - left >= 0 && column - left < width && row - up >= 0)
                sum += weight * _errors[at - left - (up * width)];
        }

        long activity = Unit + (sum / 4);
        int context = 0;
        while (context < Thresholds.Length && activity >= Thresholds[context])
            context++;
        return context;
    }

    private int CodeResidual(int residual, int context, int quarter)
    {
        int distance = quarter < 2 ? quarter : 3 - quarter;
        if (!coder.Code(ref _zero[(context * 2) + distance], residual != 0))
            return 0;
        bool negative = coder.Code(ref _sign[quarter], residual < 0);
        int magnitude = Math.Abs(residual);
        int count = 1;
        while (count <= LongestUnary && coder.Code(ref _unary[(context * LongestUnary) + count - 1], magnitude > count))
            count++;
        if (count > LongestUnary)
            count += CodeRest(magnitude - LongestUnary) - 1;
        return negative ? -count : count;
    }

    /// <summary>A number of at least one, as the count of its bits and then the bits below the highest.</summary>
    private int CodeRest(int rest)
    {
        int bits = 0;
        while (coder.Code(ref _length[Math.Min(bits, MostExtraBits - 1)], rest >> (bits + 1) != 0))
        {
            if (++bits >= MostExtraBits)
                throw new InvalidDataException("Expected an undulation on the Earth, found a larger number.");
        }

        int value = 1;
        for (int bit = bits - 1; bit >= 0; bit--)
            value = (value << 1) | (coder.Code(ref _extra[bit], ((rest >> bit) & 1) != 0) ? 1 : 0);
        return value;
    }

    private static BitProbability[] Fresh(int count)
    {
        var probabilities = new BitProbability[count];
        Array.Fill(probabilities, BitProbability.Even);
        return probabilities;
    }
}
