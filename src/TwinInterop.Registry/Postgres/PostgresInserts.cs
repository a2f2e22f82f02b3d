using TwinInterop.Registry.Storage;

namespace TwinInterop.Registry.Postgres;

/// <summary>Adds a few rows by prepared statements.</summary>
internal sealed class PostgresInserts : IRowSink
{
    private readonly List<object?> _values = [];

    public static void Write<T>(SqlSession sql, List<T> rows)
        where T : struct, IRow
    {
        string marks = string.Join(',', Enumerable.Range(0, T.Table.Columns.Length).Select(i => $"@p{i}"));
        string statement = $"INSERT INTO {T.Table.Name} ({T.Table.ColumnList}) VALUES ({marks})";
        var sink = new PostgresInserts();
        foreach (T row in rows)
        {
            sink._values.Clear();
            row.WriteTo(ref sink);
            sql.Execute(statement, [.. sink._values]);
        }
    }

    public void Integer(long? value) => _values.Add(value);

    public void Text(string? value) => _values.Add(value);

    public void Real(double? value) => _values.Add(value);

    public void Bytes(byte[]? value) => _values.Add(value);
}
