namespace TwinInterop.Formats.Ifc.Schema;

/// <summary>Entities that drafts of IFC had and no supported release has.</summary>
internal static class DroppedEntities
{
    private static readonly Lazy<Dictionary<string, (string Name, string Draft)>> Entities = new(() =>
        SchemaTable.Rows("Schema.dropped-entities.tsv")
            .ToDictionary(row => row[0], row => (row[0], row[1]), StringComparer.OrdinalIgnoreCase));

    /// <summary>The name as in the draft, and the last draft that had it; null when none had.</summary>
    internal static (string Name, string Draft)? Find(string name) =>
        Entities.Value.TryGetValue(name, out (string Name, string Draft) entity) ? entity : null;
}
