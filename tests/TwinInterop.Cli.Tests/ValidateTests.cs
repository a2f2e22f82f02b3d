using System.Text.Json;
using TwinInterop.Testing;

namespace TwinInterop.Tests.Cli;

public sealed class ValidateTests
{
    [Theory]
    [InlineData("out/tileset.json")]
    [InlineData("out/tileset.json", "--format-version", "1.0")]
    [InlineData("out/tileset.json", "--tiling", "implicit", "--tile-objects", "2")]
    [InlineData("out/tileset.json", "--compression", "meshopt")]
    [InlineData("out/tileset.json", "--compression", "quantized", "--gzip", "yes")]
    [InlineData("out.3tz")]
    [InlineData("out.3dtiles")]
    public void Tiles_that_the_tool_writes_conform(string output, params string[] options)
    {
        using var folder = new TemporaryFolder();
        string target = folder.File(output);
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        (int converted, _, string error) = Twin.Run(
            ["convert", Twin.Sample("valmont.v3.gml"), "-o", target, "--to", "3dtiles", "--heights", "keep", .. options]);
        Assert.True(converted == 0, error);

        (int exitCode, string text, _) = Twin.Run("validate", target, "--format", "json");

        using JsonDocument report = JsonDocument.Parse(text);
        JsonElement subject = Assert.Single(report.RootElement.GetProperty("subjects").EnumerateArray());
        Assert.Equal("conformant", subject.GetProperty("verdict").GetString());
        Assert.Equal("3dtiles", subject.GetProperty("standard").GetString());
        Assert.Equal(0, exitCode);
    }

    [Theory]
    [InlineData("en", "Found: add.", "non-conformant")]
    [InlineData("fr", "Trouvé : add.", "non conforme")]
    public void Findings_are_said_in_the_language_asked_for(string language, string expected, string verdict)
    {
        using var folder = new TemporaryFolder();
        string file = folder.File("tileset.json");
        File.WriteAllText(file, """{ "asset": { "version": "1.1" }, "geometricError": "x", "root": { "boundingVolume": { "sphere": [0, 0, 0, 1] }, "geometricError": 0, "refine": "add" } }""");

        (int exitCode, string text, _) = Twin.Run("validate", file, "--lang", language);

        Assert.Contains(expected, text, StringComparison.Ordinal);
        Assert.Contains(verdict, text, StringComparison.Ordinal);
        Assert.Equal(1, exitCode);
    }

    [Fact]
    public void A_file_of_no_known_standard_is_unreadable()
    {
        using var folder = new TemporaryFolder();
        string file = folder.File("notes.txt");
        File.WriteAllText(file, "hello");

        (int exitCode, string text, _) = Twin.Run("validate", file, "--format", "json");

        Assert.Equal(3, exitCode);
        Assert.Contains("\"unreadable\"", text, StringComparison.Ordinal);
    }
}
