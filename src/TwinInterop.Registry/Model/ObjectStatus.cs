namespace TwinInterop.Registry.Model;

/// <summary>What became of an object.</summary>
public enum ObjectStatus
{
    /// <summary>It stands for a thing of the world.</summary>
    Active,

    /// <summary>Its thing is gone, or should never have been entered.</summary>
    Retired,

    /// <summary>It went into another.</summary>
    Merged,

    /// <summary>It became several.</summary>
    Split,

    /// <summary>The event that made it was reverted.</summary>
    Void,
}
