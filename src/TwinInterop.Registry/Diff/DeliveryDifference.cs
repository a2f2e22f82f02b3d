using System.Collections.Immutable;

namespace TwinInterop.Registry.Diff;

/// <summary>What a new delivery changed.</summary>
/// <param name="Objects">Every object of both deliveries, in the order of the new one; those that are gone come last.</param>
public sealed record DeliveryDifference(ImmutableArray<ObjectChange> Objects)
{
    /// <summary>The objects to which something happened.</summary>
    public IEnumerable<ObjectChange> Changes => Objects.Where(change => change.Kinds != ChangeKinds.None);

    /// <summary>How many objects something happened to.</summary>
    public int Count(ChangeKinds kind) => Objects.Count(change => (change.Kinds & kind) != ChangeKinds.None);
}
