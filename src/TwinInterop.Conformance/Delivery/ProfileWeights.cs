using System.Collections.Immutable;
using TwinInterop.Conformance.Reports;
using TwinInterop.Conformance.Rules;
using TwinInterop.Diagnostics;

namespace TwinInterop.Conformance.Delivery;

/// <summary>Gives findings the weight that a profile gives them.</summary>
internal static class ProfileWeights
{
    private const string NotCounted = "the profile does not count it";

    public static SubjectReport Weigh(SubjectReport subject, DeliveryProfile profile)
    {
        if (subject.Verdict == Verdict.Unreadable)
            return subject;
        ImmutableArray<Finding> findings = [.. subject.Findings.Select(finding => Weigh(finding, profile)).OfType<Finding>()];
        bool isPartial = subject.Findings.IsEmpty && subject.Verdict == Verdict.ConformantWithWarnings; // a format without rules
        return subject with
        {
            Findings = findings,
            Unlisted = subject.Unlisted.RemoveRange(subject.Unlisted.Keys.Where(rule => profile.SeverityOf(RuleCatalogue.Find(rule)) is null)),
            Classes = [.. subject.Classes.Select(verdict => Weigh(verdict, subject, findings, profile))],
            Verdict = isPartial ? subject.Verdict : VerdictOf(findings),
        };
    }

    private static Finding? Weigh(Finding finding, DeliveryProfile profile) =>
        profile.SeverityOf(finding.Rule) is { } severity ? finding with { Rule = finding.Rule with { Severity = severity } } : null;

    private static ClassVerdict Weigh(ClassVerdict verdict, SubjectReport subject, ImmutableArray<Finding> findings, DeliveryProfile profile)
    {
        if (IsIgnored(profile, verdict.Id) || (subject.Standard is { } standard && IsIgnored(profile, standard) && !profile.Severities.ContainsKey(verdict.Id)))
            return new ClassVerdict(verdict.Id, ClassOutcome.NotTested, NotCounted);
        if (findings.Any(finding => finding.Rule.ConformanceClass == verdict.Id && finding.Severity == Severity.Error))
            return new ClassVerdict(verdict.Id, ClassOutcome.Failed, null);
        return verdict.Outcome == ClassOutcome.Failed ? new ClassVerdict(verdict.Id, ClassOutcome.Passed, null) : verdict;
    }

    private static bool IsIgnored(DeliveryProfile profile, string key) =>
        profile.Severities.TryGetValue(key, out Severity? severity) && severity is null;

    private static Verdict VerdictOf(ImmutableArray<Finding> findings) => 0 switch
    {
        _ when findings.Any(finding => finding.Severity == Severity.Error) => Verdict.NonConformant,
        _ when findings.Any(finding => finding.Severity == Severity.Warning) => Verdict.ConformantWithWarnings,
        _ => Verdict.Conformant,
    };
}
