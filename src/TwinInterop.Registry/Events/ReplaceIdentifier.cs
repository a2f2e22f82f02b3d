using TwinInterop.Registry.Model;

namespace TwinInterop.Registry.Events;

/// <summary>Gives an object a new identifier for an old one; the old one still leads to it.</summary>
/// <param name="Object">The object.</param>
/// <param name="Scheme">The scheme of both.</param>
/// <param name="Old">The identifier that goes.</param>
/// <param name="New">The identifier that comes.</param>
/// <param name="Dataset">The data set, where the identifier names a representation there; null for an identifier of the object.</param>
public sealed record ReplaceIdentifier(TwinId Object, string Scheme, string Old, string New, string? Dataset = null) : RegistryCommand
{
    /// <inheritdoc/>
    public override EventType Type => EventType.Replace;

    internal override void Apply(EventScope scope) => LineageEvents.Replace(scope, this);
}
