using TwinInterop.Registry.Model;

namespace TwinInterop.Registry.Storage;

/// <summary>Follows objects to what became of them.</summary>
internal static class Lineages
{
    /// <summary>The active objects that an object went into, through any number of merges and splits; sorted.</summary>
    /// <param name="sql">The registry.</param>
    /// <param name="key">The object.</param>
    /// <param name="knownAt">The number of the last event that is taken into account.</param>
    public static List<long> Successors(SqlSession sql, long key, long knownAt = long.MaxValue)
    {
        var active = new SortedSet<long>();
        var seen = new HashSet<long> { key };
        var pending = new Stack<long>([key]);
        while (pending.TryPop(out long current))
        {
            if (StatusOf(sql, current, knownAt) == ObjectStatus.Active)
            {
                active.Add(current);
                continue;
            }

            List<long> children = sql.Rows(
                "SELECT child FROM lineage WHERE parent = @p0 AND tx_from <= @p1 AND (tx_to IS NULL OR tx_to > @p1)",
                row => row.GetInt64(0),
                current,
                knownAt);
            foreach (long child in children.Where(seen.Add))
                pending.Push(child);
        }

        return [.. active];
    }

    /// <summary>What was known of an object's status; void before it was made.</summary>
    public static ObjectStatus StatusOf(SqlSession sql, long key, long knownAt) => (ObjectStatus)(sql.Number(
        """
        SELECT status FROM object_state WHERE object = @p0 AND tx_from <= @p1 AND (tx_to IS NULL OR tx_to > @p1)
        ORDER BY part DESC LIMIT 1
        """,
        key,
        knownAt) ?? (long)ObjectStatus.Void);
}
