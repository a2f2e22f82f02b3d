using System.Collections.Immutable;
using TwinInterop.Appearance;
using TwinInterop.Formats.Tiles3D.Glb;

namespace TwinInterop.Formats.Tiles3D.Features;

/// <summary>How one surface is drawn.</summary>
/// <param name="Style">Image and transparency.</param>
/// <param name="Colour">The colour of its vertices.</param>
/// <param name="Used">The appearance that is shown; null for the colour of the class.</param>
/// <param name="Coordinates">Places in the image per ring and position; empty without an image.</param>
internal readonly record struct SurfaceStyle(
    MeshStyle Style, uint Colour, SurfaceAppearance? Used, ImmutableArray<ImmutableArray<TextureCoordinate>> Coordinates)
{
    private const double Opaque = 0.999;

    /// <summary>A surface in one colour.</summary>
    public static SurfaceStyle Plain(in Colour colour, SurfaceAppearance? used = null) =>
        new(MeshStyle.Plain(colour.Opacity < Opaque), MeshBuffer.PackColour(colour), used, []);

    /// <summary>A surface with an image.</summary>
    public static SurfaceStyle Textured(int image, SurfaceAppearance used)
    {
        TextureWrap wrap = (used.Data as Texture)?.Wrap switch
        {
            "mirror" => TextureWrap.MirroredRepeat,
            "clamp" or "border" or "none" => TextureWrap.ClampToEdge,
            _ => TextureWrap.Repeat,
        };
        return new SurfaceStyle(
            new MeshStyle(PrimitiveMode.Triangles, image, wrap, false), uint.MaxValue, used, used.Coordinates);
    }

    /// <summary>The colour that a material shows.</summary>
    public static Colour ColourOf(Material material)
    {
        Colour diffuse = material.Diffuse ?? new Colour(0.8, 0.8, 0.8);
        return diffuse with { Opacity = diffuse.Opacity * (1 - (material.Transparency ?? 0)) };
    }
}
