using System.Collections.Immutable;

namespace TwinInterop.Formats.Tiles3D.Glb;

/// <summary>A primitive whose data are laid out.</summary>
/// <param name="Attributes">Accessors by attribute.</param>
/// <param name="Indices">The accessor of the indices; null for none.</param>
/// <param name="Material">The index of the material; null for none.</param>
/// <param name="Mode">What the indices make.</param>
internal sealed record WrittenPrimitive(
    ImmutableArray<(string Name, int Accessor)> Attributes, int? Indices, int? Material, PrimitiveMode Mode)
{
    /// <summary>The accessor of the outlines; null for none.</summary>
    public int? Outlines { get; init; }

    /// <summary>How many different features there are; 0 for none.</summary>
    public int FeatureCount { get; init; }
}
