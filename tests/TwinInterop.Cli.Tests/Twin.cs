using System.Diagnostics;
using TwinInterop.Testing;

namespace TwinInterop.Tests.Cli;

/// <summary>Runs the built tool as a user would.</summary>
internal static class Twin
{
    private static readonly string Assembly = Path.Combine(AppContext.BaseDirectory, "twin.dll");

    /// <summary>A file of the sample block.</summary>
    public static string Sample(string name) => Path.Combine(SharedMaterial.Repository, "samples", "data", name);

    /// <summary>Runs the tool with arguments, and with no grids but those stated.</summary>
    public static (int ExitCode, string Output, string Error) Run(params string[] arguments) => ExternalTool.Run(
        "dotnet",
        [Assembly, .. arguments],
        environment: new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["TWIN_GRIDS"] = "",
            ["PROJ_DATA"] = "",
            ["PROJ_LIB"] = "",
        });

    /// <summary>Starts the tool and leaves it running.</summary>
    public static Process Start(params string[] arguments) => Process.Start(new ProcessStartInfo("dotnet", [Assembly, .. arguments])
    {
        UseShellExecute = false,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    }) ?? throw new InvalidOperationException("Expected the tool to start.");
}
