using System.Collections.Frozen;
using TwinInterop.Conformance.Json;

namespace TwinInterop.Conformance.Checks.Gltf;

/// <summary>The objects of glTF extensions, by extension and by the object that may have them.</summary>
/// <remarks>Source: the extension registry of glTF 2.0.</remarks>
internal static class GltfExtensionShapes
{
    private static readonly string[] TextureHosts = ["textureInfo", "normalTextureInfo", "occlusionTextureInfo"];
    private static readonly Form Unit = Form.Number with { Least = 0, Most = 1 };
    private static readonly Form Texture = Form.Object(GltfShapes.TextureInfo);
    private static readonly Form Colour = Form.Array(Unit, 3, 3);

    private static readonly Shape Spot = Shape.Of(
        "spot",
        ("innerConeAngle", Form.Number with { Least = 0, Most = Math.PI / 2 }),
        ("outerConeAngle", Form.Number with { Least = 0, Most = Math.PI / 2, IsOpen = true }));

    private static readonly Shape Light = Shape.Of(
        "light",
        ("name", Form.Text),
        ("color", Colour),
        ("intensity", Form.Positive),
        ("spot", Form.Object(Spot)),
        ("type!", Form.OneOf("directional", "point", "spot")),
        ("range", Form.Number with { Least = 0, IsOpen = true }));

    private static readonly Shape Variant = Shape.Of("variant", ("name!", Form.Text));

    private static readonly Shape Mapping = Shape.Of(
        "mapping",
        ("name", Form.Text),
        ("material!", Form.Index("materials")),
        ("variants!", Form.Array(Form.Index("extensions/KHR_materials_variants/variants"), 1) with { ReportsEmpty = true, IsUnique = true }));

    private static readonly Shape Meshopt = Shape.Of(
        "EXT_meshopt_compression",
        ("buffer!", Form.Index("buffers")),
        ("byteOffset", Form.Natural),
        ("byteLength!", Form.Counted),
        ("byteStride!", Form.Whole with { Least = 1, Most = 256 }),
        ("count!", Form.Counted),
        ("mode!", Form.OneOf("ATTRIBUTES", "TRIANGLES", "INDICES")),
        ("filter", Form.OneOf("NONE", "OCTAHEDRAL", "QUATERNION", "EXPONENTIAL", "COLOR")));

    private static readonly FrozenDictionary<string, FrozenDictionary<string, Shape>> ByName = Table()
        .GroupBy(row => row.Extension, StringComparer.Ordinal)
        .ToFrozenDictionary(
            rows => rows.Key,
            rows => rows.ToFrozenDictionary(row => row.Host, row => row.Shape, StringComparer.Ordinal),
            StringComparer.Ordinal);

    /// <summary>The objects that may have an extension; null for one that the suite does not know.</summary>
    public static FrozenDictionary<string, Shape>? Find(string extension) => ByName.GetValueOrDefault(extension);

