namespace TwinInterop.Registry.Resolving;

/// <summary>What a name leads to.</summary>
public enum ResolutionOutcome
{
    /// <summary>One active object.</summary>
    One,

    /// <summary>Several active objects: the one that had the name was split, or the name is ambiguous.</summary>
    Several,

    /// <summary>An object that is gone without a successor.</summary>
    Retired,

    /// <summary>Nothing.</summary>
    Unknown,
}
