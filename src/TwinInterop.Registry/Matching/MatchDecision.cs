namespace TwinInterop.Registry.Matching;

/// <summary>What is to become of a pair.</summary>
public enum MatchDecision
{
    /// <summary>It is sure enough to be linked without a look.</summary>
    Auto,

    /// <summary>Somebody has to look.</summary>
    Review,

    /// <summary>It is no match.</summary>
    Reject,
}
