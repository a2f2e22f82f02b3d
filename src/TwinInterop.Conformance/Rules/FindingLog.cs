using System.Collections.Immutable;
using TwinInterop.Conformance.Reports;
using TwinInterop.Diagnostics;
using TwinInterop.Geometry;

namespace TwinInterop.Conformance.Rules;

/// <summary>Gathers the findings of a subject: the first of each rule in full, the others as a count.</summary>
/// <param name="listedPerRule">How many of a rule are kept.</param>
internal sealed class FindingLog(int listedPerRule)
{
    private readonly List<Finding> _findings = [];
    private readonly Dictionary<string, long> _counts = new(StringComparer.Ordinal);
    private readonly long[] _bySeverity = new long[Enum.GetValues<Severity>().Length];
    private readonly Dictionary<string, string> _untested = new(StringComparer.Ordinal);
    private readonly HashSet<string> _tested = new(StringComparer.Ordinal);
    private readonly HashSet<string> _failed = new(StringComparer.Ordinal);

    public IReadOnlyList<Finding> Findings => _findings;

    /// <summary>What is known of where the subject lies.</summary>
    public SubjectGround Ground { get; } = new();

    /// <summary>How many of each severity so far; what is inside a content is the difference of two such counts.</summary>
    public (long Errors, long Warnings, long Infos) Counts =>
        (_bySeverity[(int)Severity.Error], _bySeverity[(int)Severity.Warning], _bySeverity[(int)Severity.Info]);

    /// <summary>Enters a finding.</summary>
    public void Report(string rule, string where, string? found = null, string? expected = null, string? subject = null, Position? place = null)
    {
        Rule stated = RuleCatalogue.Find(rule);
        _bySeverity[(int)stated.Severity]++;
        _tested.Add(stated.ConformanceClass);
        if (stated.Severity == Severity.Error)
            _failed.Add(stated.ConformanceClass);
        long count = _counts[rule] = _counts.GetValueOrDefault(rule) + 1;
        if (count <= listedPerRule)
            _findings.Add(new Finding(stated, where, subject, Shorten(found), Shorten(expected)) { Place = place });
    }

    /// <summary>Says that the checks of a conformance class ran.</summary>
    public void Tested(string conformanceClass) => _tested.Add(conformanceClass);

    /// <summary>Says why the checks of a class could not run on a part of the subject; this outweighs a pass.</summary>
    public void Untested(string conformanceClass, string reason) => _untested.TryAdd(conformanceClass, reason);

    public ImmutableSortedDictionary<string, long> Unlisted() => _counts
        .Where(pair => pair.Value > listedPerRule)
        .ToImmutableSortedDictionary(pair => pair.Key, pair => pair.Value - listedPerRule, StringComparer.Ordinal);

    public ImmutableArray<ClassVerdict> Verdicts(string standard, string absent) =>
    [
        .. RuleCatalogue.All
            .Where(rule => rule.Standard == standard || _tested.Contains(rule.ConformanceClass))
            .Select(rule => rule.ConformanceClass)
            .Distinct(StringComparer.Ordinal)
            .Select(id => VerdictOf(id, absent)),
    ];

    private ClassVerdict VerdictOf(string id, string absent) => 0 switch
    {
        _ when _failed.Contains(id) => new ClassVerdict(id, ClassOutcome.Failed, null),
        _ when _untested.TryGetValue(id, out string? reason) => new ClassVerdict(id, ClassOutcome.NotTested, reason),
        _ when _tested.Contains(id) => new ClassVerdict(id, ClassOutcome.Passed, null),
        _ => new ClassVerdict(id, ClassOutcome.NotTested, absent),
    };

    private static string? Shorten(string? text)
    {
        const int Longest = 160;
        return text is { Length: > Longest } ? text[..Longest] + "…" : text;
    }
}
