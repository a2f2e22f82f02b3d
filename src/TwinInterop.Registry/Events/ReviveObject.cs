using TwinInterop.Registry.Model;

namespace TwinInterop.Registry.Events;

/// <summary>Brings a retired object back.</summary>
/// <param name="Object">The object.</param>
public sealed record ReviveObject(TwinId Object) : RegistryCommand
{
    /// <inheritdoc/>
    public override EventType Type => EventType.Revive;

    internal override void Apply(EventScope scope) => LifecycleEvents.Revive(scope, this);
}
