using TwinInterop.Registry.Model;

namespace TwinInterop.Registry.Events;

/// <summary>Makes an object.</summary>
/// <param name="Object">The object.</param>
public sealed record CreateObject(NewObject Object) : RegistryCommand
{
    /// <inheritdoc/>
    public override EventType Type => EventType.Create;

    internal override void Apply(EventScope scope) => scope.Touch(scope.Make(Object), "subject");
}
