using TwinInterop.Registry.Model;

namespace TwinInterop.Registry.Events;

/// <summary>Takes a link back: it was wrong or ended.</summary>
/// <param name="Object">The object.</param>
/// <param name="Representation">The representation.</param>
public sealed record UnlinkRepresentation(TwinId Object, RepresentationKey Representation) : RegistryCommand
{
    /// <inheritdoc/>
    public override EventType Type => EventType.Unlink;

    internal override void Apply(EventScope scope) => LinkEvents.Unlink(scope, this);
}
