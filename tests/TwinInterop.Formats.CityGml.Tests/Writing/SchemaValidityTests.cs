using TwinInterop.Testing;

namespace TwinInterop.Formats.CityGml.Tests.Writing;

/// <summary>What is written is valid by the official schemas.</summary>
public sealed class SchemaValidityTests
{
    [CorpusTheory("xmllint")]
    [InlineData("1.0")]
    [InlineData("2.0")]
    [InlineData("3.0")]
    public async Task A_rich_building_is_valid(string version)
    {
        (string gml, _) = await GmlOutput.WriteAsync(version, [ModelFixture.RichBuilding()]);

        Assert.Equal("", GmlOutput.Validate(version, gml));
    }
}
