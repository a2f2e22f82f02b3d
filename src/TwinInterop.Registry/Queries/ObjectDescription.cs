using System.Collections.Immutable;
using TwinInterop.Registry.Model;

namespace TwinInterop.Registry.Queries;

/// <summary>What the registry knows of an object.</summary>
/// <param name="Twin">Its id.</param>
/// <param name="Class">Its canonical class.</param>
/// <param name="Status">What became of it.</param>
/// <param name="Version">The number of the event that last changed it.</param>
public sealed record ObjectDescription(TwinId Twin, string Class, ObjectStatus Status, long Version)
{
    /// <summary>What people call it; null when nothing.</summary>
    public string? Label { get; init; }

    /// <summary>The authority responsible for it; null when none is stated.</summary>
    public string? Authority { get; init; }

    /// <summary>When it began to exist in the world; null when unknown.</summary>
    public DateTimeOffset? ValidFrom { get; init; }

    /// <summary>When it ceased to exist; null when it did not or when unknown.</summary>
    public DateTimeOffset? ValidTo { get; init; }

    /// <summary>Its names in other schemes.</summary>
    public ImmutableArray<ObjectIdentifier> Identifiers { get; init; } = [];

    /// <summary>What represents it.</summary>
    public ImmutableArray<ObjectRepresentation> Representations { get; init; } = [];

    /// <summary>The objects that it came from.</summary>
    public ImmutableArray<TwinId> Parents { get; init; } = [];

    /// <summary>The objects that it became.</summary>
    public ImmutableArray<TwinId> Children { get; init; } = [];
}
