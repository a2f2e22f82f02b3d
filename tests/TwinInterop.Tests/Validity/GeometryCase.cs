using System.Collections.Immutable;
using TwinInterop.Testing;

namespace TwinInterop.Tests.Validity;

/// <summary>A file whose geometry others have judged.</summary>
/// <param name="Path">Relative to the folder of city models.</param>
/// <param name="IsValid">Their verdict.</param>
/// <param name="Codes">Any of these is right; empty for a valid one.</param>
internal sealed record GeometryCase(string Path, bool IsValid, ImmutableArray<string> Codes)
{
    /// <summary>Formats that no reader here reads.</summary>
    private static readonly string[] Foreign = ["test_indoorgml", "test_tu3djson", "test_jsonfg"];

    /// <summary>Where the file is.</summary>
    public string File => SharedMaterial.CorpusPath(System.IO.Path.Combine("citygml", Path));

    /// <summary>Every case with a verdict; those that depend on a tolerance or are of a foreign format are counted only.</summary>
    public static IReadOnlyList<GeometryCase> All(out int leftOut)
    {
        var cases = new List<GeometryCase>();
        leftOut = 0;
        foreach (string line in System.IO.File.ReadLines(SharedMaterial.CorpusPath("citygml/EXPECTED.tsv")).Skip(1))
        {
            string[] cells = line.Split('\t');
            bool isPlain = System.IO.Path.GetExtension(cells[0]) is ".poly" or ".off" or ".obj";
            bool isForeign = Array.Exists(Foreign, part => cells[0].Contains(part, StringComparison.Ordinal))
                || (isPlain && (cells[0].Contains("test_empty", StringComparison.Ordinal) || cells[0].Contains("test_file_format", StringComparison.Ordinal)));
            if (isForeign || cells[2] is not ("valid" or "invalid" or "unreadable"))
                leftOut++;
            else
                cases.Add(new GeometryCase(cells[0], cells[2] == "valid", [.. cells[3].Split('|', StringSplitOptions.RemoveEmptyEntries)]));
        }

        return cases;
    }
}
