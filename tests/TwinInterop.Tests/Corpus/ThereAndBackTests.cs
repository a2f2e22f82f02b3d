using System.Collections.Concurrent;
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
        var runs = new ConcurrentBag<ThereAndBack>();
        await Parallel.ForEachAsync(
            CorpusFiles.CityModels().Index(),
            new ParallelOptions { MaxDegreeOfParallelism = 2 },
            async (item, _) => runs.Add(await ThereAndBack.RunAsync(item.Item, format, version, folder, item.Index)));

        ThereAndBack[] all = [.. runs.OrderBy(run => run.Source, StringComparer.Ordinal)];
        Report(format, version, all);
        string[] unexplained = [.. all.SelectMany(run => run.Failures.Select(failure => $"{run.Source}: {failure}"))];
        Assert.True(unexplained.Length == 0, $"{unexplained.Length} differences\n{string.Join('\n', unexplained)}");
        Assert.True(all.Count(run => run.Refusal is null) >= FewestFiles, $"only {all.Length} files were converted");
        Assert.Empty(Judge(format, version, all));
        Assert.Empty(JudgeHome(all));
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
