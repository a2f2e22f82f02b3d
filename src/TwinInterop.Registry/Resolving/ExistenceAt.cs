using TwinInterop.Registry.Model;
using TwinInterop.Registry.Storage;

namespace TwinInterop.Registry.Resolving;

/// <summary>Which objects existed in the world at a time, as the registry knew it at another.</summary>
/// <param name="sql">The registry.</param>
/// <param name="known">The number of the last event that is taken into account.</param>
/// <param name="time">The time in the world, in microseconds since 1970.</param>
internal sealed class ExistenceAt(SqlSession sql, long known, long time)
{
    private const string Open = "tx_from <= @p1 AND (tx_to IS NULL OR tx_to > @p1)";

    private enum Existence
    {
        Never,
        Later,
        Now,
        Before,
    }

    /// <summary>Follows objects that were gone by then to what they had become.</summary>
    /// <returns>The objects that existed, sorted; and of those asked about the ones that were gone.</returns>
    public (List<long> Existing, List<long> Gone) Follow(IEnumerable<long> keys)
    {
        var existing = new SortedSet<long>();
        var gone = new List<long>();
        var pending = new Stack<long>();
        var seen = new HashSet<long>();
        foreach (long key in keys.Order())
        {
            if (Of(key) == Existence.Before)
                gone.Add(key);
            if (seen.Add(key))
                pending.Push(key);
        }

        while (pending.TryPop(out long current))
        {
            Existence state = Of(current);
            if (state == Existence.Now)
                existing.Add(current);
            if (state != Existence.Before)
                continue;
            foreach (long child in sql.Rows($"SELECT child FROM lineage WHERE parent = @p0 AND {Open}", row => row.GetInt64(0), current, known).Where(seen.Add))
                pending.Push(child);
        }

        return ([.. existing], gone);
    }

    /// <remarks>An object whose end nobody dated was there until its end was reported.</remarks>
    private Existence Of(long key)
    {
        List<(long From, long To, long Status)> periods = sql.Rows(
            """
            SELECT s.valid_from, s.valid_to, s.status, coalesce(e.occurred_at, e.recorded_at) FROM object_state s JOIN event e ON e.seq = s.tx_from
            WHERE s.object = @p0 AND s.tx_from <= @p1 AND (s.tx_to IS NULL OR s.tx_to > @p1) ORDER BY s.part
            """,
            row => (
                row.IsDBNull(0) ? long.MinValue : row.GetInt64(0),
                !row.IsDBNull(1) ? row.GetInt64(1) : row.GetInt64(2) == (long)ObjectStatus.Active ? long.MaxValue : row.GetInt64(3),
                row.GetInt64(2)),
            key,
            known);
        periods.RemoveAll(period => period.Status == (long)ObjectStatus.Void);
        if (periods.Count == 0)
            return Existence.Never;
        if (periods.Exists(period => period.From <= time && time < period.To))
            return Existence.Now;
        return periods[0].From > time ? Existence.Later : Existence.Before;
    }
}
