using TwinInterop.Testing;

namespace TwinInterop.Formats.CityGml.Schema;

public sealed class GeneratorTests
{
    [CorpusFact("python3")]
    public void The_committed_tables_are_what_the_generator_makes_of_the_schemas()
    {
        string source = Path.Combine(SharedMaterial.Repository, "src", "TwinInterop.Formats.CityGml", "Schema");
        DirectoryInfo output = Directory.CreateTempSubdirectory("citygml-tables");
        try
        {
            Generate(Path.Combine(source, "generate.py"), output.FullName);

            FileInfo[] made = output.GetFiles();
            Assert.Equal(7, made.Length);
            Assert.All(made, file =>
                Assert.Equal(File.ReadAllBytes(Path.Combine(source, file.Name)), File.ReadAllBytes(file.FullName)));
        }
        finally
        {
            output.Delete(recursive: true);
        }
    }

    private static void Generate(string script, string output)
    {
        (int exitCode, _, string error) =
            ExternalTool.Run("python3", ["-B", script, SharedMaterial.SchemaPath("citygml"), output]);
        Assert.True(exitCode == 0, error);
    }
}
