using TwinInterop.Formats.Ifc.Georeferencing;
using TwinInterop.Testing;

namespace TwinInterop.Formats.Ifc.Tests.Georeferencing;

/// <summary>The rule cases of the buildingSMART validation service for georeferencing are told apart.</summary>
public sealed class RuleCaseTests
{
    /// <summary>What we say where a rule is broken. </summary>
    private static readonly Dictionary<string, string[]> Ours = new(StringComparer.Ordinal)
    {
        ["GRF001"] = ["IFCGEO0022", "IFCGEO0023"],
        ["GRF002"] = ["IFCGEO0003", "IFCGEO0004"],
        ["GRF003"] = ["IFCGEO0002", "IFCGEO0044"],
        ["GRF004"] = ["IFCGEO0003", "IFCGEO0005"],
        ["GRF005"] = ["IFCGEO0011", "IFCGEO0012"],
        ["GRF006"] = ["IFCGEO0003"],
        ["GRF007"] = ["IFCGEO0008"],
        ["GRF008"] = ["IFCGEO0026"],
    };

    [CorpusFact]
    public void Cases_that_break_a_rule_are_reported_and_cases_that_keep_it_are_not()
    {
        var wrong = new List<string>();
        int judged = 0;
        foreach (string line in File.ReadLines(SharedMaterial.CorpusPath("ifc/EXPECTED.tsv")).Skip(1))
        {
            string[] fields = line.Split('\t');
            if (!Ours.TryGetValue(fields[1], out string[]? rules))
                continue;
            judged++;
            using IfcModel model = IfcModel.Open(SharedMaterial.CorpusPath("ifc/" + fields[0]));
            Georeference.Read(model, new ReadOptions());
            // GRF004 is about names that begin with EPSG: only.
            bool isReported = model.Diagnostics.Kept.Any(finding => rules.Contains(finding.Rule.Id, StringComparer.Ordinal)
                && (fields[1] != "GRF004" || finding.Message.Contains("found 'EPSG:", StringComparison.Ordinal)
                    || finding.Message.Contains("found EPSG:", StringComparison.Ordinal)));
            if (isReported != (fields[2] == "fail"))
                wrong.Add($"{fields[0]}: expected {fields[2]}, reported {isReported}");
        }

        Assert.True(judged >= 24, $"only {judged} cases");
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [CorpusFact]
    public void No_file_of_the_corpus_makes_the_reader_fail()
    {
        int read = 0;
        foreach (string path in Directory.EnumerateFiles(SharedMaterial.CorpusPath("ifc"), "*.ifc", SearchOption.AllDirectories))
        {
            try
            {
                using IfcModel model = IfcModel.Open(path);
                Georeference found = Georeference.Read(model, new ReadOptions());
                Assert.True(double.IsFinite(found.Frame.Origin.Length), path);
                read++;
            }
            catch (InvalidDatasetException)
            {
                // Texts that are no exchange structure or of no known schema are refused before.
            }
        }

        Assert.True(read > 1000, $"only {read} files");
    }
}
