using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;
using TwinInterop.Registry.Storage;

namespace TwinInterop.Registry.Sqlite;

/// <summary>A prepared statement on the bare interface of SQLite, for what is run a million times.</summary>
internal sealed class SqliteStatement : IRowSink, IDisposable
{
    private readonly sqlite3 _database;
    private readonly sqlite3_stmt _statement;
    private byte[] _text = new byte[256];
    private int _bound;

    public SqliteStatement(SqliteConnection connection, string sql)
    {
        _database = connection.Handle ?? throw new InvalidOperationException("Expected an open connection.");
        Check(raw.sqlite3_prepare_v3(_database, sql, raw.SQLITE_PREPARE_PERSISTENT, out _statement));
    }

    /// <summary>Forgets the answer and starts to take values anew.</summary>
    public void Reset()
    {
        raw.sqlite3_reset(_statement);
        _bound = 0;
    }

    /// <summary>Goes to the next row of the answer.</summary>
    /// <exception cref="SqliteException">The database refuses.</exception>
    public bool Step()
    {
        int result = raw.sqlite3_step(_statement);
        if (result == raw.SQLITE_ROW)
            return true;
        if (result == raw.SQLITE_DONE)
            return false;
        raw.sqlite3_reset(_statement);
        Check(result);
        return false;
    }

    public long Integer(int column) => raw.sqlite3_column_int64(_statement, column);

    public void Integer(long? value)
    {
        _bound++;
        Check(value is { } number ? raw.sqlite3_bind_int64(_statement, _bound, number) : raw.sqlite3_bind_null(_statement, _bound));
    }

    public void Text(string? value)
    {
        _bound++;
        if (value is null)
        {
            Check(raw.sqlite3_bind_null(_statement, _bound));
            return;
        }

        int most = Encoding.UTF8.GetMaxByteCount(value.Length);
        if (_text.Length < most)
            _text = new byte[most];
        int length = Encoding.UTF8.GetBytes(value, _text);
        Check(raw.sqlite3_bind_text(_statement, _bound, _text.AsSpan(0, length)));
    }

    public void Real(double? value)
    {
        _bound++;
        Check(value is { } number ? raw.sqlite3_bind_double(_statement, _bound, number) : raw.sqlite3_bind_null(_statement, _bound));
    }

    public void Bytes(byte[]? value)
    {
        _bound++;
        Check(value is null ? raw.sqlite3_bind_null(_statement, _bound) : raw.sqlite3_bind_blob(_statement, _bound, value));
    }

    public void Dispose() => _statement.Dispose();

    private void Check(int result)
    {
        if (result != raw.SQLITE_OK)
            throw new SqliteException(raw.sqlite3_errmsg(_database).utf8_to_string(), result);
    }
}
