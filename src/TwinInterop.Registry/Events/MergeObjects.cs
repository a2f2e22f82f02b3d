using System.Collections.Immutable;
using TwinInterop.Registry.Model;

namespace TwinInterop.Registry.Events;

/// <summary>Makes one object of several; the links of the parents go to review.</summary>
/// <param name="Parents">At least two.</param>
/// <param name="Child">What they became.</param>
public sealed record MergeObjects(ImmutableArray<TwinId> Parents, NewObject Child) : RegistryCommand
{
    /// <inheritdoc/>
    public override EventType Type => EventType.Merge;

    internal override void Apply(EventScope scope) => LineageEvents.Merge(scope, this);
}
