namespace TwinInterop.Formats;

/// <summary>Which levels of detail have what stands out beyond the walls: eaves, canopies, balconies.</summary>
public enum RoofOverhang
{
    /// <summary>None: the roof ends where the walls do.</summary>
    None,

    /// <summary>Level 3.</summary>
    Detailed,

    /// <summary>Levels 2 and 3.</summary>
    All,
}
