using System.Text.Json;
using TwinInterop.Testing;

namespace TwinInterop.Tests.Cli;

public sealed class ConvertOptionTests
{
    [Fact]
    public void Several_inputs_become_one_file_where_the_output_names_one()
    {
        using var folder = new TemporaryFolder();

        (int exitCode, string text, string error) = Twin.Run(
            "convert", Twin.Sample("valmont.v2.gml"), Twin.Sample("valmont.tilleuls.ifc"), "-o", folder.File("all.city.json"), "--report", folder.File("report.json"));

        Assert.True(exitCode == 0, error + text);
        using JsonDocument report = JsonDocument.Parse(File.ReadAllBytes(folder.File("report.json")));
        Assert.Equal(2, report.RootElement.GetProperty("inputs").GetArrayLength());
        Assert.All(report.RootElement.GetProperty("inputs").EnumerateArray(), input =>
        {
            Assert.Equal(64, input.GetProperty("sha256").GetString()!.Length);
            Assert.True(input.GetProperty("objects").EnumerateObject().Any());
        });
        Assert.Single(report.RootElement.GetProperty("outputs").EnumerateArray());
        Assert.Equal(["all.city.json", "report.json"], folder.Names());
    }

    [Fact]
    public void A_name_with_a_star_stands_for_the_files_that_it_matches()
    {
        using var folder = new TemporaryFolder();

        int exitCode = Twin.Run("convert", Twin.Sample("valmont.v*.gml"), "-o", folder.File("all.gml"), "--duplicates", "keep-first").ExitCode;
        int none = Twin.Run("convert", Twin.Sample("nothing*.gml"), "-o", folder.File("none.gml")).ExitCode;

        Assert.Equal((0, 3), (exitCode, none));
    }

    [Fact]
    public void A_selection_is_in_the_report_as_not_selected()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllLines(folder.File("ids.txt"), ["BAT_003", "", " BAT_004 "]);

        (int exitCode, string text, string error) = Twin.Run(
            "convert", Twin.Sample("valmont.v2.gml"), "-o", folder.File("two.gml"), "--ids", folder.File("ids.txt"), "--report", folder.File("report.json"), "--strict");

        Assert.True(exitCode == 0, error + text);
        Assert.Contains("not selected", text, StringComparison.Ordinal);
        using JsonDocument report = JsonDocument.Parse(File.ReadAllBytes(folder.File("report.json")));
        JsonElement objects = report.RootElement.GetProperty("books").GetProperty("objects");
        Assert.Equal(138, objects.GetProperty("kept").GetInt64() + objects.GetProperty("notSelected").GetInt64());
        Assert.Equal(10, report.RootElement.GetProperty("counts").GetProperty("notSelected").GetProperty("Building").GetInt64());
        Assert.Empty(report.RootElement.GetProperty("counts").GetProperty("skipped").EnumerateObject());
    }

    [Theory]
    [InlineData("cityjson", "BAT_001.city.json")]
    [InlineData("3dtiles", "BAT_001")]
    public void A_split_output_is_a_folder_with_an_index(string format, string piece)
    {
        using var folder = new TemporaryFolder();

        (int exitCode, string text, string error) = Twin.Run(
            "convert", Twin.Sample("valmont.v2.gml"), "-o", folder.File("out"), "--to", format, "--split", "building", "--class", "Building");

        Assert.True(exitCode == 0, error + text);
        string[] names = [.. Directory.EnumerateFileSystemEntries(folder.File("out")).Select(Path.GetFileName).OfType<string>()];
        Assert.Equal(13, names.Length);
        Assert.Contains(piece, names);
        Assert.Contains("index.json", names);
    }

    [Fact]
    public void Footprints_become_blocks()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.File("in.geojson"), """
            {"type":"Feature","id":"a","properties":{"HAUTEUR":9},"geometry":{"type":"Polygon","coordinates":[[[4.85,45.75],[4.851,45.75],[4.851,45.751],[4.85,45.75]]]}}
            """);

        (int exitCode, string text, string error) = Twin.Run(
            "convert", folder.File("in.geojson"), "-o", folder.File("out.gml"), "--extrude", "--extrude-as", "Building", "--target-crs", "EPSG:2154");

        Assert.True(exitCode == 0, error + text);
        Assert.Contains("lod1Solid", File.ReadAllText(folder.File("out.gml")), StringComparison.Ordinal);
        Assert.Contains("TWIN0130", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--bbox", "1,2,3", "Expected xmin,ymin,xmax,ymax")]
    [InlineData("--bbox", "3,2,1,4", "lowest ordinates")]
    [InlineData("--bbox-crs", "EPSG:4326", "--bbox-crs says what --bbox refers to")]
    [InlineData("--where", "height >", "position 9")]
    [InlineData("--class", ",", "--class")]
    [InlineData("--split", "tile:-5", "tile:500")]
    [InlineData("--split", "object", "tile:500")]
    [InlineData("--duplicates", "both", "both")]
    [InlineData("--extrude-as", "Tree", "Tree")]
    public void A_wrong_option_is_wrong_usage(string option, string value, string message)
    {
        using var folder = new TemporaryFolder();

        (int exitCode, _, string error) = Twin.Run("convert", Twin.Sample("valmont.v2.gml"), "-o", folder.File("out"), "--to", "cityjson", option, value);

        Assert.Equal(2, exitCode);
        Assert.Contains(message, error, StringComparison.Ordinal);
        Assert.Empty(folder.Names());
    }

    [Fact]
    public void Contradictions_are_wrong_usage()
    {
        using var folder = new TemporaryFolder();
        string sample = Twin.Sample("valmont.v2.gml");

        Assert.Equal(2, Twin.Run("convert", sample, "-o", folder.File("out.gml"), "--split", "building").ExitCode);
        Assert.Equal(2, Twin.Run("convert", sample, sample, "-o", folder.File(""), "--to", "citygml", "--merge").ExitCode);
        Assert.Equal(2, Twin.Run("convert", sample, "-o", folder.File("out.ifc"), "--target-crs", "EPSG:4326").ExitCode);
        Assert.Empty(folder.Names());
    }
}
