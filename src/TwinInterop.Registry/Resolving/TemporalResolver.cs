using TwinInterop.Registry.Model;
using TwinInterop.Registry.Schemes;
using TwinInterop.Registry.Storage;

namespace TwinInterop.Registry.Resolving;

/// <summary>Finds the objects of a name as the registry knew them at a time, and as they were in the world at a time.</summary>
internal sealed class TemporalResolver(IRegistryStore store, RegistryNames names, SchemeCatalogue schemes)
{
    private const string Open = "tx_from <= @p1 AND (tx_to IS NULL OR tx_to > @p1)";

    /// <summary>The number of the last event at a time.</summary>
    public static long SequenceAt(SqlSession sql, DateTimeOffset? knownAt) => knownAt is { } time
        ? sql.Number("SELECT max(seq) FROM event WHERE recorded_at <= @p0", UnixTime.Of(time)) ?? 0
        : long.MaxValue;

    public Resolution Resolve(string value, ResolveRequest request)
    {
        long known = SequenceAt(store.Sql, request.KnownAt);
        HashSet<long> found = [.. Named(value, request, known), .. Represented(value, request, known)];
        if (request.Dataset is null && TwinNames.TryRead(value, out TwinId twin))
        {
            found.UnionWith(store.Sql.Rows(
                "SELECT pk FROM object WHERE twin = @p0 AND created <= @p1", row => row.GetInt64(0), twin.Number, known));
        }

        if (request.ValidAt is not null)
            found.UnionWith(Formerly(value, request, known));
        if (found.Count == 0)
            found.UnionWith(Former(value, request, known));
        (List<long> active, List<long> gone) = request.ValidAt is { } time
            ? new ExistenceAt(store.Sql, known, UnixTime.Of(time)).Follow(found)
            : ([.. found.SelectMany(key => Lineages.Successors(store.Sql, key, known)).Distinct()], [.. found]);
        ResolutionOutcome outcome = (active.Count, gone.Count) switch
        {
            (1, _) => ResolutionOutcome.One,
            ( > 1, _) => ResolutionOutcome.Several,
            (0, > 0) => ResolutionOutcome.Retired,
            _ => ResolutionOutcome.Unknown,
        };
        return new Resolution(value, outcome, [.. (active.Count > 0 ? active : gone).Select(TwinOf)], request.Scheme);
    }

    /// <summary>Names that were issued anew still lead to the object.</summary>
    private List<long> Former(string value, ResolveRequest request, long known) => store.Sql.Rows(
        """
        SELECT n.object, n.scheme, 0 FROM identifier n JOIN event e ON e.seq = n.tx_to AND e.type = 'replace'
        WHERE n.value = @p0 AND n.tx_to <= @p1
        UNION
        SELECT l.object, r.scheme, r.dataset FROM representation r JOIN link l ON l.representation = r.pk
          JOIN event e ON e.seq = l.tx_to AND e.type = 'replace'
        WHERE r.local_id = @p0 AND l.tx_to <= @p1
        """,
        row => (Object: row.GetInt64(0), Scheme: row.GetInt64(1), Dataset: row.GetInt64(2)),
        value,
        known)
        .Where(item => request.Scheme is null || names.Schemes.NameOf(item.Scheme) == request.Scheme)
        .Where(item => request.Dataset is null || item.Dataset == 0 || names.Datasets.NameOf(item.Dataset) == request.Dataset)
        .Select(item => item.Object)
        .ToList();

    private IEnumerable<long> Named(string value, ResolveRequest request, long known)
    {
        IEnumerable<IdentifierScheme> wanted = request.Scheme is { } code ? [schemes.Get(code)] : schemes.All;
        foreach (IdentifierScheme scheme in wanted)
        {
            if (names.Schemes.Find(scheme.Code) is not { } id || scheme.Normalize(value) is not { } normal)
                continue;
            foreach (long key in store.Sql.Rows(
                $"SELECT object FROM identifier WHERE value = @p0 AND {Open} AND scheme = @p2", row => row.GetInt64(0), normal, known, id))
            {
                yield return key;
            }
        }
    }

    /// <summary>Objects that a representation stood for until their end: the link gave way to one to a successor.</summary>
    private List<long> Formerly(string value, ResolveRequest request, long known) => store.Sql.Rows(
        """
        SELECT l.object FROM representation r JOIN link l ON l.representation = r.pk
          JOIN event_object f ON f.object = l.object AND f.event = l.tx_to AND f.role = 'former'
        WHERE r.local_id = @p0 AND (@p2 = 0 OR r.dataset = @p2) AND l.status = 1 AND l.tx_to <= @p1
        """,
        row => row.GetInt64(0),
        value,
        known,
        DatasetOf(request));

    private long DatasetOf(ResolveRequest request) => request.Dataset is { } code ? names.Datasets.Find(code) ?? -1 : 0;

    private List<long> Represented(string value, ResolveRequest request, long known)
    {
        return store.Sql.Rows(
            """
            SELECT l.object FROM representation r JOIN link l ON l.representation = r.pk
            WHERE r.local_id = @p0 AND (@p2 = 0 OR r.dataset = @p2) AND l.status = 1
              AND l.tx_from <= @p1 AND (l.tx_to IS NULL OR l.tx_to > @p1)
            """,
            row => row.GetInt64(0),
            value,
            known,
            DatasetOf(request));
    }

    private TwinId TwinOf(long key) => new(store.Sql.Number("SELECT twin FROM object WHERE pk = @p0", key)
        ?? throw new InvalidDataException($"Expected object {key}, found none: the registry is damaged."));
}
