namespace TwinInterop.Registry.Storage;

/// <summary>The rows that one event adds.</summary>
internal sealed class RowBatch
{
    public List<ObjectRow> Objects { get; } = [];

    public List<StateRow> States { get; } = [];

    public List<LineageRow> Lineages { get; } = [];

    public List<RepresentationRow> Representations { get; } = [];

    public List<SightingRow> Sightings { get; } = [];

    public List<LinkRow> Links { get; } = [];

    public List<IdentifierRow> Identifiers { get; } = [];

    public List<EventObjectRow> EventObjects { get; } = [];

    public void Seal(RowSeal seal)
    {
        Seal(seal, Objects);
        Seal(seal, States);
        Seal(seal, Lineages);
        Seal(seal, Representations);
        Seal(seal, Sightings);
        Seal(seal, Links);
        Seal(seal, Identifiers);
        Seal(seal, EventObjects);
    }

    /// <summary>Takes every row out and keeps the room.</summary>
    public void Clear()
    {
        Objects.Clear();
        States.Clear();
        Lineages.Clear();
        Representations.Clear();
        Sightings.Clear();
        Links.Clear();
        Identifiers.Clear();
        EventObjects.Clear();
    }

    /// <summary>Writes every row.</summary>
    public void WriteTo(IRegistryStore store)
    {
        store.Insert(Objects);
        store.Insert(States);
        store.Insert(Lineages);
        store.Insert(Representations);
        store.Insert(Sightings);
        store.Insert(Links);
        store.Insert(Identifiers);
        store.Insert(EventObjects);
    }

    private static void Seal<T>(RowSeal seal, List<T> rows)
        where T : struct, IRow
    {
        foreach (T row in rows)
            seal.Add(row);
    }
}
