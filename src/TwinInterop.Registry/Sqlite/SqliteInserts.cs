using Microsoft.Data.Sqlite;
using TwinInterop.Registry.Storage;

namespace TwinInterop.Registry.Sqlite;

/// <summary>Adds rows, one prepared statement a table.</summary>
internal sealed class SqliteInserts(SqliteConnection connection) : IDisposable
{
    private readonly Dictionary<string, SqliteStatement> _statements = new(StringComparer.Ordinal);

    public void Insert<T>(List<T> rows)
        where T : struct, IRow
    {
        if (rows.Count == 0)
            return;
        SqliteStatement statement = StatementOf(T.Table);
        foreach (T row in rows)
        {
            statement.Reset();
            row.WriteTo(ref statement);
            statement.Step();
        }

        statement.Reset();
    }

    public void Dispose()
    {
        foreach (SqliteStatement statement in _statements.Values)
            statement.Dispose();
    }

    private SqliteStatement StatementOf(RegistryTable table)
    {
        if (!_statements.TryGetValue(table.Name, out SqliteStatement? statement))
        {
            string marks = string.Join(',', Enumerable.Repeat('?', table.Columns.Length));
            statement = new SqliteStatement(connection, $"INSERT INTO {table.Name} ({table.ColumnList}) VALUES ({marks})");
            _statements.Add(table.Name, statement);
        }

        return statement;
    }
}
