using TwinInterop.Registry.Model;
using TwinInterop.Registry.Resolving;
using TwinInterop.Registry.Storage;

namespace TwinInterop.Registry.Queries;

/// <summary>Walks from the names of one system to those of another by way of the objects.</summary>
internal sealed class Crosswalk(IRegistryStore store, RegistryNames names)
{
    public IEnumerable<CrosswalkRow> Rows(string from, string to, ResolveRequest request)
    {
        long known = TemporalResolver.SequenceAt(store.Sql, request.KnownAt);
        string first = Side(from, out long firstKey), second = Side(to, out long secondKey);
        return Rows(first, firstKey, second, secondKey, known);
    }

    private IEnumerable<CrosswalkRow> Rows(string first, long firstKey, string second, long secondKey, long known)
    {
        string question =
            $"""
            SELECT a.value, b.value, o.twin, b.relation, a.confidence, b.confidence FROM ({first}) AS a
            JOIN ({second.Replace("@p0", "@p2", StringComparison.Ordinal)}) AS b ON b.object = a.object
            JOIN object o ON o.pk = a.object
            ORDER BY a.value, b.value
            """;
        foreach (System.Data.Common.DbDataReader row in store.Sql.Stream(question, firstKey, known, secondKey))
        {
            double? confidence = row.IsDBNull(4) || row.IsDBNull(5) ? null : row.GetDouble(4) * row.GetDouble(5);
            yield return new CrosswalkRow(
                row.GetString(0), row.GetString(1), new TwinId(row.GetInt64(2)), (LinkRelation)row.GetInt64(3), confidence);
        }

        foreach (CrosswalkRow row in Successors(first, firstKey, second, secondKey, known))
            yield return row;
    }

    /// <summary>Names of objects that were merged or split lead to the names of what they became.</summary>
    private IEnumerable<CrosswalkRow> Successors(string first, long firstKey, string second, long secondKey, long known)
    {
        List<(string Value, long Object)> gone = store.Sql.Rows(
            $"""
            SELECT a.value, a.object FROM ({first}) AS a
            JOIN object_state s ON s.object = a.object AND s.tx_from <= @p1 AND (s.tx_to IS NULL OR s.tx_to > @p1) AND s.status IN (2, 3)
            ORDER BY a.value
            """,
            row => (row.GetString(0), row.GetInt64(1)),
            firstKey,
            known);
        foreach ((string value, long key) in gone)
        {
            foreach (long successor in Lineages.Successors(store.Sql, key, known))
            {
                foreach (CrosswalkRow row in store.Sql.Rows(
                    $"SELECT b.value, o.twin, b.relation FROM ({second}) AS b JOIN object o ON o.pk = b.object WHERE b.object = @p2 ORDER BY b.value",
                    found => new CrosswalkRow(value, found.GetString(0), new TwinId(found.GetInt64(1)), (LinkRelation)found.GetInt64(2), null),
                    secondKey,
                    known,
                    successor))
                {
                    yield return row;
                }
            }
        }
    }

    /// <summary>The names of a system with their objects: of a data set, or of a scheme.</summary>
    /// <exception cref="ArgumentException">The registry knows neither.</exception>
    private string Side(string system, out long key)
    {
        if (names.Datasets.Find(system) is { } dataset)
        {
            key = dataset;
            return """
                SELECT r.local_id AS value, l.object AS object, l.relation AS relation, l.confidence AS confidence
                FROM representation r JOIN link l ON l.representation = r.pk
                WHERE r.dataset = @p0 AND l.status = 1 AND l.tx_from <= @p1 AND (l.tx_to IS NULL OR l.tx_to > @p1)
                """;
        }

        key = names.Schemes.Find(system) ?? throw new ArgumentException(
            $"Expected a data set or a scheme that the registry has names of; found '{system}'.", nameof(system));
        return """
            SELECT n.value AS value, n.object AS object, 0 AS relation, 1.0 AS confidence FROM identifier n
            WHERE n.scheme = @p0 AND n.tx_from <= @p1 AND (n.tx_to IS NULL OR n.tx_to > @p1)
            """;
    }
}
