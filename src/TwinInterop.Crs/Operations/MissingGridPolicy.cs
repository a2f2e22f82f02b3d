namespace TwinInterop.Crs.Operations;

/// <summary>What happens where a grid that is needed cannot be found.</summary>
public enum MissingGridPolicy
{
    /// <summary>
    /// Heights are refused with <see cref="MissingGridException"/>; a horizontal shift falls back on the parameters that
    /// the register gives for the same datum, and the step says how accurate these are.
    /// </summary>
    RefuseHeights,

    /// <summary>Any missing grid is refused, also where parameters of lesser accuracy exist.</summary>
    RefuseAll,

    /// <summary>As <see cref="RefuseHeights"/>, but heights are kept as they are and the operation says so.</summary>
    KeepHeights,
}
