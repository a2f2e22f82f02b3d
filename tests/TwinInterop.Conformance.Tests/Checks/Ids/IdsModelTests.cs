using System.Globalization;
using TwinInterop.Conformance.Reports;
using TwinInterop.Testing;

namespace TwinInterop.Conformance.Tests.Checks.Ids;

public sealed class IdsModelTests
{
    private const string Walls = "<entity><name><simpleValue>IFCWALL</simpleValue></name></entity>";

    [Fact]
    public void A_specification_gives_counts_and_names_the_objects_that_fail()
    {
        SubjectReport report = Check(Walls, Property("IFCLENGTHMEASURE", "<simpleValue>2.5</simpleValue>"), Two("IFCLENGTHMEASURE(2500.)", "IFCLENGTHMEASURE(2400.)"));

        SpecificationResult result = Assert.Single(report.Specifications);
        Assert.Equal((2, 1, 1), (result.Applicable, result.Passed, result.Failed));
        Assert.Equal(SpecificationOutcome.Failed, result.Outcome);
        Finding finding = Assert.Single(report.Findings, finding => finding.Rule.Id == "ids-model-property");
        Assert.Equal("Walls", finding.External);
        Assert.Equal("1hqIFTRjfV6AWq_bMtnZw2", finding.Subject);
        Assert.Contains("#21", finding.Where, StringComparison.Ordinal);
        Assert.Equal("Our_Set / Width: 2.4 (IFCLENGTHMEASURE)", finding.Found);
    }

    [Theory]
    [InlineData("IFCLENGTHMEASURE(2500.)", "<simpleValue>2.5</simpleValue>", true)]
    [InlineData("IFCLENGTHMEASURE(2500.002)", "<simpleValue>2.5</simpleValue>", true)]
    [InlineData("IFCLENGTHMEASURE(2500.01)", "<simpleValue>2.5</simpleValue>", false)]
    [InlineData("IFCLENGTHMEASURE(2000.)", "<xs:restriction base='xs:double'><xs:minExclusive value='2'/></xs:restriction>", false)]
    [InlineData("IFCLENGTHMEASURE(2000.)", "<xs:restriction base='xs:double'><xs:minInclusive value='2'/></xs:restriction>", true)]
    [InlineData("IFCPOSITIVELENGTHMEASURE(2500.)", "<simpleValue>2.5</simpleValue>", false)]
    [InlineData("$", "<simpleValue>2.5</simpleValue>", false)]
    public void Measures_are_compared_in_metres_with_the_tolerance_of_the_standard(string stated, string wanted, bool passes)
    {
        SubjectReport report = Check(Walls, Property("IFCLENGTHMEASURE", wanted), Two(stated, stated));

        Assert.Equal(passes ? SpecificationOutcome.Passed : SpecificationOutcome.Failed, Assert.Single(report.Specifications).Outcome);
    }

    [Fact]
    public void Nothing_applicable_is_not_passed()
    {
        SubjectReport report = Check(Walls.Replace("IFCWALL", "IFCDOOR", StringComparison.Ordinal), Property("IFCLABEL", "<simpleValue>A</simpleValue>"), Two("$", "$"));

        Assert.Equal(SpecificationOutcome.NothingApplicable, Assert.Single(report.Specifications).Outcome);
    }

    [Fact]
    public void A_broken_specification_is_not_tested_and_says_so()
    {
        SubjectReport report = Check("<colour/>", "", Two("$", "$"));

        Assert.Empty(report.Specifications);
        ClassVerdict verdict = Assert.Single(report.Classes, verdict => verdict.Id == "ids-model");
        Assert.Equal((ClassOutcome.NotTested, "walls.ids breaks the rules of IDS"), (verdict.Outcome, verdict.Reason));
    }

    [Fact]
    public void A_ring_of_parts_ends()
    {
        const string Ring = "#30=IFCRELAGGREGATES('1hqIFTRjfV6AWq_bMtnZw3',$,$,$,#20,(#21));#31=IFCRELAGGREGATES('1hqIFTRjfV6AWq_bMtnZw4',$,$,$,#21,(#20));";
        SubjectReport report = Check(
            Walls, "<partOf><entity><name><simpleValue>IFCBUILDING</simpleValue></name></entity></partOf>", Two("$", "$") + Ring);

        Assert.Equal(2, Assert.Single(report.Specifications).Failed);
    }

    private static string Property(string type, string value) =>
        $"<property dataType=\"{type}\"><propertySet><simpleValue>Our_Set</simpleValue></propertySet><baseName><simpleValue>Width</simpleValue></baseName><value>{value}</value></property>";

    private static string Two(string first, string second) => string.Create(
        CultureInfo.InvariantCulture,
        $"""
        #10=IFCPROJECT('1hqIFTRjfV6AWq_bMtnZw0',$,'P',$,$,$,$,$,#11);#11=IFCUNITASSIGNMENT((#12));#12=IFCSIUNIT(*,.LENGTHUNIT.,.MILLI.,.METRE.);
        #20=IFCWALL('1hqIFTRjfV6AWq_bMtnZw1',$,'A',$,$,$,$,$,$);#21=IFCWALL('1hqIFTRjfV6AWq_bMtnZw2',$,'B',$,$,$,$,$,$);
        #22=IFCPROPERTYSET('1hqIFTRjfV6AWq_bMtnZw5',$,'Our_Set',$,(#23));#23=IFCPROPERTYSINGLEVALUE('Width',$,{first},$);
        #24=IFCPROPERTYSET('1hqIFTRjfV6AWq_bMtnZw6',$,'Our_Set',$,(#25));#25=IFCPROPERTYSINGLEVALUE('Width',$,{second},$);
        #26=IFCRELDEFINESBYPROPERTIES('1hqIFTRjfV6AWq_bMtnZw7',$,$,$,(#20),#22);#27=IFCRELDEFINESBYPROPERTIES('1hqIFTRjfV6AWq_bMtnZw8',$,$,$,(#21),#24);

        """);

    private static SubjectReport Check(string applicability, string requirements, string data)
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.File("walls.ifc"), $"ISO-10303-21;HEADER;FILE_DESCRIPTION((''),'2;1');FILE_NAME('','2025-01-31T12:00:00',(''),(''),'','','');FILE_SCHEMA(('IFC4'));ENDSEC;DATA;\n{data}ENDSEC;END-ISO-10303-21;");
        File.WriteAllText(
            folder.File("walls.ids"),
            "<ids xmlns=\"http://standards.buildingsmart.org/IDS\" xmlns:xs=\"http://www.w3.org/2001/XMLSchema\"><info><title>Walls</title></info><specifications>"
            + $"<specification name=\"Walls\" ifcVersion=\"IFC4\"><applicability minOccurs=\"0\" maxOccurs=\"unbounded\">{applicability}</applicability><requirements>{requirements}</requirements></specification></specifications></ids>");
        return ConformanceSuite.Check(folder.File("walls.ifc"), new CheckOptions { IdsFiles = [folder.File("walls.ids")] });
    }
}
