using TwinInterop.Diagnostics;

namespace TwinInterop.Cli;

/// <summary>Findings on the terminal: the first of each rule, the rest as a count.</summary>
internal static class FindingsText
{
    private const int ShownPerRule = 3;

    public static void Write(DiagnosticLog log, TextWriter output, int rulesShown)
    {
        var byRule = log.Kept
            .GroupBy(diagnostic => diagnostic.Rule)
            .OrderByDescending(group => group.Key.Severity).ThenBy(group => group.Key.Id, StringComparer.Ordinal)
            .ToList();
        foreach (IGrouping<DiagnosticRule, Diagnostic> group in byRule.Take(rulesShown))
        {
            foreach (Diagnostic diagnostic in group.Take(ShownPerRule))
                output.WriteLine("  " + Printable(diagnostic.ToString()));
            long more = log.Counts[group.Key] - Math.Min(group.Count(), ShownPerRule);
            if (more > 0)
                output.WriteLine($"    and {more} more of {group.Key.Id}");
        }

        if (byRule.Count > rulesShown)
            output.WriteLine($"  and {byRule.Count - rulesShown} more kinds of findings: see --json or --report");
    }

    private static string Printable(string text) =>
        string.Concat(text.Select(character => char.IsControl(character) ? '�' : character));
}
