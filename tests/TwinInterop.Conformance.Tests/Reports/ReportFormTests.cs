using System.Text.Json;
using System.Xml.Linq;
using TwinInterop.Conformance.Reports;
using TwinInterop.Testing;

namespace TwinInterop.Conformance.Tests.Reports;

public sealed class ReportFormTests
{
    public static TheoryData<string> Forms => [.. ReportForms.Names];

    [Theory]
    [MemberData(nameof(Forms))]
    public void The_same_report_has_the_same_bytes(string form)
    {
        Assert.Equal(Sample.Write(form), Sample.Write(form));
        if (form != "bcf") // The sample has no building model: its archive is empty in any language.
            Assert.NotEqual(Sample.Write(form), Sample.Write(form, language: ReportLanguage.French));
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void No_form_lets_data_steer_its_reader(string form)
    {
        string text = Sample.Write(form);

        Assert.DoesNotContain('\u0007', text);
        if (form != "json") // JSON gives data as they are, escaped.
            Assert.DoesNotContain('\u202E', text);
    }

    [Fact]
    public void The_page_has_no_markup_of_the_data()
    {
        string page = Sample.Write("html");

        Assert.DoesNotContain("<script", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<img", page, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("&lt;script&gt;alert(1)", page, StringComparison.Ordinal);
        Assert.DoesNotContain("http://", page, StringComparison.Ordinal);
        Assert.DoesNotContain("https://", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ReportLanguage.English, "NOT CONFORMANT", "no copy of the schemas")]
    [InlineData(ReportLanguage.French, "NON CONFORME", "aucune copie des schémas")]
    public void The_page_says_the_verdict_the_fingerprint_and_what_was_not_tested(ReportLanguage language, string verdict, string reason)
    {
        string page = Sample.Write("html", language: language);

        Assert.Contains(verdict, page, StringComparison.Ordinal);
        Assert.Contains(reason, page, StringComparison.Ordinal);
        Assert.Contains(new string('a', 64), page, StringComparison.Ordinal);
        Assert.Contains("2026-01-31", page, StringComparison.Ordinal);
        Assert.Contains("id=\"not-tested\"", page, StringComparison.Ordinal);
        Assert.Contains("id=\"map\"", page, StringComparison.Ordinal);
        Assert.Contains(">42<", page, StringComparison.Ordinal); // two listed, forty counted
    }

    [Fact]
    public void JUnit_counts_what_it_holds()
    {
        XElement suites = XDocument.Parse(Sample.Write("junit")).Root!; // a document has one
        XElement suite = suites.Elements("testsuite").First();

        Assert.Equal("testsuites", suites.Name.LocalName);
        Assert.Equal(2, suites.Elements("testsuite").Count());
        Assert.Equal(4, suite.Elements("testcase").Count());
        Assert.Equal("4", suite.Attribute("tests")!.Value);
        Assert.Equal(2, suite.Descendants("failure").Count());
        Assert.Equal("2", suite.Attribute("failures")!.Value);
        Assert.Equal("no copy of the schemas was given (--schemas DIR)", Assert.Single(suite.Descendants("skipped")).Attribute("message")!.Value);
        Assert.Equal("1", suites.Attribute("errors")!.Value);
        Assert.All(suites.Descendants("testcase"), test => Assert.NotNull(test.Attribute("classname")));
    }

    [Fact]
    public void Csv_has_a_line_a_finding_and_counts_the_others()
    {
        string[] lines = Sample.Write("csv").Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal(7, lines.Length); // columns, four findings, one line for forty, one for what is unreadable
        Assert.StartsWith("input,standard,rule,", lines[0], StringComparison.Ordinal);
        Assert.Contains("842405,6519855,170,EPSG:2154+5720", lines[1], StringComparison.Ordinal);
        Assert.Contains(",40,", lines[5], StringComparison.Ordinal);
        Assert.All(lines.Skip(1), line => Assert.False(line[0] is '=' or '+' or '-' or '@'));
    }

    [Fact]
    public void Earl_asserts_every_class_with_its_outcome()
    {
        using JsonDocument document = JsonDocument.Parse(Sample.Write("earl"));
        JsonElement[] graph = [.. document.RootElement.GetProperty("@graph").EnumerateArray()];
        JsonElement[] assertions = [.. graph.Where(node => Types(node).Contains("earl:Assertion"))];
        HashSet<string?> nodes = [.. graph.Where(node => node.TryGetProperty("@id", out _)).Select(node => node.GetProperty("@id").GetString())];

        Assert.Equal("http://www.w3.org/ns/earl#", document.RootElement.GetProperty("@context").GetProperty("earl").GetString());
        Assert.Contains(graph, node => Types(node).Contains("earl:Assertor"));
        Assert.Equal(4 + 4 + 1, assertions.Length);
        Assert.All(assertions, assertion =>
        {
            Assert.Contains(assertion.GetProperty("subject").GetString(), nodes);
            Assert.Contains(assertion.GetProperty("assertedBy").GetString(), nodes);
            Assert.Contains(
                assertion.GetProperty("result").GetProperty("outcome").GetString(), (string[])["earl:passed", "earl:failed", "earl:untested", "earl:cantTell"]);
        });
        Assert.Single(assertions, assertion => assertion.GetProperty("result").GetProperty("outcome").GetString() == "earl:untested");
    }

    [Fact]
    public void Places_are_longitude_and_latitude()
    {
        using var stream = new MemoryStream();
        FaultPlacesGeoJson.Write(Sample.Report, ReportLanguage.English, stream);
        using JsonDocument document = JsonDocument.Parse(stream.ToArray());
        JsonElement[] features = [.. document.RootElement.GetProperty("features").EnumerateArray()];
        JsonElement first = features[0].GetProperty("geometry").GetProperty("coordinates");

        Assert.Equal(2, features.Length);
        Assert.Equal(2, document.RootElement.GetProperty("unplaced").GetInt32());
        Assert.Equal(4.83231, first[0].GetDouble(), 0.0005); // by cs2cs 4.8323, 45.7634
        Assert.Equal(45.76343, first[1].GetDouble(), 0.0005);
    }

    [PeerFact]
    public void Sarif_keeps_to_its_schema()
    {
        using var folder = new TemporaryFolder();
        string plain = folder.File("plain.sarif");
        string broken = folder.File("broken.sarif");
        File.WriteAllText(plain, Sample.Write("sarif"));
        File.WriteAllText(broken, Sample.Write("sarif").Replace("\"level\": \"error\"", "\"level\": \"fatal\"", StringComparison.Ordinal));

        Assert.Empty(Judges.Sarif([plain]));
        Assert.NotEmpty(Judges.Sarif([broken]));
    }

    [BrowserTheory]
    [InlineData(ReportLanguage.English)]
    [InlineData(ReportLanguage.French)]
    public void Browsers_and_axe_have_nothing_against_the_page(ReportLanguage language)
    {
        using var folder = new TemporaryFolder();
        string page = folder.File("page.html");
        File.WriteAllText(page, Sample.Write("html", language: language));

        Assert.Empty(Judges.Page(page));
    }

    private static string?[] Types(JsonElement node) => [.. node.GetProperty("@type").EnumerateArray().Select(type => type.GetString())];
}
