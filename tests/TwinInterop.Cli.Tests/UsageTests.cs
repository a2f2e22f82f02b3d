using TwinInterop.Testing;

namespace TwinInterop.Tests.Cli;

public sealed class UsageTests
{
    [Fact]
    public void The_version_is_one_line()
    {
        (int exitCode, string output, string error) = Twin.Run("--version");

        Assert.Equal(0, exitCode);
        Assert.Matches(@"^twin \d+\.\d+\.\d+\S*\n$", output);
        Assert.Empty(error);
    }

    [Theory]
    [InlineData("--help", "convert")]
    [InlineData("convert --help", "--target-crs")]
    [InlineData("inspect --help", "--quantities")]
    [InlineData("inspect --help", "--stations")]
    [InlineData("formats --help", "--json")]
    public void Help_names_what_can_be_asked(string arguments, string expected)
    {
        (int exitCode, string output, _) = Twin.Run(arguments.Split(' '));

        Assert.Equal(0, exitCode);
        Assert.Contains(expected, output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("explode")]
    [InlineData("convert")]
    [InlineData("convert a.gml -o b.gml --to shapefile")]
    [InlineData("inspect a.gml --no-such-option")]
    [InlineData("convert a.gml -o out.unknown")]
    [InlineData("convert a.gml -o out.gml --target-crs nonsense")]
    [InlineData("convert a.gml -o out.gml --source-date 17.05.2024")]
    [InlineData("convert a.gml -o out.gml --provenance no-such-file.json")]
    [InlineData("convert a.gml -o out.gml --metadata out.txt")]
    [InlineData("convert a.gml -o out.gml --metadata-form dcat")]
    [InlineData("convert a.gml b.gml -o out/ --to cityjson --metadata out.xml")]
    [InlineData("convert a.gml -o out.gml --lod 7")]
    [InlineData("convert a.gml -o out.gml --no-such-option")]
    [InlineData("validate")]
    [InlineData("validate a.gml --no-such-option")]
    [InlineData("inspect a.gml --stations 10")]
    [InlineData("registry")]
    public void Wrong_usage_is_told_from_wrong_data(string arguments)
    {
        (int exitCode, _, string error) = Twin.Run(arguments.Split(' '));

        Assert.Equal(2, exitCode);
        Assert.NotEmpty(error);
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_help_of_all_verbs_is_one_line_each()
    {
        string output = Twin.Run("--help").Output;

        Assert.DoesNotContain("Examples", output, StringComparison.Ordinal);
        Assert.Contains("Exit codes: 0 done", output, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_verb_is_answered_with_those_there_are()
    {
        string error = Twin.Run("explode").Error;

        Assert.Contains("convert, validate", error, StringComparison.Ordinal);
        Assert.Contains("'explode'", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("inspect")]
    [InlineData("validate")]
    public void A_folder_without_data_is_unreadable_input(string verb)
    {
        using var folder = new TemporaryFolder();
        string empty = Directory.CreateDirectory(folder.File("empty")).FullName;

        (int exitCode, string output, string error) = Twin.Run(verb, empty);

        Assert.Equal(3, exitCode);
        Assert.Contains(empty, output + error, StringComparison.Ordinal);
    }

    [Fact]
    public void What_cannot_be_read_is_told_with_the_name_of_its_file()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.File("cut.gml"), """<CityModel xmlns="http://www.opengis.net/citygml/2.0"><a""");

        (int exitCode, _, string error) = Twin.Run("inspect", folder.File("cut.gml"));

        Assert.Equal(3, exitCode);
        Assert.StartsWith(folder.File("cut.gml") + ": ", error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_bad_file_among_many_does_not_keep_the_others_from_being_written()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.File("cut.gml"), """<CityModel xmlns="http://www.opengis.net/citygml/2.0"><a""");

        (int exitCode, string output, string error) = Twin.Run(
            "convert", folder.File("cut.gml"), folder.File("absent.gml"), Twin.Sample("valmont.v2.gml"),
            "-o", folder.File("out"), "--to", "cityjson", "--report", folder.File("report.json"));

        Assert.Equal(3, exitCode);
        Assert.True(File.Exists(folder.File(Path.Combine("out", "valmont.city.json"))));
        Assert.Contains("valmont.v2.gml", output, StringComparison.Ordinal);
        Assert.Contains("cut.gml", error, StringComparison.Ordinal);
        Assert.Contains("absent.gml", error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_does_not_exist_is_unreadable_input()
    {
        (int exitCode, _, string error) = Twin.Run("inspect", "no-such-file.gml");

        Assert.Equal(3, exitCode);
        Assert.Contains("no-such-file.gml", error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_document_type_declaration_is_refused_and_loads_nothing()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.File("secret.txt"), "TOP SECRET");
        File.WriteAllText(folder.File("evil.gml"), $"""
            <?xml version="1.0"?><!DOCTYPE a [<!ENTITY b SYSTEM "{folder.File("secret.txt")}">]>
            <core:CityModel xmlns:core="http://www.opengis.net/citygml/2.0"><core:name>&b;</core:name></core:CityModel>
            """);

        (int exitCode, string output, string error) = Twin.Run("inspect", folder.File("evil.gml"));

        Assert.Equal(3, exitCode);
        Assert.Contains("CITYGML0031", error, StringComparison.Ordinal);
        Assert.DoesNotContain("TOP SECRET", output + error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_GeoJSON_file_in_Lambert_93_is_refused_until_the_user_confirms_it()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.File("plan.geojson"), """
            {"type":"FeatureCollection","features":[{"type":"Feature","properties":{},"geometry":{"type":"Polygon",
            "coordinates":[[[842000,6519000],[842010,6519000],[842010,6519010],[842000,6519000]]]}}]}
            """);

        (int refused, _, string error) = Twin.Run("convert", folder.File("plan.geojson"), "-o", folder.File("out.gml"));
        int confirmed = Twin.Run(
            "convert", folder.File("plan.geojson"), "-o", folder.File("out.gml"), "--source-crs", "EPSG:2154").ExitCode;

        Assert.Equal((4, 0), (refused, confirmed));
        Assert.Contains("--source-crs EPSG:2154", error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_of_no_format_is_refused_and_the_formats_are_named()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.File("letter.txt"), "Dear town hall,");

        (int exitCode, _, string error) = Twin.Run("inspect", folder.File("letter.txt"));

        Assert.Equal(3, exitCode);
        Assert.Contains("citygml", error, StringComparison.Ordinal);
    }
}
