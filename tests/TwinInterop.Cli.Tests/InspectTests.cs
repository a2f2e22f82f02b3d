using System.Text.Json;

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
