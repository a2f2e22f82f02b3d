namespace TwinInterop.Registry.Resolving;

/// <summary>Where names are looked for, and as of when.</summary>
public sealed record ResolveRequest
{
    /// <summary>The data set whose ids they are; null for any.</summary>
    public string? Dataset { get; init; }

    /// <summary>The scheme of the names; null for any.</summary>
    public string? Scheme { get; init; }

    /// <summary>The time in the world; null for the latest.</summary>
    public DateTimeOffset? ValidAt { get; init; }

    /// <summary>The time of the registry's knowledge; null for now.</summary>
    public DateTimeOffset? KnownAt { get; init; }
}
