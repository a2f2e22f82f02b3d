using System.Globalization;
using System.Text;
using TwinInterop.Geometry;

namespace TwinInterop.Conformance.Reports.Forms;

/// <summary>One line a finding, for spreadsheets and databases.</summary>
/// <remarks>Source: RFC 4180, with line feeds. Cells that a spreadsheet would take for a formula begin with an apostrophe.</remarks>
internal sealed class CsvForm : IReportForm
{
    private static readonly string[] Columns =
        ["input", "standard", "rule", "external", "severity", "class", "where", "object", "message", "fix", "clause", "count", "x", "y", "z", "crs"];

    public string Name => "csv";

    public bool IsDated => false;

    public void Write(ValidationReport report, ReportHeading heading, ReportLanguage language, Stream stream)
    {
        using var writer = new StreamWriter(stream, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };
        writer.WriteLine(string.Join(',', Columns));
        foreach (SubjectReport subject in report.Subjects)
        {
            if (subject.Reason is { } reason)
                WriteLine(writer, [subject.Input, subject.Standard, null, null, "error", null, subject.Input, null, UntestedReasons.In(reason, language), null, null, "1"], null, subject);
            foreach (Finding finding in subject.Findings)
                WriteFinding(writer, subject, finding, language);
            WriteUnlisted(writer, subject, language);
        }
    }

    private static void WriteFinding(StreamWriter writer, SubjectReport subject, Finding finding, ReportLanguage language) => WriteLine(
        writer,
        [
            subject.Input, subject.Standard, finding.Rule.Id, finding.External, ReportNames.Of(finding.Severity), finding.Rule.ConformanceClass,
            finding.Where, finding.Subject, finding.MessageIn(language), finding.FixIn(language), finding.Rule.Clause, "1",
        ],
        finding.Place,
        subject);

    private static void WriteUnlisted(StreamWriter writer, SubjectReport subject, ReportLanguage language)
    {
        foreach ((string id, long count) in subject.Unlisted)
        {
            if (subject.Findings.FirstOrDefault(finding => finding.Rule.Id == id) is not { } like)
                continue;
            string?[] cells =
            [
                subject.Input, subject.Standard, id, like.Rule.External, ReportNames.Of(like.Severity), like.Rule.ConformanceClass,
                null, null, like.Rule.Title.In(language), like.FixIn(language), like.Rule.Clause, SafeText.Of(count),
            ];
            WriteLine(writer, cells, null, subject);
        }
    }

    private static void WriteLine(StreamWriter writer, ReadOnlySpan<string?> texts, Position? place, SubjectReport subject)
    {
        foreach (string? text in texts)
        {
            writer.Write(Cell(text));
            writer.Write(',');
        }

        if (place is { } at)
            writer.Write(string.Create(CultureInfo.InvariantCulture, $"{at.X},{at.Y},{(at.HasHeight ? at.Z.ToString(CultureInfo.InvariantCulture) : "")},"));
        else
            writer.Write(",,,");
        writer.WriteLine(Cell(place is null ? null : subject.Crs.ToString()));
    }

    private static string Cell(string? text)
    {
        if (string.IsNullOrEmpty(text))
            return "";
        string safe = SafeText.Of(text);
        if (safe[0] is '=' or '+' or '-' or '@')
            safe = "'" + safe;
        return safe.AsSpan().ContainsAny(',', '"', '\n') ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : safe;
    }
}
