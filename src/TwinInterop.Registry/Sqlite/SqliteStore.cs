using System.Data.Common;
using System.Globalization;
using Microsoft.Data.Sqlite;
using TwinInterop.Registry.Storage;

namespace TwinInterop.Registry.Sqlite;

/// <summary>A registry in one file, with write-ahead log.</summary>
internal sealed class SqliteStore : IRegistryStore
{
    private const int BusySeconds = 60;

    private readonly SqliteConnection _connection;
    private readonly string _path;
    private readonly SqliteInserts _inserts;
    private readonly SqliteLookups _lookups;
    private SqliteTransaction? _transaction;

    static SqliteStore() => SQLitePCL.Batteries_V2.Init();

    /// <param name="path">The file; made when it does not exist and <paramref name="creates"/>.</param>
    /// <param name="isDurable">Whether each commit survives a power cut (<c>synchronous=FULL</c>).</param>
    /// <param name="creates">Whether a new file may be made.</param>
    /// <exception cref="IOException">There is no such file, or it is no database.</exception>
    public SqliteStore(string path, bool isDurable, bool creates)
    {
        _path = path;
        if (!creates && !File.Exists(path))
            throw new FileNotFoundException($"Expected a registry, found nothing at {path}. Make one: twin registry init --registry {path}", path);
        var settings = new SqliteConnectionStringBuilder
        {
            DataSource = path,
            Mode = creates ? SqliteOpenMode.ReadWriteCreate : SqliteOpenMode.ReadWrite,
            Pooling = false,
            DefaultTimeout = BusySeconds,
        };
        _connection = new SqliteConnection(settings.ToString());
        try
        {
            _connection.Open();
            Sql = new SqlSession(_connection);
            Sql.Script(
                $"PRAGMA page_size=4096; PRAGMA journal_mode=WAL; PRAGMA synchronous={(isDurable ? "FULL" : "NORMAL")};"
                + "PRAGMA busy_timeout=60000; PRAGMA cache_size=-131072; PRAGMA mmap_size=4294967296; PRAGMA temp_store=MEMORY;"
                + "PRAGMA wal_autocheckpoint=8192; PRAGMA journal_size_limit=67108864;");
        }
        catch (SqliteException e)
        {
            _connection.Dispose();
            throw new IOException($"Expected a registry at {path}, found something that cannot be opened: {e.Message}", e);
        }

        _inserts = new SqliteInserts(_connection);
        _lookups = new SqliteLookups(_connection);
    }

    public SqlSession Sql { get; }

    public SqlSession NameSql => Sql;

    public long LargeFrom => 0;

    public int SchemaVersion => (int)(Sql.Number("PRAGMA user_version") ?? 0);

    public string? Migrate(int toVersion)
    {
        int from = SchemaVersion;
        if (from == toVersion)
            return null;
        string? copy = from == 0 ? null : BackUp(from);
        BeginWrite();
        for (int version = from + 1; version <= toVersion; version++)
        {
            Sql.Script(SchemaScripts.Read("sqlite", version));
            Sql.Script(string.Create(CultureInfo.InvariantCulture, $"PRAGMA user_version={version}"));
        }

        Commit();
        return copy;
    }

    public void BeginWrite(bool isBulk = false)
    {
        _transaction = _connection.BeginTransaction(deferred: false);
        Sql.Transaction = _transaction;
    }

    public void BeginRead()
    {
        _transaction = _connection.BeginTransaction(deferred: true);
        Sql.Transaction = _transaction;
    }

    public void Commit()
    {
        _transaction?.Commit();
        End();
    }

    public void Rollback()
    {
        _transaction?.Rollback();
        End();
    }

    public void Insert<T>(List<T> rows)
        where T : struct, IRow => _inserts.Insert(rows);

    public void FindRepresentations(long dataset, long version, IReadOnlyList<string> localIds, Action<ObjectHit> onFound) =>
        _lookups.FindRepresentations(dataset, version, localIds, onFound);

    public void FindIdentifiers(IReadOnlyList<string> values, IReadOnlyList<long>? schemes, Action<ObjectHit> onFound) =>
        _lookups.FindIdentifiers(values, schemes, onFound);

    public void FindTwins(IReadOnlyList<long> numbers, Action<ObjectHit> onFound) => _lookups.FindTwins(numbers, onFound);

    public void Scan(string sql, Action<DbDataReader> onRow) => Sql.Each(sql, onRow);

    public void AfterBulk() => Sql.Script("PRAGMA optimize");

    public void Dispose()
    {
        _inserts.Dispose();
        _lookups.Dispose();
        Sql.Dispose();
        _transaction?.Dispose();
        _connection.Dispose();
    }

    private void End()
    {
        _transaction?.Dispose();
        _transaction = null;
        Sql.Transaction = null;
    }

    private string BackUp(int version)
    {
        string copy = string.Create(CultureInfo.InvariantCulture, $"{_path}.v{version}.bak");
        using var target = new SqliteConnection(
            new SqliteConnectionStringBuilder { DataSource = copy, Pooling = false }.ToString());
        target.Open();
        _connection.BackupDatabase(target);
        return copy;
    }
}
