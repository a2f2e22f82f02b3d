using System.Collections.Immutable;
using System.Text.Json;

namespace TwinInterop.Formats.NgsiLd.Entities;

/// <summary>An attribute with its instances.</summary>
/// <param name="Name">As written: a term or a URI.</param>
/// <param name="Instances">One, several with a datasetId each, or values over time.</param>
/// <param name="Source">The JSON that it was made of.</param>
internal sealed record EntityAttribute(string Name, ImmutableArray<AttributeInstance> Instances, JsonElement Source)
{
    /// <summary>Whether the instances are values over time: several of the same dataset, each with its time.</summary>
    public bool IsTemporal { get; } = (Instances.Length > 1 && Instances.All(instance => instance.ObservedAt is not null) && HasRepeated(Instances))
        || Instances.Any(instance => instance.IsTemporalValues);

    /// <summary>Whether the instances stand in an array; one may stand in an array of its own.</summary>
    public bool IsList { get; init; } = Instances.Length > 1;

    private static bool HasRepeated(ImmutableArray<AttributeInstance> instances) =>
        instances.Select(instance => instance.DatasetId).Distinct(StringComparer.Ordinal).Count() < instances.Length;
}
