using TwinInterop.Registry.Events;
using TwinInterop.Registry.Schemes;
using TwinInterop.Registry.Storage;

namespace TwinInterop.Registry.Importing;

/// <summary>Enters a version of a data set in batches; each is an event of its own, so that a killed import goes on where it was.</summary>
internal sealed class Importer(IRegistryStore store, RegistryNames names, SchemeCatalogue schemes, EventWriter events, KnownKeys known)
{
    /// <summary>Rows in one transaction, at first; they grow with the registry, since indexes of random keys are written anew each time.</summary>
    private const int LeastRows = 20_000;

    /// <summary>About a kilobyte of memory each.</summary>
    private const int MostRows = 200_000;

    /// <summary>A batch is at most such a part of what the registry has.</summary>
    private const int PartOfRegistry = 4;

    private readonly ImportCounts _counts = new();
    private readonly RowBatch _rows = new();
    private readonly ProjectLinks _projectLinks = new(store, schemes);
    private bool _isDryRun;

    public ImportOutcome Import(
        DatasetDelivery delivery, IEnumerable<ImportRow> rows, EventDetails details, CancellationToken cancellationToken)
    {
        if (!details.IsDryRun)
            return Enter(delivery, rows, details, cancellationToken);
        store.BeginWrite(isBulk: true); // one for all batches
        _isDryRun = true;
        try
        {
            return Enter(delivery, rows, details, cancellationToken) with { IsDryRun = true };
        }
        finally
        {
            store.Rollback();
            names.Forget();
            known.Forget();
        }
    }

    private ImportOutcome Enter(
        DatasetDelivery delivery, IEnumerable<ImportRow> rows, EventDetails details, CancellationToken cancellationToken)
    {
        (long version, long done, bool isComplete) = Begin(delivery);
        if (isComplete)
            return _counts.ToOutcome(done, isRepeated: true);
        using IEnumerator<ImportRow> source = rows.GetEnumerator();
        long read = Skip(source, done);
        long analysed = 1, told = 0;
        long before = store.Sql.Number("SELECT max(pk) FROM object") ?? 0;
        Task<PreparedRows> next = Task.Run(() => Prepare(source, delivery, before + read), CancellationToken.None);
        while (next.GetAwaiter().GetResult() is { Rows.Count: > 0 } batch)
        {
            read += batch.Rows.Count;
            long reached = before + read;
            next = Task.Run(() => Prepare(source, delivery, reached), CancellationToken.None);
            try
            {
                cancellationToken.ThrowIfCancellationRequested();
                Enter(delivery, version, batch, read, details);
            }
            catch
            {
                ((IAsyncResult)next).AsyncWaitHandle.WaitOne(); // the source must be at rest before it is closed
                throw;
            }

            if (read / LeastRows >= analysed && !_isDryRun)
            {
                store.AfterBulk(); // the database must know early that its tables are no longer small
                analysed = 8 * (told = read) / LeastRows;
            }
        }

        Complete(version);
        if (read > LeastRows && read >= 2 * told && !_isDryRun)
            store.AfterBulk();
        return _counts.ToOutcome(read, isRepeated: false);
    }

    /// <summary>Passes over what an earlier run entered.</summary>
    private static long Skip(IEnumerator<ImportRow> source, long done)
    {
        long read = 0;
        while (read < done && source.MoveNext())
            read++;
        return read;
    }

    private PreparedRows Prepare(IEnumerator<ImportRow> source, DatasetDelivery delivery, long known)
    {
        int most = (int)Math.Clamp(known / PartOfRegistry, LeastRows, MostRows);
        var batch = new List<ImportRow>(most);
        while (batch.Count < most && source.MoveNext())
            batch.Add(source.Current);
        return PreparedRows.Of(batch, delivery.Dataset, schemes);
    }

    /// <summary>Notes that the whole version is there.</summary>
    public void Complete(long version)
    {
        BeginWrite(isBulk: false);
        store.Sql.Execute("UPDATE dataset_version SET is_complete = 1 WHERE id = @p0", version);
        Commit();
    }

    /// <summary>Enters the version itself.</summary>
    public (long Version, long Done, bool IsComplete) Begin(DatasetDelivery delivery)
    {
        BeginWrite(isBulk: false);
        bool isKept = false;
        try
        {
            long dataset = names.Datasets.Intern(delivery.Dataset);
            List<(long, long, bool)> before = store.Sql.Rows(
                "SELECT id, rows_done, is_complete FROM dataset_version WHERE dataset = @p0 AND sha256 = @p1",
                row => (row.GetInt64(0), row.GetInt64(1), row.GetInt64(2) != 0),
                dataset,
                delivery.Sha256);
            long version = (store.Sql.Number("SELECT max(id) FROM dataset_version") ?? 0) + 1;
            if (before.Count == 0)
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
                names.Seals.MayLack = true;
            }

            Commit();
            isKept = true;
            if (before is [(_, > 0, false)])
                _projectLinks.Load(before[0].Item1);
            return before.Count == 0 ? (version, 0, false) : before[0];
        }
        finally
        {
            if (!isKept)
            {
                Rollback();
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
        if (rows.Count > 0)
            Enter(delivery, version, PreparedRows.Of(rows, delivery.Dataset, schemes), read, details);
    }

    private void Enter(DatasetDelivery delivery, long version, PreparedRows rows, long read, EventDetails details)
    {
        bool isKept = false;
        BeginWrite(isBulk: true);
        try
        {
            int count = rows.Rows.Count;
            _rows.Clear();
            EventScope scope = events.Begin(details, _rows);
            known.Begin(scope.Sequence - 1, count);
            new ImportBatch(store, names, known, _projectLinks, scope, _counts, rows).Enter(delivery.Dataset, version, isFirst: read == count);
            scope.Payload["dataset"] = delivery.Dataset;
            scope.Payload["sha256"] = delivery.Sha256;
            scope.Payload["rows"] = $"{read - count + 1}-{read}";
            events.End(scope, EventType.Import, details);
            store.Sql.Execute("UPDATE dataset_version SET rows_done = @p0 WHERE id = @p1", read, version);
            Commit();
            known.Add(scope.Rows, scope.Sequence);
            isKept = true;
        }
        finally
        {
            if (!isKept)
            {
                Rollback();
                names.Forget();
                known.Forget();
            }
        }
    }

    private void BeginWrite(bool isBulk)
    {
        if (!_isDryRun)
            store.BeginWrite(isBulk);
    }

    private void Commit()
    {
        if (_isDryRun)
            store.Sql.Flush(); // the database has its say too
        else
            store.Commit();
    }

    private void Rollback()
    {
        if (!_isDryRun)
            store.Rollback();
    }
}
