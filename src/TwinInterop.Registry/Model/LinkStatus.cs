namespace TwinInterop.Registry.Model;

/// <summary>How sure a link is.</summary>
public enum LinkStatus
{
    /// <summary>It waits for review.</summary>
    Proposed,

    /// <summary>It holds.</summary>
    Confirmed,

    /// <summary>It was looked at and does not hold.</summary>
    Rejected,
}
