namespace TwinInterop.Conformance;

/// <summary>What bounds a check.</summary>
public sealed record CheckOptions
{
    /// <summary>How many findings of one rule are listed; the others are counted.</summary>
    public int ListedPerRule { get; init; } = 100;

    /// <summary>The largest file that is read, in bytes.</summary>
    public long MaxFileBytes { get; init; } = 1L << 29;

    /// <summary>How deep external tilesets, composite tiles and archives may lie in one another.</summary>
    public int MaxNesting { get; init; } = 32;

    /// <summary>How many tiles of implicit tilesets are looked at.</summary>
    public long MaxImplicitTiles { get; init; } = 500_000;
}
