using System.Collections.Immutable;
using TwinInterop.Registry.Model;

namespace TwinInterop.Registry.Events;

/// <summary>Makes several objects of one; its links go to review.</summary>
/// <param name="Parent">The object.</param>
/// <param name="Children">At least two, with their shares where known.</param>
public sealed record SplitObject(TwinId Parent, ImmutableArray<NewObject> Children) : RegistryCommand
{
    /// <inheritdoc/>
    public override EventType Type => EventType.Split;

    internal override void Apply(EventScope scope) => LineageEvents.Split(scope, this);
}
