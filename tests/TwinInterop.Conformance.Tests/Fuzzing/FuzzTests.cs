using System.Collections.Concurrent;
using System.Globalization;
using TwinInterop.Conformance.Reports;
using TwinInterop.Conversion;
using TwinInterop.Formats;
using TwinInterop.Model;
using TwinInterop.Testing;

namespace TwinInterop.Conformance.Tests.Fuzzing;

/// <summary>Damaged files of every format end in a report, in bounded time and memory.</summary>
/// <remarks>
/// <c>TWIN_FUZZ_CASES</c> says how many cases are tried (10,000 where it is not set), <c>TWIN_FUZZ_FIRST</c> the number of
/// the first: with other numbers come other damages.
/// </remarks>
public sealed class FuzzTests
{
    /// <summary>Larger files take the time of many small ones and show little more.</summary>
    private const long LargestFile = 24 << 10;

    /// <summary>Of every so many cases, one goes through the reader of its format too.</summary>
    private const int ReadEvery = 4;

    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(20);

    private static readonly string[] Extensions =
        [".ifc", ".json", ".jsonld", ".gltf", ".ids", ".b3dm", ".glb", ".gml", ".geojson", ".pnts", ".i3dm", ".subtree", ".3tz", ".3dtiles", ".jsonl", ".cmpt", ".xml"];

    private static int Cases => Setting("TWIN_FUZZ_CASES", 10_000);

    private static int First => Setting("TWIN_FUZZ_FIRST", 1);

    [CorpusFact]
    public void Damaged_files_end_in_a_report()
    {
        string[] files = Sample();
        Assert.True(files.Length > 200, $"{files.Length} files");
        using var folder = new TemporaryFolder();
        var faults = new ConcurrentQueue<string>();
        int done = 0;
        Parallel.For(First, First + Cases, new ParallelOptions { MaxDegreeOfParallelism = 2 }, (number, loop) =>
        {
            string file = files[number % files.Length];
            string damaged = folder.File(string.Create(CultureInfo.InvariantCulture, $"{number}-{Path.GetFileName(file)}"));
            File.WriteAllBytes(damaged, Mutation.Of(File.ReadAllBytes(file), number));
            if (TryInTime(damaged, number % ReadEvery == 0, loop) is { } fault)
                faults.Enqueue($"{Path.GetRelativePath(SharedMaterial.Corpus!, file)} {number}: {fault}");
            else
                File.Delete(damaged);
            Interlocked.Increment(ref done);
        });

        Assert.True(faults.IsEmpty, string.Join('\n', faults.Take(40)));
        Assert.Equal(Cases, done);
        Assert.True(Environment.WorkingSet < 2L << 30, $"{Environment.WorkingSet >> 20} MB");
    }

    /// <summary>What went wrong with a file; null for nothing. What does not end ends the test.</summary>
    private static string? TryInTime(string file, bool reads, ParallelLoopState loop)
    {
        Task<string?> work = Task.Factory.StartNew(() => Try(file, reads), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        if (work.Wait(Longest))
            return work.Result;
        loop.Stop();
        return $"not done after {Longest.TotalSeconds} s";
    }

    private static string? Try(string file, bool reads)
    {
        try
        {
            SubjectReport report = ConformanceSuite.Check(file, new CheckOptions { ListedPerRule = 5 });
            if (report.Verdict == Verdict.Unreadable && string.IsNullOrEmpty(report.Reason))
                return "unreadable without a reason";
            if (reads)
                Read(file);
            return null;
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            string place = fault.StackTrace?.Split('\n').FirstOrDefault(line => line.Contains("TwinInterop", StringComparison.Ordinal))?.Trim() ?? "";
            return $"{fault.GetType().Name}: {fault.Message} {place}";
        }
    }

    private static void Read(string file)
    {
        foreach (IFormat format in InteropFormats.All)
        {
            using FileStream stream = File.OpenRead(file);
            byte[] head = new byte[FormatDetection.HeadLength];
            int length = stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
            if (format.Matches(head.AsSpan(0, length)))
            {
                ReadAsync(format, file).GetAwaiter().GetResult();
                return;
            }
        }
    }

    private static async Task ReadAsync(IFormat format, string file)
    {
        try
        {
            IDatasetReader reader = await format.OpenReaderAsync(DatasetSource.FromFile(file), new ReadOptions(), new ConversionContext(), CancellationToken.None);
            await using (reader)
            {
                await foreach (CityObject cityObject in reader.ReadAsync(CancellationToken.None))
                    Assert.NotNull(cityObject.Class.Name);
            }
        }
        catch (InvalidDatasetException refused)
        {
            Assert.NotNull(refused.Diagnostic); // A refusal has its reason.
        }
    }

    /// <summary>Small files of each kind, in an order in which no kind and no folder stands together.</summary>
    private static string[] Sample() =>
    [
        .. Directory.EnumerateFiles(SharedMaterial.Corpus!, "*", SearchOption.AllDirectories)
            .Where(file => Extensions.Contains(Path.GetExtension(file), StringComparer.OrdinalIgnoreCase))
            .Where(file => new FileInfo(file).Length is > 0 and <= LargestFile)
            .GroupBy(file => Path.GetExtension(file).ToUpperInvariant())
            .OrderBy(kind => kind.Key, StringComparer.Ordinal)
            .SelectMany(kind => kind.Order(StringComparer.Ordinal).Select((file, at) => (file, share: (at + 0.5) / kind.Count())))
            .OrderBy(pair => pair.share).ThenBy(pair => pair.file, StringComparer.Ordinal)
            .Select(pair => pair.file),
    ];

    private static int Setting(string name, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.None, CultureInfo.InvariantCulture, out int stated) ? stated : otherwise;
}
