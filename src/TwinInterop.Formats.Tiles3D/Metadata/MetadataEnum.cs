using System.Collections.Immutable;

namespace TwinInterop.Formats.Tiles3D.Metadata;

/// <summary>A list of named values.</summary>
/// <param name="Id">The id in its schema: letters, digits and underscores.</param>
/// <param name="Values">The values.</param>
internal sealed record MetadataEnum(string Id, ImmutableArray<MetadataEnumValue> Values)
{
    /// <summary>A name for people; null for none.</summary>
    public string? Name { get; init; }

    /// <summary>What it means; null for none.</summary>
    public string? Description { get; init; }

    /// <summary>How values are stored; a type of whole numbers.</summary>
    public MetadataComponentType ValueType { get; init; } = MetadataComponentType.UInt16;
}
