using Microsoft.Data.Sqlite;

namespace TwinInterop.Conformance.Resources;

/// <summary>The files in a <c>.3dtiles</c> database: table <c>media</c> with the columns <c>key</c> and <c>content</c>.</summary>
internal sealed class SqliteResources : IResources
{
    private static readonly string[] Columns = ["key TEXT", "content BLOB"];

    private readonly SqliteConnection _connection;
    private readonly long _maxBytes;

    private SqliteResources(SqliteConnection connection, long maxBytes)
    {
        _connection = connection;
        _maxBytes = maxBytes;
    }

    /// <summary>Opens a database.</summary>
    /// <returns>Null, and why, where it is none of this kind.</returns>
    public static SqliteResources? Open(string file, long maxBytes, out string? fault)
    {
        SQLitePCL.Batteries_V2.Init();
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = file,
            Mode = SqliteOpenMode.ReadOnly,
            Pooling = false,
        }.ToString());
        try
        {
            connection.Open();
            string found = Table(connection);
            fault = found == string.Join(", ", Columns) ? null : $"media({found})";
        }
        catch (SqliteException e)
        {
            fault = e.Message;
        }

        if (fault is null)
            return new SqliteResources(connection, maxBytes);
        connection.Dispose();
        return null;
    }

    public ReadOnlyMemory<byte>? Read(string path, out string? fault)
    {
        fault = null;
        try
        {
            using SqliteCommand command = _connection.CreateCommand();
            command.CommandText = "SELECT length(content), content FROM media WHERE key = $key";
            command.Parameters.AddWithValue("$key", path);
            using SqliteDataReader reader = command.ExecuteReader();
            if (!reader.Read())
                return null;
            if (reader.IsDBNull(1) || reader.GetInt64(0) > _maxBytes)
            {
                fault = reader.IsDBNull(1) ? "null" : $"{reader.GetInt64(0)} > {_maxBytes} bytes";
                return null;
            }

            return reader.GetFieldValue<byte[]>(1);
        }
        catch (SqliteException e)
        {
            fault = e.Message;
            return null;
        }
    }

    public void Dispose() => _connection.Dispose();

    private static string Table(SqliteConnection connection)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = "SELECT name, upper(type) FROM pragma_table_info('media') ORDER BY cid";
        using SqliteDataReader reader = command.ExecuteReader();
        var columns = new List<string>();
        while (reader.Read())
            columns.Add($"{reader.GetString(0)} {reader.GetString(1)}");
        return string.Join(", ", columns);
    }
}
