namespace TwinInterop.Formats.Tiles3D.Images;

/// <summary>How exact a JPEG file is.</summary>
/// <param name="Quality">1 to 100, as encoders in common use count.</param>
internal sealed record JpegQuality(int Quality)
{
    private static readonly byte[] Brightness =
    [
        16, 11, 10, 16, 24, 40, 51, 61, 12, 12, 14, 19, 26, 58, 60, 55,
        14, 13, 16, 24, 40, 57, 69, 56, 14, 17, 22, 29, 51, 87, 80, 62,
        18, 22, 37, 56, 68, 109, 103, 77, 24, 35, 55, 64, 81, 104, 113, 92,
        49, 64, 78, 87, 103, 121, 120, 101, 72, 92, 95, 98, 112, 100, 103, 99,
    ];

    private static readonly byte[] Colour =
    [
        17, 18, 24, 47, 99, 99, 99, 99, 18, 21, 26, 66, 99, 99, 99, 99,
        24, 26, 56, 99, 99, 99, 99, 99, 47, 66, 99, 99, 99, 99, 99, 99,
        99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99,
        99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99,
    ];

    /// <summary>Pixels of the planes of colour for each of brightness: 1, or 2 where these have half the columns.</summary>
    public int ColumnsShared { get; init; } = 1;

    /// <summary>The same for rows.</summary>
    public int RowsShared { get; init; } = 1;

    /// <summary>Units between restart markers; 0 for none.</summary>
    public int RestartInterval { get; init; }

    /// <summary>What numbers are divided by, row by row.</summary>
    /// <remarks>Source: ITU-T T.81, Annex K.1, scaled by the quality.</remarks>
    public byte[] Divisors(bool isColour)
    {
        int scale = Quality < 50 ? 5000 / Quality : 200 - (2 * Quality);
        return Array.ConvertAll(isColour ? Colour : Brightness, value => (byte)Math.Clamp(((value * scale) + 50) / 100, 1, 255));
    }
}
