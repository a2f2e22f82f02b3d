using TwinInterop.Registry.Model;

namespace TwinInterop.Registry.Events;

/// <summary>Finds a proposed link wrong; it is not proposed again.</summary>
/// <param name="Object">The object.</param>
/// <param name="Representation">The representation.</param>
public sealed record RejectLink(TwinId Object, RepresentationKey Representation) : RegistryCommand
{
    /// <inheritdoc/>
    public override EventType Type => EventType.Reject;

    internal override void Apply(EventScope scope) => LinkEvents.Reject(scope, this);
}
