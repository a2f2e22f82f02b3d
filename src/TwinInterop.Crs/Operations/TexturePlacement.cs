using System.Collections.Immutable;
using TwinInterop.Appearance;
using TwinInterop.Geometry;

namespace TwinInterop.Crs.Operations;

/// <summary>Keeps textures in place that are tied to world coordinates, when these change.</summary>
/// <remarks>
/// A texture placed by a matrix gets the coordinates that the matrix gives; an image placed on the ground has no such
/// form and is taken off. Source: OGC 20-010, 7.5 (TexCoordGen, GeoreferencedTexture).
/// </remarks>
internal sealed class TexturePlacement
{
    private readonly Dictionary<Texture, Texture> _listed = new(ReferenceEqualityComparer.Instance);

    /// <summary>How many textures got listed coordinates so far.</summary>
    public int Listed { get; private set; }

    /// <summary>The moved surface with textures that fit it.</summary>
    /// <param name="original">The surface before its positions changed.</param>
    /// <param name="moved">The surface after.</param>
    public AbstractSurface Settle(AbstractSurface original, AbstractSurface moved)
    {
        if (!moved.Appearances.Any(IsTiedToWorld))
            return moved;

        return moved with
        {
            Appearances = [.. moved.Appearances.Select(appearance => Settle(appearance, original)).OfType<SurfaceAppearance>()],
        };
    }

    private static bool IsTiedToWorld(SurfaceAppearance appearance) =>
        appearance.Data is Texture { WorldToTexture: not null } or Texture { Placement: not null };

    private SurfaceAppearance? Settle(SurfaceAppearance appearance, AbstractSurface original)
    {
        if (!IsTiedToWorld(appearance))
            return appearance;
        if (appearance.Data is not Texture { WorldToTexture: not null } texture || RunsOf(original) is not { } runs)
            return null;

        if (!_listed.TryGetValue(texture, out Texture? listed))
            _listed[texture] = listed = texture with { WorldToTexture = null };
        Listed++;
        return appearance with
        {
            Data = listed,
            Coordinates = [.. runs.Select(run => run
                .Select(position => texture.CoordinateOf(position)).OfType<TextureCoordinate>().ToImmutableArray())],
        };
    }

    private static IEnumerable<ImmutableArray<Position>>? RunsOf(AbstractSurface surface) => surface switch
    {
        PolygonSurface polygon => polygon.Holes.Select(hole => hole.Positions).Prepend(polygon.Exterior.Positions),
        TriangulatedSurface mesh => [mesh.Vertices],
        _ => null,
    };
}
