using SampleBlock;
using TwinInterop.Testing;

namespace TwinInterop.Tests.Samples;

public sealed class SampleBlockTests
{
    private static readonly string Committed = Path.Combine(SharedMaterial.Repository, "samples", "data");

    [Fact]
    public async Task The_program_writes_the_committed_files_byte_for_byte()
    {
        using var folder = new TemporaryFolder();
        string target = Environment.GetEnvironmentVariable("ACCEPT") is "1" ? Committed : folder.File("data");

        foreach (SampleFile file in SampleFile.All)
            await file.WriteAsync(Path.Combine(target, file.Name));

        Assert.All(SampleFile.All, file => Assert.Equal(
            File.ReadAllText(Path.Combine(Committed, file.Name)), File.ReadAllText(Path.Combine(target, file.Name))));
    }

    [CorpusFact("xmllint")]
    public void The_files_are_valid_by_their_schemas()
    {
        Assert.Empty(Judges.CityGml("2.0", [Path.Combine(Committed, "valmont.v2.gml")]));
        Assert.Empty(Judges.CityGml("3.0", [Path.Combine(Committed, "valmont.v3.gml")]));
    }
}
