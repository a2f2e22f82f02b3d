using System.Collections.Concurrent;
using System.Globalization;
using System.Text.RegularExpressions;
using TwinInterop.Formats.Ifc.Tests.Writing;
using TwinInterop.Testing;

namespace TwinInterop.Tests.Corpus;

/// <summary>Every city model of the corpus, written in each encoding and back in its own: valid, and the same but for what the books say.</summary>
public sealed class ThereAndBackTests
{
    private const int FewestFiles = 200;

    [JudgedTheory]
    [InlineData("citygml", "3.0")]
    [InlineData("citygml", "2.0")]
    [InlineData("cityjson", "2.0")]
    public async Task Every_city_model_comes_back_but_for_what_the_books_say(string format, string version)
    {
        using var folder = new TemporaryFolder();

        ThereAndBack[] all = await RunAllAsync(format, version, folder);

        Report(format, version, all);
        string[] unexplained = [.. all.SelectMany(run => run.Failures.Select(failure => $"{run.Source}: {failure}"))];
        Assert.True(unexplained.Length == 0, $"{unexplained.Length} differences\n{string.Join('\n', unexplained)}");
        Assert.True(all.Count(run => run.Refusal is null) >= FewestFiles, $"only {all.Length} files were converted");
        Assert.Empty(Judge(format, version, all));
        Assert.Empty(JudgeHome(all));
    }

    [CorpusFact]
    public async Task Every_city_model_comes_back_through_IFC_but_for_what_the_books_say()
    {
        using var folder = new TemporaryFolder();

        ThereAndBack[] all = await RunAllAsync("ifc", "IFC4", folder);

        Report("ifc", "IFC4", all);
        string[] unexplained = [.. all.SelectMany(run => run.Failures.Where(failure => !(run.IsInDegrees && IsScale(failure))).Select(failure => $"{run.Source}: {failure}"))];
        Assert.True(unexplained.Length == 0, $"{unexplained.Length} differences\n{string.Join('\n', unexplained)}");
        Assert.True(all.Count(run => run.Refusal is null) >= FewestFiles, $"only {all.Length} files were converted");
        string[] faults = [.. all.Where(run => run.Refusal is null).SelectMany(run => SchemaCheck.Faults(File.ReadAllBytes(run.There)).Take(1))];
        Assert.True(faults.Length == 0, string.Join('\n', faults));
    }

    /// <summary>Whether areas differ by the scale of a projection only: a source in degrees is measured on the way back in those of its zone.</summary>
    private static bool IsScale(string failure)
    {
        const double MostScale = 0.003;
        Match match = Regex.Match(failure, @"geometry/\S+ ?: \((?<before>.+)\) became \((?<after>.+)\)$", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1));
        if (!match.Success)
            return false;
        double[] before = Numbers(match.Groups["before"].Value), after = Numbers(match.Groups["after"].Value);
        return before.Length == after.Length && before.Zip(after).All(pair => Math.Abs(pair.First - pair.Second) <= MostScale * Math.Abs(pair.First));
    }

    private static double[] Numbers(string text) => [.. text.Split(", ").Select(number => double.Parse(number, CultureInfo.InvariantCulture))];

    private static async Task<ThereAndBack[]> RunAllAsync(string format, string version, TemporaryFolder folder)
    {
        var runs = new ConcurrentBag<ThereAndBack>();
        await Parallel.ForEachAsync(
            CorpusFiles.CityModels().Index(),
            new ParallelOptions { MaxDegreeOfParallelism = 2 },
            async (item, _) => runs.Add(await ThereAndBack.RunAsync(item.Item, format, version, folder, item.Index)));
        return [.. runs.OrderBy(run => run.Source, StringComparer.Ordinal)];
    }

    private static void Report(string format, string version, ThereAndBack[] runs)
    {
        if (Environment.GetEnvironmentVariable("TWIN_REPORT") is not { Length: > 0 } path)
            return;

        using var writer = new StreamWriter(Path.Combine(path, $"there-and-back-{format}-{version}.txt"));
        foreach (ThereAndBack run in runs)
        {
            writer.WriteLine($"FILE {run.Source} refused: {run.Refusal ?? "no"} booked: {run.Booked.Count} unexplained: {run.Failures.Count}");
            foreach (string failure in run.Failures)
                writer.WriteLine($"  FAIL {failure}");
            foreach (string booked in run.Booked)
                writer.WriteLine($"  BOOKED {booked}");
            foreach (string loss in run.Losses)
                writer.WriteLine($"  LOSS {loss}");
        }
    }

    /// <summary>What the schemas say of the files in their own encoding again; a sequence is no document of its schema.</summary>
    private static string[] JudgeHome(IEnumerable<ThereAndBack> runs) =>
    [
        .. runs.Where(run => run.Home is not null && !run.Source.EndsWith(".jsonl", StringComparison.Ordinal))
            .GroupBy(run => run.Home, run => run.Back)
            .SelectMany(group => group.Key is ("citygml", var version)
                ? Judges.CityGml(version, [.. group])
                : Judges.CityJson([.. group], group.Key!.Value.Version)), // null was filtered out above
    ];

    private static IReadOnlyList<string> Judge(string format, string version, IEnumerable<ThereAndBack> runs)
    {
        string[] made = [.. runs.Where(run => run.Refusal is null).Select(run => run.There)];
        return format == "citygml" ? Judges.CityGml(version, made) : Judges.CityJson(made);
    }
}
