using TwinInterop.Conformance.Reports;
using TwinInterop.Diagnostics;
using TwinInterop.Testing;

namespace TwinInterop.Conformance.Tests.Checks.Ids;

/// <summary>Agreement with the test cases that buildingSMART publishes with IDS and with its audit tool.</summary>
public sealed class IdsCorpusTests
{
    [CorpusTheory]
    [InlineData("pass")]
    [InlineData("fail")]
    [InlineData("invalid")]
    public void Models_get_the_verdict_of_the_published_pairs(string expected)
    {
        string root = SharedMaterial.CorpusPath("ifc");
        var wrong = new List<string>();
        int cases = 0;
        foreach (string[] row in Rows(root, "IDS").Where(row => row[2] == expected))
        {
            string ids = Path.Combine(root, row[0]);
            SubjectReport report = ConformanceSuite.Check(Path.Combine(root, row[3]), new CheckOptions { IdsFiles = [ids] });
            bool isRefused = report.Classes.Any(verdict => verdict.Id == "ids-model" && verdict.Outcome == ClassOutcome.NotTested);
            bool fails = report.Findings.Any(finding => finding.Severity == Severity.Error && finding.Rule.Id.StartsWith("ids-model", StringComparison.Ordinal));
            string said = isRefused ? "invalid" : fails ? "fail" : "pass";
            cases++;
            if (said != expected)
                wrong.Add($"{row[0]}: {said}");
        }

        Assert.True(cases > 10, $"{cases} cases");
        Assert.Empty(wrong);
    }

    [CorpusTheory]
    [InlineData("pass", Verdict.Conformant)]
    [InlineData("fail", Verdict.NonConformant)]
    public void Documents_get_the_verdict_of_the_audit_tool(string expected, Verdict verdict)
    {
        string root = SharedMaterial.CorpusPath("ifc");
        string[] paths = [.. Rows(root, "IDS-AUDIT").Where(row => row[2] == expected).Select(row => Path.Combine(root, row[0]))];

        Assert.NotEmpty(paths);
        Assert.All(paths, path => Assert.Equal(verdict, ConformanceSuite.Check(path, new CheckOptions()).Verdict));
    }

    [CorpusTheory]
    [InlineData("ids")]
    public void Published_documents_that_pass_are_valid_by_the_official_schema(string folder)
    {
        string root = SharedMaterial.CorpusPath("ifc");
        var options = new CheckOptions { SchemaFolder = Path.Combine(SharedMaterial.SchemaPath("ifc"), folder) };

        Assert.All(Rows(root, "IDS").Where(row => row[2] == "pass").Take(20), row =>
        {
            SubjectReport report = ConformanceSuite.Check(Path.Combine(root, row[0]), options);
            Assert.Equal(ClassOutcome.Passed, Assert.Single(report.Classes, verdict => verdict.Id == "ids-xsd").Outcome);
        });
    }

    private static IEnumerable<string[]> Rows(string root, string check) => File.ReadLines(Path.Combine(root, "EXPECTED.tsv"))
        .Skip(1)
        .Select(line => line.Split('\t'))
        .Where(row => row[1] == check);
}
