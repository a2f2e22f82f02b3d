using TwinInterop.Conformance.Delivery;
using TwinInterop.Conformance.Reports;
using TwinInterop.Conformance.Rules;
using TwinInterop.Diagnostics;
using TwinInterop.Testing;

namespace TwinInterop.Conformance.Tests.Delivery;

public sealed class DeliveryProfileTests
{
    private const string Least = "profile: p\nversion: \"1\"\ntitle: t\nformats:\n  - format: citygml\n";

    public static TheoryData<string> Shipped => [.. DeliveryProfile.Shipped];

    [Theory]
    [MemberData(nameof(Shipped))]
    public void A_shipped_profile_is_named_as_its_file(string name)
    {
        DeliveryProfile profile = DeliveryProfile.Load(name);

        Assert.Equal(name, profile.Name);
        Assert.NotEqual(profile.Title.English, profile.Title.French);
        Assert.NotEmpty(profile.Classes);
    }

    [Theory]
    [InlineData("profile: p\nversion: \"1\"\ntitle: t\n", 1, "formats")]
    [InlineData(Least + "fromats: []\n", 6, "Unknown key 'fromats'")]
    [InlineData(Least + "    version: '2.0'\n", 6, "Unknown key 'version'")]
    [InlineData(Least + "  - format: dwg\n", 6, "found 'dwg'")]
    [InlineData(Least + "crs: [Lambert]\n", 6, "found 'Lambert'")]
    [InlineData(Least + "crs: [EPSG:99999999]\n", 6, "found 'EPSG:99999999'")]
    [InlineData(Least + "classes:\n  - class: Building\n    least: many\n", 8, "found 'many'")]
    [InlineData(Least + "classes:\n  - class: Building\n    identified: 2\n", 8, "found '2'")]
    [InlineData(Least + "files:\n  names: '['\n", 7, "regular expression")]
    [InlineData(Least + "classes:\n  - class: Building\n    properties:\n      - name: a\n        type: text\n", 10, "found 'text'")]
    [InlineData(Least + "severities:\n  no-such-rule: error\n", 7, "no-such-rule")]
    [InlineData(Least + "severities:\n  dlv-crs: fatal\n", 7, "found 'fatal'")]
    [InlineData(Least + "profile: twice\n", 6, "profile")]
    [InlineData("- a\n- b\n", 1, "Expected keys")]
    [InlineData("profile: [\n", 2, "")]
    public void What_is_wrong_in_a_profile_is_told_with_its_line(string text, int line, string expected)
    {
        using var folder = new TemporaryFolder();
        string file = folder.File("p.yaml");
        File.WriteAllText(file, text);

        ArgumentException fault = Assert.Throws<ArgumentException>(() => DeliveryProfile.Load(file));

        Assert.StartsWith($"{file}:{line}: ", fault.Message, StringComparison.Ordinal);
        Assert.Contains(expected, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_profile_that_is_not_there_is_told_with_those_that_are()
    {
        ArgumentException fault = Assert.Throws<ArgumentException>(() => DeliveryProfile.Load("no-such-profile"));

        Assert.Contains("fr-town-buildings", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_sample_block_passes_its_profile()
    {
        ValidationReport report = Check("valmont.v2.gml", "valmont.tilleuls.ifc", "valmont.geojson", "valmont.ngsild.jsonld");
        SubjectReport whole = report.Subjects[0];

        Assert.Equal(5, report.Subjects.Length);
        Assert.Equal(Verdict.Conformant, whole.Verdict);
        Assert.Empty(whole.Findings);
        foreach (string tested in (string[])["delivery-files", "delivery-reference", "delivery-content", "delivery-identifiers", "delivery-identity", "delivery-links"])
            Assert.Contains(whole.Classes, verdict => verdict.Id == tested && verdict.Outcome == ClassOutcome.Passed);
    }

    [Fact]
    public void A_delivery_without_one_of_its_formats_does_not_pass()
    {
        SubjectReport whole = Check("valmont.v2.gml", "valmont.geojson").Subjects[0];

        Assert.Equal(["dlv-format-missing"], whole.Findings.Select(finding => finding.Rule.Id));
        Assert.Equal(Verdict.NonConformant, whole.Verdict);
    }

    [Fact]
    public void A_profile_weighs_the_findings_of_the_standards()
    {
        SubjectReport footprints = Check("valmont.v2.gml", "valmont.tilleuls.ifc", "valmont.geojson").Subjects[3];

        Assert.Equal("geojson", footprints.Standard);
        Assert.All(footprints.Findings, finding => Assert.Equal(Severity.Info, finding.Severity)); // warnings by themselves
        Assert.DoesNotContain(footprints.Findings, finding => finding.Rule.Id == "geojson-foreign-member");
        Assert.Equal(Severity.Warning, RuleCatalogue.Find("geojson-single-member").Severity);
        Assert.Equal(Verdict.Conformant, footprints.Verdict);
    }

    private static ValidationReport Check(params string[] names)
    {
        string samples = Path.Combine(SharedMaterial.Repository, "samples");
        return DeliverySuite.Check(
            [.. names.Select(name => Path.Combine(samples, "data", name))],
            DeliveryProfile.Load(Path.Combine(samples, "delivery", "valmont.profile.yaml")),
            new CheckOptions(),
            null,
            CancellationToken.None);
    }
}
