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
    private readonly Dictionary<(string Rule, string Specification), long> _specified = [];
    private readonly Dictionary<string, long> _unlisted = new(StringComparer.Ordinal);
    private readonly long[] _bySeverity = new long[Enum.GetValues<Severity>().Length];
    private readonly Dictionary<string, string> _untested = new(StringComparer.Ordinal);
    private readonly HashSet<string> _tested = new(StringComparer.Ordinal);
    private readonly HashSet<string> _failed = new(StringComparer.Ordinal);

    public IReadOnlyList<Finding> Findings => _findings;

    /// <summary>How the subject stands to the specifications of IDS documents.</summary>
    public List<SpecificationResult> Specifications { get; } = [];

    /// <summary>What is known of where the subject lies.</summary>
    public SubjectGround Ground { get; } = new();

    /// <summary>Where findings lie that state no place of their own; null where nobody knows.</summary>
    public Position? Here { get; set; }

    /// <summary>How many of each severity so far; what is inside a content is the difference of two such counts.</summary>
    public (long Errors, long Warnings, long Infos) Counts =>
        (_bySeverity[(int)Severity.Error], _bySeverity[(int)Severity.Warning], _bySeverity[(int)Severity.Info]);

    /// <summary>Whether the next finding of a rule is listed, not only counted: what is costly to say of it may be left out else.</summary>
    public bool Lists(string rule) => _counts.GetValueOrDefault(rule) < listedPerRule;

    /// <summary>Enters a finding.</summary>
    public void Report(string rule, string where, string? found = null, string? expected = null, string? subject = null, Position? place = null)
    {
        Rule stated = RuleCatalogue.Find(rule);
        Count(stated);
        long count = _counts[rule] = _counts.GetValueOrDefault(rule) + 1;
        if (count <= listedPerRule)
            _findings.Add(new Finding(stated, where, subject, Shorten(found), Shorten(expected)) { Place = place ?? Here });
    }

    /// <summary>Enters a finding of a specification of an IDS: of each specification the first of a rule are listed.</summary>
    public void ReportSpecified(string rule, string specification, string where, string? found, string? expected, string? subject)
    {
        Rule stated = RuleCatalogue.Find(rule);
        Count(stated);
        (string, string) key = (rule, specification);
        long count = _specified[key] = _specified.GetValueOrDefault(key) + 1;
        if (count > listedPerRule)
            _unlisted[rule] = _unlisted.GetValueOrDefault(rule) + 1;
        else
            _findings.Add(new Finding(stated, where, subject, Shorten(found), Shorten(expected)) { External = specification });
    }

    /// <summary>Enters findings of a specification that are counted only.</summary>
    public void CountSpecified(string rule, string specification, long count)
    {
        if (count == 0)
            return;
        Count(RuleCatalogue.Find(rule), count);
        (string, string) key = (rule, specification);
        _specified[key] = _specified.GetValueOrDefault(key) + count;
        _unlisted[rule] = _unlisted.GetValueOrDefault(rule) + count;
    }

    /// <summary>Whether the next finding of a rule and a specification is listed.</summary>
    public bool ListsSpecified(string rule, string specification) => _specified.GetValueOrDefault((rule, specification)) < listedPerRule;

    /// <summary>Says that the checks of a conformance class ran.</summary>
    public void Tested(string conformanceClass) => _tested.Add(conformanceClass);

    /// <summary>Says why the checks of a class could not run on a part of the subject; this outweighs a pass.</summary>
    public void Untested(string conformanceClass, string reason) => _untested.TryAdd(conformanceClass, reason);

    public ImmutableSortedDictionary<string, long> Unlisted() => _counts
        .Where(pair => pair.Value > listedPerRule)
        .Select(pair => KeyValuePair.Create(pair.Key, pair.Value - listedPerRule))
        .Concat(_unlisted)
        .ToImmutableSortedDictionary(StringComparer.Ordinal);

    public ImmutableArray<ClassVerdict> Verdicts(string standard, string absent) =>
    [
        .. RuleCatalogue.All
            .Where(rule => rule.Standard == standard || _tested.Contains(rule.ConformanceClass))
            .Select(rule => rule.ConformanceClass)
            .Concat(_tested.Concat(_untested.Keys).Order(StringComparer.Ordinal)) // Classes without rules say what is used.
            .Distinct(StringComparer.Ordinal)
            .Select(id => VerdictOf(id, absent)),
    ];

    private void Count(Rule stated, long times = 1)
    {
        _bySeverity[(int)stated.Severity] += times;
        _tested.Add(stated.ConformanceClass);
        if (stated.Severity == Severity.Error)
            _failed.Add(stated.ConformanceClass);
    }

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
