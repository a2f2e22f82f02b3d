using TwinInterop.Registry.Storage;

namespace TwinInterop.Registry.Importing;

/// <summary>What a registry surely lacks, so that nobody has to look for it.</summary>
/// <remarks>
/// A registry is read for this once, when an import turned out to be large beside it; afterwards every batch adds its own keys.
/// It holds as long as nobody else writes: the event that it knows must be the last one of the chain.
/// </remarks>
internal sealed class KnownKeys(IRegistryStore store)
{
    /// <summary>To read a key costs about a quarter of looking for one.</summary>
    private const int CostOfLooking = 4;

    private KeyFilter? _identifiers;
    private KeyFilter? _twins;
    private KeyFilter? _localIds;
    private long _sequence = -1;
    private long _asked;

    /// <summary>Takes note of where the chain is, and reads the registry when that pays.</summary>
    /// <param name="last">The last event of the chain.</param>
    /// <param name="rows">How many rows come next.</param>
    public void Begin(long last, int rows)
    {
        _asked += rows;
        if (_identifiers is not null && _sequence == last)
            return;
        Forget();
        long objects = store.Sql.Number("SELECT max(pk) FROM object") ?? 0;
        if (objects > CostOfLooking * _asked)
            return;
        _asked = 0;
        KeyFilter identifiers = new(), twins = new(), localIds = new();
        store.Scan("SELECT value FROM identifier", row => identifiers.Add(KeyFilter.KeyOf(row.GetString(0))));
        store.Scan("SELECT twin FROM object", row => twins.Add(KeyFilter.KeyOf(row.GetInt64(0))));
        store.Scan("SELECT local_id FROM representation", row => localIds.Add(KeyFilter.KeyOf(row.GetString(0))));
        (_identifiers, _twins, _localIds, _sequence) = (identifiers, twins, localIds, last);
    }

    /// <summary>Adds what an event brings.</summary>
    public void Add(RowBatch rows, long sequence)
    {
        if (_identifiers is null || _twins is null || _localIds is null)
            return;
        foreach (IdentifierRow row in rows.Identifiers)
            _identifiers.Add(KeyFilter.KeyOf(row.Value));
        foreach (ObjectRow row in rows.Objects)
            _twins.Add(KeyFilter.KeyOf(row.Twin));
        foreach (RepresentationRow row in rows.Representations)
            _localIds.Add(KeyFilter.KeyOf(row.LocalId));
        _sequence = sequence;
    }

    public void Forget() => (_identifiers, _twins, _localIds, _sequence) = (null, null, null, -1);

    public bool MayHaveIdentifier(ulong key) => _identifiers is null || _identifiers.MayContain(key);

    public bool MayHaveTwin(long number) => _twins is null || _twins.MayContain(KeyFilter.KeyOf(number));

    public bool MayHaveLocalId(string localId) => _localIds is null || _localIds.MayContain(KeyFilter.KeyOf(localId));
}
