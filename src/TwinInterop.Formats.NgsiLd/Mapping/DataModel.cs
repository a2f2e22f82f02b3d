using System.Collections.Frozen;
using System.Collections.Immutable;
using TwinInterop.Formats.NgsiLd.Contexts;

namespace TwinInterop.Formats.NgsiLd.Mapping;

/// <summary>A Smart Data Model as far as its properties go.</summary>
/// <param name="Name">Subject and type, for example <c>Building/Building</c>.</param>
/// <param name="Properties">The properties by name.</param>
internal sealed record DataModel(string Name, FrozenDictionary<string, DataModelProperty> Properties)
{
    private static readonly Lazy<FrozenDictionary<string, DataModel>> All = new(Load);

    /// <summary>The type that entities of the model have.</summary>
    public string Type => Name[(Name.IndexOf('/', StringComparison.Ordinal) + 1)..];

    /// <summary>The subject, for example <c>Building</c>.</summary>
    public string Subject => Name[..Name.IndexOf('/', StringComparison.Ordinal)];

    /// <summary>The URI of the type.</summary>
    public string Iri => $"{CoreContext.SmartDataModels}dataModel.{Name}";

    /// <summary>The properties that every entity must have, sorted.</summary>
    public ImmutableArray<string> Required { get; } =
        [.. Properties.Where(item => item.Value.IsRequired).Select(item => item.Key).Order(StringComparer.Ordinal)];

    /// <summary>Every model that the tables name.</summary>
    public static IEnumerable<DataModel> Models => All.Value.Values.OrderBy(model => model.Name, StringComparer.Ordinal);

    /// <summary>The model of that name; null when the tables have none.</summary>
    public static DataModel? Find(string name) => All.Value.GetValueOrDefault(name);

    private static FrozenDictionary<string, DataModel> Load()
    {
        using Stream stream = typeof(DataModel).Assembly.GetManifestResourceStream("TwinInterop.Formats.NgsiLd.Mapping.models.tsv")
            ?? throw new InvalidDataException("Expected the embedded table Mapping/models.tsv.");
        using var reader = new StreamReader(stream);
        _ = reader.ReadLine();
        var rows = new List<string[]>();
        while (reader.ReadLine() is { } line)
            rows.Add(line.Split('\t'));
        return rows.GroupBy(row => row[0], StringComparer.Ordinal).ToFrozenDictionary(
            model => model.Key,
            model => new DataModel(model.Key, model.ToFrozenDictionary(row => row[1], DataModelProperty.Parse, StringComparer.Ordinal)),
            StringComparer.Ordinal);
    }
}
