using TwinInterop.Conversion;
using TwinInterop.Diagnostics;
using TwinInterop.Model;
using TwinInterop.Testing;

namespace TwinInterop.Formats.GeoJson.Corpus;

/// <summary>Every file of the corpus with a label is judged as its label says.</summary>
public sealed class LabelledFilesTests
{
    private static readonly GeoJsonFormat Format = new();

    /// <summary>Labels that we do not follow, with the reason.</summary>
    private static readonly Dictionary<string, (string Verdict, string Why)> Deviations = new(StringComparer.Ordinal)
    {
        ["validity/check-geojson/bad/geometrycollection_nested.geojson"] =
            ("warning", "RFC 7946, 3.1.8: nested collections SHOULD be avoided, so that they are lawful"),
        ["validity/geojson-validator/problematic_geometries/problematic_holes.geojson"] =
            ("valid", "holes that run clockwise within their exterior are nothing to warn of"),
        ["validity/geojson-validator/problematic_geometries/problematic_multitype_geometry_with_just_one_geometry.geojson"] =
            ("valid", "most software exports multi-part types throughout, and the RFC has nothing against it"),
    };

    public static TheoryData<string, string> Labels()
    {
        var labels = new TheoryData<string, string>();
        if (SharedMaterial.Corpus is null)
        {
            labels.Add("", "");
            return labels;
        }

        foreach (string line in File.ReadLines(SharedMaterial.CorpusPath("geojson/EXPECTED.tsv")).Skip(1))
        {
            string[] fields = line.Split('\t');
            labels.Add(fields[0], fields[1]);
        }

        return labels;
    }

    [CorpusTheory]
    [MemberData(nameof(Labels))]
    public async Task A_labelled_file_is_judged_as_its_label_says(string path, string label)
    {
        (string verdict, string findings, bool hasPlace) = await JudgeAsync(path);

        // Real files have real faults: clockwise rings, ids used twice. They are lawful, and a warning is right.
        bool isReal = path.StartsWith("france/", StringComparison.Ordinal) || path.EndsWith("issue82.geojson", StringComparison.Ordinal)
            || path.EndsWith("countries.geojson", StringComparison.Ordinal);
        string expected = Deviations.TryGetValue(path, out var deviation) ? deviation.Verdict : label;
        if (expected == "valid" && isReal)
            Assert.True(verdict != "invalid", $"{path} is {verdict}: {findings}");
        else
            Assert.True(verdict == expected, $"{path} is {verdict}, expected {expected}: {findings}");
        Assert.True(hasPlace, $"a finding of {path} has no place: {findings}");
    }

    private static async Task<(string Verdict, string Findings, bool HasPlace)> JudgeAsync(string path)
    {
        var context = new ConversionContext();
        var found = new List<Diagnostic>();
        try
        {
            DatasetSource source = DatasetSource.FromFile(SharedMaterial.CorpusPath(Path.Combine("geojson", path)));
            await using IDatasetReader reader = await Format.OpenReaderAsync(source, new ReadOptions(), context, default);
            await foreach (CityObject cityObject in reader.ReadAsync(default))
                context.Books.EnterSource(cityObject);
        }
        catch (InvalidDatasetException exception)
        {
            found.Add(exception.Diagnostic);
        }

        found.AddRange(context.Diagnostics.Kept);
        string verdict = found.Exists(finding => finding.Rule.Severity == Severity.Error) ? "invalid"
            : found.Exists(finding => finding.Rule.Severity == Severity.Warning) ? "warning"
            : "valid";
        return (verdict, string.Join('\n', found), found.TrueForAll(finding => finding.Location.Length > 0));
    }
}
