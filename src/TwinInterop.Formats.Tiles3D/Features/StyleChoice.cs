using TwinInterop.Appearance;
using TwinInterop.Geometry;

namespace TwinInterop.Formats.Tiles3D.Features;

/// <summary>Chooses among the appearances of a surface the one that a tile shows: an image, else a material.</summary>
/// <param name="images">The images at hand.</param>
internal sealed class StyleChoice(ImageCatalogue images)
{
    private readonly Dictionary<string, SurfaceStyle> _byClass = new(StringComparer.Ordinal);

    /// <summary>How a surface of an object of a class is drawn.</summary>
    public SurfaceStyle Of(AbstractSurface surface, string objectClass)
    {
        SurfaceStyle? material = null;
        foreach (SurfaceAppearance appearance in surface.Appearances)
        {
            if (!appearance.IsFront)
                continue;
            if (appearance.Data is Texture texture && Fits(appearance, surface) && images.Find(texture.ImageUri) is var image and >= 0)
                return SurfaceStyle.Textured(image, appearance);
            if (appearance.Data is Material plain)
                material ??= SurfaceStyle.Plain(SurfaceStyle.ColourOf(plain), appearance);
        }

        return material ?? OfClass(objectClass);
    }

    /// <summary>How a surface without an appearance is drawn.</summary>
    public SurfaceStyle OfClass(string objectClass)
    {
        if (!_byClass.TryGetValue(objectClass, out SurfaceStyle style))
        {
            style = SurfaceStyle.Plain(ClassPalette.Of(objectClass));
            _byClass.Add(objectClass, style);
        }

        return style;
    }

    private static bool Fits(SurfaceAppearance appearance, AbstractSurface surface) => surface switch
    {
        PolygonSurface polygon => appearance.Coordinates.Length == polygon.Holes.Length + 1
            && appearance.Coordinates[0].Length == polygon.Exterior.Positions.Length
            && Enumerable.Range(0, polygon.Holes.Length)
                .All(i => appearance.Coordinates[i + 1].Length == polygon.Holes[i].Positions.Length),
        TriangulatedSurface mesh => appearance.Coordinates.Length == 1
            && appearance.Coordinates[0].Length == mesh.Vertices.Length,
        _ => false,
    };
}
