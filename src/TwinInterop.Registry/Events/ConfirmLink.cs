using TwinInterop.Registry.Model;

namespace TwinInterop.Registry.Events;

/// <summary>Finds a proposed link right.</summary>
/// <param name="Object">The object.</param>
/// <param name="Representation">The representation.</param>
public sealed record ConfirmLink(TwinId Object, RepresentationKey Representation) : RegistryCommand
{
    /// <inheritdoc/>
    public override EventType Type => EventType.Confirm;

    internal override void Apply(EventScope scope) => LinkEvents.Confirm(scope, this);
}
