using System.Text;
using TwinInterop.Conformance.Reports;
using TwinInterop.Geometry;

namespace TwinInterop.Conformance.Tests.Reports;

/// <summary>What the page says to people.</summary>
public sealed class ReportPageTests
{
    [Fact]
    public void Each_specification_has_its_line_with_those_that_failed_first()
    {
        SubjectReport model = Model("ids-model", "no information delivery specification was given (--ids FILE)") with
        {
            Specifications =
            [
                Specification("Doors", SpecificationOutcome.Passed, 4, 0),
                Specification("Roofs", SpecificationOutcome.NothingApplicable, 0, 0),
                Specification("Walls " + Sample.Hostile, SpecificationOutcome.Failed, 12, 5),
            ],
        };

        string page = Write(model, ReportLanguage.French);

        int walls = page.IndexOf("Walls ", StringComparison.Ordinal);
        Assert.InRange(walls, 1, page.IndexOf("Roofs", StringComparison.Ordinal));
        Assert.InRange(page.IndexOf("Roofs", StringComparison.Ordinal), walls, page.IndexOf("Doors", StringComparison.Ordinal));
        Assert.Contains("Pset_WallCommon / FireRating", page, StringComparison.Ordinal);
        Assert.Contains("aucun objet concerné", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("no copy of the schemas was given (--schemas DIR)", "<strong>1</strong> <span>groups of requirements not tested</span>", "not tested")]
    [InlineData("the profile does not ask for it", "<strong>0</strong> <span>groups of requirements not tested</span>", "nothing to test")]
    public void What_has_nothing_to_test_is_not_counted_as_left_out(string reason, string tile, string word)
    {
        string page = Write(Model("citygml-xsd", reason), ReportLanguage.English);

        Assert.Contains(tile, page, StringComparison.Ordinal);
        Assert.Contains($"\">{word}</span>", page, StringComparison.Ordinal);
        Assert.Contains(reason, page, StringComparison.Ordinal);
    }

    [Fact]
    public void Tiles_and_the_faults_in_them_are_on_the_map()
    {
        using var folder = new TwinInterop.Testing.TemporaryFolder();
        string file = folder.File("tileset.json");
        File.WriteAllText(file, """
            { "asset": { "version": "1.1" }, "geometricError": 100, "root": { "boundingVolume": { "region": [0.084, 0.798, 0.085, 0.799, 200, 250] },
              "geometricError": 50, "refine": "ADD", "children": [ { "boundingVolume": { "region": [0.0843, 0.7983, 0.0845, 0.7985, 200, 250] },
              "geometricError": 60, "content": { "uri": "none.glb" } } ] } }
            """);

        SubjectReport report = ConformanceSuite.Check(file, new CheckOptions());

        Finding finding = Assert.Single(report.Findings, finding => finding.Rule.Id == "3dt-tile-error-order");
        Assert.Equal(0.0844 * 180 / Math.PI, finding.Place!.Value.X, 1e-6);
        Assert.Equal(0.7984 * 180 / Math.PI, finding.Place!.Value.Y, 1e-6);
        BoundingBox box = Assert.Single(report.Extents);
        Assert.Equal(0.0843 * 180 / Math.PI, box.Min.X, 1e-6);
        Assert.Null(report.Objects);
    }

    [Fact]
    public void Tiles_in_coordinates_of_their_own_are_on_no_map()
    {
        using var folder = new TwinInterop.Testing.TemporaryFolder();
        string file = folder.File("tileset.json");
        File.WriteAllText(file, """
            { "asset": { "version": "1.1" }, "geometricError": 100, "root": { "boundingVolume": { "sphere": [0, 0, 0, 10] }, "geometricError": 200, "refine": "ADD", "content": { "uri": "none.glb" } } }
            """);

        SubjectReport report = ConformanceSuite.Check(file, new CheckOptions());

        Assert.Empty(report.Extents);
        Assert.All(report.Findings, finding => Assert.Null(finding.Place));
    }

    private static SubjectReport Model(string conformanceClass, string reason) => new()
    {
        Input = "model.ifc",
        Standard = "ifc",
        Version = "IFC4",
        Verdict = Verdict.Conformant,
        Classes = [new ClassVerdict(conformanceClass, ClassOutcome.NotTested, reason)],
    };

    private static SpecificationResult Specification(string name, SpecificationOutcome outcome, long applicable, long failed) => new()
    {
        Document = "town.ids",
        Name = name,
        Outcome = outcome,
        Applicable = applicable,
        Failed = failed,
        Requirements = [new RequirementResult("property", "required", "Pset_WallCommon / FireRating", null, applicable - failed, failed)],
    };

    private static string Write(SubjectReport subject, ReportLanguage language)
    {
        using var stream = new MemoryStream();
        ReportForms.Write("html", new ValidationReport([subject]), Sample.Heading, language, stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
