using System.Collections.Immutable;
using TwinInterop.Registry.Schemes;

namespace TwinInterop.Registry;

/// <summary>How a registry is opened.</summary>
public sealed record RegistryOptions
{
    /// <summary>Whether a registry is made where there is none.</summary>
    public bool Creates { get; init; }

    /// <summary>
    /// Whether each commit waits until it is on the disk, so that it survives a power cut; without, the registry stays
    /// consistent, and the last commits may be missing after one. A killed process loses nothing either way.
    /// </summary>
    public bool IsDurable { get; init; }

    /// <summary>The clock that events are dated by.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Schemes of the user's own, entered when the registry is made or opened.</summary>
    public ImmutableArray<IdentifierScheme> Schemes { get; init; } = [];
}
