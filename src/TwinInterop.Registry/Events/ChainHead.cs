namespace TwinInterop.Registry.Events;

/// <summary>The last event of the chain.</summary>
/// <param name="Sequence">Its number; 0 when there is none.</param>
/// <param name="Hash">Its hash.</param>
/// <param name="RecordedAt">When it was recorded.</param>
internal sealed record ChainHead(long Sequence, byte[] Hash, long RecordedAt);
