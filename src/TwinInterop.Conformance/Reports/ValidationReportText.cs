using System.Text;
using TwinInterop.Diagnostics;

namespace TwinInterop.Conformance.Reports;

/// <summary>Writes a report for people: verdicts, then the findings of each rule with the first places.</summary>
public static class ValidationReportText
{
    private const int PlacesShown = 3;
    private const string Red = "31";
    private const string Yellow = "33";
    private const string Green = "32";
    private const string Faint = "2";

    /// <summary>Writes the report.</summary>
    /// <param name="report">The report.</param>
    /// <param name="language">The language.</param>
    /// <param name="stream">Takes UTF-8.</param>
    public static void Write(ValidationReport report, ReportLanguage language, Stream stream) =>
        Write(report, null, language, stream, hasColours: false);

    /// <summary>Writes the report.</summary>
    /// <param name="report">The report.</param>
    /// <param name="heading">Gives what changed since the previous report; null for none.</param>
    /// <param name="language">The language.</param>
    /// <param name="stream">Takes UTF-8.</param>
    /// <param name="hasColours">Whether a terminal reads it, which understands the escapes of ECMA-48.</param>
    public static void Write(ValidationReport report, ReportHeading? heading, ReportLanguage language, Stream stream, bool hasColours)
    {
        ArgumentNullException.ThrowIfNull(report);
        using var writer = new StreamWriter(stream, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };
        Func<string, string, string> paint = hasColours ? (text, colour) => $"\e[{colour}m{text}\e[0m" : (text, _) => text;
        foreach (SubjectReport subject in report.Subjects)
            WriteSubject(writer, subject, language, paint);
        if (heading?.Previous is { } previous)
            WriteChanges(writer, previous, language);
    }

    private static void WriteSubject(StreamWriter writer, SubjectReport subject, ReportLanguage language, Func<string, string, string> paint)
    {
        writer.WriteLine(SafeText.Of(subject.Input));
        string standard = $"{subject.Standard} {subject.Version}".Trim();
        string verdict = paint(ReportNames.Of(subject.Verdict, language), ColourOf(subject.Verdict));
        writer.WriteLine($"  {verdict}{(standard.Length > 0 ? $" ({SafeText.Of(standard)})" : "")}");
        if (subject.Reason is not null)
            writer.WriteLine("  " + SafeText.Of(UntestedReasons.In(subject.Reason, language)));
        foreach (ClassVerdict tested in subject.Classes)
        {
            string reason = tested.Reason is null ? "" : $"{ReportNames.Colon(language)}{SafeText.Of(UntestedReasons.In(tested.Reason, language))}";
            writer.WriteLine($"  {tested.Id,-18} {paint(ReportNames.Of(tested.Outcome, language), ColourOf(tested.Outcome))}{reason}");
        }

        var byRule = subject.Findings
            .GroupBy(finding => finding.Rule)
            .OrderByDescending(group => group.Key.Severity).ThenBy(group => group.Key.Id, StringComparer.Ordinal);
        foreach (var group in byRule)
        {
            long count = group.Count() + subject.Unlisted.GetValueOrDefault(group.Key.Id);
            writer.WriteLine($"  {paint(ReportNames.Of(group.Key.Severity, language), ColourOf(group.Key.Severity))} {group.Key.Id} × {SafeText.Of(count)}");
            foreach (Finding finding in group.Take(PlacesShown))
                writer.WriteLine($"    {SafeText.Of(ReportNames.Where(finding.Where, language))}{ReportNames.Colon(language)}{SafeText.Of(finding.MessageIn(language))}");
            writer.WriteLine($"    → {group.First().FixIn(language)} {paint($"[{group.Key.Clause}]", Faint)}");
        }
    }

    private static void WriteChanges(StreamWriter writer, ReportComparison previous, ReportLanguage language)
    {
        writer.WriteLine(language == ReportLanguage.French ? "Depuis le rapport précédent" : "Since the previous report");
        foreach (ReportChange change in previous.Changes)
        {
            string counts = language == ReportLanguage.French
                ? $"{SafeText.Of(change.New)} nouveaux, {SafeText.Of(change.Gone)} corrigés, {SafeText.Of(change.Remaining)} restants"
                : $"{SafeText.Of(change.New)} new, {SafeText.Of(change.Gone)} corrected, {SafeText.Of(change.Remaining)} remaining";
            writer.WriteLine($"  {SafeText.Of(change.Rule),-28} {counts}");
        }
    }

    private static string ColourOf(Verdict verdict) => verdict switch
    {
        Verdict.Conformant => Green,
        Verdict.ConformantWithWarnings => Yellow,
        _ => Red,
    };

    private static string ColourOf(ClassOutcome outcome) => outcome switch
    {
        ClassOutcome.Passed => Green,
        ClassOutcome.Failed => Red,
        _ => Faint,
    };

    private static string ColourOf(Severity severity) => severity switch
    {
        Severity.Error => Red,
        Severity.Warning => Yellow,
        _ => Faint,
    };
}
