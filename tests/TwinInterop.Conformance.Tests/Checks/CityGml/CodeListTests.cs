using TwinInterop.Conformance.Checks.CityGml.Codes;
using TwinInterop.Conformance.Reports;

namespace TwinInterop.Conformance.Tests.Checks.CityGml;

/// <summary>Where code lists are looked for, and what is said of codes that they do not have.</summary>
public sealed class CodeListTests : IDisposable
{
    private const string Relative = "../../codelists/uses.xml";
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("code-lists-");

    [Fact]
    public void A_list_above_the_file_is_read_where_it_lies_in_the_delivery()
    {
        string file = Deliver(Relative, "12");

        SubjectReport report = ConformanceSuite.Check(file, new CheckOptions { DeliveryFolder = _folder.FullName });

        Finding finding = Assert.Single(report.Findings, finding => finding.Rule.ConformanceClass == CodeCheck.Class);
        Assert.Equal(("citygml-code-unknown", "usage 12 (uses.xml)", "11 (school)"), (finding.Rule.Id, finding.Found, finding.Expected));
    }

    [Fact]
    public void Nothing_above_a_file_that_was_named_itself_is_read()
    {
        string file = Deliver(Relative, "12");

        SubjectReport report = ConformanceSuite.Check(file, new CheckOptions());

        ClassVerdict verdict = Assert.Single(report.Classes, verdict => verdict.Id == CodeCheck.Class);
        Assert.Equal((ClassOutcome.NotTested, "code lists were not given (--code-lists FOLDER): uses.xml"), (verdict.Outcome, verdict.Reason));
    }

    [Theory]
    [InlineData(Relative)]
    [InlineData("https://codes.example/codelists/uses.xml#all")]
    public void Lists_of_the_folder_given_are_found_by_their_name(string space)
    {
        string file = Deliver(space, "12");

        SubjectReport report = ConformanceSuite.Check(file, new CheckOptions { CodeListFolder = Path.Combine(_folder.FullName, "codelists") });

        Assert.Single(report.Findings, finding => finding.Rule.Id == "citygml-code-unknown");
    }

    [Theory]
    [InlineData("../../../../../../etc/uses.xml")]
    [InlineData("/etc/uses.xml")]
    [InlineData("file:///etc/uses.xml")]
    public void Lists_outside_the_delivery_are_not_looked_for(string space)
    {
        var spaces = new CodeSpaces(Path.Combine(_folder.FullName, "city.gml"), new CheckOptions());

        Assert.Equal(CodeListState.Elsewhere, spaces.Find(space).State);
    }

    [Fact]
    public void Entities_in_a_list_are_not_expanded()
    {
        string list = Path.Combine(_folder.FullName, "bomb.xml");
        File.WriteAllText(list, "<!DOCTYPE d [<!ENTITY a \"aaaa\">]><Dictionary><dictionaryEntry><Definition><name>&a;</name></Definition></dictionaryEntry></Dictionary>");

        Assert.Null(CodeListReader.Read(list));
    }

    [Fact]
    public void Dictionaries_in_dictionaries_give_their_entries_and_not_their_own_names()
    {
        string list = Path.Combine(_folder.FullName, "nested.xml");
        File.WriteAllText(list, """
            <Dictionary xmlns="http://www.opengis.net/gml/3.2"><identifier codeSpace="x">whole</identifier><dictionaryEntry><DefinitionCollection>
            <name>part</name><definitionMember><Definition><description>one</description><identifier codeSpace="x">1</identifier></Definition></definitionMember>
            </DefinitionCollection></dictionaryEntry></Dictionary>
            """);

        Assert.Equal(["1"], CodeListReader.Read(list)?.Meanings.Keys);
    }

    [Theory]
    [InlineData("1001", "1000 (flat)")]
    [InlineData("1021", "1020")]
    [InlineData("1029", "1020")]
    [InlineData("", "50")]
    public void The_nearest_code_is_fewest_letters_away_and_then_the_nearest_number(string code, string nearest)
    {
        var list = new CodeList(new Dictionary<string, string>(StringComparer.Ordinal) { ["1000"] = "flat", ["1020"] = "", ["50"] = "" });

        Assert.Equal(nearest, list.Nearest(code));
    }

    [Fact]
    public void Codes_in_codes_end_well_however_deep_they_lie()
    {
        const int Depth = 20_000;
        string file = Path.Combine(_folder.FullName, "deep.gml");
        File.WriteAllText(file, string.Concat(Enumerable.Repeat("<a codeSpace=\"x.xml\">", Depth)) + "1" + string.Concat(Enumerable.Repeat("</a>", Depth)));
        var log = new Rules.FindingLog(10);

        new CodeCheck(new CheckSubject(file, default, log, new CheckOptions())).Check();

        Assert.Equal("citygml-code-list", Assert.Single(log.Findings).Rule.Id);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private string Deliver(string space, string code)
    {
        string lists = Directory.CreateDirectory(Path.Combine(_folder.FullName, "codelists")).FullName;
        File.WriteAllText(Path.Combine(lists, "uses.xml"), """
            <gml:Dictionary xmlns:gml="http://www.opengis.net/gml"><gml:dictionaryEntry><gml:Definition>
            <gml:description>school</gml:description><gml:name>11</gml:name></gml:Definition></gml:dictionaryEntry></gml:Dictionary>
            """);
        string file = Path.Combine(Directory.CreateDirectory(Path.Combine(_folder.FullName, "udx", "bldg")).FullName, "city.gml");
        File.WriteAllText(file, $"""
            <CityModel xmlns="http://www.opengis.net/citygml/2.0" xmlns:bldg="http://www.opengis.net/citygml/building/2.0" xmlns:gml="http://www.opengis.net/gml">
            <cityObjectMember><bldg:Building gml:id="b1"><bldg:usage codeSpace="{space}">{code}</bldg:usage></bldg:Building></cityObjectMember></CityModel>
            """);
        return file;
    }
}
