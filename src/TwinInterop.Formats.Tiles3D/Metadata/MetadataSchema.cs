using System.Collections.Immutable;

namespace TwinInterop.Formats.Tiles3D.Metadata;

/// <summary>Classes and enums of a GLB or a tileset.</summary>
/// <param name="Id">Its id: letters, digits and underscores.</param>
/// <param name="Classes">The classes.</param>
/// <param name="Enums">The enums.</param>
internal sealed record MetadataSchema(
    string Id, ImmutableArray<MetadataClass> Classes, ImmutableArray<MetadataEnum> Enums)
{
    /// <summary>A name for people; null for none.</summary>
    public string? Name { get; init; }

    /// <summary>What it means; null for none.</summary>
    public string? Description { get; init; }

    /// <summary>Its version; null for none.</summary>
    public string? Version { get; init; }

    /// <summary>The class of that id; null for none.</summary>
    public MetadataClass? FindClass(string id) =>
        Classes.FirstOrDefault(item => string.Equals(item.Id, id, StringComparison.Ordinal));

    /// <summary>The enum of that id; null for none.</summary>
    public MetadataEnum? FindEnum(string? id) =>
        Enums.FirstOrDefault(item => string.Equals(item.Id, id, StringComparison.Ordinal));
}
