using System.Runtime.InteropServices;
using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;
using TwinInterop.Registry.Storage;

namespace TwinInterop.Registry.Sqlite;

/// <summary>A prepared statement on the bare interface of SQLite, for what is run a million times.</summary>
internal sealed class SqliteStatement : IRowSink, IDisposable
{
    private const int FirstRoom = 1024;

    private readonly sqlite3 _database;
    private readonly sqlite3_stmt _statement;
    private readonly nint _handle;
    private readonly bool[] _isGiven;
    private readonly List<byte[]> _outgrown = [];
    private byte[] _text = GC.AllocateUninitializedArray<byte>(FirstRoom, pinned: true);
    private int _used;
    private int _bound;

    public SqliteStatement(SqliteConnection connection, string sql)
    {
        _database = connection.Handle ?? throw new InvalidOperationException("Expected an open connection.");
        Check(raw.sqlite3_prepare_v3(_database, sql, raw.SQLITE_PREPARE_PERSISTENT, out _statement));
        _handle = _statement.DangerousGetHandle(); // lives as long as the statement, which this object owns
        _isGiven = new bool[raw.sqlite3_bind_parameter_count(_statement) + 1];
    }

    /// <summary>Forgets the answer and starts to take values anew.</summary>
    public void Reset()
    {
        _ = SqliteNative.Reset(_handle); // tells again what the last step told
        _bound = 0;
        _used = 0;
        _outgrown.Clear();
    }

    /// <summary>Goes to the next row of the answer.</summary>
    /// <exception cref="SqliteException">The database refuses.</exception>
    public bool Step()
    {
        int result = SqliteNative.Step(_handle);
        if (result == raw.SQLITE_ROW)
            return true;
        if (result == raw.SQLITE_DONE)
            return false;
        _ = SqliteNative.Reset(_handle);
        Check(result);
        return false;
    }

    public long Integer(int column) => SqliteNative.Integer(_handle, column);

    public void Integer(long? value)
    {
        if (value is { } number)
            Given(SqliteNative.BindInteger(_handle, ++_bound, number));
        else
            Nothing();
    }

    public void Text(string? value)
    {
        if (value is null)
        {
            Nothing();
            return;
        }

        int most = Encoding.UTF8.GetMaxByteCount(value.Length);
        if (_text.Length - _used < most)
            Grow(most);
        int length = Encoding.UTF8.GetBytes(value, _text.AsSpan(_used));
        nint start = Marshal.UnsafeAddrOfPinnedArrayElement(_text, _used);
        _used += length;
        Given(SqliteNative.BindText(_handle, ++_bound, start, length, 0));
    }

    public void Real(double? value)
    {
        if (value is { } number)
            Given(SqliteNative.BindReal(_handle, ++_bound, number));
        else
            Nothing();
    }

    public void Bytes(byte[]? value)
    {
        if (value is null)
            Nothing();
        else
            Given(raw.sqlite3_bind_blob(_statement, ++_bound, value));
    }

    public void Dispose() => _statement.Dispose();

    private void Given(int result)
    {
        _isGiven[_bound] = true;
        if (result != raw.SQLITE_OK)
            Check(result);
    }

    /// <summary>Values stay bound from row to row: nothing is to be done where the row before had none either.</summary>
    private void Nothing()
    {
        if (!_isGiven[++_bound])
            return;
        Check(SqliteNative.BindNull(_handle, _bound));
        _isGiven[_bound] = false;
    }

    /// <summary>Takes more room; what lies in the old one stays there until the statement has run.</summary>
    private void Grow(int more)
    {
        _outgrown.Add(_text);
        _text = GC.AllocateUninitializedArray<byte>(2 * (_text.Length + more), pinned: true);
        _used = 0;
    }

    private void Check(int result)
    {
        if (result != raw.SQLITE_OK)
            throw new SqliteException(raw.sqlite3_errmsg(_database).utf8_to_string(), result);
    }
}
