using Microsoft.Data.Sqlite;
using TwinInterop.Diagnostics;

namespace TwinInterop.Formats.Tiles3D.Archives;

/// <summary>A <c>.3dtiles</c> package; one in memory is put into a temporary file.</summary>
internal sealed class SqliteSource : IContentSource
{
    private readonly string? _temporary;
    private readonly SqliteConnection _connection;
    private readonly SqliteCommand _select;

    /// <exception cref="InvalidDatasetException">It is no such package.</exception>
    public SqliteSource(DatasetSource source)
    {
        SQLitePCL.Batteries_V2.Init();
        if (source.Path is null)
        {
            _temporary = Path.GetTempFileName();
            using FileStream copy = File.Create(_temporary);
            using Stream stream = source.OpenRead();
            stream.CopyTo(copy);
        }

        var address = new SqliteConnectionStringBuilder
        {
            DataSource = source.Path ?? _temporary,
            Pooling = false,
            Mode = SqliteOpenMode.ReadOnly,
        };
        _connection = new SqliteConnection(address.ToString());
        _select = _connection.CreateCommand();
        try
        {
            _connection.Open();
            _select.CommandText = "SELECT content FROM media WHERE key = $key";
            _select.Parameters.Add("$key", SqliteType.Text);
            _select.Prepare();
        }
        catch (SqliteException fault)
        {
            Dispose();
            throw Damaged(source.Location, fault);
        }
    }

    public byte[]? Read(string path, long limit)
    {
        _select.Parameters[0].Value = path;
        try
        {
            byte[]? bytes = _select.ExecuteScalar() as byte[];
            return bytes is null || bytes.Length <= limit ? bytes : throw ContentLimits.TooLarge(path, limit, bytes.Length);
        }
        catch (SqliteException fault)
        {
            throw Damaged(path, fault);
        }
    }

    public void Dispose()
    {
        _select.Dispose();
        _connection.Dispose();
        if (_temporary is not null)
            File.Delete(_temporary);
    }

    private static InvalidDatasetException Damaged(string path, SqliteException fault) =>
        new(new Diagnostic(Tiles3DDiagnostics.Archive, path, ["an SQLite database with the table media", fault.Message]), fault);
}
