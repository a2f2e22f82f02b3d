using TwinInterop.Registry.Model;

namespace TwinInterop.Registry.Events;

/// <summary>Makes another authority responsible for an object.</summary>
/// <param name="Object">The object.</param>
/// <param name="Authority">The new authority.</param>
public sealed record TransferObject(TwinId Object, string Authority) : RegistryCommand
{
    /// <inheritdoc/>
    public override EventType Type => EventType.Transfer;

    internal override void Apply(EventScope scope) => LifecycleEvents.Transfer(scope, this);
}
