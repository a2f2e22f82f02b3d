using System.Text.Json;
using TwinInterop.Testing;

namespace TwinInterop.Tests.Cli;

public sealed class ConvertTests
{
    [Theory]
    [InlineData("valmont.v2.gml", "out.city.json")]
    [InlineData("valmont.v2.gml", "out.geojson")]
    [InlineData("valmont.v3.gml", "out.gml")]
    [InlineData("valmont.city.json", "out.gml")]
    [InlineData("valmont.geojson", "out.city.json")]
    public void The_sample_block_converts_with_a_report_that_balances(string sample, string output)
    {
        using var folder = new TemporaryFolder();

        (int exitCode, string text, string error) = Twin.Run(
            "convert", Twin.Sample(sample), "-o", folder.File(output), "--report", folder.File("report.json"));

        Assert.True(exitCode == 0, error + text);
        using JsonDocument report = JsonDocument.Parse(File.ReadAllBytes(folder.File("report.json")));
        JsonElement books = report.RootElement.GetProperty("books");
        Assert.All(books.EnumerateObject(), account => Assert.Equal(
            account.Value.GetProperty("source").GetInt64(),
            account.Value.GetProperty("kept").GetInt64() + account.Value.GetProperty("lost").GetInt64()));
        Assert.True(books.GetProperty("objects").GetProperty("source").GetInt64() > 20);
        Assert.Equal([output, "report.json"], folder.Names());
    }

    [Fact]
    public void The_same_input_gives_the_same_bytes()
    {
        using var folder = new TemporaryFolder();

        Twin.Run("convert", Twin.Sample("valmont.v2.gml"), "-o", folder.File("a.city.json"));
        Twin.Run("convert", Twin.Sample("valmont.v2.gml"), "-o", folder.File("b.city.json"));

        Assert.Equal(File.ReadAllBytes(folder.File("a.city.json")), File.ReadAllBytes(folder.File("b.city.json")));
    }

    [Fact]
    public void A_file_that_exists_is_kept_unless_it_may_be_replaced()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.File("out.geojson"), "mine");

        int refused = Twin.Run("convert", Twin.Sample("valmont.v2.gml"), "-o", folder.File("out.geojson")).ExitCode;
        string kept = File.ReadAllText(folder.File("out.geojson"));
        int replaced = Twin.Run("convert", Twin.Sample("valmont.v2.gml"), "-o", folder.File("out.geojson"), "--overwrite").ExitCode;

        Assert.Equal((4, "mine", 0), (refused, kept, replaced));
    }

    [Fact]
    public void A_strict_conversion_that_would_drop_something_writes_nothing()
    {
        using var folder = new TemporaryFolder();

        int exitCode = Twin.Run(
            "convert", Twin.Sample("valmont.v2.gml"), "-o", folder.File("out.geojson"), "--model", "no", "--strict").ExitCode;

        Assert.Equal(1, exitCode);
        Assert.Empty(folder.Names());
    }

    [Fact]
    public void A_truncated_source_leaves_no_output()
    {
        using var folder = new TemporaryFolder();
        byte[] whole = File.ReadAllBytes(Twin.Sample("valmont.v2.gml"));
        File.WriteAllBytes(folder.File("half.gml"), whole[..(whole.Length / 2)]);

        (int exitCode, _, string error) = Twin.Run("convert", folder.File("half.gml"), "-o", folder.File("out.city.json"));

        Assert.Equal(3, exitCode);
        Assert.NotEmpty(error);
        Assert.Equal(["half.gml"], folder.Names());
    }

    [Fact]
    public void A_name_that_ends_in_jsonl_gives_one_feature_a_line()
    {
        using var folder = new TemporaryFolder();

        int exitCode = Twin.Run("convert", Twin.Sample("valmont.v2.gml"), "-o", folder.File("out.city.jsonl")).ExitCode;

        Assert.Equal(0, exitCode);
        string[] lines = File.ReadAllLines(folder.File("out.city.jsonl"));
        Assert.True(lines.Length > 30);
        Assert.All(lines.Skip(1), line => Assert.StartsWith("{\"type\":\"CityJSONFeature\"", line, StringComparison.Ordinal));
    }

    [Fact]
    public void Several_inputs_go_to_a_folder_each_under_its_own_name()
    {
        using var folder = new TemporaryFolder();
        File.Copy(Twin.Sample("valmont.v2.gml"), folder.File("a.gml"));
        File.Copy(Twin.Sample("valmont.v3.gml"), folder.File("b.gml"));

        int exitCode = Twin.Run(
            "convert", folder.File("a.gml"), folder.File("b.gml"), "-o", folder.File("out"), "--to", "cityjson").ExitCode;

        Assert.Equal(0, exitCode);
        Assert.Equal(2, Directory.GetFiles(folder.File("out")).Length);
    }
}
