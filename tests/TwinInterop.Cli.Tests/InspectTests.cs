using System.Text.Json;
using TwinInterop.Testing;

namespace TwinInterop.Tests.Cli;

public sealed class InspectTests
{
    [Theory]
    [InlineData("valmont.v2.gml", "citygml", "2.0")]
    [InlineData("valmont.v3.gml", "citygml", "3.0")]
    [InlineData("valmont.city.json", "cityjson", "2.0")]
    public void The_same_block_has_the_same_objects_in_every_format(string sample, string format, string version)
    {
        using JsonDocument summary = Inspect(sample);
        JsonElement root = summary.RootElement;

        Assert.Equal(format, root.GetProperty("format").GetString());
        Assert.Equal(version, root.GetProperty("version").GetString());
        Assert.Equal("EPSG:2154", root.GetProperty("crs").GetString());
        Assert.Equal("EPSG:5720", root.GetProperty("heightReference").GetString());
        Assert.Equal(12, root.GetProperty("counts").GetProperty("Building").GetInt64());
        Assert.Equal(12, root.GetProperty("counts").GetProperty("SolitaryVegetationObject").GetInt64());
        Assert.Equal(2, root.GetProperty("counts").GetProperty("Road").GetInt64());
    }

    [Fact]
    public void Quantities_of_a_house_are_those_of_its_shape()
    {
        using JsonDocument summary = Inspect("valmont.v2.gml", "--quantities");

        JsonElement school = summary.RootElement.GetProperty("objects").EnumerateArray()
            .Single(item => item.GetProperty("sourceId").GetString() == "BAT_002");

        Assert.True(school.GetProperty("closed").GetBoolean());
        Assert.Equal(36 * 12 * 7, school.GetProperty("volume").GetDouble(), 1.0);
    }

    [Fact]
    public void An_alignment_is_set_out_at_steps_and_at_its_end()
    {
        using var folder = new TemporaryFolder();
        string file = folder.File("line.ifc");
        File.WriteAllText(file, """
            ISO-10303-21;
            HEADER;
            FILE_DESCRIPTION((''),'2;1');
            FILE_NAME('','2026-01-01T00:00:00',(''),(''),'','','');
            FILE_SCHEMA(('IFC4X3_ADD2'));
            ENDSEC;
            DATA;
            #1=IFCPROJECT('1nHOWeUTz6hxCHPCYyvGFQ',$,$,$,$,$,$,$,#2);
            #2=IFCUNITASSIGNMENT((#3));
            #3=IFCSIUNIT(*,.LENGTHUNIT.,.KILO.,.METRE.);
            #4=IFCCARTESIANPOINT((0.,0.));
            #5=IFCCARTESIANPOINT((0.,0.025));
            #6=IFCPOLYLINE((#4,#5));
            #7=IFCSHAPEREPRESENTATION($,'Axis','Curve2D',(#6));
            #8=IFCPRODUCTDEFINITIONSHAPE($,$,(#7));
            #9=IFCALIGNMENT('2nHOWeUTz6hxCHPCYyvGFQ',$,'line',$,$,$,#8,$);
            #10=IFCRELAGGREGATES('3nHOWeUTz6hxCHPCYyvGFQ',$,$,$,#1,(#9));
            ENDSEC;
            END-ISO-10303-21;
            """);
        (_, string output, _) = Twin.Run("inspect", file, "--json", "--stations", "10");
        using var document = JsonDocument.Parse(output);

        JsonElement alignment = document.RootElement.GetProperty("alignments").EnumerateArray().Single();
        double[][] points = [.. alignment.GetProperty("points").EnumerateArray()
            .Select(point => point.EnumerateArray().Select(number => Math.Round(number.GetDouble(), 9)).ToArray())];
        Assert.Equal("2nHOWeUTz6hxCHPCYyvGFQ", alignment.GetProperty("sourceId").GetString());
        Assert.Equal([[0, 0, 0, 0], [10, 0, 10, 0], [20, 0, 20, 0], [25, 0, 25, 0]], points);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-1")]
    public void A_step_that_leads_nowhere_is_wrong_usage(string step)
    {
        (int exitCode, _, string error) = Twin.Run("inspect", Twin.Sample("valmont.v2.gml"), "--json", "--stations", step);

        Assert.Equal(2, exitCode);
        Assert.Contains("--stations", error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_person_reads_the_same_without_json()
    {
        (int exitCode, string output, _) = Twin.Run("inspect", Twin.Sample("valmont.v2.gml"));

        Assert.Equal(0, exitCode);
        Assert.Contains("EPSG:2154+5720", output, StringComparison.Ordinal);
        Assert.Contains("12 Building", output, StringComparison.Ordinal);
    }

    private static JsonDocument Inspect(string sample, params string[] more)
    {
        (int exitCode, string output, string error) = Twin.Run(["inspect", Twin.Sample(sample), "--json", .. more]);
        Assert.True(exitCode == 0, error);
        return JsonDocument.Parse(output);
    }
}
