using Microsoft.Data.Sqlite;
using SQLitePCL;
using TwinInterop.Registry.Storage;

namespace TwinInterop.Registry.Sqlite;

/// <summary>Finds rows by their keys, one after the other: in the process that costs less than any batch.</summary>
internal sealed class SqliteLookups(SqliteConnection connection) : IDisposable
{
    /// <summary>Most objects were active all their lives; a small index has those that were not (0 is active).</summary>
    private const string Status =
        """
        CASE WHEN EXISTS (SELECT 1 FROM object_state c WHERE c.object = o.pk AND c.status <> 0)
        THEN coalesce((SELECT s.status FROM object_state s WHERE s.object = o.pk AND s.tx_to IS NULL ORDER BY s.part DESC LIMIT 1), 0)
        ELSE 0 END
        """;

    private const string Linked =
        """
        LEFT JOIN link l ON l.representation = r.pk AND l.status = 1 AND l.tx_to IS NULL
        LEFT JOIN object o ON o.pk = l.object
        """;

    /// <summary>An object that was made for its representation is linked by <c>import</c>, what somebody linked has no method.</summary>
    private const string Named = "(l.method <> 'import')";

    private const string Representations =
        $"SELECT r.scheme, r.pk, l.object, o.twin, {Status}, l.relation, {Named}, NULL FROM representation r {Linked} WHERE r.local_id = ?1";

    private const string OfVersion =
        $"""
        SELECT r.scheme, r.pk, l.object, o.twin, {Status}, l.relation, {Named}, g.version FROM representation r {Linked}
        LEFT JOIN sighting g ON g.representation = r.pk AND g.version = ?3
        WHERE r.local_id = ?1 AND r.dataset = ?2
        """;

    private const string Identifiers =
        $"""
        SELECT n.scheme, 0, n.object, o.twin, {Status}, 0, 0, NULL FROM identifier n CROSS JOIN object o ON o.pk = n.object
        WHERE n.value = ?1 AND n.tx_to IS NULL
        """;

    private const string Twins =
        $"SELECT 0, 0, o.pk, o.twin, {Status}, 0, 0, NULL FROM object o WHERE o.twin = ?1";

    private readonly Dictionary<string, SqliteStatement> _statements = new(StringComparer.Ordinal);

    public void FindRepresentations(long dataset, long version, IReadOnlyList<string> localIds, Action<ObjectHit> onFound)
    {
        SqliteStatement find = Statement((dataset, version) switch
        {
            (0, _) => Representations,
            (_, 0) => Representations + " AND r.dataset = ?2",
            _ => OfVersion,
        });
        InOneRead(find, localIds.Count, i =>
        {
            find.Text(localIds[i]);
            if (dataset != 0)
                find.Integer(dataset);
            if (dataset != 0 && version != 0)
                find.Integer(version);
            Read(find, i, onFound);
        });
    }

    public void FindIdentifiers(IReadOnlyList<string> values, IReadOnlyList<long>? schemes, Action<ObjectHit> onFound)
    {
        SqliteStatement find = Statement(schemes is null ? Identifiers : Identifiers + " AND n.scheme = ?2");
        InOneRead(find, values.Count, i =>
        {
            find.Text(values[i]);
            if (schemes is not null)
                find.Integer(schemes[i]);
            Read(find, i, onFound);
        });
    }

    public void FindTwins(IReadOnlyList<long> numbers, Action<ObjectHit> onFound)
    {
        SqliteStatement find = Statement(Twins);
        InOneRead(find, numbers.Count, i =>
        {
            find.Integer(numbers[i]);
            Read(find, i, onFound);
        });
    }

    public void Dispose()
    {
        foreach (SqliteStatement statement in _statements.Values)
            statement.Dispose();
    }

    /// <summary>Asks for many keys within one transaction: to take and leave the lock costs as much as a look-up.</summary>
    private void InOneRead(SqliteStatement find, int count, Action<int> ask)
    {
        bool begins = count > 1 && raw.sqlite3_get_autocommit(connection.Handle) != 0;
        if (begins)
            Run("BEGIN");
        try
        {
            for (int i = 0; i < count; i++)
            {
                find.Reset();
                ask(i);
            }
        }
        finally
        {
            find.Reset();
            if (begins)
                Run("COMMIT");
        }
    }

    private void Run(string sql)
    {
        SqliteStatement statement = Statement(sql);
        statement.Reset();
        statement.Step();
        statement.Reset();
    }

    private static void Read(SqliteStatement find, int index, Action<ObjectHit> onFound)
    {
        while (find.Step())
        {
            onFound(new ObjectHit(
                index,
                find.Integer(0),
                find.Integer(1),
                find.Integer(2),
                find.Integer(3),
                find.Integer(4),
                find.Integer(5),
                find.Integer(6) != 0,
                find.Integer(7) != 0));
        }
    }

    private SqliteStatement Statement(string sql)
    {
        if (!_statements.TryGetValue(sql, out SqliteStatement? statement))
        {
            statement = new SqliteStatement(connection, sql);
            _statements.Add(sql, statement);
        }

        return statement;
    }
}
