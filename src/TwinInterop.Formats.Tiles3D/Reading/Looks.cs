using System.Collections.Immutable;
using System.Numerics;
using TwinInterop.Appearance;
using TwinInterop.Formats.Tiles3D.Features;
using TwinInterop.Formats.Tiles3D.Glb;
using TwinInterop.Formats.Tiles3D.Glb.Reading;

namespace TwinInterop.Formats.Tiles3D.Reading;

/// <summary>Materials and textures of one content as appearances of the model; each is made once.</summary>
internal sealed class Looks
{
    private readonly Dictionary<GlbImage, string> _uris = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<(GlbMaterial? Material, uint Colour), Material> _materials = [];
    private readonly Dictionary<GlbMaterial, Texture> _textures = new(ReferenceEqualityComparer.Instance);

    /// <summary>The colour of a vertex as the file packs it; white without colours.</summary>
    public static uint PackedColour(GltfPrimitive primitive, int vertex)
    {
        if (primitive.Colours.Length == 0)
            return uint.MaxValue;
        Vector4 colour = Vector4.Clamp(primitive.Colours[vertex], Vector4.Zero, Vector4.One) * 255;
        return (uint)MathF.Round(colour.X) | ((uint)MathF.Round(colour.Y) << 8) | ((uint)MathF.Round(colour.Z) << 16) | ((uint)MathF.Round(colour.W) << 24);
    }

    /// <summary>Whether a primitive has more colours than surfaces would have.</summary>
    public static bool IsShaded(GltfPrimitive primitive)
    {
        const int MostColours = 64;
        var colours = new HashSet<Vector4>();
        foreach (Vector4 colour in primitive.Colours)
        {
            if (colours.Add(colour) && colours.Count > MostColours)
                return true;
        }

        return false;
    }

    /// <summary>Whether a primitive shows an image.</summary>
    public static bool IsTextured(GltfPrimitive primitive) =>
        primitive.Material?.BaseColourTexture is not null && primitive.TextureCoordinates.Length == primitive.Positions.Length;

    /// <summary>What a surface looks like.</summary>
    /// <param name="primitive">Where its vertices are.</param>
    /// <param name="vertex">One of them.</param>
    /// <param name="ownClass">The class of the object where our writer coloured by classes; null for other writers.</param>
    /// <param name="loops">The vertices of each ring, or of the mesh.</param>
    public ImmutableArray<SurfaceAppearance> Of(GltfPrimitive primitive, int vertex, string? ownClass, IEnumerable<int[]> loops)
    {
        if (IsTextured(primitive))
        {
            var shown = new SurfaceAppearance(null, TextureOf(primitive.Material!)) // it is textured
            {
                Coordinates = [.. loops.Select(loop => ImmutableArray.CreateRange(loop.Select(at => CoordinateOf(primitive.TextureCoordinates[at]))))],
            };
            return [shown];
        }

        uint packed = PackedColour(primitive, vertex);
        bool isPlain = ownClass is null
            ? packed == uint.MaxValue && (primitive.Material is null || IsDefault(primitive.Material))
            : packed == MeshBuffer.PackColour(ClassPalette.Of(ownClass));
        return isPlain ? [] : [new SurfaceAppearance(null, MaterialOf(primitive.Material, packed))];
    }

    private static bool IsDefault(GlbMaterial material) =>
        material.BaseColour == new Colour(1, 1, 1) && (material.Emissive is null || material.Emissive == new Colour(0, 0, 0));

    private static TextureCoordinate CoordinateOf(Vector2 at) => new(at.X, 1 - (double)at.Y);

    private Material MaterialOf(GlbMaterial? material, uint packed)
    {
        if (_materials.TryGetValue((material, packed), out Material? known))
            return known;
        (double red, double green, double blue, double alpha) = LinearColour.Of(material?.BaseColour ?? new Colour(1, 1, 1));
        Colour colour = LinearColour.ToColour(
            red * (packed & 255) / 255, green * ((packed >> 8) & 255) / 255, blue * ((packed >> 16) & 255) / 255, alpha * (packed >> 24) / 255);
        bool glows = material?.Emissive is { } emissive && emissive != new Colour(0, 0, 0);
        var made = new Material
        {
            Name = material?.Name,
            Diffuse = colour with { Opacity = 1 },
            Transparency = colour.Opacity < 1 ? 1 - colour.Opacity : null,
            Emissive = glows ? material!.Emissive : null, // it glows
        };
        _materials.Add((material, packed), made);
        return made;
    }

    private Texture TextureOf(GlbMaterial material)
    {
        if (_textures.TryGetValue(material, out Texture? known))
            return known;
        GlbTexture texture = material.BaseColourTexture!; // the caller tested
        if (!_uris.TryGetValue(texture.Image, out string? uri))
        {
            string type = texture.Image.MediaType.Length == 0 ? "application/octet-stream" : texture.Image.MediaType;
            uri = $"data:{type};base64,{Convert.ToBase64String(texture.Image.Bytes.Span)}";
            _uris.Add(texture.Image, uri);
        }

        var made = new Texture(uri)
        {
            Name = material.Name,
            MediaType = texture.Image.MediaType,
            Kind = "specific",
            Wrap = texture.WrapS switch { TextureWrap.ClampToEdge => "clamp", TextureWrap.MirroredRepeat => "mirror", _ => "wrap" },
        };
        _textures.Add(material, made);
        return made;
    }
}
