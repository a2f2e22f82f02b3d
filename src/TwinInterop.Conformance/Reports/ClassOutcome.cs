namespace TwinInterop.Conformance.Reports;

/// <summary>The outcome of the checks of a conformance class.</summary>
public enum ClassOutcome
{
    /// <summary>They ran, and no rule of severity error is broken.</summary>
    Passed,

    /// <summary>They ran, and a rule of severity error is broken.</summary>
    Failed,

    /// <summary>They did not run; this never counts as passed.</summary>
    NotTested,
}
