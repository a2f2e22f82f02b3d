using System.Text;
using TwinInterop.Testing;

namespace TwinInterop.Tests.Corpus;

/// <summary>The city models among the real files.</summary>
internal static class CorpusFiles
{
    private static readonly string[] Folders = ["1.0", "2.0", "3.0"];

    /// <summary>Every CityGML file that has a building.</summary>
    public static IReadOnlyList<string> CityGmlBuildings() =>
    [
        .. Folders
            .SelectMany(folder => Directory.EnumerateFiles(
                SharedMaterial.CorpusPath(Path.Combine("citygml", folder)), "*.gml", SearchOption.AllDirectories))
            .Where(HasBuilding)
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>Every CityJSON file that has a building.</summary>
    public static IReadOnlyList<string> CityJsonBuildings() =>
    [
        .. Directory.EnumerateFiles(SharedMaterial.CorpusPath("citygml/cityjson"), "*.json*", SearchOption.AllDirectories)
            .Where(path => !path.EndsWith(".ext.json", StringComparison.Ordinal))
            .Where(path => File.ReadAllText(path, Encoding.Latin1).Contains("\"Building\"", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>Every CityGML and CityJSON file, whatever is in it and whether or not it can be read.</summary>
    public static IReadOnlyList<string> CityModels() =>
    [
        .. Directory.EnumerateFiles(SharedMaterial.CorpusPath("citygml"), "*", SearchOption.AllDirectories)
            .Where(path => Path.GetExtension(path) is ".gml" or ".xml" or ".json" or ".jsonl" or ".citygml")
            .Where(path => !path.EndsWith(".ext.json", StringComparison.Ordinal) && !path.EndsWith(".schema.json", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal),
    ];

    private static bool HasBuilding(string path)
    {
        string text = File.ReadAllText(path, Encoding.Latin1);
        return text.Contains(":Building ", StringComparison.Ordinal)
            || text.Contains(":Building>", StringComparison.Ordinal)
            || text.Contains("<Building", StringComparison.Ordinal);
    }
}
