using TwinInterop.Registry.Events;
using TwinInterop.Registry.Schemes;
using TwinInterop.Registry.Storage;

namespace TwinInterop.Registry.Importing;

/// <summary>Enters a version of a data set in batches; each is an event of its own, so that a killed import goes on where it was.</summary>
internal sealed class Importer(IRegistryStore store, RegistryNames names, SchemeCatalogue schemes, EventWriter events)
{
    /// <summary>Rows in one transaction.</summary>
    private const int BatchRows = 20_000;

    private readonly ImportCounts _counts = new();

    public ImportOutcome Import(
        DatasetDelivery delivery, IEnumerable<ImportRow> rows, EventDetails details, CancellationToken cancellationToken)
    {
        (long version, long done, bool isComplete) = Begin(delivery);
        if (isComplete)
            return _counts.ToOutcome(done, isRepeated: true);
        var batch = new List<ImportRow>(BatchRows);
        long read = 0;
        foreach (ImportRow row in rows)
        {
            if (read++ < done)
                continue;
            batch.Add(row);
            if (batch.Count < BatchRows)
                continue;
            cancellationToken.ThrowIfCancellationRequested();
            Enter(delivery, version, batch, read, details);
            batch.Clear();
            if (long.IsPow2(read / BatchRows))
                store.AfterBulk(); // the database must know early that its tables are no longer small
        }

        Enter(delivery, version, batch, read, details);
        Complete(version);
        if (read > BatchRows)
            store.AfterBulk();
        return _counts.ToOutcome(read, isRepeated: false);
    }

    /// <summary>Notes that the whole version is there.</summary>
    public void Complete(long version)
    {
        store.BeginWrite();
        store.Sql.Execute("UPDATE dataset_version SET is_complete = 1 WHERE id = @p0", version);
        store.Commit();
    }

    /// <summary>Enters the version itself.</summary>
    public (long Version, long Done, bool IsComplete) Begin(DatasetDelivery delivery)
    {
        store.BeginWrite();
        bool isKept = false;
        try
        {
            long dataset = names.Datasets.Intern(delivery.Dataset);
            List<(long, long, bool)> known = store.Sql.Rows(
                "SELECT id, rows_done, is_complete FROM dataset_version WHERE dataset = @p0 AND sha256 = @p1",
                row => (row.GetInt64(0), row.GetInt64(1), row.GetInt64(2) != 0),
                dataset,
                delivery.Sha256);
            long version = (store.Sql.Number("SELECT max(id) FROM dataset_version") ?? 0) + 1;
            if (known.Count == 0)
            {
                store.Sql.Execute(
                    """
                    INSERT INTO dataset_version (id, dataset, sha256, format, crs, uri, delivered_at, rows_done, is_complete)
                    VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, 0, 0)
                    """,
                    version,
                    dataset,
                    delivery.Sha256,
                    delivery.Format,
                    delivery.Crs,
                    delivery.Uri,
                    UnixTime.Of(delivery.DeliveredAt));
            }

            store.Commit();
            isKept = true;
            return known.Count == 0 ? (version, 0, false) : known[0];
        }
        finally
        {
            if (!isKept)
            {
                store.Rollback();
                names.Forget();
            }
        }
    }

    /// <summary>Enters some rows as one event.</summary>
    /// <param name="delivery">The data set.</param>
    /// <param name="version">Its version.</param>
    /// <param name="rows">The rows.</param>
    /// <param name="read">How many rows there were up to the last of these.</param>
    /// <param name="details">Who enters them.</param>
    public void Enter(DatasetDelivery delivery, long version, List<ImportRow> rows, long read, EventDetails details)
    {
        if (rows.Count == 0)
            return;
        bool isKept = false;
        store.BeginWrite();
        try
        {
            EventScope scope = events.Begin(details);
            new ImportBatch(store, names, schemes, scope, _counts).Enter(delivery.Dataset, version, rows);
            scope.Payload["dataset"] = delivery.Dataset;
            scope.Payload["sha256"] = delivery.Sha256;
            scope.Payload["rows"] = $"{read - rows.Count + 1}-{read}";
            events.End(scope, EventType.Import, details);
            store.Sql.Execute("UPDATE dataset_version SET rows_done = @p0 WHERE id = @p1", read, version);
            store.Commit();
            isKept = true;
        }
        finally
        {
            if (!isKept)
            {
                store.Rollback();
                names.Forget();
            }
        }
    }
}
