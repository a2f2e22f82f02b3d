using TwinInterop.Registry.Events;

namespace TwinInterop.Registry.Importing;

/// <summary>Enters a version of a data set while it is read for something else.</summary>
internal sealed class DeliverySession
{
    private readonly Importer _importer;
    private readonly DatasetDelivery _delivery;
    private readonly EventDetails _details;
    private readonly long _version;
    private readonly bool _isComplete;
    private readonly long _done;
    private long _read;

    public DeliverySession(IdentityRegistry registry, DatasetDelivery delivery, EventDetails details)
    {
        if (details.IsDryRun || details.IdempotencyKey is not null)
            throw new ArgumentException("What is entered while it is converted takes neither a dry run nor an idempotency key.", nameof(details));
        _importer = registry.NewImporter();
        _delivery = delivery;
        _details = details;
        (_version, _done, _isComplete) = _importer.Begin(delivery);
    }

    /// <summary>Enters rows; those that an earlier run entered are passed over.</summary>
    public void Enter(List<ImportRow> rows)
    {
        long before = _read;
        _read += rows.Count;
        if (_isComplete || _read <= _done)
            return;
        int known = (int)Math.Max(0, _done - before);
        _importer.Enter(_delivery, _version, known == 0 ? rows : rows[known..], _read, _details);
    }

    public void Complete()
    {
        if (!_isComplete)
            _importer.Complete(_version);
    }
}
