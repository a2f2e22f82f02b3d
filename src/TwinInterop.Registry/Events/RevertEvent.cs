namespace TwinInterop.Registry.Events;

/// <summary>Undoes an event, if nothing came after it to what it touched.</summary>
/// <param name="EventId">The id of the event.</param>
public sealed record RevertEvent(string EventId) : RegistryCommand
{
    /// <inheritdoc/>
    public override EventType Type => EventType.Revert;

    internal override void Apply(EventScope scope) => Reversal.Apply(scope, this);
}
