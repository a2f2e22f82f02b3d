using System.Collections.Immutable;

namespace TwinInterop.Conformance.Reports;

/// <summary>What the suite says of all inputs of a run.</summary>
/// <param name="Subjects">One report an input, in their order.</param>
public sealed record ValidationReport(ImmutableArray<SubjectReport> Subjects);
