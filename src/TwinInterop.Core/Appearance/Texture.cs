using TwinInterop.Geometry;

namespace TwinInterop.Appearance;

/// <summary>An image on surfaces.</summary>
/// <remarks>Source: OGC 20-010, 7.5 (ParameterizedTexture, GeoreferencedTexture).</remarks>
/// <param name="ImageUri">Where the image is, as written: normally relative to the dataset.</param>
public sealed record Texture(string ImageUri) : SurfaceData
{
    /// <summary>The media type as the source names it.</summary>
    public string? MediaType { get; init; }

    /// <summary>The kind: <c>specific</c>, <c>typical</c> or <c>unknown</c>.</summary>
    public string? Kind { get; init; }

    /// <summary>What happens beyond the image: <c>none wrap mirror clamp border</c>.</summary>
    public string? Wrap { get; init; }

    /// <summary>The colour beyond the image where <see cref="Wrap"/> is <c>border</c>.</summary>
    public Colour? Border { get; init; }

    /// <summary>The transform from world coordinates to texture space (s, t, q); null when coordinates are listed.</summary>
    public Transform3D? WorldToTexture { get; init; }

    /// <summary>Where a position lies in the image by <see cref="WorldToTexture"/>; null when there is no such transform.</summary>
    /// <remarks>Source: OGC 12-019, 9.4: the first three rows give s, t and q; the place is s/q, t/q.</remarks>
    /// <param name="position">A position in the dataset's CRS.</param>
    public TextureCoordinate? CoordinateOf(in Position position)
    {
        if (WorldToTexture is not { Elements: { Length: >= 12 } m })
            return null;

        double z = position.HasHeight ? position.Z : 0;
        double q = (m[8] * position.X) + (m[9] * position.Y) + (m[10] * z) + m[11];
        return new TextureCoordinate(
            ((m[0] * position.X) + (m[1] * position.Y) + (m[2] * z) + m[3]) / q,
            ((m[4] * position.X) + (m[5] * position.Y) + (m[6] * z) + m[7]) / q);
    }

    /// <summary>Where a georeferenced image is placed; null for any other texture.</summary>
    public ImagePlacement? Placement { get; init; }
}
