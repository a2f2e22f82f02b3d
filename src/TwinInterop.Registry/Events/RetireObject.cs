using TwinInterop.Registry.Model;

namespace TwinInterop.Registry.Events;

/// <summary>Ends an object.</summary>
/// <param name="Object">The object.</param>
public sealed record RetireObject(TwinId Object) : RegistryCommand
{
    /// <inheritdoc/>
    public override EventType Type => EventType.Retire;

    /// <summary>When it ceased to exist in the world; null when unknown.</summary>
    public DateTimeOffset? ValidTo { get; init; }

    internal override void Apply(EventScope scope) => LifecycleEvents.Retire(scope, this);
}
