using System.Collections.Immutable;
using System.Data.Common;
using TwinInterop.Registry.Events;
using TwinInterop.Registry.Model;
using TwinInterop.Registry.Resolving;
using TwinInterop.Registry.Storage;

namespace TwinInterop.Registry.Queries;

/// <summary>Reads objects, events and links.</summary>
internal sealed class RegistryReader(IRegistryStore store, RegistryNames names)
{
    private const string EventColumns = "seq, event_id, type, actor, recorded_at, occurred_at, reason, evidence, payload, hash";

    /// <summary>Rows as known at event @p1.</summary>
    private const string Known = "tx_from <= @p1 AND (tx_to IS NULL OR tx_to > @p1)";

    public IEnumerable<RegistryEvent> Events(long after, int limit) => store.Sql.Rows(
        $"SELECT {EventColumns} FROM event WHERE seq > @p0 ORDER BY seq LIMIT @p1", ReadEvent, after, (long)limit);

    public IReadOnlyList<RegistryEvent> History(TwinId twin)
    {
        long key = KeyOf(twin);
        return store.Sql.Rows(
            $"""
            SELECT {EventColumns} FROM event WHERE seq IN (
              SELECT event FROM event_object WHERE object = @p0 UNION SELECT created FROM object WHERE pk = @p0
              UNION SELECT tx_from FROM link WHERE object = @p0) ORDER BY seq
            """,
            ReadEvent,
            key);
    }

    public IReadOnlyList<ReviewItem> Review(int limit)
    {
        List<OpenLink> links = store.Sql.Rows(
            $"SELECT {OpenLink.Columns} FROM link WHERE status = 0 AND tx_to IS NULL ORDER BY tx_from, representation, object LIMIT @p0",
            OpenLink.Read,
            (long)limit);
        return [.. links.Select(link => new ReviewItem(TwinOf(link.Object), RepresentationOf(link.Representation), GradeOf(link), link.TxFrom))];
    }

    /// <exception cref="RegistryConflictException">There is no such object, or it was not known then.</exception>
    public ObjectDescription Describe(TwinId twin, ResolveRequest request) =>
        Describe(KeyOf(twin), twin, TemporalResolver.SequenceAt(store.Sql, request.KnownAt), UnixTime.Of(request.ValidAt));

    /// <summary>Every object, in the order in which they were made.</summary>
    public IEnumerable<ObjectDescription> All()
    {
        const int slice = 1_000;
        long last = 0;
        while (true)
        {
            List<(long Key, long Twin)> keys = store.Sql.Rows(
                "SELECT pk, twin FROM object WHERE pk > @p0 ORDER BY pk LIMIT @p1", row => (row.GetInt64(0), row.GetInt64(1)), last, (long)slice);
            if (keys.Count == 0)
                yield break;
            foreach ((long key, long twin) in keys)
                yield return Describe(key, new TwinId(twin), long.MaxValue, null);
            last = keys[^1].Key;
        }
    }

    /// <summary>The names of an object in schemes that hold beyond one data set.</summary>
    public ImmutableArray<ObjectIdentifier> IdentifiersOf(TwinId twin) => [.. store.Sql.Rows(
        "SELECT scheme, value FROM identifier WHERE object = (SELECT pk FROM object WHERE twin = @p0) AND tx_to IS NULL ORDER BY scheme, value",
        row => new ObjectIdentifier(names.Schemes.NameOf(row.GetInt64(0)), row.GetString(1)),
        twin.Number)];

    /// <summary>The latest footprint of an object and the CRS that it is in; null when no representation has one.</summary>
    public (byte[] Footprint, string? Crs)? FootprintOf(TwinId twin) => store.Sql.Rows(
        """
        SELECT s.footprint, v.crs FROM link l JOIN representation r ON r.pk = l.representation
          JOIN dataset_version v ON v.dataset = r.dataset JOIN sighting s ON s.version = v.id AND s.representation = r.pk
        WHERE l.object = @p0 AND l.tx_to IS NULL AND l.status = 1 AND s.footprint IS NOT NULL ORDER BY s.version DESC LIMIT 1
        """,
        row => ((byte[])row.GetValue(0), row.IsDBNull(1) ? null : row.GetString(1)),
        KeyOf(twin)) is [var found] ? found : null;

    /// <summary>The format of the latest version of a data set, and where it is; null where nobody says.</summary>
    public (string? Format, string? Uri) LatestVersionOf(string dataset) => store.Sql.Rows(
        "SELECT v.format, v.uri FROM dataset_version v JOIN dataset d ON d.id = v.dataset WHERE d.code = @p0 ORDER BY v.id DESC LIMIT 1",
        row => (Text(row, 0), Text(row, 1)),
        dataset).FirstOrDefault();

