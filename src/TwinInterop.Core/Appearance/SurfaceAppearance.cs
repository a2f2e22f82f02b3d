using System.Collections.Immutable;

namespace TwinInterop.Appearance;

/// <summary>How one surface looks in one theme, from one side.</summary>
/// <remarks>Source: OGC 20-010, 7.5 (Appearance).</remarks>
/// <param name="Theme">The theme, for example <c>rgbTexture</c>; null when the source names none.</param>
/// <param name="Data">Material or texture; one instance may be shared by many surfaces.</param>
/// <param name="IsFront">Whether the side seen from the outside is meant.</param>
public sealed record SurfaceAppearance(string? Theme, SurfaceData Data, bool IsFront = true)
{
    /// <summary>
    /// Texture coordinates per ring (the exterior first) and position, in the order of the positions; or one run for a
    /// triangulated surface. Empty for materials and textures that are placed otherwise.
    /// </summary>
    public ImmutableArray<ImmutableArray<TextureCoordinate>> Coordinates { get; init; } = [];
}
