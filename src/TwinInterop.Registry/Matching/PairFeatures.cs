namespace TwinInterop.Registry.Matching;

/// <summary>What is measured on a pair of objects.</summary>
internal readonly record struct PairFeatures
{
    /// <summary>Stands for a comparison that cannot be made.</summary>
    public const int Missing = -1;

    /// <summary>How many comparisons there are.</summary>
    public const int Count = 6;

    private static readonly double[] Covers = [0.1, 0.3, 0.5, 0.7, 0.9];
    private static readonly double[] Forms = [0.4, 0.6, 0.75, 0.87, 0.95];
    private static readonly double[] Ratios = [0.1, 0.3, 0.6, 0.85];

    /// <summary>How many levels each comparison has.</summary>
    public static readonly int[] Levels = [Covers.Length + 1, Forms.Length + 1, Ratios.Length + 1, 3, 2, 2];

    public required int Left { get; init; }

    public required int Right { get; init; }

    /// <summary>The area that they share, in square metres.</summary>
    public double Shared { get; init; }

    /// <summary>Which share of the first the second covers.</summary>
    public double CoverLeft { get; init; }

    /// <summary>Which share of the second the first covers.</summary>
    public double CoverRight { get; init; }

    /// <summary>Shared area over the area of both together.</summary>
    public double IntersectionOverUnion { get; init; }

    /// <summary>The same, one laid on the other's centroid: how alike they are in form.</summary>
    public double Form { get; init; }

    /// <summary>The distance of the centroids, in metres.</summary>
    public double CentroidDistance { get; init; }

    /// <summary>The smaller over the greater area.</summary>
    public double AreaRatio { get; init; }

    /// <summary>The angle between the main directions of their walls, in radians.</summary>
    public double Turn { get; init; }

    /// <summary>The difference of their heights above ground, in metres; null when unknown.</summary>
    public double? HeightDifference { get; init; }

    /// <summary>Whether a name in a global scheme is the same; null when they have none in common schemes.</summary>
    public bool? SharesIdentifier { get; init; }

    /// <summary>Whether name or address is the same; null when one has none.</summary>
    public bool? SharesName { get; init; }

    public double GreaterCover => Math.Max(CoverLeft, CoverRight);

    public double LesserCover => Math.Min(CoverLeft, CoverRight);

    /// <summary>The level of a comparison, from worst to best; <see cref="Missing"/> when it cannot be made.</summary>
    public int Level(int comparison) => comparison switch
    {
        0 => LevelOf(GreaterCover, Covers),
        1 => LevelOf(Form, Forms),
        2 => LevelOf(LesserCover, Ratios),
        3 => HeightDifference is { } metres ? (metres < 1 ? 2 : metres < 3 ? 1 : 0) : Missing,
        4 => SharesIdentifier is { } isSame ? (isSame ? 1 : 0) : Missing,
        5 => SharesName is { } isSame ? (isSame ? 1 : 0) : Missing,
        _ => throw new ArgumentOutOfRangeException(nameof(comparison), comparison, "Expected a comparison."),
    };

    private static int LevelOf(double value, double[] bounds)
    {
        int level = 0;
        while (level < bounds.Length && value >= bounds[level])
            level++;
        return level;
    }
}
