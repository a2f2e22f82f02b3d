using System.Data.Common;
using System.Runtime.InteropServices;
using TwinInterop.Registry.Events;
using TwinInterop.Registry.Storage;

namespace TwinInterop.Registry.Integrity;

/// <summary>Checks that the chain of events is whole, that every row is as an event sealed it, and that rows agree with one another.</summary>
/// <remarks>Memory: 32 bytes an event. Reads every row once.</remarks>
internal sealed class IntegrityCheck(SqlSession sql)
{
    private const int MostFaults = 100;

    /// <summary>Names that sealed rows refer to, and that are not there.</summary>
    private const string UnknownNames =
        """
        SELECT (SELECT count(*) FROM object_state s LEFT JOIN object_class c ON c.id = s.class WHERE c.id IS NULL)
          + (SELECT count(*) FROM object_state s LEFT JOIN authority a ON a.id = s.authority WHERE s.authority IS NOT NULL AND a.id IS NULL)
          + (SELECT count(*) FROM representation r LEFT JOIN dataset d ON d.id = r.dataset LEFT JOIN scheme c ON c.id = r.scheme WHERE d.id IS NULL OR c.id IS NULL)
        """;

    /// <summary>What must not be, and the question that finds it.</summary>
    private static readonly (string Fault, string Question)[] Rules =
    [
        ("a link to an object that is not there", "SELECT count(*) FROM link l LEFT JOIN object o ON o.pk = l.object WHERE o.pk IS NULL"),
        ("a link from a representation that is not there",
            "SELECT count(*) FROM link l LEFT JOIN representation r ON r.pk = l.representation WHERE r.pk IS NULL"),
        ("an identifier of an object that is not there",
            "SELECT count(*) FROM identifier n LEFT JOIN object o ON o.pk = n.object WHERE o.pk IS NULL"),
        ("an object without a current state",
            "SELECT count(*) FROM object o LEFT JOIN object_state s ON s.object = o.pk AND s.tx_to IS NULL WHERE s.object IS NULL"),
        ("a period that ends before it begins", "SELECT count(*) FROM object_state WHERE tx_to <= tx_from"),
        ("a lineage to an object that was not born in the same event",
                        """
            SELECT count(*) FROM lineage l JOIN object o ON o.pk = l.child WHERE o.created <> l.tx_from
              AND NOT EXISTS (SELECT 1 FROM lineage f WHERE f.parent = l.parent AND f.child = l.child AND f.tx_from = o.created)
            """),
        ("a lineage from an object to itself", "SELECT count(*) FROM lineage WHERE parent = child"),
        ("a merged or split object without a successor",
            """
            SELECT count(*) FROM object_state s WHERE s.tx_to IS NULL AND s.status IN (2, 3)
              AND NOT EXISTS (SELECT 1 FROM lineage l WHERE l.parent = s.object AND l.tx_to IS NULL)
            """),
        ("an event with something in a column that is not used", "SELECT count(*) FROM event WHERE reverts IS NOT NULL"),
        ("a name that nobody vouches for", UnknownNames),
        ("a representation of two objects at once",
            """
            SELECT count(*) FROM (SELECT representation FROM link WHERE relation = 0 AND status = 1 AND tx_to IS NULL
              GROUP BY representation HAVING count(*) > 1) AS twice
            """),
    ];

    private readonly Dictionary<long, RowSeal?> _seals = [];
    private readonly List<string> _faults = [];
    private readonly ImportedRows _imported = new();
    private long _rows;

    public IntegrityReport Run(CancellationToken cancellationToken)
    {
        foreach (RegistryTable table in RegistryTable.All)
            SealRows(table, cancellationToken);
        foreach (RegistryTable table in RegistryTable.Names)
            SealNames(table);
        (long events, byte[] head) = WalkChain(cancellationToken);
        _faults.AddRange(_imported.Faults(sql));
        foreach ((string fault, string question) in Rules)
        {
            if (sql.Number(question) is > 0 and var count)
                _faults.Add($"Found {count} times {fault}.");
        }

        return new IntegrityReport(events, _rows, Convert.ToHexStringLower(head), [.. _faults.Take(MostFaults)]);
    }

    private void SealRows(RegistryTable table, CancellationToken cancellationToken)
    {
        int columns = table.Columns.Length;
        int opened = table.Columns.IndexOf(table.Opened);
        string closed = table.Keys > 0 ? ", tx_to" : "";
        foreach (DbDataReader row in sql.Stream($"SELECT {table.ColumnList}{closed} FROM {table.Name}"))
        {
            if (++_rows % 10_000 == 0)
                cancellationToken.ThrowIfCancellationRequested();
            NameSeals.Add(SealOf(row.GetInt64(opened)), row, table);
            if (table.Keys == 0 || row.IsDBNull(columns))
                continue;
            RowSeal closing = SealOf(row.GetInt64(columns));
            closing.Begin(table.Tag, isClosing: true);
            for (int i = 0; i < table.Keys; i++)
                NameSeals.Add(closing, row, i, table.Types[i]);
            closing.End();
        }
    }

    /// <remarks>Rows that no event has sealed yet are none of its business; one whose seal was taken off is missing where it was.</remarks>
    private void SealNames(RegistryTable table)
    {
        foreach (DbDataReader row in sql.Stream($"SELECT {table.ColumnList} FROM {table.Name} WHERE {table.Opened} IS NOT NULL"))
        {
            _rows++;
            NameSeals.Add(SealOf(row.GetInt64(table.Columns.Length - 1)), row, table);
        }
    }

    private RowSeal SealOf(long sequence) =>
        CollectionsMarshal.GetValueRefOrAddDefault(_seals, sequence, out _) ??= new RowSeal();

    private (long Events, byte[] Head) WalkChain(CancellationToken cancellationToken)
    {
        byte[] previous = new byte[RowSeal.Length];
        byte[] nothing = new RowSeal().ToArray();
        long expected = 0;
        foreach (DbDataReader row in sql.Stream($"SELECT {EventChain.Columns} FROM event ORDER BY seq"))
        {
            cancellationToken.ThrowIfCancellationRequested();
            EventRecord record = EventChain.Read(row);
            if (record.Sequence != ++expected)
                _faults.Add($"Expected event {expected}, found {record.Sequence}: events are missing.");
            expected = record.Sequence;
            if (!record.PreviousHash.AsSpan().SequenceEqual(previous))
                _faults.Add($"Event {record.Sequence} does not follow the one before it: the chain is broken.");
            if (!EventChain.HashOf(record).AsSpan().SequenceEqual(record.Hash))
                _faults.Add($"Event {record.Sequence} was changed: its hash does not fit.");
            byte[] digest = _seals.Remove(record.Sequence, out RowSeal? seal) && seal is not null ? seal.ToArray() : nothing;
            if (!digest.AsSpan().SequenceEqual(record.RowsDigest))
                _faults.Add($"Rows of event {record.Sequence} ({record.Type}) were changed, added or taken away.");
            _imported.Add(record);
            previous = record.Hash;
        }

        foreach (long orphan in _seals.Keys.Order().Take(MostFaults))
            _faults.Add($"Rows name event {orphan}, which is not in the chain.");
        return (expected, previous);
    }
}
