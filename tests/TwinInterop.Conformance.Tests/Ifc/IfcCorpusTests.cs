using TwinInterop.Conformance.Reports;
using TwinInterop.Testing;

namespace TwinInterop.Conformance.Tests.Ifc;

/// <summary>Agreement with labelled files of IfcOpenShell and of the buildingSMART validation service.</summary>
public sealed class IfcCorpusTests
{
    private const string Fixtures = "ifc/IfcOpenShell+IfcOpenShell/src/ifcopenshell-python/test/fixtures/";
    private const string Headers = "ifc/buildingSMART+validate/backend/apps/ifc_validation/checks/header_policy/tests/";

    [CorpusTheory]
    [InlineData("rules", "ifc-where|ifc-unique|ifc-rule", "ifc-schema")] // Some that keep these rules break the schema elsewhere.
    [InlineData("validate", "ifc-schema|ifc-unique|ifc-step|ifc-header-parameter|ifc-header-entity", "ifc-schema")]
    public void Files_labelled_by_their_name_are_judged_so(string folder, string rules, string alsoOfFailing)
    {
        string[] files = Directory.GetFiles(SharedMaterial.CorpusPath(Fixtures + folder), "*.ifc");

        Assert.NotEmpty(files);
        Assert.All(files, file =>
        {
            bool fails = Path.GetFileName(file).StartsWith("fail", StringComparison.Ordinal);
            Assert.Equal(fails, Breaks(file, [.. rules.Split('|'), .. fails ? [alsoOfFailing] : Array.Empty<string>()]));
        });
    }

    [CorpusTheory]
    [InlineData("description", "ifc-header-view")]
    [InlineData("time_stamp", "ifc-header-time|ifc-header-parameter")]
    [InlineData("originating_system", "ifc-header-system")]
    [InlineData("version", "ifc-header-system")]
    [InlineData("company_name", "ifc-header-system")]
    [InlineData("application_name", "ifc-header-system")]
    [InlineData("author", "ifc-header-empty")]
    [InlineData("authorization", "ifc-header-parameter")]
    [InlineData("organization", "ifc-header-parameter")]
    public void Header_fields_are_judged_as_labelled(string field, string rules)
    {
        string[] files = Directory.GetFiles(SharedMaterial.CorpusPath(Headers + field), "*.ifc", SearchOption.AllDirectories);

        Assert.NotEmpty(files);
        Assert.All(files, file => Assert.Equal(file.Contains("/fail/", StringComparison.Ordinal), Breaks(file, rules.Split('|'))));
    }

    private static bool Breaks(string file, string[] rules)
    {
        SubjectReport report = ConformanceSuite.Check(file, new CheckOptions());
        return report.Findings.Any(finding => Array.Exists(rules, rule => finding.Rule.Id.StartsWith(rule, StringComparison.Ordinal)));
    }
}
