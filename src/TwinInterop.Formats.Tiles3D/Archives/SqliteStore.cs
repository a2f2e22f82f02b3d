using Microsoft.Data.Sqlite;

namespace TwinInterop.Formats.Tiles3D.Archives;

/// <summary>A <c>.3dtiles</c> package: a SQLite database with the table <c>media</c> of paths and contents.</summary>
/// <remarks>Source: the packages that 3D Tiles tools read and write: <c>media(key TEXT PRIMARY KEY, content BLOB)</c>.</remarks>
internal sealed class SqliteStore : IContentStore
{
    private readonly DatasetTarget _target;
    private readonly string _path = Path.GetTempFileName();
    private readonly SqliteConnection _connection;
    private readonly SqliteTransaction _transaction;
    private readonly SqliteCommand _insert;
    private bool _isOpen = true;

    public SqliteStore(DatasetTarget target)
    {
        _target = target;
        SQLitePCL.Batteries_V2.Init();
        _connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = _path, Pooling = false }.ToString());
        _connection.Open();
        Execute("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; CREATE TABLE media (key TEXT PRIMARY KEY, content BLOB);");
        _transaction = _connection.BeginTransaction();
        _insert = _connection.CreateCommand();
        _insert.Transaction = _transaction;
        _insert.CommandText = "INSERT INTO media VALUES ($key, $content)";
        _insert.Parameters.Add("$key", SqliteType.Text);
        _insert.Parameters.Add("$content", SqliteType.Blob);
    }

    public bool IsConcurrent => false;

    public void Put(string path, ReadOnlySpan<byte> bytes)
    {
        _insert.Parameters[0].Value = path;
        _insert.Parameters[1].Value = bytes.ToArray();
        _insert.ExecuteNonQuery();
    }

    public void Complete(ReadOnlySpan<byte> main)
    {
        Put("tileset.json", main);
        _transaction.Commit();
        Close();
        using FileStream file = File.OpenRead(_path);
        file.CopyTo(_target.OpenWrite());
        _target.OpenWrite().Flush();
    }

    public void Dispose()
    {
        Close();
        File.Delete(_path);
    }

    private void Close()
    {
        if (!_isOpen)
            return;
        _isOpen = false;
        _insert.Dispose();
        _transaction.Dispose();
        _connection.Dispose();
    }

    private void Execute(string text)
    {
        using SqliteCommand command = _connection.CreateCommand();
        command.CommandText = text;
        command.ExecuteNonQuery();
    }
}
