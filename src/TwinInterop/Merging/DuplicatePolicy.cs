namespace TwinInterop.Merging;

/// <summary>What happens to an object whose id an object of an earlier input has.</summary>
public enum DuplicatePolicy
{
    /// <summary>It stays, and gets an id of its own: the old one with the name of its input behind.</summary>
    Rename,

    /// <summary>It is left out with its parts: the earlier input's stands for both. For deliveries that overlap.</summary>
    KeepFirst,
}
