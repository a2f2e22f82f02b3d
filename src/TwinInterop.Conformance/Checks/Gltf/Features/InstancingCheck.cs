using TwinInterop.Conformance.Json;
using TwinInterop.Conformance.Rules;

namespace TwinInterop.Conformance.Checks.Gltf.Features;

/// <summary>Checks instances on the graphics card.</summary>
/// <remarks>Source: EXT_mesh_gpu_instancing.</remarks>
[Checks("gltf-instancing-*")]
internal sealed class InstancingCheck(GltfDocument document)
{
    public void Check(JsonPlace node, JsonPlace instancing)
    {
        if (!node.Has("mesh"))
            document.Fail("gltf-instancing-mesh", node, null, "mesh");
        long? count = null;
        foreach (JsonPlace attribute in instancing.ObjectAt("attributes")?.Members() ?? [])
        {
            if (attribute.Name is not ("TRANSLATION" or "ROTATION" or "SCALE") && !attribute.Name.StartsWith('_'))
                document.Fail("gltf-instancing-attribute", attribute, attribute.Name, "TRANSLATION | ROTATION | SCALE | _*");
            if (document.At("accessors", attribute.AsWhole()) is not { } accessor)
                continue;
            if (!IsFormat(attribute.Name, accessor))
                document.Fail("gltf-instancing-format", attribute, AttributeFormats.Written(accessor), attribute.Name);
            if (count is not null && accessor.Whole("count") != count)
                document.Fail("gltf-instancing-count", attribute, $"{accessor.Whole("count")}", $"{count}");
            count ??= accessor.Whole("count");
        }
    }

    private static bool IsFormat(string name, JsonPlace accessor)
    {
        long component = accessor.Whole("componentType") ?? 0;
        bool isNormalized = accessor.Flag("normalized") == true;
        return name switch
        {
            "TRANSLATION" or "SCALE" => accessor.Text("type") == "VEC3" && component == 5126,
            "ROTATION" => accessor.Text("type") == "VEC4" && (component == 5126 || (component is 5120 or 5122 && isNormalized)),
            _ => true,
        };
    }
}
