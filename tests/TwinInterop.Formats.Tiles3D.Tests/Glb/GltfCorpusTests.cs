using TwinInterop.Diagnostics;
using TwinInterop.Formats.Tiles3D.Glb.Reading;
using TwinInterop.Testing;
using Xunit.Abstractions;

namespace TwinInterop.Formats.Tiles3D.Tests.Glb;

public sealed class GltfCorpusTests(ITestOutputHelper output)
{
    private static readonly string Root = Path.Combine(SharedMaterial.Corpus ?? "", "3dtiles");

    [CorpusFact]
    public void Every_file_is_read_or_refused_with_a_finding()
    {
        int read = 0;
        int refused = 0;
        int withFindings = 0;
        var rules = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (string path in Files())
        {
            try
            {
                (_, IReadOnlyList<Diagnostic> findings) = Read(path);
                read++;
                withFindings += findings.Count > 0 ? 1 : 0;
                if (findings.FirstOrDefault(finding => finding.Rule != GltfDiagnostics.Resource && finding.Rule.Severity == Severity.Error) is { } error)
                    output.WriteLine($"{Path.GetRelativePath(Root, path)}{error}");
                foreach (string rule in findings.Select(finding => finding.Rule.Id).Distinct(StringComparer.Ordinal))
                    rules[rule] = rules.GetValueOrDefault(rule) + 1;
            }
            catch (InvalidDatasetException refusal)
            {
                refused++;
                rules[refusal.Diagnostic.Rule.Id] = rules.GetValueOrDefault(refusal.Diagnostic.Rule.Id) + 1;
            }
        }

        output.WriteLine($"{read} read, {withFindings} of them with findings, {refused} refused; {string.Join(", ", rules)}");
        Assert.True(read > 400, $"{read} read, {refused} refused");
    }

    [CorpusFact]
    public void Files_that_the_labels_call_valid_show_something_and_have_no_error()
    {
        var faults = new List<string>();
        foreach (string[] row in File.ReadLines(Path.Combine(Root, "EXPECTED.gltf.tsv")).Skip(1).Select(line => line.Split('\t')))
        {
            string path = Path.Combine(Root, row[0]);
            if (row[1] != "valid" || !File.Exists(path))
                continue;
            try
            {
                (GltfModel model, IReadOnlyList<Diagnostic> findings) = Read(path);
                Diagnostic? error = findings.FirstOrDefault(
                    finding => finding.Rule.Severity == Severity.Error && finding.Rule != GltfDiagnostics.Draco && finding.Rule != GltfDiagnostics.Resource);
                if (error is not null)
                    faults.Add($"{row[0]}: {error}");
                else if (model.Placements.IsEmpty && findings.Count == 0 && !row[5].Contains("EMPTY", StringComparison.Ordinal) && !row[0].Contains("glTF2Glb", StringComparison.Ordinal))
                    faults.Add($"{row[0]}: nothing shown");
            }
            catch (InvalidDatasetException refusal)
            {
                faults.Add($"{row[0]}: {refusal.Message}");
            }
        }

        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    private static IEnumerable<string> Files() =>
        Directory.EnumerateFiles(Root, "*.gl*", SearchOption.AllDirectories)
            .Where(path => Path.GetExtension(path) is ".glb" or ".gltf")
            .Order(StringComparer.Ordinal);

    private static (GltfModel Model, IReadOnlyList<Diagnostic> Findings) Read(string path) => ReadBack.WithFindings(
        File.ReadAllBytes(path),
        uri =>
        {
            string file = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(path)!, uri.Split('?')[0]));
            return file.StartsWith(Root, StringComparison.Ordinal) && File.Exists(file) ? File.ReadAllBytes(file) : null;
        });
}
