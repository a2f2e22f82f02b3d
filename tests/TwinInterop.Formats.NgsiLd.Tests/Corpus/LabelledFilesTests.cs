using TwinInterop.Conversion;
using TwinInterop.Diagnostics;
using TwinInterop.Formats.NgsiLd.Support;
using TwinInterop.Model;
using TwinInterop.Testing;

namespace TwinInterop.Formats.NgsiLd.Corpus;

/// <summary>The labelled payloads: what the standard allows is read, what it forbids is refused with a reason.</summary>
public sealed class LabelledFilesTests
{
    [CorpusFact]
    public async Task Files_judged_by_the_standard_are_read_or_refused_as_their_labels_say()
    {
        var wrong = new List<string>();
        int count = 0;
        foreach ((string path, string expected, string reason) in Labels().Where(label => label.Reason.StartsWith("[ngsi-ld]", StringComparison.Ordinal)))
        {
            count++;
            string? refusal = await RefusalOfAsync(path);
            if ((refusal is null) != (expected == "valid"))
                wrong.Add($"{path}: {expected} {reason}, found {refusal ?? "no fault"}");
        }

        Assert.Equal(19, count);
        Assert.Empty(wrong);
    }

    [CorpusFact]
    public async Task A_context_that_cannot_be_had_is_no_fault_of_the_payload()
    {
        string? refusal = await RefusalOfAsync("derived/ngsild/bad-context-unresolvable.jsonld");

        Assert.StartsWith("NGSILD0010", refusal, StringComparison.Ordinal);
    }

    [CorpusFact]
    public async Task Texts_that_are_no_JSON_are_refused()
    {
        string[] broken = [.. Labels().Where(label => label.Reason.Contains("not well-formed JSON", StringComparison.Ordinal)).Select(label => label.Path)];
        Assert.True(broken.Length >= 8);
        foreach (string path in broken)
            Assert.NotNull(await RefusalOfAsync(path));
    }

    [CorpusFact]
    public async Task Every_valid_normalized_example_of_the_Smart_Data_Models_is_written_back_as_it_was()
    {
        int count = 0;
        foreach (string path in Directory.GetFiles(SharedMaterial.CorpusPath("ngsild/smartdatamodels"), "example-normalized.jsonld", SearchOption.AllDirectories))
        {
            List<CityObject> objects;
            try
            {
                (_, objects, _) = await Conversions.ReadAllAsync(Sample.Format, DatasetSource.FromFile(path));
            }
            catch (InvalidDatasetException)
            {
                continue; // an example that breaks the standard: about one in ten
            }

            (string text, _, ConversionContext context) = await Sample.WriteAsync(objects);

            string before = System.Text.Json.Nodes.JsonNode.Parse(File.ReadAllText(path))!.ToJsonString();
            string after = System.Text.Json.Nodes.JsonNode.Parse(text)![0]!.ToJsonString();
            Assert.True(
                System.Text.Json.Nodes.JsonNode.DeepEquals(
                    System.Text.Json.Nodes.JsonNode.Parse(before), System.Text.Json.Nodes.JsonNode.Parse(after)),
                $"{path}\n{before}\n{after}");
            Assert.DoesNotContain(context.Books.Losses, loss => loss.Loss.Kind == LossKind.Dropped);
            count++;
        }

        Assert.True(count > 60, $"found {count}");
    }

    private static async Task<string?> RefusalOfAsync(string path)
    {
        try
        {
            (_, _, ConversionContext context) = await Conversions.ReadAllAsync(
                Sample.Format, DatasetSource.FromFile(SharedMaterial.CorpusPath($"ngsild/{path}")));
            Diagnostic? error = context.Diagnostics.Kept.FirstOrDefault(finding => finding.Rule.Severity == Severity.Error);
            return error is null ? null : $"{error.Rule.Id} {error.Message}";
        }
        catch (InvalidDatasetException fault)
        {
            return $"{fault.Diagnostic.Rule.Id} {fault.Diagnostic.Message}";
        }
    }

    private static IEnumerable<(string Path, string Expected, string Reason)> Labels() =>
        File.ReadLines(SharedMaterial.CorpusPath("ngsild/EXPECTED.tsv")).Skip(1)
            .Select(line => line.Split('\t')).Select(fields => (fields[0], fields[1], fields[2]));
}
