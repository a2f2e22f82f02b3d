using System.Collections.Immutable;

namespace TwinInterop.Conformance.Endpoints;

/// <summary>What bounds a check of a service.</summary>
public sealed record EndpointOptions
{
    /// <summary>Hosts that may be asked beside that of the address; none else is.</summary>
    public ImmutableArray<string> AllowedHosts { get; init; } = [];

    /// <summary>How long one answer may take.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How long a service is asked in all; what was not asked by then is not tested.</summary>
    public TimeSpan MaxDuration { get; init; } = TimeSpan.FromMinutes(15);

    /// <summary>The largest answer that is read, in bytes.</summary>
    public long MaxAnswerBytes { get; init; } = 10L << 20;

    /// <summary>Whether entities and subscriptions of the suite's own may be written and deleted again: what writes is not tested else.</summary>
    public bool AllowsWrites { get; init; }

    /// <summary>An address of this machine where a service can deliver notifications; null for none, and notifications are not tested.</summary>
    public Uri? NotifyAt { get; init; }

    /// <summary>How long a notification is waited for.</summary>
    public TimeSpan NotificationWait { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How many requests are sent at most; of a tileset, how many files are looked at.</summary>
    public int MaxRequests { get; init; } = 500;

    /// <summary>How many collections or types of a service are looked at.</summary>
    public int MaxCollections { get; init; } = 20;

    /// <summary>How many pages of a collection are followed.</summary>
    public int MaxPages { get; init; } = 5;

    /// <summary>The limits of the checks of what is answered.</summary>
    public CheckOptions Checks { get; init; } = new();
}
