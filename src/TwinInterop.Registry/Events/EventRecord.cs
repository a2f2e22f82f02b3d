namespace TwinInterop.Registry.Events;

/// <summary>An event as the chain holds it.</summary>
internal sealed record EventRecord(
    long Sequence,
    string EventId,
    string Type,
    string Actor,
    long RecordedAt,
    long? OccurredAt,
    string? IdempotencyKey,
    string? Reason,
    string? Evidence,
    string Payload,
    byte[] RowsDigest,
    byte[] PreviousHash,
    byte[] Hash);
