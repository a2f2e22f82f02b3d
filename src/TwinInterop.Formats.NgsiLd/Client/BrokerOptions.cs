namespace TwinInterop.Formats.NgsiLd.Client;

/// <summary>How a broker is spoken to.</summary>
public sealed record BrokerOptions
{
    /// <summary>The tenant; null for the broker's default one.</summary>
    /// <remarks>Source: ETSI GS CIM 009 V1.8.1, 6.3.14 (header <c>NGSILD-Tenant</c>).</remarks>
    public string? Tenant { get; init; }

    /// <summary>
    /// The URL of the context that stands in the Link header of every request; null for the contexts in the entities, and for
    /// full URIs in queries.
    /// </summary>
    /// <remarks>Source: ETSI GS CIM 009 V1.8.1, 6.3.5.</remarks>
    public string? ContextUrl { get; init; }

    /// <summary>How the client proves who it is.</summary>
    public BrokerCredentials Credentials { get; init; } = BrokerCredentials.None;

    /// <summary>How long one request may take with its answer.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>How often a request is sent at most, where sending it again is lawful.</summary>
    public int MaxAttempts { get; init; } = 5;

    /// <summary>The wait before the second attempt; it doubles with each further one.</summary>
    public TimeSpan FirstDelay { get; init; } = TimeSpan.FromMilliseconds(500);

    /// <summary>The longest wait between two attempts; a broker that asks for more with Retry-After is given up.</summary>
    public TimeSpan MaxDelay { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>The longest answer that is read, in bytes.</summary>
    public int MaxAnswerBytes { get; init; } = 1 << 26;

    /// <summary>The clock that waits run by.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;
}
