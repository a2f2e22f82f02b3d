using TwinInterop.Testing;

namespace TwinInterop.Tests.Cli;

public sealed class PackageTests
{
    private static readonly string[] Packages =
    [
        "TwinInterop",
        "TwinInterop.Cli",
        "TwinInterop.Conformance",
        "TwinInterop.Core",
        "TwinInterop.Crs",
        "TwinInterop.Formats.CityGml",
        "TwinInterop.Formats.GeoJson",
        "TwinInterop.Formats.Ifc",
        "TwinInterop.Formats.NgsiLd",
        "TwinInterop.Formats.Tiles3D",
        "TwinInterop.Geometry",
        "TwinInterop.Registry",
    ];

    [Fact]
    public void The_packed_tool_installs_into_a_folder_and_runs()
    {
        using var folder = new TemporaryFolder();
        Dotnet("pack", Path.Combine(SharedMaterial.Repository, "Interop.sln"), "--no-build", "-c", Configuration, "-o", folder.File("packages"), "--nologo");
        File.WriteAllText(folder.File("nuget.config"), $"""
            <configuration>
              <packageSources>
                <clear />
                <add key="here" value="{folder.File("packages")}" />
              </packageSources>
            </configuration>
            """);

        Dotnet("tool", "install", "TwinInterop.Cli", "--tool-path", folder.File("tool"), "--configfile", folder.File("nuget.config"));
        (int exitCode, string output, string error) = ExternalTool.Run(
            folder.File(Path.Combine("tool", "twin")), ["inspect", Twin.Sample("valmont.city.json")]);

        Assert.Equal(Packages, Directory.GetFiles(folder.File("packages"), "*.nupkg")
            .Select(path => Path.GetFileName(path).Split(".0.")[0]).Order(StringComparer.Ordinal));
        Assert.True(exitCode == 0, error);
        Assert.Contains("EPSG:2154+5720", output, StringComparison.Ordinal);
    }

    private static string Configuration =>
        AppContext.BaseDirectory.Contains("release", StringComparison.OrdinalIgnoreCase) ? "Release" : "Debug";

    private static void Dotnet(params string[] arguments)
    {
        (int exitCode, string output, string error) = ExternalTool.Run("dotnet", arguments);
        Assert.True(exitCode == 0, output + error);
    }
}
