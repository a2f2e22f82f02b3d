using System.Collections.Immutable;
using TwinInterop.Registry.Model;

namespace TwinInterop.Registry.Events;

/// <summary>Who does something to a registry, and why.</summary>
/// <param name="Actor">Who is responsible; a pseudonym will do.</param>
public sealed record EventDetails(string Actor)
{
    /// <summary>Why; null when not said.</summary>
    public string? Reason { get; init; }

    /// <summary>What proves it, for example the URI of a decision; null when nothing is named.</summary>
    public string? Evidence { get; init; }

    /// <summary>When it happened in the world; null when not said.</summary>
    public DateTimeOffset? OccurredAt { get; init; }

    /// <summary>
    /// A key under which the command, or the list of commands, may be sent again without happening twice; null for none. The second
    /// command of a list goes under the key with <c>#2</c> behind it, and so on.
    /// </summary>
    public string? IdempotencyKey { get; init; }

    /// <summary>Whether nothing is kept: the outcome tells what would happen.</summary>
    public bool IsDryRun { get; init; }

    /// <summary>The version that each object must have: commands made from older knowledge are refused.</summary>
    public ImmutableDictionary<TwinId, long> ExpectedVersions { get; init; } = ImmutableDictionary<TwinId, long>.Empty;
}
