using System.Collections.Immutable;

namespace TwinInterop.Registry.Model;

/// <summary>An object to be made.</summary>
/// <param name="Class">The canonical class, for example <c>Building</c>.</param>
public sealed record NewObject(string Class)
{
    /// <summary>What people call it; null when nothing.</summary>
    public string? Label { get; init; }

    /// <summary>Its id, where an authority minted one; null to have one derived.</summary>
    public TwinId? Twin { get; init; }

    /// <summary>Names in other schemes.</summary>
    public ImmutableArray<ObjectIdentifier> Identifiers { get; init; } = [];

    /// <summary>The authority responsible for it; null when none is stated.</summary>
    public string? Authority { get; init; }

    /// <summary>When it began to exist in the world; null when unknown.</summary>
    public DateTimeOffset? ValidFrom { get; init; }

    /// <summary>When it ceased to exist in the world; null when it did not or when unknown.</summary>
    public DateTimeOffset? ValidTo { get; init; }

    /// <summary>Free attributes as one JSON object; null for none.</summary>
    public string? Attributes { get; init; }

    /// <summary>Of a child of a split: which share of the parent it is, from 0 to 1; null when unknown.</summary>
    public double? Share { get; init; }
}
