using System.Collections.Immutable;
using TwinInterop.Registry.Model;

namespace TwinInterop.Registry.Events;

/// <summary>What an event did, or would do.</summary>
/// <param name="EventId">Its id, a version 7 UUID.</param>
/// <param name="Sequence">Its number; also the new version of every object that it touched.</param>
/// <param name="Type">What it did.</param>
/// <param name="Objects">The objects that it made, else those that it was about.</param>
/// <param name="Links">Every link that it opened or closed.</param>
/// <param name="IsDryRun">Whether nothing was kept.</param>
/// <param name="IsRepeated">Whether it had happened before under the same key.</param>
public sealed record EventOutcome(
    string EventId,
    long Sequence,
    EventType Type,
    ImmutableArray<TwinId> Objects,
    ImmutableArray<AffectedLink> Links,
    bool IsDryRun = false,
    bool IsRepeated = false);
