using System.Text;
using System.Xml;
using TwinInterop.Diagnostics;

namespace TwinInterop.Conformance.Reports.Forms;

/// <summary>JUnit XML, as test servers read it: a suite for each input, a case for each conformance class and each broken rule.</summary>
internal sealed class JUnitForm : IReportForm
{
    private static readonly XmlWriterSettings Layout = new() { Indent = true, NewLineChars = "\n", Encoding = new UTF8Encoding(false) };

    public string Name => "junit";

    public bool IsDated => false;

    public void Write(ValidationReport report, ReportHeading heading, ReportLanguage language, Stream stream)
    {
        var suites = report.Subjects.Select(subject => (Subject: subject, Cases: CasesOf(subject, language).ToList())).ToList();
        using var xml = XmlWriter.Create(stream, Layout);
        xml.WriteStartElement("testsuites");
        xml.WriteAttributeString("name", heading.Delivery is { } delivery ? SafeText.Of(delivery) : heading.Tool);
        WriteCounts(xml, [.. suites.SelectMany(suite => suite.Cases)]);
        foreach ((SubjectReport subject, List<Case> cases) in suites)
        {
            xml.WriteStartElement("testsuite");
            xml.WriteAttributeString("name", SafeText.Of(subject.Input));
            if (heading.Date is { } date)
                xml.WriteAttributeString("timestamp", date);
            WriteCounts(xml, cases);
            WriteProperties(xml, heading, subject);
            foreach (Case test in cases)
                WriteCase(xml, subject, test);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static IEnumerable<Case> CasesOf(SubjectReport subject, ReportLanguage language)
    {
        if (subject.Reason is { } reason)
            yield return new Case("readable", "error", ReportNames.Of(subject.Verdict, language), UntestedReasons.In(reason, language));
        foreach (ClassVerdict verdict in subject.Classes)
        {
            var broken = subject.Findings.Where(finding => finding.Rule.ConformanceClass == verdict.Id).ToList();
            var errors = broken.Where(finding => finding.Severity == Severity.Error).GroupBy(finding => finding.Rule.Id, StringComparer.Ordinal).ToList();
            string? remarks = TextOf(broken.Where(finding => finding.Severity != Severity.Error), language);
            if (errors.Count == 0 && verdict.Outcome != ClassOutcome.Failed)
            {
                bool isTested = verdict.Outcome == ClassOutcome.Passed;
                yield return new Case(verdict.Id, isTested ? null : "skipped", isTested || verdict.Reason is not { } untested ? null : UntestedReasons.In(untested, language), remarks);
            }

            foreach (var rule in errors)
            {
                long count = rule.Count() + subject.Unlisted.GetValueOrDefault(rule.Key);
                yield return new Case($"{verdict.Id}/{rule.Key}", "failure", $"{rule.First().Rule.Title.In(language)} × {SafeText.Of(count)}", TextOf(rule, language));
            }
        }
    }

    private static string? TextOf(IEnumerable<Finding> findings, ReportLanguage language)
    {
        string text = string.Join('\n', findings.Select(finding =>
            $"{ReportNames.Of(finding.Severity, language)} {finding.Rule.Id} {SafeText.Of(finding.Where)}: {SafeText.Of(finding.MessageIn(language))} → {finding.FixIn(language)}"));
        return text.Length == 0 ? null : text;
    }

    private static void WriteCounts(XmlWriter xml, List<Case> cases)
    {
        xml.WriteAttributeString("tests", SafeText.Of(cases.Count));
        xml.WriteAttributeString("failures", SafeText.Of(cases.Count(test => test.Outcome == "failure")));
        xml.WriteAttributeString("errors", SafeText.Of(cases.Count(test => test.Outcome == "error")));
        xml.WriteAttributeString("skipped", SafeText.Of(cases.Count(test => test.Outcome == "skipped")));
    }

    private static void WriteProperties(XmlWriter xml, ReportHeading heading, SubjectReport subject)
    {
        xml.WriteStartElement("properties");
        foreach ((string name, string? value) in (ReadOnlySpan<(string, string?)>)
            [("tool", heading.Tool), ("standard", subject.Standard), ("version", subject.Version), ("sha256", subject.Sha256)])
        {
            if (value is null)
                continue;
            xml.WriteStartElement("property");
            xml.WriteAttributeString("name", name);
            xml.WriteAttributeString("value", SafeText.Of(value));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void WriteCase(XmlWriter xml, SubjectReport subject, Case test)
    {
        xml.WriteStartElement("testcase");
        xml.WriteAttributeString("classname", subject.Standard ?? "unknown");
        xml.WriteAttributeString("name", test.Name);
        if (test.Outcome is not null)
        {
            xml.WriteStartElement(test.Outcome);
            if (test.Message is not null)
                xml.WriteAttributeString("message", SafeText.Of(test.Message));
            if (test.Outcome == "failure")
                xml.WriteString(test.Text);
            xml.WriteEndElement();
        }

        if (test.Outcome is null or "skipped" && test.Text is not null)
            xml.WriteElementString("system-out", test.Text);
        xml.WriteEndElement();
    }

    private sealed record Case(string Name, string? Outcome, string? Message, string? Text);
}
