using TwinInterop.Registry.Model;

namespace TwinInterop.Registry.Events;

/// <summary>Links a representation to an object, or proposes to.</summary>
/// <param name="Object">The object.</param>
/// <param name="Representation">The representation; it is entered when the data set has none of that id.</param>
/// <param name="Grade">Relation, status, shares, reasons.</param>
public sealed record LinkRepresentation(TwinId Object, RepresentationKey Representation, LinkGrade Grade) : RegistryCommand
{
    /// <inheritdoc/>
    public override EventType Type => EventType.Link;

    internal override void Apply(EventScope scope) => LinkEvents.Link(scope, this);
}
