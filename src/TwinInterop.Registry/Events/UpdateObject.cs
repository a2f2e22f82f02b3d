using System.Collections.Immutable;
using TwinInterop.Registry.Model;

namespace TwinInterop.Registry.Events;

/// <summary>Changes what is known of an object, for a period of the world's time.</summary>
/// <param name="Object">The object.</param>
public sealed record UpdateObject(TwinId Object) : RegistryCommand
{
    /// <inheritdoc/>
    public override EventType Type => EventType.Update;

    /// <summary>The new class; null to leave it.</summary>
    public string? Class { get; init; }

    /// <summary>The new name; null to leave it.</summary>
    public string? Label { get; init; }

    /// <summary>The new free attributes as one JSON object; null to leave them.</summary>
    public string? Attributes { get; init; }

    /// <summary>From when the change holds in the world; null to correct what is known of the last period.</summary>
    public DateTimeOffset? ValidFrom { get; init; }

    /// <summary>Until when the change holds in the world; null for no end.</summary>
    public DateTimeOffset? ValidTo { get; init; }

    /// <summary>Names to add.</summary>
    public ImmutableArray<ObjectIdentifier> Identifiers { get; init; } = [];

    internal override void Apply(EventScope scope) => LifecycleEvents.Update(scope, this);
}
