using System.Data.Common;
using System.Globalization;
using Npgsql;
using TwinInterop.Registry.Storage;

namespace TwinInterop.Registry.Postgres;

/// <summary>A registry in a PostgreSQL database, in a schema of its own.</summary>
internal sealed class PostgresStore : IRegistryStore
{
    /// <summary>The name of the lock that whoever changes the schema holds.</summary>
    private const long SchemaLock = 0x5457_494E;

    /// <summary>Up to so many rows, a prepared statement each costs less than to begin and end a COPY.</summary>
    private const int FewRows = 8;

    private readonly NpgsqlConnection _connection;
    private readonly PostgresLookups _lookups;
    private readonly Lazy<SqlSession> _nameSql;
    private readonly PostgresSession _sql;
    private readonly bool _isDurable;

    /// <param name="uri"><c>postgres://user:password@host:port/database?schema=twin</c>.</param>
    /// <param name="isDurable">Whether each commit waits for the disk, whatever the server's default.</param>
    /// <exception cref="IOException">The server cannot be reached or refuses.</exception>
    public PostgresStore(Uri uri, bool isDurable)
    {
        _isDurable = isDurable;
        _connection = new NpgsqlConnection(PostgresUri.ToConnectionString(uri));
        try
        {
            _connection.Open();
            _sql = new PostgresSession(_connection);
            if (isDurable)
                Sql.Script("SET synchronous_commit = on");
        }
        catch (NpgsqlException e)
        {
            _connection.Dispose();
            throw new IOException($"The registry on {uri.Host} cannot be opened: {e.Message}", e);
        }

        _lookups = new PostgresLookups(_sql);
        _nameSql = new Lazy<SqlSession>(() =>
        {
            var second = new NpgsqlConnection(PostgresUri.ToConnectionString(uri));
            second.Open();
            return new PostgresSession(second);
        });
    }

    public SqlSession Sql => _sql;

    /// <remarks>
    /// An index that grows at its end costs a tenth of one that grows anywhere. As long as the index of values lies in memory,
    /// the order of objects is the better one for both.
    /// </remarks>
    public long LargeFrom => 1_000_000;

    /// <summary>A connection answers one question at a time: names are looked up on a second one.</summary>
    public SqlSession NameSql => _nameSql.Value;

    public int SchemaVersion
    {
        get
        {
            long? isThere = Sql.Number(
                "SELECT count(*) FROM information_schema.tables WHERE table_schema = current_schema() AND table_name = 'registry_schema'");
            return isThere > 0 ? (int)(Sql.Number("SELECT max(version) FROM registry_schema") ?? 0) : 0;
        }
    }

    public string? Migrate(int toVersion)
    {
        int from = SchemaVersion;
        if (from == toVersion)
            return null;
        string schema = PostgresUri.SchemaOf(_connection);
        _sql.Execute("BEGIN");
        _sql.Number("SELECT 1 FROM pg_advisory_xact_lock(@p0)", SchemaLock);
        from = SchemaVersion; // somebody may have been faster
        string? copy = from == 0 || from == toVersion ? null : BackUp(schema, from);
        Sql.Script($"CREATE SCHEMA IF NOT EXISTS \"{schema}\"; CREATE TABLE IF NOT EXISTS registry_schema (version INT PRIMARY KEY)");
        for (int version = from + 1; version <= toVersion; version++)
        {
            Sql.Script(SchemaScripts.Read("postgres", version));
            Sql.Script(string.Create(CultureInfo.InvariantCulture, $"INSERT INTO registry_schema VALUES ({version})"));
        }

        Commit();
        return copy;
    }

    /// <remarks>The lock conflicts with itself and with no reader. It goes to the server with the first question.</remarks>
    public void BeginWrite(bool isBulk = false)
    {
        _sql.Execute("BEGIN");
        _sql.Execute("LOCK TABLE registry_schema IN SHARE ROW EXCLUSIVE MODE");
        if (isBulk && !_isDurable)
            _sql.Execute("SET LOCAL synchronous_commit = off");
    }

    public void BeginRead() => _sql.Execute("BEGIN TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY");

    public void Commit()
    {
        _sql.Execute("COMMIT");
        _sql.Flush();
    }

    public void Rollback()
    {
        _sql.Forget();
        if (_connection.State == System.Data.ConnectionState.Open)
            _sql.Script("ROLLBACK");
    }

    public void Insert<T>(List<T> rows)
        where T : struct, IRow
    {
        if (rows.Count == 0)
            return;
        if (rows.Count <= FewRows)
            PostgresInserts.Write(Sql, rows);
        else
            PostgresCopy.Write(_sql, _connection, rows);
    }

    public void FindRepresentations(long dataset, long version, IReadOnlyList<string> localIds, Action<ObjectHit> onFound) =>
        _lookups.FindRepresentations(dataset, version, localIds, onFound);

    public void FindIdentifiers(IReadOnlyList<string> values, IReadOnlyList<long>? schemes, Action<ObjectHit> onFound) =>
        _lookups.FindIdentifiers(values, schemes, onFound);

    public void FindTwins(IReadOnlyList<long> numbers, Action<ObjectHit> onFound) => _lookups.FindTwins(numbers, onFound);

    /// <remarks>Within a transaction.</remarks>
    public void Scan(string sql, Action<DbDataReader> onRow)
    {
        Sql.Script("SET LOCAL enable_seqscan = on; SET LOCAL enable_indexonlyscan = off");
        Sql.Each(sql, onRow);
        Sql.Script("SET LOCAL enable_seqscan = off; SET LOCAL enable_indexonlyscan = on");
    }

    /// <remarks>
    /// Of this registry's tables alone, and of few rows: plans are fixed by the settings of the connection, what counts is how
    /// large tables are.
    /// </remarks>
    public void AfterBulk() => Sql.Script(
        $"SET default_statistics_target = 10; ANALYZE {string.Join(", ", RegistryTable.All.Select(table => table.Name))}; RESET default_statistics_target");

    public void Dispose()
    {
        if (_nameSql.IsValueCreated)
        {
            _nameSql.Value.Dispose();
            _nameSql.Value.Connection.Dispose();
        }

        Sql.Dispose();
        _connection.Dispose();
    }

    /// <summary>Copies every table into a schema beside; the server's own dump is for the operator.</summary>
    private string BackUp(string schema, int version)
    {
        string copy = string.Create(CultureInfo.InvariantCulture, $"{schema}_v{version}");
        Sql.Script($"CREATE SCHEMA \"{copy}\"");
        List<string> tables = Sql.Rows(
            "SELECT table_name FROM information_schema.tables WHERE table_schema = @p0", reader => reader.GetString(0), schema);
        foreach (string table in tables)
            Sql.Script($"CREATE TABLE \"{copy}\".\"{table}\" AS TABLE \"{schema}\".\"{table}\"");
        return copy;
    }
}
