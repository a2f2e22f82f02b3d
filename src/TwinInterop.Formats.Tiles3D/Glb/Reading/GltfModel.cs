using System.Collections.Immutable;
using TwinInterop.Formats.Tiles3D.Metadata;

namespace TwinInterop.Formats.Tiles3D.Glb.Reading;

/// <summary>What a GLB or glTF file shows: shapes with their places, and the attributes of features.</summary>
internal sealed record GltfModel
{
    /// <summary>Who wrote it; null where it does not say.</summary>
    public string? Generator { get; init; }

    /// <summary>The copyright notice; null for none.</summary>
    public string? Copyright { get; init; }

    /// <summary>What stands where, in the order of the nodes.</summary>
    public ImmutableArray<GltfPlacement> Placements { get; init; } = [];

    /// <summary>The schema of the metadata; null for none.</summary>
    public MetadataSchema? Schema { get; init; }

    /// <summary>The property tables by index; null where one could not be read.</summary>
    public ImmutableArray<PropertyTable?> Tables { get; init; } = [];

    /// <summary>The extensions that it uses.</summary>
    public ImmutableArray<string> Extensions { get; init; } = [];
}
