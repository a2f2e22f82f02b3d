using System.Data.Common;

namespace TwinInterop.Registry.Storage;

/// <summary>
/// Seals the rows of the small tables - schemes, classes, authorities, data sets and their versions - with the event that is written
/// next: they are entered on the way and not by an event of their own.
/// </summary>
internal sealed class NameSeals(IRegistryStore store)
{
    /// <summary>Whether there may be rows that no event has sealed; true at first, since another process may have entered some.</summary>
    public bool MayLack { get; set; } = true;

    /// <summary>Seals what is not sealed yet, within the write transaction of an event.</summary>
    public void Seal(RowSeal seal, long sequence)
    {
        if (!MayLack)
            return;
        foreach (RegistryTable table in RegistryTable.Names)
        {
            bool isAny = false;
            string columns = string.Join(", ", table.Columns.Select(column => column == table.Opened ? "@p0" : column));
            store.Sql.Each(
                $"SELECT {columns} FROM {table.Name} WHERE {table.Opened} IS NULL",
                row =>
                {
                    isAny = true;
                    Add(seal, row, table);
                },
                sequence);
            if (isAny)
                store.Sql.Execute($"UPDATE {table.Name} SET {table.Opened} = @p0 WHERE {table.Opened} IS NULL", sequence);
        }

        MayLack = false;
    }

    /// <summary>Adds a row as it lies in the table.</summary>
    /// <param name="seal">What it is added to.</param>
    /// <param name="row">Its values, in the order of the table's columns.</param>
    /// <param name="table">Its table.</param>
    public static void Add(RowSeal seal, DbDataReader row, RegistryTable table)
    {
        seal.Begin(table.Tag, isClosing: false);
        for (int i = 0; i < table.Columns.Length; i++)
            Add(seal, row, i, table.Types[i]);
        seal.End();
    }

    /// <summary>Adds a value.</summary>
    public static void Add(RowSeal seal, DbDataReader row, int column, char type)
    {
        bool isNull = row.IsDBNull(column);
        switch (type)
        {
            case 'i':
                seal.Integer(isNull ? null : row.GetInt64(column));
                break;
            case 't':
                seal.Text(isNull ? null : row.GetString(column));
                break;
            case 'r':
                seal.Real(isNull ? null : row.GetDouble(column));
                break;
            default:
                seal.Bytes(isNull ? null : (byte[])row.GetValue(column));
                break;
        }
    }
}
