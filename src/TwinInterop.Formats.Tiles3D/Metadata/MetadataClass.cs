using System.Collections.Immutable;

namespace TwinInterop.Formats.Tiles3D.Metadata;

/// <summary>A category of entities.</summary>
/// <param name="Id">The id in its schema: letters, digits and underscores.</param>
/// <param name="Properties">Its properties, in the order in which they are written.</param>
internal sealed record MetadataClass(string Id, ImmutableArray<MetadataProperty> Properties)
{
    /// <summary>A name for people; null for none.</summary>
    public string? Name { get; init; }

    /// <summary>What it means; null for none.</summary>
    public string? Description { get; init; }

    /// <summary>The property of that id; null for none.</summary>
    public MetadataProperty? Find(string id) =>
        Properties.FirstOrDefault(property => string.Equals(property.Id, id, StringComparison.Ordinal));
}
