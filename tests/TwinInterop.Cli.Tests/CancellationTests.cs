using System.Diagnostics;
using System.Text;
using TwinInterop.Testing;

namespace TwinInterop.Tests.Cli;

public sealed class CancellationTests
{
    private const int Copies = 4000;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    [ToolFact("kill")]
    public async Task An_interrupt_ends_the_tool_at_once_with_its_code_and_leaves_nothing()
    {
        using var folder = new TemporaryFolder();
        WriteLongDataset(folder.File("long.geojson"));

        using Process process = Twin.Start("convert", folder.File("long.geojson"), "-o", folder.File("out.city.json"));
        await UntilAsync(() => folder.Names().Count() > 1 || process.HasExited);
        ExternalTool.Run("kill", ["-INT", process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        using var timeout = new CancellationTokenSource(Patience);
        await process.WaitForExitAsync(timeout.Token);

        Assert.Equal(130, process.ExitCode);
        Assert.Equal(["long.geojson"], folder.Names());
    }

    /// <summary>The sample's features, many times over.</summary>
    private static void WriteLongDataset(string path)
    {
        const string feature = """{"type":"Feature","properties":{},"geometry":{"type":"Polygon","coordinates":[[[2,48,1],[2.001,48,1],[2.001,48.001,1],[2,48,1]]]}}""";
        var text = new StringBuilder("""{"type":"FeatureCollection","features":[""");
        for (int i = 0; i < Copies * 100; i++)
            text.Append(i == 0 ? "" : ",").Append(feature);
        File.WriteAllText(path, text.Append("]}").ToString());
    }

    private static async Task UntilAsync(Func<bool> condition)
    {
        long started = Stopwatch.GetTimestamp();
        while (!condition())
        {
            Assert.True(Stopwatch.GetElapsedTime(started) < Patience, "The tool did not begin to write.");
            await Task.Delay(20);
        }
    }
}
