namespace TwinInterop.Conformance.Reports;

/// <summary>How many findings of a rule came, went and stayed between two reports.</summary>
/// <param name="Rule">The id of the rule.</param>
/// <param name="New">Findings that the earlier report did not have.</param>
/// <param name="Gone">Findings that only the earlier report had.</param>
/// <param name="Remaining">Findings of both.</param>
/// <param name="IsExact">False where only numbers could be compared: a report lists but the first findings of the rule.</param>
public sealed record ReportChange(string Rule, long New, long Gone, long Remaining, bool IsExact);