    private ObjectDescription Describe(long key, TwinId twin, long known, long? validAt)
    {
        List<StateRow> states = store.Sql.Rows(
            $"SELECT {RegistryTable.State.ColumnList} FROM object_state WHERE object = @p0 AND {Known} ORDER BY part", ObjectPeriods.Read, key, known);
        if (validAt is { } time)
            states.RemoveAll(item => item.ValidFrom > time || item.ValidTo <= time);
        if (states.Count == 0)
            throw new RegistryConflictException($"Nothing is known of {twin} at that time.");
        StateRow state = states[^1];
        return new ObjectDescription(twin, names.Classes.NameOf(state.Class), (ObjectStatus)state.Status, state.TxFrom)
        {
            Label = state.Label,
            Authority = state.Authority is { } authority ? names.Authorities.NameOf(authority) : null,
            ValidFrom = state.ValidFrom is { } from ? UnixTime.From(from) : null,
            ValidTo = state.ValidTo is { } to ? UnixTime.From(to) : null,
            Identifiers = [.. store.Sql.Rows(
                $"SELECT scheme, value FROM identifier WHERE object = @p0 AND {Known} ORDER BY scheme, value",
                row => new ObjectIdentifier(names.Schemes.NameOf(row.GetInt64(0)), row.GetString(1)),
                key,
                known)],
            Representations = [.. Representations(key, known)],
            Parents = Relatives("parent", "child", key, known),
            Children = Relatives("child", "parent", key, known),
        };
    }

    private List<ObjectRepresentation> Representations(long key, long known)
    {
        List<OpenLink> links = store.Sql.Rows(
            $"SELECT {OpenLink.Columns} FROM link WHERE object = @p0 AND {Known} ORDER BY representation", OpenLink.Read, key, known);
        var found = new List<ObjectRepresentation>(links.Count);
        foreach (OpenLink link in links)
        {
            List<(string Sha, string? Format, string? Uri, string? Lods)> versions = store.Sql.Rows(
                """
                SELECT v.sha256, v.format, v.uri, s.lods FROM representation r JOIN dataset_version v ON v.dataset = r.dataset
                  JOIN sighting s ON s.version = v.id AND s.representation = r.pk
                WHERE r.pk = @p0 ORDER BY s.version
                """,
                row => (row.GetString(0), Text(row, 1), Text(row, 2), Text(row, 3)),
                link.Representation);
            (string Sha, string? Format, string? Uri, string? Lods)? last = versions.Count == 0 ? null : versions[^1];
            found.Add(new ObjectRepresentation(
                RepresentationOf(link.Representation), GradeOf(link), last?.Format, last?.Uri, last?.Lods, versions.FirstOrDefault().Sha, last?.Sha));
        }

        return found;
    }

    private ImmutableArray<TwinId> Relatives(string wanted, string given, long key, long known) => [.. store.Sql.Rows(
        $"SELECT o.twin FROM lineage x JOIN object o ON o.pk = x.{wanted} WHERE x.{given} = @p0 AND x.tx_from <= @p1 AND (x.tx_to IS NULL OR x.tx_to > @p1) ORDER BY o.pk",
        row => new TwinId(row.GetInt64(0)),
        key,
        known)];

    private long KeyOf(TwinId twin) => store.Sql.Number("SELECT pk FROM object WHERE twin = @p0", twin.Number)
        ?? throw new RegistryConflictException($"Expected an object {twin}, the registry has none.");

    private TwinId TwinOf(long key) => new(store.Sql.Number("SELECT twin FROM object WHERE pk = @p0", key)
        ?? throw new InvalidDataException($"Expected object {key}, found none: the registry is damaged."));

    private RepresentationKey RepresentationOf(long key) => store.Sql.Rows(
        "SELECT dataset, local_id, scheme FROM representation WHERE pk = @p0",
        row => new RepresentationKey(names.Datasets.NameOf(row.GetInt64(0)), row.GetString(1), names.Schemes.NameOf(row.GetInt64(2))),
        key)[0];

    private static LinkGrade GradeOf(OpenLink link) => new(link.Relation, link.Status)
    {
        ShareOfObject = link.ShareOfObject,
        ShareOfRepresentation = link.ShareOfRepresentation,
        Confidence = link.Confidence,
        Method = link.Method,
        Explanation = link.Explanation,
    };

    private static RegistryEvent ReadEvent(DbDataReader row) => new(
        row.GetInt64(0),
        row.GetString(1),
        row.GetString(2),
        row.GetString(3),
        UnixTime.From(row.GetInt64(4)),
        row.IsDBNull(5) ? null : UnixTime.From(row.GetInt64(5)),
        Text(row, 6),
        Text(row, 7),
        row.GetString(8),
        Convert.ToHexStringLower((byte[])row.GetValue(9)));

    private static string? Text(DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);
}
