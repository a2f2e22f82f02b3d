using System.Numerics;
using System.Text.Json;

namespace TwinInterop.Formats.Tiles3D.Glb.Reading;

/// <summary>Reads materials with their textures, each once.</summary>
/// <param name="document">The document.</param>
/// <param name="buffers">Its bytes.</param>
internal sealed class GltfMaterials(GltfDocument document, GltfBuffers buffers)
{
    private readonly Dictionary<int, GlbMaterial> _materials = [];
    private readonly Dictionary<int, GlbImage?> _images = [];

    /// <summary>The material.</summary>
    public GlbMaterial Material(int index)
    {
        if (!_materials.TryGetValue(index, out GlbMaterial? material))
            _materials.Add(index, material = Read(document.Materials[index], $"/materials/{index}"));
        return material;
    }

    /// <summary>Which texture coordinates the base colour takes, and how they are changed.</summary>
    /// <remarks>Source: KHR_texture_transform.</remarks>
    public (int Set, Matrix3x2 Transform)? Coordinates(int index)
    {
        JsonElement? info = document.Materials[index].Member("pbrMetallicRoughness")?.Member("baseColorTexture");
        if (info is not { } texture)
            return null;
        long set = texture.Whole("texCoord") ?? 0;
        Matrix3x2 transform = Matrix3x2.Identity;
        if (texture.Extension("KHR_texture_transform") is { } change)
        {
            double[] offset = change.Numbers("offset", 2) ?? [0, 0];
            double[] scale = change.Numbers("scale", 2) ?? [1, 1];
            double angle = change.Number("rotation") ?? 0;
            set = change.Whole("texCoord") ?? set;
            // A positive angle turns against the clock in an image whose second axis points down.
            transform = Matrix3x2.CreateScale((float)scale[0], (float)scale[1])
                * Matrix3x2.CreateRotation(-(float)angle)
                * Matrix3x2.CreateTranslation((float)offset[0], (float)offset[1]);
        }

        return set is >= 0 and < 64 ? ((int)set, transform) : null;
    }

    private GlbMaterial Read(JsonElement material, string pointer)
    {
        JsonElement pbr = material.Member("pbrMetallicRoughness") ?? default;
        double[] factor = pbr.Numbers("baseColorFactor", 4) ?? [1, 1, 1, 1];
        double[]? emissive = material.Numbers("emissiveFactor", 3);
        GlbTexture? texture = pbr.Member("baseColorTexture") is { } info ? Texture(info, $"{pointer}/pbrMetallicRoughness/baseColorTexture") : null;
        return new GlbMaterial
        {
            Name = material.Text("name"),
            BaseColour = LinearColour.ToColour(factor[0], factor[1], factor[2], factor[3]),
            BaseColourTexture = texture,
            Metallic = pbr.Number("metallicFactor") ?? 1,
            Roughness = pbr.Number("roughnessFactor") ?? 1,
            Emissive = emissive is null ? null : LinearColour.ToColour(emissive[0], emissive[1], emissive[2], 1),
            IsDoubleSided = material.IsTrue("doubleSided"),
            IsUnlit = material.Extension("KHR_materials_unlit") is not null,
            AlphaMode = material.Text("alphaMode") switch { "MASK" => AlphaMode.Mask, "BLEND" => AlphaMode.Blend, _ => AlphaMode.Opaque },
            AlphaCutoff = material.Number("alphaCutoff") ?? 0.5,
        };
    }

    private GlbTexture? Texture(JsonElement info, string pointer)
    {
        if (document.Find(document.Textures, info, "index", pointer) is not { } texture)
            return null;
        string at = $"/textures/{texture.Index}";
        JsonElement holder = texture.Item.Extension("EXT_texture_webp") ?? texture.Item.Extension("KHR_texture_basisu") ?? texture.Item;
        if (document.Find(document.Images, holder, "source", at) is not { } image || Image(image.Index) is not { } file)
            return null;
        JsonElement sampler = texture.Item.Member("sampler") is not null
            && document.Find(document.Samplers, texture.Item, "sampler", at) is { } found ? found.Item : default;
        return new GlbTexture(file, Wrap(sampler.Whole("wrapS")), Wrap(sampler.Whole("wrapT")));
    }

    private static TextureWrap Wrap(long? number) =>
        number is 33071 or 33648 ? (TextureWrap)number : TextureWrap.Repeat;

    private GlbImage? Image(int index)
    {
        if (_images.TryGetValue(index, out GlbImage? known))
            return known;
        JsonElement image = document.Images[index];
        string pointer = $"/images/{index}";
        ReadOnlyMemory<byte>? bytes = null;
        string? uri = image.Text("uri");
        if (uri is not null)
            bytes = buffers.Resource(uri, $"{pointer}/uri");
        else if (document.Find(document.BufferViews, image, "bufferView", pointer) is { } view)
            bytes = buffers.View(view.Index);
        GlbImage? made = bytes is { } content
            ? new GlbImage(content, GlbImage.MediaTypeOf(content.Span) ?? image.Text("mimeType") ?? (uri is null ? null : DataUri.MediaType(uri)) ?? "")
            {
                Name = image.Text("name") ?? (uri is not null && !uri.StartsWith("data:", StringComparison.OrdinalIgnoreCase) ? uri : null),
            }
            : null;
        _images.Add(index, made);
        return made;
    }
}
