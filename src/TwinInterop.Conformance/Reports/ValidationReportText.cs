using System.Text;
using TwinInterop.Diagnostics;

namespace TwinInterop.Conformance.Reports;

/// <summary>Writes a report for people: verdicts, then the findings of each rule with the first places.</summary>
public static class ValidationReportText
{
    private const int PlacesShown = 3;

    /// <summary>Writes the report.</summary>
    /// <param name="report">The report.</param>
    /// <param name="language">The language.</param>
    /// <param name="stream">Takes UTF-8.</param>
    public static void Write(ValidationReport report, ReportLanguage language, Stream stream)
    {
        using var writer = new StreamWriter(stream, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };
        foreach (SubjectReport subject in report.Subjects)
            WriteSubject(writer, subject, language);
    }

    private static void WriteSubject(StreamWriter writer, SubjectReport subject, ReportLanguage language)
    {
        writer.WriteLine(Printable(subject.Input));
        string standard = $"{subject.Standard} {subject.Version}".Trim();
        writer.WriteLine($"  {NameOf(subject.Verdict, language)}{(standard.Length > 0 ? $" ({Printable(standard)})" : "")}");
        if (subject.Reason is not null)
            writer.WriteLine("  " + Printable(subject.Reason));
        foreach (ClassVerdict verdict in subject.Classes)
            writer.WriteLine($"  {verdict.Id,-18} {NameOf(verdict.Outcome, language)}{(verdict.Reason is null ? "" : $": {verdict.Reason}")}");
        var byRule = subject.Findings
            .GroupBy(finding => finding.Rule)
            .OrderByDescending(group => group.Key.Severity).ThenBy(group => group.Key.Id, StringComparer.Ordinal);
        foreach (var group in byRule)
        {
            long count = group.Count() + subject.Unlisted.GetValueOrDefault(group.Key.Id);
            writer.WriteLine($"  {NameOf(group.Key.Severity, language)} {group.Key.Id} × {count}");
            foreach (Finding finding in group.Take(PlacesShown))
                writer.WriteLine($"    {Printable(finding.Where)}: {Printable(finding.MessageIn(language))}");
            writer.WriteLine($"    → {group.First().FixIn(language)} [{group.Key.Clause}]");
        }
    }

    private static string NameOf(Verdict verdict, ReportLanguage language) => language != ReportLanguage.French
        ? ValidationReportJson.NameOf(verdict)
        : verdict switch
        {
            Verdict.Conformant => "conforme",
            Verdict.ConformantWithWarnings => "conforme avec avertissements",
            Verdict.NonConformant => "non conforme",
            _ => "illisible",
        };

    private static string NameOf(ClassOutcome outcome, ReportLanguage language) => language != ReportLanguage.French
        ? ValidationReportJson.NameOf(outcome)
        : outcome switch
        {
            ClassOutcome.Passed => "réussi",
            ClassOutcome.Failed => "échoué",
            _ => "non testé",
        };

    private static string NameOf(Severity severity, ReportLanguage language) => severity switch
    {
        Severity.Error => language == ReportLanguage.French ? "erreur" : "error",
        Severity.Warning => language == ReportLanguage.French ? "avertissement" : "warning",
        _ => "info",
    };

    private static string Printable(string text) =>
        string.Concat(text.Select(character => char.IsControl(character) ? '�' : character));
}
