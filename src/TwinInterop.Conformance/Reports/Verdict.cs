namespace TwinInterop.Conformance.Reports;

/// <summary>What is said of a subject as a whole.</summary>
public enum Verdict
{
    /// <summary>No rule is broken.</summary>
    Conformant,

    /// <summary>Only rules of severity warning are broken.</summary>
    ConformantWithWarnings,

    /// <summary>A rule of severity error is broken.</summary>
    NonConformant,

    /// <summary>It could not be read, or it is of no standard that the suite knows.</summary>
    Unreadable,
}
