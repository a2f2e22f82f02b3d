namespace TwinInterop.Registry.Diff;

/// <summary>What a new delivery did to an object; several may hold at once.</summary>
[Flags]
public enum ChangeKinds
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>The new delivery has it, the old one not.</summary>
    Added = 1,

    /// <summary>The old delivery had it, the new one not.</summary>
    Removed = 2,

    /// <summary>It lies elsewhere.</summary>
    Moved = 4,

    /// <summary>It has another form.</summary>
    Reshaped = 8,

    /// <summary>Its attributes have other values.</summary>
    Attributes = 16,

    /// <summary>It is the same under another id.</summary>
    Reidentified = 32,

    /// <summary>It became several.</summary>
    Split = 64,

    /// <summary>It and others became one.</summary>
    Merged = 128,
}
