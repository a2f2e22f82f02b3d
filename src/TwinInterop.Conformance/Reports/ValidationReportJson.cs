using System.Text.Encodings.Web;
using System.Text.Json;
using TwinInterop.Conformance.Rules;
using TwinInterop.Geometry;

namespace TwinInterop.Conformance.Reports;

/// <summary>Writes a report as JSON.</summary>
public static class ValidationReportJson
{
    private static readonly JsonWriterOptions Layout = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Writes one JSON document and a line feed.</summary>
    /// <param name="report">The report.</param>
    /// <param name="tool">The name and version of the tool.</param>
    /// <param name="language">The language of messages.</param>
    /// <param name="stream">Takes UTF-8.</param>
    public static void Write(ValidationReport report, string tool, ReportLanguage language, Stream stream) =>
        Write(report, new ReportHeading { Tool = tool }, language, stream);

    /// <summary>Writes one JSON document and a line feed.</summary>
    /// <param name="report">The report.</param>
    /// <param name="heading">What stands over it; what is not stated is left out.</param>
    /// <param name="language">The language of messages.</param>
    /// <param name="stream">Takes UTF-8.</param>
    public static void Write(ValidationReport report, ReportHeading heading, ReportLanguage language, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(heading);
        using (var json = new Utf8JsonWriter(stream, Layout))
        {
            json.WriteStartObject();
            WriteHeading(json, heading);
            json.WriteStartArray("subjects"u8);
            foreach (SubjectReport subject in report.Subjects)
                WriteSubject(json, subject, language);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        stream.Write("\n"u8);
    }

    private static void WriteHeading(Utf8JsonWriter json, ReportHeading heading)
    {
        json.WriteString("tool"u8, heading.Tool);
        json.WriteString("rules"u8, RuleCatalogue.Version);
        foreach ((string name, string? value) in (ReadOnlySpan<(string, string?)>)
            [("date", heading.Date), ("supplier", heading.Supplier), ("delivery", heading.Delivery), ("profile", heading.Profile)])
        {
            if (value is not null)
                json.WriteString(name, value);
        }

        if (heading.Previous is not { } previous)
            return;
        json.WriteStartArray("changes"u8);
        foreach (ReportChange change in previous.Changes)
        {
            json.WriteStartObject();
            json.WriteString("rule"u8, change.Rule);
            json.WriteNumber("new"u8, change.New);
            json.WriteNumber("gone"u8, change.Gone);
            json.WriteNumber("remaining"u8, change.Remaining);
            json.WriteBoolean("exact"u8, change.IsExact);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteSubject(Utf8JsonWriter json, SubjectReport subject, ReportLanguage language)
    {
        json.WriteStartObject();
        json.WriteString("input"u8, subject.Input);
        json.WriteString("sha256"u8, subject.Sha256);
        json.WriteString("standard"u8, subject.Standard);
        json.WriteString("version"u8, subject.Version);
        json.WriteString("verdict"u8, NameOf(subject.Verdict));
        if (subject.Reason is not null)
            json.WriteString("reason"u8, subject.Reason);
        if (subject.Objects is { } objects)
            json.WriteNumber("objects"u8, objects);
        if (subject.Crs.Horizontal is not null)
            json.WriteString("crs"u8, subject.Crs.ToString());
        json.WriteStartArray("classes"u8);
        foreach (ClassVerdict verdict in subject.Classes)
        {
            json.WriteStartObject();
            json.WriteString("id"u8, verdict.Id);
            json.WriteString("verdict"u8, NameOf(verdict.Outcome));
            json.WriteString("reason"u8, verdict.Reason);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("findings"u8);
        foreach (Finding finding in subject.Findings)
            WriteFinding(json, finding, language);
        json.WriteEndArray();
        SpecificationsJson.Write(json, subject.Specifications);
        json.WriteStartObject("unlisted"u8);
        foreach ((string rule, long count) in subject.Unlisted)
            json.WriteNumber(rule, count);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteFinding(Utf8JsonWriter json, Finding finding, ReportLanguage language)
    {
        json.WriteStartObject();
        json.WriteString("rule"u8, finding.Rule.Id);
        json.WriteString("external"u8, finding.External);
        json.WriteString("severity"u8, ReportNames.Of(finding.Severity));
        json.WriteString("where"u8, finding.Where);
        json.WriteString("object"u8, finding.Subject);
        WritePosition(json, finding.Place);
        json.WriteString("message"u8, finding.MessageIn(language));
        json.WriteString("fix"u8, finding.FixIn(language));
        json.WriteString("clause"u8, finding.Rule.Clause);
        json.WriteEndObject();
    }

    /// <summary>What a verdict is called in reports.</summary>
    public static string NameOf(Verdict verdict) => verdict switch
    {
        Verdict.Conformant => "conformant",
        Verdict.ConformantWithWarnings => "conformant-with-warnings",
        Verdict.NonConformant => "non-conformant",
        _ => "unreadable",
    };

    /// <summary>What an outcome is called in reports.</summary>
    public static string NameOf(ClassOutcome outcome) => outcome switch
    {
        ClassOutcome.Passed => "passed",
        ClassOutcome.Failed => "failed",
        _ => "not-tested",
    };

    private static void WritePosition(Utf8JsonWriter json, Position? place)
    {
        if (place is not { } at || !double.IsFinite(at.X) || !double.IsFinite(at.Y))
            return;
        json.WriteStartArray("position"u8);
        json.WriteNumberValue(at.X);
        json.WriteNumberValue(at.Y);
        if (double.IsFinite(at.Z))
            json.WriteNumberValue(at.Z);
        json.WriteEndArray();
    }
}
