using System.Data.Common;
using TwinInterop.Registry.Storage;

namespace TwinInterop.Registry.Postgres;

/// <summary>Finds rows by their keys, thousands in one question: the way to the server costs more than the rows.</summary>
/// <remarks>
/// Keys go to the server in the order of their values, and what is found is ordered by object before the objects are looked up:
/// each index and each table is then visited from one end to the other, which costs less than half of going there at random.
/// </remarks>
internal sealed class PostgresLookups(SqlSession sql)
{
    /// <summary>So many keys go in one question.</summary>
    private const int Most = 20_000;

    /// <summary>Most objects were active all their lives; a small index has those that were not (0 is active).</summary>
    private const string Status =
        """
        CASE WHEN EXISTS (SELECT 1 FROM object_state c WHERE c.object = f.object AND c.status <> 0)
        THEN coalesce((SELECT s.status FROM object_state s WHERE s.object = f.object AND s.tx_to IS NULL ORDER BY s.part DESC LIMIT 1), 0)
        ELSE 0 END
        """;

    private const string Objects =
        $"SELECT f.i, f.scheme, f.representation, coalesce(f.object, 0), coalesce(o.twin, 0), {Status}, coalesce(f.relation, 0), f.named";

    private const string Linked =
        """
        FROM unnest(@p0) WITH ORDINALITY AS k(id, i)
        JOIN representation r ON r.local_id = k.id COLLATE "C"
        LEFT JOIN link l ON l.representation = r.pk AND l.status = 1 AND l.tx_to IS NULL
        """;

    /// <summary>An object that was made for its representation is linked by <c>import</c>, what somebody linked has no method.</summary>
    private const string Found =
        "SELECT k.i, r.scheme, r.pk AS representation, l.object, l.relation, coalesce(l.method <> 'import', false) AS named";

    private const string OfAnyDataset =
        $"{Objects}, false FROM ({Found} {Linked} ORDER BY l.object OFFSET 0) f LEFT JOIN object o ON o.pk = f.object";

    private const string OfDataset =
        $"{Objects}, false FROM ({Found} {Linked} WHERE r.dataset = @p1 ORDER BY l.object OFFSET 0) f LEFT JOIN object o ON o.pk = f.object";

    private const string OfVersion =
        $"""
        {Objects}, g.version IS NOT NULL FROM ({Found} {Linked} WHERE r.dataset = @p1 ORDER BY l.object OFFSET 0) f
        LEFT JOIN object o ON o.pk = f.object
        LEFT JOIN sighting g ON g.representation = f.representation AND g.version = @p2
        """;

    private const string Named =
        """
        SELECT k.i, n.scheme, 0::bigint AS representation, n.object, 0::bigint AS relation, false AS named
        """;

    private const string AnyScheme =
        $"""
        {Objects}, false FROM ({Named} FROM unnest(@p0) WITH ORDINALITY AS k(id, i)
        JOIN identifier n ON n.value = k.id COLLATE "C" AND n.tx_to IS NULL ORDER BY n.object OFFSET 0) f
        JOIN object o ON o.pk = f.object
        """;

    private const string OneScheme =
        $"""
        {Objects}, false FROM ({Named} FROM unnest(@p0, @p1) WITH ORDINALITY AS k(id, scheme, i)
        JOIN identifier n ON n.value = k.id COLLATE "C" AND n.scheme = k.scheme AND n.tx_to IS NULL ORDER BY n.object OFFSET 0) f
        JOIN object o ON o.pk = f.object
        """;

    private const string Twins =
        $"""
        SELECT f.i, 0::bigint, 0::bigint, f.object, f.twin, {Status}, 0::bigint, false, false
        FROM (SELECT k.i, o.pk AS object, o.twin FROM unnest(@p0) WITH ORDINALITY AS k(twin, i)
        JOIN object o ON o.twin = k.twin ORDER BY o.pk OFFSET 0) f
        """;

    public void FindRepresentations(long dataset, long version, IReadOnlyList<string> localIds, Action<ObjectHit> onFound)
    {
        string[] sorted = KeyOrder.Sort(localIds, StringComparer.Ordinal, out int[] places);
        var found = new List<ObjectHit>(sorted.Length);
        InSlices(sorted, (start, slice) => Ask(
            found,
            (dataset, version) switch { (0, _) => OfAnyDataset, (_, 0) => OfDataset, _ => OfVersion },
            places.AsMemory(start),
            (dataset, version) switch { (0, _) => [slice], (_, 0) => [slice, dataset], _ => [slice, dataset, version] }));
        Tell(found, onFound);
    }

    public void FindIdentifiers(IReadOnlyList<string> values, IReadOnlyList<long>? schemes, Action<ObjectHit> onFound)
    {
        string[] sorted = KeyOrder.Sort(values, StringComparer.Ordinal, out int[] places);
        var found = new List<ObjectHit>(sorted.Length);
        InSlices(sorted, (start, slice) => Ask(
            found,
            schemes is null ? AnyScheme : OneScheme,
            places.AsMemory(start),
            schemes is null ? [slice] : [slice, Array.ConvertAll(places[start..(start + slice.Length)], place => schemes[place])]));
        Tell(found, onFound);
    }

    public void FindTwins(IReadOnlyList<long> numbers, Action<ObjectHit> onFound)
    {
        long[] sorted = KeyOrder.Sort(numbers, Comparer<long>.Default, out int[] places);
        var found = new List<ObjectHit>(sorted.Length);
        InSlices(sorted, (start, slice) => Ask(found, Twins, places.AsMemory(start), [slice]));
        Tell(found, onFound);
    }

    private void Ask(List<ObjectHit> found, string question, ReadOnlyMemory<int> places, object?[] keys) =>
        sql.Each(question, row => found.Add(Read(row, places.Span[(int)row.GetInt64(0) - 1])), keys);

    private static void Tell(List<ObjectHit> found, Action<ObjectHit> onFound)
    {
        found.Sort(static (a, b) => (a.Index, a.Scheme, a.Object).CompareTo((b.Index, b.Scheme, b.Object)));
        foreach (ObjectHit hit in found)
            onFound(hit);
    }

    private static ObjectHit Read(DbDataReader row, int index) => new(
        index,
        row.GetInt64(1),
        row.GetInt64(2),
        row.GetInt64(3),
        row.GetInt64(4),
        row.GetInt64(5),
        row.GetInt64(6),
        row.GetBoolean(7),
        row.GetBoolean(8));

    private static void InSlices<T>(T[] keys, Action<int, T[]> ask)
    {
        for (int start = 0; start < keys.Length; start += Most)
            ask(start, keys[start..Math.Min(start + Most, keys.Length)]);
    }
}
