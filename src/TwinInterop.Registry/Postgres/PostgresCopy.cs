using Npgsql;
using NpgsqlTypes;
using TwinInterop.Registry.Storage;

namespace TwinInterop.Registry.Postgres;

/// <summary>Adds rows by binary COPY.</summary>
internal sealed class PostgresCopy(NpgsqlBinaryImporter importer) : IRowSink
{
    public static void Write<T>(SqlSession sql, NpgsqlConnection connection, List<T> rows)
        where T : struct, IRow
    {
        sql.Flush();
        sql.Guard(() => Copy(connection, rows));
    }

    public void Integer(long? value)
    {
        if (value is { } number)
            importer.Write(number, NpgsqlDbType.Bigint);
        else
            importer.WriteNull();
    }

    public void Text(string? value)
    {
        if (value is not null)
            importer.Write(value, NpgsqlDbType.Text);
        else
            importer.WriteNull();
    }

    public void Real(double? value)
    {
        if (value is { } number)
            importer.Write(number, NpgsqlDbType.Double);
        else
            importer.WriteNull();
    }

    public void Bytes(byte[]? value)
    {
        if (value is not null)
            importer.Write(value, NpgsqlDbType.Bytea);
        else
            importer.WriteNull();
    }

    private static ulong Copy<T>(NpgsqlConnection connection, List<T> rows)
        where T : struct, IRow
    {
        using NpgsqlBinaryImporter importer = connection.BeginBinaryImport(
            $"COPY {T.Table.Name} ({T.Table.ColumnList}) FROM STDIN (FORMAT BINARY)");
        var sink = new PostgresCopy(importer);
        foreach (T row in rows)
        {
            importer.StartRow();
            row.WriteTo(ref sink);
        }

        return importer.Complete();
    }
}
