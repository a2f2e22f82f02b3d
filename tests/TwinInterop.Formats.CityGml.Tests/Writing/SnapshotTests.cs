using TwinInterop.Testing;

namespace TwinInterop.Formats.CityGml.Tests.Writing;

/// <summary>The bytes of one building per version; rewritten only with ACCEPT=1.</summary>
public sealed class SnapshotTests
{
    [Theory]
    [InlineData("2.0")]
    [InlineData("3.0")]
    public async Task A_rich_building_is_written_as_approved(string version)
    {
        (string gml, _) = await GmlOutput.WriteAsync(version, [ModelFixture.RichBuilding()]);

        string file = Path.Combine(
            SharedMaterial.Repository, "tests", "TwinInterop.Formats.CityGml.Tests", "Writing", $"building-{version}.verified.gml");
        if (Environment.GetEnvironmentVariable("ACCEPT") == "1")
            await File.WriteAllTextAsync(file, gml);
        Assert.Equal(await File.ReadAllTextAsync(file), gml);
    }
}
