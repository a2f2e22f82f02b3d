using TwinInterop.Conformance.Reports;
using TwinInterop.Diagnostics;
using TwinInterop.Testing;

namespace TwinInterop.Conformance.Tests;

/// <summary>Agreement with the labels of other validators; what share is asked for stands in docs/conformance.md.</summary>
public sealed class CorpusTests
{
    [CorpusTheory]
    [InlineData("EXPECTED.validator-cases.tsv", 6)]
    [InlineData("EXPECTED.tilesets.tsv", 6)]
    [InlineData("EXPECTED.gltf-validator-cases.tsv", 5)]
    [InlineData("EXPECTED.gltf.tsv", 5)]
    public void Verdicts_and_codes_agree_with_the_labels(string table, int codeColumn)
    {
        string root = SharedMaterial.CorpusPath("3dtiles");
        int cases = 0, agreed = 0, coded = 0, named = 0;
        foreach (string[] row in File.ReadLines(Path.Combine(root, table)).Skip(1).Select(line => line.Split('\t')))
        {
            if (row[1] is "schema" or "subtree" or "propertyTable") // Fragments, which need a document around them.
                continue;
            bool hasKind = row[1] is "tileset" or "package" or "gltf";
            string expected = row[hasKind ? 2 : 1];
            HashSet<string> codes = Codes(row[codeColumn]);
            SubjectReport report = ConformanceSuite.Check(Path.Combine(root, row[0]), new CheckOptions());
            bool agrees = expected == Said(report) || (expected == "valid" && Said(report) == "warning");
            cases++;
            agreed += agrees ? 1 : 0;
            if (!agrees || expected != "invalid" || codes.Count == 0)
                continue;
            coded++;
            named += report.Findings.Any(f => f.Severity == Severity.Error && f.Rule.External is { } code && codes.Contains(code)) ? 1 : 0;
        }

        Assert.True(cases > 150, $"{cases} cases");
        Assert.True(agreed >= 0.97 * cases, $"{agreed} of {cases} verdicts");
        Assert.True(coded < 20 || named >= 0.95 * coded, $"{named} of {coded} codes"); // Below that, one case outweighs the share.
    }

    [CorpusTheory]
    [InlineData("geojson", 1.0, 0.9)]
    [InlineData("ngsild", 0.98, 1.0)]
    [InlineData("ogc", 1.0, 1.0)]
    public void Labelled_documents_get_their_verdict(string area, double verdicts, double warnings)
    {
        string root = SharedMaterial.CorpusPath(area);
        int cases = 0, agreed = 0, warned = 0, toWarn = 0;
        foreach (string[] row in File.ReadLines(Path.Combine(root, "EXPECTED.tsv")).Skip(1).Select(line => line.Split('\t')))
        {
            var options = new CheckOptions
            {
                SchemaFolder = SharedMaterial.SchemaPath("smartdatamodels"),
                JudgesDataModelsOnly = row[2].StartsWith("[schema]", StringComparison.Ordinal),
            };
            string said = Said(ConformanceSuite.Check(Path.Combine(root, row[0]), options));
            cases++;
            agreed += (said == "invalid") == (row[1] == "invalid") ? 1 : 0;
            toWarn += row[1] == "warning" ? 1 : 0;
            warned += row[1] == "warning" && said == "warning" ? 1 : 0;
        }

        Assert.True(cases > 30, $"{cases} cases");
        Assert.True(agreed >= verdicts * cases, $"{agreed} of {cases} verdicts");
        Assert.True(warned >= warnings * toWarn, $"{warned} of {toWarn} warnings");
    }

    private static string Said(SubjectReport report) => report.Verdict switch
    {
        Verdict.Conformant => "valid",
        Verdict.ConformantWithWarnings => "warning",
        _ => "invalid",
    };

    private static HashSet<string> Codes(string cell) =>
    [
        .. cell.Split(',').Where(code => code.StartsWith('E')).Select(code => code[(code.IndexOf(':', StringComparison.Ordinal) + 1)..]),
    ];
}
