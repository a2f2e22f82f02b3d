using FsCheck;
using FsCheck.Fluent;
using TwinInterop.Testing;

namespace TwinInterop.Formats.CityGml.Tests.Writing;

/// <summary>Whatever the model holds, the books balance and the file is valid.</summary>
public sealed class RandomModelTests
{
    private const int ObjectsPerFile = 60;

    [CorpusTheory("xmllint")]
    [InlineData("1.0")]
    [InlineData("2.0")]
    [InlineData("3.0")]
    public void Any_model_is_written_valid_and_with_balanced_books(string version) =>
        Prop.ForAll(Gen.Choose(0, 1 << 20).ToArbitrary(), seed =>
            {
                var models = Enumerable.Range(0, ObjectsPerFile).Select(i => new RandomModels((seed * ObjectsPerFile) + i).Next());
                (string gml, _) = GmlOutput.WriteAsync(version, [.. models]).GetAwaiter().GetResult();
                string findings = GmlOutput.Validate(version, gml);
                Assert.True(findings.Length == 0, findings);
            })
            .Check(Config.QuickThrowOnFailure.WithMaxTest(4).WithReplay(20261121, 7));
}
