namespace TwinInterop.Conformance.Checks.Tiles3D;

/// <summary>How implicit tiles divide.</summary>
/// <param name="IsOctree">Eight children, not four.</param>
/// <param name="SubtreeLevels">Levels of a subtree.</param>
/// <param name="AvailableLevels">Levels of the whole tree.</param>
/// <param name="Contents">How many contents a tile may have.</param>
internal sealed record SubtreeScheme(bool IsOctree, int SubtreeLevels, long AvailableLevels, int Contents)
{
    /// <summary>More levels than these in one subtree cannot be held in any buffer.</summary>
    private const int MaxQuadLevels = 12;
    private const int MaxOctLevels = 8;

    public int Branches => IsOctree ? 8 : 4;

    public bool IsTooDeep => SubtreeLevels > (IsOctree ? MaxOctLevels : MaxQuadLevels);

    /// <summary>The nodes of a subtree.</summary>
    public long Nodes => (Power(SubtreeLevels) - 1) / (Branches - 1);

    /// <summary>The subtrees that a subtree may have below it.</summary>
    public long Children => Power(SubtreeLevels);

    /// <summary>Where the nodes of a level begin.</summary>
    public long Start(int level) => (Power(level) - 1) / (Branches - 1);

    public long Power(int level) => 1L << (level * (IsOctree ? 3 : 2));
}
