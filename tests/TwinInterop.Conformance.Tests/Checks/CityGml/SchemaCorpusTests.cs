using TwinInterop.Conformance.Reports;
using TwinInterop.Testing;

namespace TwinInterop.Conformance.Tests.Checks.CityGml;

/// <summary>Real files against the official schemas, with what xmllint found in them.</summary>
public sealed class SchemaCorpusTests
{
    private const string Rule = "citygml-xsd";

    [CorpusFact]
    public void Files_that_are_valid_with_the_schemas_of_their_extension_are_accepted()
    {
        string[] files =
        [
            .. File.ReadLines(SharedMaterial.CorpusPath("citygml/oracle/xsd_validation_iur.txt"))
                .Select(line => line.Split(' ')).Where(cells => cells is [_, _, "rc=0", ..]).Select(cells => cells[0]),
        ];

        Assert.True(files.Length > 40, $"{files.Length} files");
        Assert.All(files, file => Assert.DoesNotContain(Check(file).Findings, finding => finding.Rule.Id == Rule));
    }

    [CorpusFact]
    public void An_extension_without_a_schema_is_one_finding_and_the_rest_is_validated()
    {
        SubjectReport report = Check("2.0/g3m/AR_demo_with_buildings.gml");

        ClassVerdict verdict = Assert.Single(report.Classes, verdict => verdict.Id == Rule);
        Assert.Equal(ClassOutcome.Failed, verdict.Outcome);
        Finding finding = Assert.Single(report.Findings, finding => finding.Rule.ConformanceClass == Rule);
        Assert.Equal("citygml-xsd-extension", finding.Rule.Id);
        Assert.StartsWith("http://www.citygml.org/ade/utility/0.9.2: ", finding.Found, StringComparison.Ordinal);
    }

    [CorpusFact]
    public void An_extension_whose_schema_is_in_the_copy_is_validated()
    {
        SubjectReport report = Check("2.0/citygml-energy/FZKHouse-Lod2-EnergyADE.gml");

        Assert.Equal(ClassOutcome.Passed, Assert.Single(report.Classes, verdict => verdict.Id == Rule).Outcome);
    }

    private static SubjectReport Check(string file) => ConformanceSuite.Check(
        SharedMaterial.CorpusPath("citygml/" + file), new CheckOptions { SchemaFolder = SharedMaterial.SchemaPath("citygml") });
}
