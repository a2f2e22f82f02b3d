using TwinInterop.Formats.Ifc.Georeferencing;

namespace TwinInterop.Formats.Ifc.Tests.Georeferencing;

public sealed class DeclaredCrsTests
{
    private const string Numbers = "458657.3,5438232.25,113.7,1.,0.,1.";

    [Theory]
    [InlineData("'EPSG:25832',$,$,'EPSG:5783',$,$", "EPSG:25832+5783", "")]
    [InlineData("'EPSG:25832,EPSG:5783',$,$,$,$,$", "EPSG:25832+5783", "")]
    [InlineData("'urn:ogc:def:crs:EPSG::25832',$,$,'DHHN92',$,$", "EPSG:25832+5783", "")]
    [InlineData("'EPSG:25832 + EPSG:5783 (to be replaced)',$,$,$,$,$", "EPSG:25832+5783", "IFCGEO0004")]
    [InlineData("'25832',$,$,'EPSG:5783',$,$", "EPSG:25832+5783", "IFCGEO0004")]
    [InlineData("'ETRS89 / UTM zone 32N',$,$,'EPSG:5783',$,$", "EPSG:25832+5783", "IFCGEO0004")]
    [InlineData("'Site grid','based on EPSG:25832',$,'EPSG:5783',$,$", "EPSG:25832+5783", "IFCGEO0004")]
    [InlineData("$,$,'ETRS89','EPSG:5783','UTM','32'", "EPSG:25832+5783", "IFCGEO0004")]
    [InlineData("$,$,'WGS 84','EPSG:5783','UTM','UTM32N'", "EPSG:32632+5783", "IFCGEO0004")]
    [InlineData("$,$,'WGS 84','EPSG:5783','UTM','32'", null, "IFCGEO0003")]
    [InlineData("'Musterstadt',$,$,$,$,$", null, "IFCGEO0003")]
    [InlineData("'EPSG:1234',$,$,'EPSG:5783',$,$", "EPSG:1234+5783", "IFCGEO0005")]
    [InlineData("'EPSG:2046',$,$,'EPSG:5783',$,$", "EPSG:2046+5783", "IFCGEO0006")]
    [InlineData("'EPSG:4326',$,$,'EPSG:5783',$,$", "EPSG:4326+5783", "IFCGEO0007")]
    [InlineData("'EPSG:25832',$,$,'EPSG:4326',$,$", "EPSG:25832", "IFCGEO0008")]
    [InlineData("'EPSG:25832',$,$,'EPSG:1234',$,$", "EPSG:25832", "IFCGEO0005")]
    [InlineData("'EPSG:25832',$,$,'Kanaldeckel',$,$", "EPSG:25832", "IFCGEO0009")]
    [InlineData("'EPSG:25832',$,$,$,$,$", "EPSG:25832", "IFCGEO0010")]
    public void A_system_is_found_in_what_the_file_says_of_it(string attributes, string? expected, string rule)
    {
        var model = new PlacedModel { Operation = $"#50=IFCPROJECTEDCRS({attributes},#11);#51=IFCMAPCONVERSION(#20,#50,{Numbers});" };

        (Georeference found, string[] rules, string messages) = model.Read();

        Assert.Equal(expected, found.Crs.Horizontal is null ? null : found.Crs.ToString());
        if (rule.Length == 0)
            Assert.Equal(["IFCGEO0001"], rules);
        else
            Assert.True(rules.Contains(rule), messages);
    }

    [Fact]
    public void Well_known_text_gives_the_code_that_the_name_lacks()
    {
        const string Wkt = "PROJCS[\"ETRS89 / UTM zone 32N\",GEOGCS[\"ETRS89\",DATUM[\"European_Terrestrial_Reference_System_1989\","
            + "SPHEROID[\"GRS 1980\",6378137,298.257222101]],PRIMEM[\"Greenwich\",0],UNIT[\"degree\",0.0174532925199433]],"
            + "PROJECTION[\"Transverse_Mercator\"],PARAMETER[\"central_meridian\",9],UNIT[\"metre\",1],AUTHORITY[\"EPSG\",\"25832\"]]";
        var model = new PlacedModel
        {
            Operation = PlacedModel.Conversion("Site grid", Numbers) + $"#52=IFCWELLKNOWNTEXT('{Wkt}',#50);",
        };

        (Georeference found, string[] rules, _) = model.Read();

        Assert.Equal("EPSG:25832+5783", found.Crs.ToString());
        Assert.Contains("IFCGEO0004", rules);
        Assert.Equal(GeoreferenceConfidence.Derived, found.Confidence);
    }

    [Fact]
    public void IFC4_keeps_the_vertical_datum_in_another_place()
    {
        var model = new PlacedModel
        {
            Schema = "IFC4",
            Operation = $"#50=IFCPROJECTEDCRS('EPSG:25832',$,'ETRS89','EPSG:5783','UTM','32N',#11);#51=IFCMAPCONVERSION(#20,#50,{Numbers});",
        };

        Assert.Equal("EPSG:25832+5783", model.Read().Found.Crs.ToString());
    }

    [Fact]
    public void An_operation_without_a_known_system_is_guessed()
    {
        var model = new PlacedModel { Operation = PlacedModel.Conversion("Musterstadt", Numbers) };

        (Georeference found, _, string messages) = model.Read();

        Assert.Equal(GeoreferenceConfidence.Guessed, found.Confidence);
        Assert.Contains("an unknown system ('Musterstadt')", messages, StringComparison.Ordinal);
    }
}
