namespace TwinInterop.Registry.Matching;

/// <summary>What became of the objects of a group.</summary>
public enum MatchChange
{
    /// <summary>One is one.</summary>
    Same,

    /// <summary>One is several.</summary>
    Split,

    /// <summary>Several are one.</summary>
    Merged,

    /// <summary>Several are several others.</summary>
    Regrouped,

    /// <summary>The second data set has it alone.</summary>
    Added,

    /// <summary>The first data set has it alone.</summary>
    Removed,

    /// <summary>One is one, under another id of the same scheme.</summary>
    Reissued,
}
