using System.Text.Encodings.Web;
using System.Text.Json;
using TwinInterop.Conformance.Rules;
using TwinInterop.Diagnostics;

namespace TwinInterop.Conformance.Reports.Forms;

/// <summary>SARIF 2.1.0, as code hosts and editors read it.</summary>
/// <remarks>Source: OASIS, Static Analysis Results Interchange Format 2.1.0, 3.</remarks>
internal sealed class SarifForm : IReportForm
{
    private static readonly JsonWriterOptions Layout = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public string Name => "sarif";

    public bool IsDated => false;

    public void Write(ValidationReport report, ReportHeading heading, ReportLanguage language, Stream stream)
    {
        List<Rule> rules =
        [
            .. report.Subjects.SelectMany(subject => subject.Findings).Select(finding => finding.Rule)
                .DistinctBy(rule => rule.Id, StringComparer.Ordinal).OrderBy(rule => rule.Id, StringComparer.Ordinal),
        ];
        using (var json = new Utf8JsonWriter(stream, Layout))
        {
            json.WriteStartObject();
            json.WriteString("$schema"u8, "https://json.schemastore.org/sarif-2.1.0.json");
            json.WriteString("version"u8, "2.1.0");
            json.WriteStartArray("runs"u8);
            json.WriteStartObject();
            WriteTool(json, heading, rules, language);
            json.WriteString("language"u8, language == ReportLanguage.French ? "fr" : "en");
            json.WriteString("columnKind"u8, "utf16CodeUnits");
            WriteInvocation(json, report);
            WriteArtifacts(json, report);
            WriteResults(json, report, heading, rules, language);
            WriteUntested(json, report, heading);
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteEndObject();
        }

        stream.Write("\n"u8);
    }

    private static void WriteTool(Utf8JsonWriter json, ReportHeading heading, List<Rule> rules, ReportLanguage language)
    {
        json.WriteStartObject("tool"u8);
        json.WriteStartObject("driver"u8);
        string[] named = heading.Tool.Split(' ', 2);
        json.WriteString("name"u8, named[0]);
        if (named.Length > 1)
            json.WriteString("version"u8, named[1]);
        json.WriteStartArray("rules"u8);
        foreach (Rule rule in rules)
        {
            json.WriteStartObject();
            json.WriteString("id"u8, rule.Id);
            WriteText(json, "shortDescription", rule.Title.In(language));
            WriteText(json, "fullDescription", $"{rule.Title.In(language)} ({rule.Clause})");
            WriteText(json, "help", rule.Fix.In(language));
            json.WriteStartObject("defaultConfiguration"u8);
            json.WriteString("level"u8, LevelOf(rule.Severity));
            json.WriteEndObject();
            json.WriteStartObject("properties"u8);
            json.WriteString("standard"u8, rule.Standard);
            json.WriteString("class"u8, rule.ConformanceClass);
            json.WriteString("clause"u8, rule.Clause);
            if (rule.External is not null)
                json.WriteString("external"u8, rule.External);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartObject("properties"u8);
        json.WriteString("rules"u8, RuleCatalogue.Version);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteInvocation(Utf8JsonWriter json, ValidationReport report)
    {
        List<SubjectReport> unreadable = [.. report.Subjects.Where(subject => subject.Reason is not null)];
        json.WriteStartArray("invocations"u8);
        json.WriteStartObject();
        json.WriteBoolean("executionSuccessful"u8, unreadable.Count == 0);
        json.WriteStartArray("toolExecutionNotifications"u8);
        foreach (SubjectReport subject in unreadable)
        {
            json.WriteStartObject();
            json.WriteString("level"u8, "error");
            WriteText(json, "message", $"{subject.Input}: {subject.Reason}");
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void WriteArtifacts(Utf8JsonWriter json, ValidationReport report)
    {
        json.WriteStartArray("artifacts"u8);
        foreach (SubjectReport subject in report.Subjects)
        {
            json.WriteStartObject();
            json.WriteStartObject("location"u8);
            json.WriteString("uri"u8, UriOf(subject.Input));
            json.WriteEndObject();
            if (subject.Sha256 is not null)
            {
                json.WriteStartObject("hashes"u8);
                json.WriteString("sha-256"u8, subject.Sha256);
                json.WriteEndObject();
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteResults(Utf8JsonWriter json, ValidationReport report, ReportHeading heading, List<Rule> rules, ReportLanguage language)
    {
        var indexes = rules.Select((rule, index) => (rule.Id, index)).ToDictionary(pair => pair.Id, pair => pair.index, StringComparer.Ordinal);
        json.WriteStartArray("results"u8);
        for (int i = 0; i < report.Subjects.Length; i++)
        {
            SubjectReport subject = report.Subjects[i];
            foreach (Finding finding in subject.Findings)
            {
                json.WriteStartObject();
                json.WriteString("ruleId"u8, finding.Rule.Id);
                json.WriteNumber("ruleIndex"u8, indexes[finding.Rule.Id]);
                json.WriteString("level"u8, LevelOf(finding.Severity));
                WriteText(json, "message", finding.MessageIn(language));
                if (heading.Previous is { } previous)
                    json.WriteString("baselineState"u8, previous.IsNew(subject, finding) ? "new" : "unchanged");
                SarifLocation.Write(json, subject, i, finding);
                json.WriteEndObject();
            }
        }

        json.WriteEndArray();
    }

    private static void WriteUntested(Utf8JsonWriter json, ValidationReport report, ReportHeading heading)
    {
        json.WriteStartObject("properties"u8);
        foreach ((string name, string? value) in (ReadOnlySpan<(string, string?)>)
            [("date", heading.Date), ("supplier", heading.Supplier), ("delivery", heading.Delivery), ("profile", heading.Profile)])
        {
            if (value is not null)
                json.WriteString(name, SafeText.Of(value));
        }

        json.WriteStartArray("notTested"u8);
        foreach (SubjectReport subject in report.Subjects)
        {
            foreach (ClassVerdict verdict in subject.Classes.Where(verdict => verdict.Outcome == ClassOutcome.NotTested))
            {
                json.WriteStartObject();
                json.WriteString("input"u8, SafeText.Of(subject.Input));
                json.WriteString("class"u8, verdict.Id);
                json.WriteString("reason"u8, verdict.Reason is null ? null : SafeText.Of(verdict.Reason));
                json.WriteEndObject();
            }
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteText(Utf8JsonWriter json, string name, string text)
    {
        json.WriteStartObject(name);
        json.WriteString("text"u8, SafeText.Of(text));
        json.WriteEndObject();
    }

    private static string LevelOf(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "note",
    };

    /// <summary>A path as a URI reference: a relative one stays relative.</summary>
    internal static string UriOf(string path) => Path.IsPathRooted(path) && Uri.TryCreate(path, UriKind.Absolute, out Uri? uri)
        ? uri.AbsoluteUri
        : string.Join('/', path.Split(Path.DirectorySeparatorChar, '/').Select(Uri.EscapeDataString));
}
