namespace TwinInterop.Splitting;

/// <summary>How objects are shared out to several datasets.</summary>
public sealed record SplitRule
{
    private SplitRule(double? tileSize) => TileSize = tileSize;

    /// <summary>One dataset for each top-level object.</summary>
    public static SplitRule ByObject { get; } = new(tileSize: null);

    /// <summary>The side of a tile of the grid, in metres; null where each top-level object has its own dataset.</summary>
    public double? TileSize { get; }

    /// <summary>One dataset for each tile of a grid whose lines lie at multiples of a length; an object belongs to the tile of the middle of its box.</summary>
    /// <param name="metres">The side of a tile.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is not a number above 0.</exception>
    public static SplitRule ByTile(double metres)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(metres);
        return double.IsFinite(metres)
            ? new SplitRule(metres)
            : throw new ArgumentOutOfRangeException(nameof(metres), metres, "Expected a number of metres.");
    }
}
