using System.Data.Common;
using TwinInterop.Registry.Storage;

namespace TwinInterop.Registry.Postgres;

/// <summary>Finds rows by their keys, thousands in one question: the way to the server costs more than the rows.</summary>
internal sealed class PostgresLookups(SqlSession sql)
{
    /// <summary>So many keys go in one question.</summary>
    private const int Most = 20_000;

    private const string Representations =
        """
        SELECT k.i, r.scheme, r.pk, coalesce(l.object, 0), coalesce(o.twin, 0), coalesce(s.status, 0), coalesce(l.relation, 0), g.version IS NOT NULL
        FROM unnest(@p0) WITH ORDINALITY AS k(id, i)
        JOIN representation r ON r.local_id = k.id COLLATE "C" AND (@p1 = 0 OR r.dataset = @p1)
        LEFT JOIN link l ON l.representation = r.pk AND l.status = 1 AND l.tx_to IS NULL
        LEFT JOIN object o ON o.pk = l.object
        LEFT JOIN object_state s ON s.object = l.object AND s.tx_to IS NULL
        LEFT JOIN sighting g ON g.representation = r.pk AND g.version = @p2
        ORDER BY k.i, s.part
        """;

    private const string AnyScheme =
        """
        SELECT k.i, n.scheme, 0::bigint, n.object, o.twin, s.status, 0::bigint, false
        FROM unnest(@p0) WITH ORDINALITY AS k(id, i)
        JOIN identifier n ON n.value = k.id COLLATE "C" AND n.tx_to IS NULL
        JOIN object o ON o.pk = n.object
        JOIN object_state s ON s.object = n.object AND s.tx_to IS NULL
        ORDER BY k.i, s.part
        """;

    private const string OneScheme =
        """
        SELECT k.i, n.scheme, 0::bigint, n.object, o.twin, s.status, 0::bigint, false
        FROM unnest(@p0, @p1) WITH ORDINALITY AS k(id, scheme, i)
        JOIN identifier n ON n.value = k.id COLLATE "C" AND n.scheme = k.scheme AND n.tx_to IS NULL
        JOIN object o ON o.pk = n.object
        JOIN object_state s ON s.object = n.object AND s.tx_to IS NULL
        ORDER BY k.i, s.part
        """;

    private const string Twins =
        """
        SELECT k.i, 0::bigint, 0::bigint, o.pk, o.twin, s.status, 0::bigint, false
        FROM unnest(@p0) WITH ORDINALITY AS k(twin, i)
        JOIN object o ON o.twin = k.twin
        JOIN object_state s ON s.object = o.pk AND s.tx_to IS NULL
        ORDER BY k.i, s.part
        """;

    public void FindRepresentations(long dataset, long version, IReadOnlyList<string> localIds, Action<ObjectHit> onFound) =>
        InSlices(localIds, (start, slice) => Ask(Representations, start, [slice, dataset, version], onFound));

    public void FindIdentifiers(IReadOnlyList<string> values, IReadOnlyList<long>? schemes, Action<ObjectHit> onFound) =>
        InSlices(values, (start, slice) => Ask(
            schemes is null ? AnyScheme : OneScheme,
            start,
            schemes is null ? [slice] : [slice, schemes.Skip(start).Take(slice.Length).ToArray()],
            onFound));

    public void FindTwins(IReadOnlyList<long> numbers, Action<ObjectHit> onFound) =>
        InSlices(numbers, (start, slice) => Ask(Twins, start, [slice], onFound));

    private void Ask(string question, int start, object?[] keys, Action<ObjectHit> onFound) =>
        sql.Each(question, row => onFound(Read(row, start)), keys);

    private static ObjectHit Read(DbDataReader row, int start) => new(
        start + (int)row.GetInt64(0) - 1,
        row.GetInt64(1),
        row.GetInt64(2),
        row.GetInt64(3),
        row.GetInt64(4),
        row.GetInt64(5),
        row.GetInt64(6),
        row.GetBoolean(7));

    private static void InSlices<T>(IReadOnlyList<T> keys, Action<int, T[]> ask)
    {
        for (int start = 0; start < keys.Count; start += Most)
        {
            var slice = new T[Math.Min(Most, keys.Count - start)];
            for (int i = 0; i < slice.Length; i++)
                slice[i] = keys[start + i];
            ask(start, slice);
        }
    }
}
