using TwinInterop.Conversion;
using TwinInterop.Diagnostics;
using TwinInterop.Formats.CityGml.Json;
using TwinInterop.Testing;
using Xunit.Abstractions;

namespace TwinInterop.Formats.CityGml.Tests.Json;

public sealed class CityJsonCorpusTests(ITestOutputHelper output)
{
    private static readonly CityJsonFormat Format = new();

    [CorpusFact]
    public async Task Every_file_is_read_or_refused_with_a_reason()
    {
        int read = 0;
        foreach (string path in Files())
        {
            try
            {
                var (info, objects, context) = await Conversions.ReadAllAsync(Format, DatasetSource.FromFile(path));
                read++;
                output.WriteLine($"{Path.GetFileName(path)}: {info.Version}, {objects.Count} objects, {string.Join(' ', context.Diagnostics.Counts.Select(pair => $"{pair.Key.Id}x{pair.Value}"))}");
            }
            catch (InvalidDatasetException e)
            {
                output.WriteLine($"{Path.GetFileName(path)}: {e.Message}");
                Assert.StartsWith("CITYJSON000", e.Diagnostic.Rule.Id, StringComparison.Ordinal);
            }
        }

        output.WriteLine($"read {read}");
        Assert.True(read >= 40, $"Expected at least 40 readable files, found {read}.");
    }

    [CorpusFact]
    public async Task What_is_written_has_balanced_books_follows_the_structural_rules_and_reads_back_the_same()
    {
        int same = 0;
        await foreach (string path in ReadableAsync())
        {
            DatasetSource source = DatasetSource.FromFile(path);
            foreach (string version in new[] { "2.0", "1.1" })
            {
                (byte[] written, ConversionContext context) = await Conversions.ConvertAsync(
                    Format, source, Format, new WriteOptions { Version = version });
                AssertNone(CityJsonJudge.ByStructure(written));
                if (IsChanged(context))
                {
                    output.WriteLine($"{Path.GetFileName(path)}: {string.Join("; ", context.Books.Losses.Select(loss => $"{loss.Loss} x{loss.Count}"))}");
                    continue;
                }

                await AssertSameAsync(path, source, written, context);
                same++;
            }
        }

        output.WriteLine($"{same} of the documents came back the same");
        Assert.True(same >= 80, $"Expected at least 80 documents that come back the same, found {same}.");
    }

    [CorpusFact]
    public async Task A_sequence_reads_back_the_same()
    {
        await foreach (string path in ReadableAsync())
        {
            DatasetSource source = DatasetSource.FromFile(path);
            var options = new WriteOptions().With(CityJsonFormat.SequenceSetting, "yes");
            (byte[] written, ConversionContext context) = await Conversions.ConvertAsync(Format, source, Format, options);
            bool isChanged = IsChanged(context)
                || context.Books.Losses.Any(loss => loss.Loss.Path.EndsWith("instance", StringComparison.Ordinal));
            if (!isChanged)
                await AssertSameAsync(path, source, written, context);
        }
    }

    [JudgedFact]
    public async Task The_official_schemas_accept_what_is_written()
    {
        foreach (string version in new[] { "2.0", "1.1" })
        {
            var whole = new Dictionary<string, byte[]>(StringComparer.Ordinal);
            var features = new Dictionary<string, byte[]>(StringComparer.Ordinal);
            await foreach (string path in ReadableAsync())
            {
                DatasetSource source = DatasetSource.FromFile(path);
                var options = new WriteOptions { Version = version };
                string name = $"{Path.GetFileName(Path.GetDirectoryName(path))}-{Path.GetFileName(path)}";
                whole.Add(name + ".json", (await Conversions.ConvertAsync(Format, source, Format, options)).Output);
                byte[] sequence = (await Conversions.ConvertAsync(
                    Format, source, Format, options.With(CityJsonFormat.SequenceSetting, "yes"))).Output;
                int head = Array.IndexOf(sequence, (byte)'\n') + 1;
                whole.Add(name + ".head.json", sequence[..head]);
                features.Add(name + ".jsonl", sequence[head..]);
            }

            AssertNone(CityJsonJudge.BySchema(version, "cityjson", whole));
            AssertNone(CityJsonJudge.BySchema(version, "cityjsonfeature", features));
            output.WriteLine($"{version}: {whole.Count} documents");
        }
    }

    private static void AssertNone(IReadOnlyCollection<string> findings) =>
        Assert.True(findings.Count == 0, string.Join('\n', findings));

    private static bool IsChanged(ConversionContext context) =>
        context.Diagnostics.Counts.ContainsKey(CityJsonDiagnostics.DuplicateId) ||
        context.Books.Losses.Any(loss => loss.Loss.Kind is LossKind.Approximated or LossKind.Dropped);

    private static async Task AssertSameAsync(string path, DatasetSource source, byte[] written, ConversionContext context)
    {
        var (info, before, _) = await Conversions.ReadAllAsync(Format, source);
        var (infoAfter, after, _) = await Conversions.ReadAllAsync(Format, DatasetSource.FromBytes(source.Name, written));
        Assert.Equal(info.Crs.Horizontal, infoAfter.Crs.Horizontal);
        try
        {
            ModelComparison.AssertSame(before, after, tolerance: 0.00051);
        }
        catch (Exception e)
        {
            throw new InvalidOperationException($"{path}: {string.Join("; ", context.Books.Losses)}", e);
        }
    }

    private static IEnumerable<string> Files() => Directory.EnumerateFiles(SharedMaterial.CorpusPath("citygml"), "*.json*", SearchOption.AllDirectories)
        .Where(path => !path.Contains("/oracle/", StringComparison.Ordinal))
        .Order(StringComparer.Ordinal);

    private static async IAsyncEnumerable<string> ReadableAsync()
    {
        foreach (string path in Files())
        {
            if (Format.Matches(File.ReadAllBytes(path).AsSpan(0, (int)Math.Min(FormatDetection.HeadLength, new FileInfo(path).Length)))
                && await IsReadableAsync(path))
            {
                yield return path;
            }
        }
    }

    private static async Task<bool> IsReadableAsync(string path)
    {
        try
        {
            await Conversions.ReadAllAsync(Format, DatasetSource.FromFile(path));
            return true;
        }
        catch (InvalidDatasetException)
        {
            return false;
        }
    }
}
