using TwinInterop.Conformance.Json;
using TwinInterop.Conformance.Rules;

namespace TwinInterop.Conformance.Checks.Gltf;

/// <summary>Checks materials and cameras.</summary>
/// <remarks>Source: glTF 2.0, 3.9 and 3.10; KHR_materials extensions.</remarks>
[Checks("gltf-material-*", "gltf-camera-*")]
internal sealed class MaterialCheck(GltfDocument document)
{
    /// <summary>Extensions that say another model of shading, which no other may be added to.</summary>
    private static readonly string[] Models = ["KHR_materials_unlit", "KHR_materials_pbrSpecularGlossiness"];

    public void Check()
    {
        foreach (JsonPlace material in document.All("materials"))
            CheckMaterial(material);
        foreach (JsonPlace camera in document.All("cameras"))
            CheckCamera(camera);
    }

    private void CheckMaterial(JsonPlace material)
    {
        if (material.Has("alphaCutoff") && material.Text("alphaMode") != "MASK")
            document.Fail("gltf-material-cutoff", material, material.Text("alphaMode") ?? "OPAQUE", "MASK");
        if (material.ObjectAt("extensions") is not { } extensions)
            return;
        List<string> names = [.. extensions.Members().Select(m => m.Name).Where(name => name.StartsWith("KHR_materials_", StringComparison.Ordinal))];
        if (names.Count > 1 && names.Intersect(Models, StringComparer.Ordinal).Any())
            document.Fail("gltf-material-models", extensions, string.Join(", ", names));
        if (extensions.Has("KHR_materials_volume") && !extensions.Members().Any(m => m.Name.Contains("transmission", StringComparison.Ordinal)))
            document.Fail("gltf-material-volume", extensions, null, "KHR_materials_transmission");
        if (extensions.Has("KHR_materials_emissive_strength") && (material.Numbers("emissiveFactor") ?? [0]).All(factor => factor == 0))
            document.Fail("gltf-material-emissive", extensions);
        SameSet(material, extensions.ObjectAt("KHR_materials_clearcoat")?.ObjectAt("clearcoatNormalTexture"));
        SameSet(material, extensions.ObjectAt("KHR_materials_anisotropy")?.ObjectAt("anisotropyTexture"), "gltf-material-anisotropy-set");
    }

    private void SameSet(JsonPlace material, JsonPlace? texture, string rule = "gltf-material-clearcoat-set")
    {
        if (texture is null || material.ObjectAt("normalTexture") is not { } normal)
            return;
        if ((texture.Whole("texCoord") ?? 0) != (normal.Whole("texCoord") ?? 0))
            document.Fail(rule, texture, $"{texture.Whole("texCoord") ?? 0}", $"{normal.Whole("texCoord") ?? 0}");
    }

    private void CheckCamera(JsonPlace camera)
    {
        string type = camera.Text("type") ?? "";
        if (type is "perspective" or "orthographic" && !camera.Has(type))
            document.Fail("gltf-camera-missing", camera, null, type);
        foreach (string kind in (ReadOnlySpan<string>)["perspective", "orthographic"])
        {
            if (camera.ObjectAt(kind) is { } lens && lens.Number("zfar") <= lens.Number("znear"))
                document.Fail("gltf-camera-depth", lens, lens.Member("zfar")?.Written, "> " + lens.Member("znear")?.Written);
        }

        if (camera.ObjectAt("perspective")?.Number("yfov") >= Math.PI)
            document.Fail("gltf-camera-angle", camera, camera.ObjectAt("perspective")?.Member("yfov")?.Written, "< π");
    }
}
