using System.Text.Encodings.Web;
using System.Text.Json;
using TwinInterop.Conformance.Rules;
using TwinInterop.Diagnostics;

namespace TwinInterop.Conformance.Reports.Forms;

/// <summary>An EARL report in JSON-LD: what was asserted of which subject by which test.</summary>
/// <remarks>Source: W3C, Evaluation and Report Language (EARL) 1.0 Schema, 2; OGC 16-076r1 names it for conformance tests.</remarks>
internal sealed class EarlForm : IReportForm
{
    private static readonly JsonWriterOptions Layout = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public string Name => "earl";

    public bool IsDated => true;

    public void Write(ValidationReport report, ReportHeading heading, ReportLanguage language, Stream stream)
    {
        using (var json = new Utf8JsonWriter(stream, Layout))
        {
            json.WriteStartObject();
            WriteContext(json, language);
            json.WriteStartArray("@graph"u8);
            WriteAssertor(json, heading);
            for (int i = 0; i < report.Subjects.Length; i++)
                WriteSubject(json, report.Subjects[i], NodeOf(i));
            for (int i = 0; i < report.Subjects.Length; i++)
                WriteAssertions(json, report.Subjects[i], NodeOf(i), heading, language);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        stream.Write("\n"u8);
    }

    private static string NodeOf(int subject) => $"_:subject{SafeText.Of(subject)}";

    private static void WriteContext(Utf8JsonWriter json, ReportLanguage language)
    {
        json.WriteStartObject("@context"u8);
        json.WriteString("earl"u8, "http://www.w3.org/ns/earl#");
        json.WriteString("dct"u8, "http://purl.org/dc/terms/");
        json.WriteString("doap"u8, "http://usefulinc.com/ns/doap#");
        json.WriteString("spdx"u8, "http://spdx.org/rdf/terms#");
        json.WriteString("@language"u8, language == ReportLanguage.French ? "fr" : "en");
        foreach (string name in (ReadOnlySpan<string>)["assertedBy", "subject", "test", "result", "outcome", "mode"])
        {
            json.WriteStartObject(name);
            json.WriteString("@id"u8, "earl:" + name);
            json.WriteString("@type"u8, "@id");
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void WriteAssertor(Utf8JsonWriter json, ReportHeading heading)
    {
        json.WriteStartObject();
        json.WriteString("@id"u8, "_:tool");
        WriteTypes(json, "earl:Assertor", "earl:Software");
        json.WriteString("dct:title"u8, heading.Tool);
        json.WriteString("dct:hasVersion"u8, RuleCatalogue.Version);
        json.WriteEndObject();
    }

    private static void WriteSubject(Utf8JsonWriter json, SubjectReport subject, string node)
    {
        json.WriteStartObject();
        json.WriteString("@id"u8, node);
        WriteTypes(json, "earl:TestSubject");
        json.WriteString("dct:title"u8, SafeText.Of(subject.Input));
        if (subject.Sha256 is not null)
            json.WriteString("spdx:checksumValue"u8, subject.Sha256);
        json.WriteEndObject();
    }

    private static void WriteAssertions(Utf8JsonWriter json, SubjectReport subject, string node, ReportHeading heading, ReportLanguage language)
    {
        foreach (ClassVerdict verdict in subject.Classes)
        {
            string outcome = verdict.Outcome switch { ClassOutcome.Passed => "earl:passed", ClassOutcome.Failed => "earl:failed", _ => "earl:untested" };
            WriteAssertion(json, node, heading, new Test("urn:twininterop:class:" + verdict.Id, "earl:TestRequirement", ClassTitles.Find(verdict.Id).In(language)), outcome, verdict.Reason, null);
        }

        foreach (Finding finding in subject.Findings)
        {
            string outcome = finding.Severity == Severity.Info ? "earl:cantTell" : "earl:failed";
            WriteAssertion(json, node, heading, new Test("urn:twininterop:rule:" + finding.Rule.Id, "earl:TestCase", finding.Rule.Title.In(language)), outcome, finding.MessageIn(language), finding.Where);
        }

        if (subject.Reason is not null)
            WriteAssertion(json, node, heading, new Test("urn:twininterop:class:readable", "earl:TestRequirement", "readable"), "earl:cantTell", subject.Reason, null);
    }

    private static void WriteAssertion(
        Utf8JsonWriter json, string subject, ReportHeading heading, Test test, string outcome, string? description, string? pointer)
    {
        json.WriteStartObject();
        WriteTypes(json, "earl:Assertion");
        json.WriteString("assertedBy"u8, "_:tool");
        json.WriteString("subject"u8, subject);
        json.WriteString("mode"u8, "earl:automatic");
        json.WriteStartObject("test"u8);
        json.WriteString("@id"u8, test.Id);
        WriteTypes(json, test.Type);
        json.WriteString("dct:title"u8, test.Title);
        json.WriteEndObject();
        json.WriteStartObject("result"u8);
        WriteTypes(json, "earl:TestResult");
        json.WriteString("outcome"u8, outcome);
        if (heading.Date is not null)
            json.WriteString("dct:date"u8, heading.Date);
        if (description is not null)
            json.WriteString("dct:description"u8, SafeText.Of(description));
        if (pointer is not null)
            json.WriteString("earl:info"u8, SafeText.Of(pointer));
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteTypes(Utf8JsonWriter json, params ReadOnlySpan<string> types)
    {
        json.WriteStartArray("@type"u8);
        foreach (string type in types)
            json.WriteStringValue(type);
        json.WriteEndArray();
    }

    private sealed record Test(string Id, string Type, string Title);
}
