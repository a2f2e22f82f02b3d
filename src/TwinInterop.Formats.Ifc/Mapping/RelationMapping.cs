using System.Collections.Frozen;
using System.Reflection;

namespace TwinInterop.Formats.Ifc.Mapping;

/// <summary>From the relationships of IFC to relations of the model, by <c>Mapping/relations.csv</c>.</summary>
/// <remarks>
/// Relationships that make parts (aggregates, nests, contains, fills) and those that carry attributes (properties,
/// types, associations) have no row. Attributes that releases name differently stand beside each other: <c>A|B</c>.
/// </remarks>
internal static class RelationMapping
{
    private static readonly Lazy<FrozenDictionary<string, RelationRow>> Rows = new(Load);

    /// <summary>What a relationship is in the model; null when it is none.</summary>
    /// <param name="entity">Its entity, for example <c>IfcRelCoversSpaces</c>.</param>
    public static RelationRow? Find(string entity) => Rows.Value.GetValueOrDefault(entity);

    /// <summary>The relationships that a type of relation is read from, shortest name first.</summary>
    public static IEnumerable<(string Entity, RelationRow Row)> OfType(string type) => Rows.Value
        .Where(pair => pair.Value.Type == type)
        .OrderBy(pair => pair.Key.Length).ThenBy(pair => pair.Key, StringComparer.Ordinal)
        .Select(pair => (pair.Key, pair.Value));

    private static FrozenDictionary<string, RelationRow> Load()
    {
        var rows = new Dictionary<string, RelationRow>(StringComparer.Ordinal);
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("TwinInterop.Formats.Ifc.Mapping.relations.csv")
            ?? throw new InvalidDataException("Expected the embedded table Mapping/relations.csv.");
        using var reader = new StreamReader(stream);
        _ = reader.ReadLine();
        while (reader.ReadLine() is { Length: > 0 } line)
        {
            string[] cells = line.Split(',');
            rows.Add(cells[0], new RelationRow(cells[1].Split('|'), cells[2].Split('|'), cells[3], cells[4]));
        }

        return rows.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
