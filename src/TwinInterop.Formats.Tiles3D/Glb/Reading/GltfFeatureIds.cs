namespace TwinInterop.Formats.Tiles3D.Glb.Reading;

/// <summary>A set of feature ids, one for each vertex.</summary>
/// <param name="Ids">The ids: rows of <paramref name="Table"/>.</param>
/// <param name="Table">The property table; null for none.</param>
internal sealed record GltfFeatureIds(uint[] Ids, int? Table)
{
    /// <summary>The id that stands for no feature; null for none.</summary>
    public uint? NullId { get; init; }

    /// <summary>The name of the set; null for none.</summary>
    public string? Label { get; init; }
}
