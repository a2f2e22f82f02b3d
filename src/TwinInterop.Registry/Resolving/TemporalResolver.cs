using System.Collections.Immutable;
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
        if (request.Dataset is null && TwinId.TryParse(value, out TwinId twin))
        {
            found.UnionWith(store.Sql.Rows(
                "SELECT pk FROM object WHERE twin = @p0 AND created <= @p1", row => row.GetInt64(0), twin.Number, known));
        }

        long[] active = [.. found.SelectMany(key => Lineages.Successors(store.Sql, key, known)).Distinct().Where(key => Exists(key, request, known))];
        ImmutableArray<TwinId> objects = [.. (active.Length > 0 ? active : [.. found]).Select(TwinOf)];
        ResolutionOutcome outcome = (found.Count, active.Length) switch
        {
            (0, _) => ResolutionOutcome.Unknown,
            (_, 0) => ResolutionOutcome.Retired,
            (_, 1) => ResolutionOutcome.One,
            _ => ResolutionOutcome.Several,
        };
        return new Resolution(value, outcome, objects, request.Scheme);
    }

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

    private List<long> Represented(string value, ResolveRequest request, long known)
    {
        long dataset = request.Dataset is { } code ? names.Datasets.Find(code) ?? -1 : 0;
        return store.Sql.Rows(
            """
            SELECT l.object FROM representation r JOIN link l ON l.representation = r.pk
            WHERE r.local_id = @p0 AND (@p2 = 0 OR r.dataset = @p2) AND l.status = 1
              AND l.tx_from <= @p1 AND (l.tx_to IS NULL OR l.tx_to > @p1)
            """,
            row => row.GetInt64(0),
            value,
            known,
            dataset);
    }

    private bool Exists(long key, ResolveRequest request, long known) => request.ValidAt is not { } time || store.Sql.Number(
        $"""
        SELECT 1 FROM object_state WHERE object = @p0 AND {Open}
          AND (valid_from IS NULL OR valid_from <= @p2) AND (valid_to IS NULL OR valid_to > @p2) LIMIT 1
        """,
        key,
        known,
        UnixTime.Of(time)) is not null;

    private TwinId TwinOf(long key) => new(store.Sql.Number("SELECT twin FROM object WHERE pk = @p0", key)
        ?? throw new InvalidDataException($"Expected object {key}, found none: the registry is damaged."));
}
