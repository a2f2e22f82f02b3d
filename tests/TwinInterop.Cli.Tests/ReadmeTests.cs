using TwinInterop.Testing;

namespace TwinInterop.Tests.Cli;

public sealed class ReadmeTests
{
    private static readonly string Readme = File.ReadAllText(Path.Combine(SharedMaterial.Repository, "README.md"));

    [Fact]
    public void The_format_matrix_is_what_the_tool_says()
    {
        (_, string output, _) = Twin.Run("formats");

        Assert.Contains(output.Trim(), Readme, StringComparison.Ordinal);
    }

    [Fact]
    public void Its_first_command_runs_from_the_root_of_a_clone()
    {
        string[] command = Readme.Split('\n').Single(line => line.StartsWith("dotnet run --project src/TwinInterop.Cli", StringComparison.Ordinal)).Split(' ');
        string[] arguments = [.. command.SkipWhile(word => word != "--").Skip(1)];
        using var folder = new TemporaryFolder();
        string output = folder.File("valmont.geojson");

        int exitCode = Twin.Run(
            [.. arguments.Select((word, i) => word.StartsWith("samples/", StringComparison.Ordinal)
                ? Path.Combine(SharedMaterial.Repository, word)
                : i > 0 && arguments[i - 1] == "-o" ? output : word)]).ExitCode;

        Assert.Equal(0, exitCode);
        Assert.True(new FileInfo(output).Length > 1000);
    }
}
