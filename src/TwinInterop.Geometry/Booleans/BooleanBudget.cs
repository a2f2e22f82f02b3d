namespace TwinInterop.Geometry.Booleans;

/// <summary>What one operation may spend. Counted, not timed: the same input always ends the same way.</summary>
/// <param name="Pairs">How many pairs of edges and triangles with overlapping boxes may be compared.</param>
public readonly record struct BooleanBudget(long Pairs)
{
    /// <summary>Enough for bodies of a hundred thousand triangles that cut each other all over: some ten seconds.</summary>
    public static BooleanBudget Default => new(20_000_000);
}
