namespace TwinInterop.Diagnostics;

/// <summary>One line of the books.</summary>
/// <param name="Source">What the source holds.</param>
/// <param name="Kept">What of it the target holds, some of it changed.</param>
/// <param name="Lost">What of it the target does not hold.</param>
/// <param name="Changed">How much of what was kept is broader or less precise than it was.</param>
/// <param name="Derived">What the target holds besides, made on the way: neither source nor kept.</param>
public readonly record struct Balance(long Source, long Kept, long Lost, long Changed, long Derived)
{
    /// <summary>What of the source the user did not ask for: left out by a selection, or as a repeat of another input's.</summary>
    public long NotSelected { get; init; }

    /// <summary>What was made on the way and is not in the target either: no loss of the source, and told apart.</summary>
    public long DerivedNotWritten { get; init; }

    /// <summary>Whether nothing vanished silently: kept + lost + not selected = source.</summary>
    public bool IsBalanced => Kept + Lost + NotSelected == Source;
}
