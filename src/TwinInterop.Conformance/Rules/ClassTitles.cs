using System.Collections.Frozen;

namespace TwinInterop.Conformance.Rules;

/// <summary>What conformance classes are called in reports for people.</summary>
internal static class ClassTitles
{
    private const string Resource = "classes.csv";

    private static readonly FrozenDictionary<string, LocalText> Titles = Load();

    /// <summary>The ids that have a title.</summary>
    public static IEnumerable<string> Ids => Titles.Keys;

    /// <summary>The title of a class; its id where it has none.</summary>
    public static LocalText Find(string id) => Titles.TryGetValue(id, out LocalText? title) ? title : new LocalText(id, id);

    private static FrozenDictionary<string, LocalText> Load()
    {
        using Stream stream = typeof(ClassTitles).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"Expected the resource {Resource}.");
        using var reader = new StreamReader(stream);
        return CsvLines.Read(reader).Skip(1)
            .ToDictionary(cells => cells[0], cells => new LocalText(cells[1], cells[2]), StringComparer.Ordinal)
            .ToFrozenDictionary(StringComparer.Ordinal);
    }
}
