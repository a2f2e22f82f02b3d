using System.Globalization;
using TwinInterop.Testing;
using TwinInterop.Tests.Corpus;

namespace TwinInterop.Tests.Tiles3D;

/// <summary>Files of every readable format come back whole from tiles of ours: ids, attributes, relations, levels, positions, areas.</summary>
public sealed class TilesThereAndBackTests
{
    /// <summary>Larger files take too long for a test.</summary>
    private const long LargestFile = 1_500_000;

    private static readonly string[] Others =
    [
        "geojson/france/rnb/sample_rnb.geojson",
        "geojson/france/departements/92-hauts-de-seine/communes-92-hauts-de-seine.geojson",
        "geojson/france/regions.geojson",
        "ifc/buildingSMART+IFC4.x-IF/tests/BC003_AL01/Dataset/BC003_AL01_Reference.ifc",
        "ifc/xBimTeam+XbimEssentials/Tests/TestSourceFiles/Alignment/terrain-surface.ifc",
    ];

    [CorpusTheory]
    [InlineData("1.1", "tiling", "explicit")]
    [InlineData("1.1", "tiling", "implicit")]
    [InlineData("1.0", "gzip", "yes")]
    public async Task Objects_come_back_whole_but_for_what_the_books_say(string version, string setting, string value)
    {
        // One in five; TWIN_STRIDE=1 takes all.
        int stride = int.TryParse(Environment.GetEnvironmentVariable("TWIN_STRIDE"), CultureInfo.InvariantCulture, out int stated) ? stated : 5;
        string[] files =
        [
            .. CorpusFiles.CityModels().Where(path => new FileInfo(path).Length < LargestFile).Where((_, i) => i % stride == 0),
            .. Others.Select(SharedMaterial.CorpusPath),
        ];
        var runs = new List<ModelThereAndBack>();
        foreach (string file in files)
            runs.Add(await ModelThereAndBack.RunAsync(file, "3dtiles", version, (setting, value)));

        Report($"tiles-{version}-{value}.txt", runs);
        string[] unexplained = [.. runs.SelectMany(run => run.Failures.Select(failure => $"{run.Source}: {failure}"))];
        Assert.True(unexplained.Length == 0, $"{unexplained.Length} differences\n{string.Join('\n', unexplained.Take(100))}");
        Assert.True(runs.Count(run => run.Refusal is null) >= 20, $"only {runs.Count(run => run.Refusal is null)} files were converted");
    }

    private static void Report(string name, List<ModelThereAndBack> runs)
    {
        if (Environment.GetEnvironmentVariable("TWIN_REPORT") is not { Length: > 0 } folder)
            return;
        using var writer = new StreamWriter(Path.Combine(folder, name));
        foreach (ModelThereAndBack run in runs)
        {
            writer.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"FILE {run.Source} objects {run.Objects} offset {run.Offset:0.000000} booked {run.Booked.Count} unexplained {run.Failures.Count} {run.Refusal}"));
            foreach (string failure in run.Failures)
                writer.WriteLine($"  FAIL {failure}");
            foreach (string booked in run.Booked)
                writer.WriteLine($"  BOOKED {booked}");
        }
    }
}
