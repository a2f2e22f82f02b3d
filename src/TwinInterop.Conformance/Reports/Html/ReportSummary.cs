using System.Collections.Immutable;
using TwinInterop.Diagnostics;

namespace TwinInterop.Conformance.Reports.Html;

/// <summary>What a report says as a whole.</summary>
internal sealed class ReportSummary
{
    public ReportSummary(ValidationReport report)
    {
        Report = report;
        Rules =
        [
            .. report.Subjects
                .SelectMany(subject => subject.Findings.Select(finding => (Subject: subject, Finding: finding)))
                .GroupBy(pair => (pair.Finding.Rule.Id, pair.Finding.Severity))
                .Select(group => new BrokenRule(group.First().Finding.Rule, [.. group], CountOf(group)))
                .OrderByDescending(rule => rule.Rule.Severity).ThenByDescending(rule => rule.Count).ThenBy(rule => rule.Rule.Id, StringComparer.Ordinal),
        ];
        Verdict = VerdictOf(report);
        Errors = Sum(Severity.Error);
        Warnings = Sum(Severity.Warning);
        Infos = Sum(Severity.Info);
    }

    public ValidationReport Report { get; }

    /// <summary>The worst that is said of any input; unreadable where nothing worse is and one could not be read.</summary>
    public Verdict Verdict { get; }

    public long Errors { get; }

    public long Warnings { get; }

    public long Infos { get; }

    /// <summary>Rules with findings, the worst and most frequent first.</summary>
    public ImmutableArray<BrokenRule> Rules { get; }

    /// <summary>Conformance classes in the order of the inputs, with what was said of each.</summary>
    public IEnumerable<(string Id, List<(SubjectReport Subject, ClassVerdict Verdict)> Verdicts)> Classes => Report.Subjects
        .SelectMany(subject => subject.Classes.Select(verdict => (Subject: subject, Verdict: verdict)))
        .GroupBy(pair => pair.Verdict.Id, StringComparer.Ordinal)
        .Select(group => (group.Key, group.ToList()));

    /// <summary>Inputs and classes that were not tested although there was something to test.</summary>
    public IEnumerable<(SubjectReport Subject, ClassVerdict Verdict)> NotTested => LeftOut.Where(pair => !UntestedReasons.IsNothingToTest(pair.Verdict));

    /// <summary>Inputs and classes that were not tested because there was nothing to test.</summary>
    public IEnumerable<(SubjectReport Subject, ClassVerdict Verdict)> WithoutObject => LeftOut.Where(pair => UntestedReasons.IsNothingToTest(pair.Verdict));

    private IEnumerable<(SubjectReport Subject, ClassVerdict Verdict)> LeftOut => Report.Subjects
        .SelectMany(subject => subject.Classes.Select(verdict => (subject, verdict)))
        .Where(pair => pair.verdict.Outcome == ClassOutcome.NotTested);

    /// <summary>How many findings of a severity an input has.</summary>
    public static long CountOf(SubjectReport subject, Severity severity) =>
        subject.Findings.Count(finding => finding.Severity == severity)
        + subject.Findings.Where(finding => finding.Severity == severity).Select(finding => finding.Rule.Id).Distinct(StringComparer.Ordinal)
            .Sum(rule => subject.Unlisted.GetValueOrDefault(rule));

    private static long CountOf(IEnumerable<(SubjectReport Subject, Finding Finding)> group) => group
        .GroupBy(pair => pair.Subject)
        .Sum(pairs => pairs.Count() + pairs.Key.Unlisted.GetValueOrDefault(pairs.First().Finding.Rule.Id));

    private static Verdict VerdictOf(ValidationReport report) => 0 switch
    {
        _ when report.Subjects.Any(subject => subject.Verdict == Verdict.NonConformant) => Verdict.NonConformant,
        _ when report.Subjects.IsEmpty || report.Subjects.Any(subject => subject.Verdict == Verdict.Unreadable) => Verdict.Unreadable,
        _ when report.Subjects.Any(subject => subject.Verdict == Verdict.ConformantWithWarnings) => Verdict.ConformantWithWarnings,
        _ => Verdict.Conformant,
    };

    private long Sum(Severity severity) => Rules.Where(rule => rule.Rule.Severity == severity).Sum(rule => rule.Count);
}
