namespace TwinInterop.Registry.Queries;

/// <summary>An event of a registry's history.</summary>
/// <param name="Sequence">Its number: the cursor of the change feed.</param>
/// <param name="EventId">Its id.</param>
/// <param name="Type">What it did, in lower case.</param>
/// <param name="Actor">Who is responsible.</param>
/// <param name="RecordedAt">When it was entered.</param>
/// <param name="OccurredAt">When it happened in the world; null when not said.</param>
/// <param name="Reason">Why; null when not said.</param>
/// <param name="Evidence">What proves it; null when nothing is named.</param>
/// <param name="Payload">What it was about, as a JSON object.</param>
/// <param name="Hash">Its hash in lower-case hexadecimal.</param>
public sealed record RegistryEvent(
    long Sequence,
    string EventId,
    string Type,
    string Actor,
    DateTimeOffset RecordedAt,
    DateTimeOffset? OccurredAt,
    string? Reason,
    string? Evidence,
    string Payload,
    string Hash);
