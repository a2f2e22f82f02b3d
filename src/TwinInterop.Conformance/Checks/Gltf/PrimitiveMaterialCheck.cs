using TwinInterop.Conformance.Json;
using TwinInterop.Conformance.Rules;

namespace TwinInterop.Conformance.Checks.Gltf;

/// <summary>Holds a primitive against what its material needs.</summary>
/// <remarks>Source: glTF 2.0, 3.9.</remarks>
[Checks("gltf-mesh-texcoords", "gltf-mesh-tangent-space")]
internal sealed class PrimitiveMaterialCheck(GltfDocument document)
{
    private static readonly string[] TangentExtensions = ["KHR_materials_anisotropy", "KHR_materials_clearcoat"];

    public void Check(JsonPlace primitive, JsonPlace attributes, int texCoords)
    {
        if (document.At("materials", primitive.Whole("material")) is not { } material)
            return;
        foreach (JsonPlace texture in Textures(material))
        {
            long set = texture.ObjectAt("extensions")?.ObjectAt("KHR_texture_transform")?.Whole("texCoord") ?? texture.Whole("texCoord") ?? 0;
            if (set >= texCoords)
                document.Fail("gltf-mesh-texcoords", texture, $"TEXCOORD_{set}", $"TEXCOORD: {texCoords}");
        }

        bool needsTangents = material.Has("normalTexture")
            || TangentExtensions.Any(name => material.ObjectAt("extensions")?.ObjectAt(name) is { } extension
                && (extension.Has("anisotropyTexture") || extension.Has("clearcoatNormalTexture")));
        if (needsTangents && attributes.Has("TEXCOORD_0") && !attributes.Has("TANGENT") && primitive.Whole("mode") is null or >= 4)
            document.Fail("gltf-mesh-tangent-space", primitive, null, "TANGENT");
    }

    /// <summary>The objects of a material that name a texture, in extensions too.</summary>
    private static IEnumerable<JsonPlace> Textures(JsonPlace place)
    {
        foreach (JsonPlace member in place.Members())
        {
            if (!member.IsObject || member.Name == "extras")
                continue;
            if (member.Name.EndsWith("Texture", StringComparison.Ordinal))
                yield return member;
            foreach (JsonPlace inner in Textures(member)) // The depth is bounded by that of the document.
                yield return inner;
        }
    }
}
