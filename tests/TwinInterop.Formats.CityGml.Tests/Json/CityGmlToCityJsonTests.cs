using TwinInterop.Conversion;
using TwinInterop.Diagnostics;
using TwinInterop.Formats.CityGml.Json;
using TwinInterop.Model;
using TwinInterop.Testing;
using Xunit.Abstractions;

namespace TwinInterop.Formats.CityGml.Tests.Json;

public sealed class CityGmlToCityJsonTests(ITestOutputHelper output)
{
    private const long LargestFile = 2 << 20;

    [JudgedFact]
    public async Task Real_CityGML_becomes_CityJSON_that_the_schemas_accept_with_balanced_books()
    {
        var documents = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        var findings = new List<string>();
        foreach (string path in Files())
        {
            string name = Path.GetRelativePath(SharedMaterial.CorpusPath("citygml"), path);
            try
            {
                (byte[] written, ConversionContext context) = await Conversions.ConvertAsync(
                    new CityGmlFormat(), DatasetSource.FromFile(path), CityJsonSamples.Format);
                findings.AddRange(CityJsonJudge.ByStructure(written).Select(finding => $"{name}: {finding}"));
                documents.TryAdd(name + ".json", written);
                foreach (LossEntry loss in context.Books.Losses)
                    output.WriteLine($"{name}: {loss.Loss.Account} {loss.Loss.Kind} {loss.Loss.Class} {loss.Loss.Path} x{loss.Count}");
            }
            catch (InvalidDatasetException e)
            {
                output.WriteLine($"{name}: {e.Message}");
            }
        }

        findings.AddRange(CityJsonJudge.BySchema("2.0", "cityjson", documents));
        output.WriteLine($"{documents.Count} documents");
        Assert.True(findings.Count == 0, string.Join('\n', findings));
        Assert.True(documents.Count >= 100, $"Expected at least 100 documents, found {documents.Count}.");
    }

    [CorpusFact]
    public async Task Real_CityGML_comes_back_from_CityJSON_where_nothing_was_changed()
    {
        int same = 0;
        foreach (string path in Files())
        {
            List<CityObject> before;
            DatasetSource source = DatasetSource.FromFile(path);
            try
            {
                (_, before, _) = await Conversions.ReadAllAsync(new CityGmlFormat(), source);
            }
            catch (InvalidDatasetException)
            {
                continue;
            }

            (byte[] written, ConversionContext context) = await Conversions.ConvertAsync(new CityGmlFormat(), source, CityJsonSamples.Format);
            bool isChanged = context.Books.Losses.Count > 0 || context.Diagnostics.Counts.ContainsKey(CityJsonDiagnostics.DuplicateId);
            if (isChanged)
                continue;
            var (_, after, _) = await Conversions.ReadAllAsync(CityJsonSamples.Format, DatasetSource.FromBytes(source.Name, written));
            try
            {
                ModelComparison.AssertSame(before, after, tolerance: 0.00051, isOrdered: false);
                same++;
            }
            catch (Exception e)
            {
                throw new InvalidOperationException(path, e);
            }
        }

        output.WriteLine($"{same} came back the same");
        Assert.True(same >= 40, $"Expected at least 40 files that come back the same, found {same}.");
    }

    private static IEnumerable<string> Files() => Directory
        .EnumerateFiles(SharedMaterial.CorpusPath("citygml"), "*.gml", SearchOption.AllDirectories)
        .Where(path => new FileInfo(path).Length <= LargestFile)
        .Order(StringComparer.Ordinal);
}
