namespace TwinInterop.Conformance.Reports;

/// <summary>The outcome of a specification of an IDS.</summary>
public enum SpecificationOutcome
{
    /// <summary>All objects that it is about fulfil it; or there is none, as it demands.</summary>
    Passed,

    /// <summary>An object does not fulfil it, or there is none where one has to be.</summary>
    Failed,

    /// <summary>The model has no object that it is about: this never counts as passed.</summary>
    NothingApplicable,
}
