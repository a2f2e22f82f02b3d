using System.Collections.Immutable;

namespace TwinInterop.Model;

/// <summary>What every feature of GML can state beside its own properties.</summary>
/// <remarks>For features that are no city objects: dynamizers, time series, point clouds. Source: OGC 20-010, 7.2.</remarks>
public sealed record FeatureProperties
{
    /// <summary>Nothing is stated.</summary>
    public static FeatureProperties None { get; } = new();

    /// <summary>The id in the source; null when it has none.</summary>
    public string? Id { get; init; }

    /// <summary>Names, description and identifier, named as those of a city object.</summary>
    public ImmutableArray<CityAttribute> Attributes { get; init; } = [];

    /// <summary>When it exists in the world and in the dataset.</summary>
    public Lifespan Lifespan { get; init; } = Lifespan.Unknown;

    /// <summary>Content of the source that has no place in the model, kept to be written back.</summary>
    public ImmutableArray<ExtensionContent> Extensions { get; init; } = [];
}
