using System.Text.Json;
using TwinInterop.Appearance;

namespace TwinInterop.Formats.Tiles3D.Glb;

/// <summary>Writes materials, textures, samplers and images as JSON.</summary>
/// <param name="writer">Where to.</param>
/// <param name="content">The materials and what they refer to.</param>
internal sealed class MaterialJsonWriter(Utf8JsonWriter writer, SceneLayout content)
{
    private const int Linear = 9729;
    private const int LinearMipmapLinear = 9987;

    /// <summary>Writes the members that have content.</summary>
    public void Write()
    {
        if (content.Materials.Count > 0)
        {
            writer.WriteStartArray("materials");
            content.Materials.ForEach(Write);
            writer.WriteEndArray();
        }

        if (!content.Textures.IsEmpty)
            WriteTextures();
    }

    private void Write(GlbMaterial material)
    {
        writer.WriteStartObject();
        if (material.Name is { } name)
            writer.WriteString("name", name);
        writer.WriteStartObject("pbrMetallicRoughness");
        if (material.BaseColour != new Colour(1, 1, 1))
            WriteColour("baseColorFactor", material.BaseColour, hasAlpha: true);
        if (material.BaseColourTexture is { } texture)
        {
            writer.WriteStartObject("baseColorTexture");
            writer.WriteNumber("index", content.Textures.IndexOf(texture));
            writer.WriteEndObject();
        }

        writer.WriteNumber("metallicFactor", Math.Clamp(material.Metallic, 0, 1));
        writer.WriteNumber("roughnessFactor", Math.Clamp(material.Roughness, 0, 1));
        writer.WriteEndObject();
        if (material.Emissive is { } emissive)
            WriteColour("emissiveFactor", emissive, hasAlpha: false);
        WriteAlpha(material);
        if (material.IsDoubleSided)
            writer.WriteBoolean("doubleSided", true);
        if (material.IsUnlit)
        {
            writer.WriteStartObject("extensions");
            writer.WriteStartObject("KHR_materials_unlit");
            writer.WriteEndObject();
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    }

    private void WriteAlpha(GlbMaterial material)
    {
        if (material.AlphaMode == AlphaMode.Blend)
            writer.WriteString("alphaMode", "BLEND");
        if (material.AlphaMode != AlphaMode.Mask)
            return;
        writer.WriteString("alphaMode", "MASK");
        writer.WriteNumber("alphaCutoff", Math.Max(material.AlphaCutoff, 0));
    }

    private void WriteColour(string name, in Colour colour, bool hasAlpha)
    {
        (double red, double green, double blue, double alpha) = LinearColour.Of(colour);
        writer.WriteStartArray(name);
        // Six digits are finer than any screen, and keep the text short.
        writer.WriteNumberValue(Math.Round(red, 6));
        writer.WriteNumberValue(Math.Round(green, 6));
        writer.WriteNumberValue(Math.Round(blue, 6));
        if (hasAlpha)
            writer.WriteNumberValue(Math.Round(alpha, 6));
        writer.WriteEndArray();
    }

    private void WriteTextures()
    {
        List<(TextureWrap S, TextureWrap T)> samplers = [.. content.Textures.Select(texture => (texture.WrapS, texture.WrapT)).Distinct()];
        writer.WriteStartArray("textures");
        foreach (GlbTexture texture in content.Textures)
        {
            writer.WriteStartObject();
            writer.WriteNumber("sampler", samplers.IndexOf((texture.WrapS, texture.WrapT)));
            writer.WriteNumber("source", content.Images.IndexOf(texture.Image));
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteStartArray("samplers");
        foreach ((TextureWrap s, TextureWrap t) in samplers)
        {
            writer.WriteStartObject();
            writer.WriteNumber("magFilter", Linear);
            writer.WriteNumber("minFilter", LinearMipmapLinear);
            writer.WriteNumber("wrapS", (int)s);
            writer.WriteNumber("wrapT", (int)t);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteStartArray("images");
        for (int i = 0; i < content.Images.Length; i++)
        {
            writer.WriteStartObject();
            if (content.Images[i].Name is { } name)
                writer.WriteString("name", name);
            writer.WriteNumber("bufferView", content.ImageViews[i]);
            writer.WriteString("mimeType", content.Images[i].MediaType);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }
}
