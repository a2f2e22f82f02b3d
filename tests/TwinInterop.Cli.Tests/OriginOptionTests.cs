using TwinInterop.Testing;

namespace TwinInterop.Tests.Cli;

public sealed class OriginOptionTests
{
    private const string Plan = """{"type":"FeatureCollection","features":[]}""";

    [Theory]
    [InlineData("--origin", "842000")]
    [InlineData("--origin", "842000,6519000,170,1")]
    [InlineData("--origin", "842000,north")]
    [InlineData("--origin", "NaN,6519000")]
    [InlineData("--rotation", "east")]
    public void An_origin_or_rotation_that_is_no_number_is_wrong_usage(string option, string value)
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.File("plan.geojson"), Plan);

        (int exitCode, _, string error) = Twin.Run("inspect", folder.File("plan.geojson"), option, value);

        Assert.Equal(2, exitCode);
        Assert.Contains(option, error, StringComparison.Ordinal);
        Assert.Contains($"found '{value}'", error, StringComparison.Ordinal);
    }

    [Fact]
    public void An_origin_for_a_format_without_local_coordinates_is_wrong_usage()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.File("plan.geojson"), Plan);

        (int exitCode, _, string error) = Twin.Run("inspect", folder.File("plan.geojson"), "--origin", "842000,6519000,170", "--rotation", "-12.5");

        Assert.Equal(2, exitCode);
        Assert.Contains("GeoJSON has none", error, StringComparison.Ordinal);
    }
}
