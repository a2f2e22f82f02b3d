using System.Diagnostics;
using TwinInterop.Testing;

namespace TwinInterop.Formats.CityGml.Schema;

public sealed class GeneratorTests
{
    [SharedFact]
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
        var start = new ProcessStartInfo(SharedFactAttribute.Python!) { RedirectStandardError = true, UseShellExecute = false };
        start.ArgumentList.Add("-B");
        start.ArgumentList.Add(script);
        start.ArgumentList.Add(SharedFactAttribute.SchemasFolder!);
        start.ArgumentList.Add(output);
        using Process process = Process.Start(start)!;
        string errors = process.StandardError.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, errors);
    }
}
