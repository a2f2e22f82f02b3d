namespace TwinInterop.Formats.Tiles3D.Images;

/// <summary>The differences that PNG stores in place of bytes.</summary>
/// <remarks>Source: PNG (ISO/IEC 15948), 9 (Filtering).</remarks>
internal static class PngFilters
{
    /// <summary>How many filters there are.</summary>
    public const int Count = 5;

    /// <summary>Makes bytes of differences, in place.</summary>
    /// <param name="filter">0 none, 1 left, 2 above, 3 average of these, 4 Paeth's choice.</param>
    /// <param name="row">The row.</param>
    /// <param name="above">The row above; zeros for the first.</param>
    /// <param name="step">The bytes of a pixel, at least 1.</param>
    /// <exception cref="UnreadableImageException">There is no such filter.</exception>
    public static void Restore(int filter, Span<byte> row, ReadOnlySpan<byte> above, int step)
    {
        if (filter is < 0 or >= Count)
            throw new UnreadableImageException($"Expected a filter of PNG from 0 to 4, found {filter}.");
        for (int i = 0; i < row.Length && filter > 0; i++)
        {
            int left = i >= step ? row[i - step] : 0;
            int corner = i >= step ? above[i - step] : 0;
            row[i] = (byte)(row[i] + Predict(filter, left, above[i], corner));
        }
    }

    /// <summary>Makes differences of bytes.</summary>
    /// <returns>The sum of their sizes: about how badly they compress.</returns>
    public static long Apply(int filter, ReadOnlySpan<byte> row, ReadOnlySpan<byte> above, int step, Span<byte> differences)
    {
        long sum = 0;
        for (int i = 0; i < row.Length; i++)
        {
            int left = i >= step ? row[i - step] : 0;
            int corner = i >= step ? above[i - step] : 0;
            byte difference = (byte)(row[i] - Predict(filter, left, above[i], corner));
            differences[i] = difference;
            sum += Math.Abs((int)(sbyte)difference);
        }

        return sum;
    }

    private static int Predict(int filter, int left, int above, int corner) => filter switch
    {
        1 => left,
        2 => above,
        3 => (left + above) / 2,
        4 => Paeth(left, above, corner),
        _ => 0,
    };

    private static int Paeth(int left, int above, int corner)
    {
        int estimate = left + above - corner;
        int toLeft = Math.Abs(estimate - left), toAbove = Math.Abs(estimate - above), toCorner = Math.Abs(estimate - corner);
        return toLeft <= toAbove && toLeft <= toCorner ? left : toAbove <= toCorner ? above : corner;
    }
}