    private static IEnumerable<(string Extension, string Host, Shape Shape)> Table()
    {
        yield return ("EXT_texture_webp", "texture", Shape.Of("EXT_texture_webp", ("source", Form.Index("images"))));
        yield return ("KHR_texture_basisu", "texture", Shape.Of("KHR_texture_basisu", ("source", Form.Index("images"))));
        yield return ("KHR_animation_pointer", "animation channel target",
            Shape.Of("KHR_animation_pointer", ("pointer!", Form.Matching("^(/([^~/]|~0|~1)*)*$"))));
        yield return ("KHR_lights_punctual", "glTF", Shape.Of(
            "KHR_lights_punctual", ("lights!", Form.Array(Form.Object(Light), 1) with { ReportsEmpty = true })));
        yield return ("KHR_lights_punctual", "node", Shape.Of(
            "KHR_lights_punctual node", ("light!", Form.Index("extensions/KHR_lights_punctual/lights"))));
        yield return ("KHR_materials_variants", "glTF", Shape.Of(
            "KHR_materials_variants", ("variants!", Form.Array(Form.Object(Variant), 1) with { ReportsEmpty = true })));
        yield return ("KHR_materials_variants", "primitive", Shape.Of(
            "KHR_materials_variants primitive", ("mappings!", Form.Array(Form.Object(Mapping), 1) with { ReportsEmpty = true })));
        yield return ("KHR_mesh_quantization", "", Shape.Of("KHR_mesh_quantization"));
        foreach (string host in TextureHosts)
        {
            yield return ("KHR_texture_transform", host, Shape.Of(
                "KHR_texture_transform",
                ("offset", Form.Vector(2)),
                ("rotation", Form.Number),
                ("scale", Form.Vector(2)),
                ("texCoord", Form.Natural)));
        }

        yield return ("EXT_meshopt_compression", "bufferView", Meshopt);
        yield return ("EXT_meshopt_compression", "buffer", Shape.Of("EXT_meshopt_compression buffer", ("fallback", Form.Flag)));
        yield return ("EXT_mesh_gpu_instancing", "node", Shape.Of(
            "EXT_mesh_gpu_instancing", ("attributes!", Form.Map(Form.Index("accessors")) with { ReportsEmpty = true })));
        foreach ((string extension, Shape shape) in Materials())
            yield return (extension, "material", shape);
    }

    private static IEnumerable<(string Extension, Shape Shape)> Materials()
    {
        Form open = Form.Number with { Least = 0, IsOpen = true };
        yield return Row("KHR_materials_anisotropy", ("anisotropyStrength", Unit), ("anisotropyRotation", Form.Number), ("anisotropyTexture", Texture));
        yield return Row(
            "KHR_materials_clearcoat",
            ("clearcoatFactor", Unit),
            ("clearcoatTexture", Texture),
            ("clearcoatRoughnessFactor", Unit),
            ("clearcoatRoughnessTexture", Texture),
            ("clearcoatNormalTexture", Form.Object(Shape.Of(
                "normalTextureInfo", ("index!", Form.Index("textures")), ("texCoord", Form.Natural), ("scale", Form.Number)))));
        yield return Row("KHR_materials_dispersion", ("dispersion", Form.Positive));
        yield return Row("KHR_materials_emissive_strength", ("emissiveStrength", Form.Positive));
        yield return Row("KHR_materials_ior", ("ior", Form.Positive));
        yield return Row(
            "KHR_materials_iridescence",
            ("iridescenceFactor", Unit),
            ("iridescenceTexture", Texture),
            ("iridescenceIor", Form.Number with { Least = 1 }),
            ("iridescenceThicknessMinimum", Form.Positive),
            ("iridescenceThicknessMaximum", Form.Positive),
            ("iridescenceThicknessTexture", Texture));
        yield return Row(
            "KHR_materials_pbrSpecularGlossiness",
            ("diffuseFactor", Form.Array(Unit, 4, 4)),
            ("diffuseTexture", Texture),
            ("specularFactor", Colour),
            ("glossinessFactor", Unit),
            ("specularGlossinessTexture", Texture));
        yield return Row(
            "KHR_materials_sheen",
            ("sheenColorFactor", Colour),
            ("sheenColorTexture", Texture),
            ("sheenRoughnessFactor", Unit),
            ("sheenRoughnessTexture", Texture));
        yield return Row(
            "KHR_materials_specular",
            ("specularFactor", Unit),
            ("specularTexture", Texture),
            ("specularColorFactor", Form.Array(Form.Positive, 3, 3)),
            ("specularColorTexture", Texture));
        yield return Row("KHR_materials_transmission", ("transmissionFactor", Unit), ("transmissionTexture", Texture));
        yield return Row("KHR_materials_unlit");
        yield return Row(
            "KHR_materials_volume",
            ("thicknessFactor", Form.Positive),
            ("thicknessTexture", Texture),
            ("attenuationDistance", open),
            ("attenuationColor", Colour));
    }

    private static (string Extension, Shape Shape) Row(string extension, params (string Name, Form Form)[] members) =>
        (extension, Shape.Of(extension, members));
}
