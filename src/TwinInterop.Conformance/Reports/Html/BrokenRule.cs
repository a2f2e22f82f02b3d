using System.Collections.Immutable;
using TwinInterop.Conformance.Rules;

namespace TwinInterop.Conformance.Reports.Html;

/// <summary>A rule and its findings in all inputs.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Findings">The findings that are listed.</param>
/// <param name="Count">How many there are, listed or not.</param>
internal sealed record BrokenRule(Rule Rule, ImmutableArray<(SubjectReport Subject, Finding Finding)> Findings, long Count);
