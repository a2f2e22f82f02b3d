using System.Collections.Immutable;
using System.Text.Json;

namespace TwinInterop.Conformance.Reports;

/// <summary>How a report stands against an earlier one of the same delivery.</summary>
/// <remarks>
/// Findings are the same when file name, rule and object are (where no object is named, the place). Of a rule with
/// more findings than are listed only the numbers are compared.
/// </remarks>
public sealed class ReportComparison
{
    private readonly Dictionary<string, int> _before;

    private ReportComparison(Dictionary<string, int> before, ImmutableArray<ReportChange> changes)
    {
        _before = before;
        Changes = changes;
    }

    /// <summary>One line a rule that either report has a finding of, by id.</summary>
    public ImmutableArray<ReportChange> Changes { get; }

    /// <summary>Compares a report with an earlier one.</summary>
    /// <param name="previous">The earlier report, as <c>--format json</c> wrote it.</param>
    /// <param name="report">The report of today.</param>
    /// <exception cref="ArgumentException">The document is no such report.</exception>
    public static ReportComparison Of(Stream previous, ValidationReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var before = new Tally();
        try
        {
            using JsonDocument document = JsonDocument.Parse(previous);
            foreach (JsonElement subject in document.RootElement.GetProperty("subjects").EnumerateArray())
                Enter(before, subject);
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw new ArgumentException($"Expected an earlier report of twin validate --format json, found something else: {e.Message}", nameof(previous), e);
        }

        var now = new Tally();
        foreach (SubjectReport subject in report.Subjects)
        {
            foreach (Finding finding in subject.Findings)
                now.Add(finding.Rule.Id, KeyOf(subject, finding));
            foreach ((string rule, long count) in subject.Unlisted)
                now.AddUnlisted(rule, count);
        }

        IEnumerable<string> rules = before.Totals.Keys.Union(now.Totals.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal);
        return new ReportComparison(before.Keys, [.. rules.Select(rule => Compare(rule, before, now))]);
    }

    /// <summary>Whether the earlier report did not have a finding.</summary>
    internal bool IsNew(SubjectReport subject, Finding finding) => !_before.ContainsKey(KeyOf(subject, finding));

    /// <summary>What makes a finding the same in two reports.</summary>
    internal static string KeyOf(SubjectReport subject, Finding finding) =>
        KeyOf(subject.Input, finding.Rule.Id, finding.Subject ?? finding.Where);

    private static string KeyOf(string input, string rule, string place) =>
        SafeText.Of($"{rule}|{Path.GetFileName(Path.TrimEndingDirectorySeparator(input))}|{place}");

    private static void Enter(Tally before, JsonElement subject)
    {
        string input = subject.GetProperty("input").GetString() ?? "";
        foreach (JsonElement finding in subject.GetProperty("findings").EnumerateArray())
        {
            string rule = finding.GetProperty("rule").GetString() ?? "";
            string? place = finding.TryGetProperty("object", out JsonElement named) ? named.GetString() : null;
            before.Add(rule, KeyOf(input, rule, place ?? finding.GetProperty("where").GetString() ?? ""));
        }

        if (!subject.TryGetProperty("unlisted", out JsonElement unlisted))
            return;
        foreach (JsonProperty rule in unlisted.EnumerateObject())
            before.AddUnlisted(rule.Name, rule.Value.GetInt64());
    }

    private static ReportChange Compare(string rule, Tally before, Tally now)
    {
        long old = before.Totals.GetValueOrDefault(rule);
        long today = now.Totals.GetValueOrDefault(rule);
        bool isWhole = !before.Unlisted.Contains(rule) && !now.Unlisted.Contains(rule);
        long remaining = isWhole
            ? now.Keys.Where(pair => pair.Key.StartsWith(rule + "|", StringComparison.Ordinal)).Sum(pair => Math.Min(pair.Value, before.Keys.GetValueOrDefault(pair.Key)))
            : Math.Min(old, today);
        return new ReportChange(rule, today - remaining, old - remaining, remaining, isWhole);
    }

    private sealed class Tally
    {
        public Dictionary<string, int> Keys { get; } = new(StringComparer.Ordinal);

        public Dictionary<string, long> Totals { get; } = new(StringComparer.Ordinal);

        public HashSet<string> Unlisted { get; } = new(StringComparer.Ordinal);

        public void Add(string rule, string key)
        {
            Keys[key] = Keys.GetValueOrDefault(key) + 1;
            Totals[rule] = Totals.GetValueOrDefault(rule) + 1;
        }

        public void AddUnlisted(string rule, long count)
        {
            Unlisted.Add(rule);
            Totals[rule] = Totals.GetValueOrDefault(rule) + count;
        }
    }
}
