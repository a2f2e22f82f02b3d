using System.Globalization;
using TwinInterop.Conformance.Json;
using TwinInterop.Conformance.Rules;

namespace TwinInterop.Conformance.Checks.Gltf;

/// <summary>Checks skins.</summary>
/// <remarks>Source: glTF 2.0, 3.7.3.</remarks>
[Checks("gltf-skin-*")]
internal sealed class SkinCheck(GltfDocument document, AccessorCheck accessors)
{
    public void Check()
    {
        foreach (JsonPlace skin in document.All("skins"))
        {
            if (document.At("accessors", skin.Whole("inverseBindMatrices")) is { } matrices)
                CheckMatrices(skin, matrices);
        }
    }

    private void CheckMatrices(JsonPlace skin, JsonPlace accessor)
    {
        if (accessor.Text("type") != "MAT4" || accessor.Whole("componentType") != 5126 || accessor.Flag("normalized") == true)
        {
            document.Fail("gltf-skin-matrices-format", accessor, AttributeFormats.Written(accessor), "MAT4 5126");
            return;
        }

        if (accessor.Whole("count") < (skin.ArrayAt("joints")?.Count ?? 0))
            document.Fail("gltf-skin-matrices-count", skin, $"{accessor.Whole("count")}", $"≥ {skin.ArrayAt("joints")?.Count}");
        if (accessors.Data(skin.Whole("inverseBindMatrices")) is not { } data)
            return;
        Span<double> m = stackalloc double[16];
        for (int i = 0; i < data.Count; i++)
        {
            data.Read(i, m);
            if (m[3] == 0 && m[7] == 0 && m[11] == 0 && m[15] == 1)
                continue;
            document.Fail("gltf-skin-matrices", accessor, string.Create(CultureInfo.InvariantCulture, $"[{i}] {m[3]}, {m[7]}, {m[11]}, {m[15]}"), "0, 0, 0, 1");
            return;
        }
    }
}
