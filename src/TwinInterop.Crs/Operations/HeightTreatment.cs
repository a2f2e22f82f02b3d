namespace TwinInterop.Crs.Operations;

/// <summary>What an operation does with heights.</summary>
public enum HeightTreatment
{
    /// <summary>Source and target refer to the same surface: Z passes unchanged, and rightly.</summary>
    SameReference,

    /// <summary>Heights are brought from the reference of the source to that of the target.</summary>
    Transformed,

    /// <summary>Z passes unchanged although the references differ or are not known.</summary>
    Kept,
}
