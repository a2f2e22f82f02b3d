namespace TwinInterop.Conformance.Reports;

/// <summary>What is said of a subject and a conformance class.</summary>
/// <param name="Id">The class.</param>
/// <param name="Outcome">The outcome.</param>
/// <param name="Reason">Why it was not tested; null where it was.</param>
public sealed record ClassVerdict(string Id, ClassOutcome Outcome, string? Reason);
