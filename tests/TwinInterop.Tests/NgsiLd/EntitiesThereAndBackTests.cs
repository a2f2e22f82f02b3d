using System.Globalization;
using TwinInterop.Conformance;
using TwinInterop.Conformance.Reports;
using TwinInterop.Diagnostics;
using TwinInterop.Testing;
using TwinInterop.Tests.Corpus;

namespace TwinInterop.Tests.NgsiLd;

/// <summary>Files of every readable format come back whole from entities with their geometry: ids, attributes, relations, levels, positions, areas.</summary>
public sealed class EntitiesThereAndBackTests
{
    /// <summary>Larger files take too long for a test.</summary>
    private const long LargestFile = 1_000_000;

    /// <summary>What vertices of entities are rounded to, and what a way through WGS 84 and back adds, in metres.</summary>
    private const double Step = 0.0003;

    /// <summary>Models are written in metres: this one states its lengths in others.</summary>
    private const string InMillimetres = "ifc/LTplus-AG+ifc-lite/apps/viewer/public/samples/building-architecture.ifc";

    private static readonly string[] Others =
    [
        "geojson/france/rnb/sample_rnb.geojson",
        "geojson/france/departements/92-hauts-de-seine/communes-92-hauts-de-seine.geojson",
        "geojson/france/regions.geojson",
        "ifc/buildingSMART+IFC4.x-IF/tests/BC003_AL01/Dataset/BC003_AL01_Reference.ifc",
        "ifc/xBimTeam+XbimEssentials/Tests/TestSourceFiles/Alignment/terrain-surface.ifc",
        "ifc/bSI-InfraRoom+IFC-infra-unit-test/RumbleStrip-INDOT/PR-Twin-Branch-PavementElements.ifc",
        "ifc/bSI-InfraRoom+IFC-infra-unit-test/MCON-1/MCON-1.ifc",
        InMillimetres,
        "3dtiles/tilesets/3d-tiles-tools/migration/input/Batched/BatchedWithBatchTable/tileset.json",
    ];

    [CorpusFact]
    public async Task Objects_come_back_whole_but_for_what_the_books_say()
    {
        string[] files = Files();
        var runs = new List<ModelThereAndBack>();
        foreach (string file in files)
            runs.Add(await ModelThereAndBack.RunAsync(file, "ngsi-ld", null));

        Report(runs);
        string[] unexplained = [.. runs.SelectMany(run => run.Failures.Select(failure => $"{run.Source}: {failure}"))];
        Assert.True(unexplained.Length == 0, $"{unexplained.Length} differences\n{string.Join('\n', unexplained.Take(100))}");
        Assert.True(runs.Count(run => run.Refusal is null) >= 20, $"only {runs.Count(run => run.Refusal is null)} files were converted");
    }

    /// <summary>One in seven of the city models and some of each other format; with TWIN_STRIDE=1 all city models.</summary>
    private static string[] Files()
    {
        int stride = int.TryParse(Environment.GetEnvironmentVariable("TWIN_STRIDE"), CultureInfo.InvariantCulture, out int stated) ? stated : 7;
        return
        [
            .. CorpusFiles.CityModels().Where(path => new FileInfo(path).Length < LargestFile).Where((_, i) => i % stride == 0),
            .. Others.Select(SharedMaterial.CorpusPath),
        ];
    }

    [CorpusFact]
    public async Task Files_come_back_in_their_own_format_and_reference_system_by_way_of_valid_entities()
    {
        using var folder = new TemporaryFolder();
        var runs = new List<ThereAndBack>();
        foreach ((int number, string file) in Files().Where(path => !path.EndsWith(InMillimetres, StringComparison.Ordinal)).Index())
            runs.Add(await ThereAndBack.RunAsync(file, "ngsi-ld", null, folder, number, Step));

        string[] unexplained = [.. runs.SelectMany(run => run.Failures.Select(failure => $"{run.Source}: {failure}"))];
        Assert.True(unexplained.Length == 0, $"{unexplained.Length} differences\n{string.Join('\n', unexplained.Take(100))}");
        ThereAndBack[] converted = [.. runs.Where(run => run.Refusal is null)];
        Assert.True(converted.Length >= 20, $"only {converted.Length} files were converted");
        Assert.Empty(converted.SelectMany(FaultsOf));
    }

    /// <summary>What the conformance suite says against the entities of a file, with the schemas of the Smart Data Models.</summary>
    private static IEnumerable<string> FaultsOf(ThereAndBack run)
    {
        string path = run.There + ".jsonld";
        File.Move(run.There, path);
        SubjectReport report = ConformanceSuite.Check(path, new CheckOptions { SchemaFolder = SharedMaterial.SchemaPath("") });
        Assert.Equal("ngsi-ld", report.Standard);
        return report.Findings.Where(finding => finding.Severity == Severity.Error).Select(finding => $"{run.Source}: {finding}");
    }

    private static void Report(List<ModelThereAndBack> runs)
    {
        if (Environment.GetEnvironmentVariable("TWIN_REPORT") is not { Length: > 0 } folder)
            return;
        using var writer = new StreamWriter(Path.Combine(folder, "entities.txt"));
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
