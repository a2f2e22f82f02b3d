using System.Diagnostics;

namespace TwinInterop.Testing;

/// <summary>Runs programs that judge our output from outside.</summary>
public static class ExternalTool
{
    /// <summary>Why a test is skipped: which program is absent; null when all are there.</summary>
    public static string? Missing(IEnumerable<string> tools) => tools
        .Where(tool => !IsOnPath(tool))
        .Select(tool => $"The program {tool} is not installed.")
        .FirstOrDefault();

    /// <summary>Runs a program to its end.</summary>
    /// <param name="program">Its name or path.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="input">What it reads from standard input.</param>
    /// <param name="environment">Variables set for it.</param>
    public static (int ExitCode, string Output, string Error) Run(
        string program,
        IEnumerable<string> arguments,
        string input = "",
        IReadOnlyDictionary<string, string>? environment = null)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach ((string name, string value) in environment ?? new Dictionary<string, string>(StringComparer.Ordinal))
            start.Environment[name] = value;

        using Process process = Process.Start(start)
            ?? throw new InvalidOperationException($"Expected {program} to start.");
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> error = process.StandardError.ReadToEndAsync();
        process.StandardInput.Write(input);
        process.StandardInput.Close();
        process.WaitForExit();
        return (process.ExitCode, output.GetAwaiter().GetResult(), error.GetAwaiter().GetResult());
    }

    /// <summary>The variables with which PROJ finds the grids and stays off the network.</summary>
    public static IReadOnlyDictionary<string, string> ProjEnvironment { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["PROJ_DATA"] = $"/usr/share/proj:{SharedMaterial.Grids}",
        ["PROJ_LIB"] = $"/usr/share/proj:{SharedMaterial.Grids}",
        ["PROJ_NETWORK"] = "OFF",
    };

    /// <summary>Where a program is.</summary>
    /// <exception cref="InvalidOperationException">It is not on the path.</exception>
    public static string PathOf(string tool) => Find(tool) ?? throw new InvalidOperationException($"Expected the program {tool} on the path.");

    private static bool IsOnPath(string tool) => Find(tool) is not null;

    private static string? Find(string tool) => (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator)
        .Select(folder => Path.Combine(folder, tool))
        .FirstOrDefault(File.Exists);
}
