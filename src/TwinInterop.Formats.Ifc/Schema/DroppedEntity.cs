namespace TwinInterop.Formats.Ifc.Schema;

/// <summary>An entity that drafts of IFC had and no supported release has.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Draft">The last draft that had it.</param>
/// <param name="ReadAs">The entity that took its place and begins with the same attributes; empty when there is none.</param>
internal sealed record DroppedEntity(string Name, string Draft, string ReadAs)
{
    private static readonly Lazy<Dictionary<string, DroppedEntity>> Entities = new(() =>
        SchemaTable.Rows("Schema.dropped-entities.tsv")
            .Select(row => new DroppedEntity(row[0], row[1], row[2]))
            .ToDictionary(entity => entity.Name, StringComparer.OrdinalIgnoreCase));

    /// <summary>The entity of a name, whatever its case; null when no draft had it.</summary>
    internal static DroppedEntity? Find(string name) => Entities.Value.GetValueOrDefault(name);
}
