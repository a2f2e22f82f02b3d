using TwinInterop.Conformance.Json;

namespace TwinInterop.Conformance.Checks.Gltf;

/// <summary>The semantics of vertex attributes and the formats that each may have.</summary>
/// <remarks>Source: glTF 2.0, 3.7.2.1; KHR_mesh_quantization.</remarks>
internal static class AttributeFormats
{
    private static readonly string[] Indexed = ["TEXCOORD", "COLOR", "JOINTS", "WEIGHTS"];

    /// <summary>The semantic without its number, and the number; null for a name that is none.</summary>
    public static (string Semantic, int Set)? Parse(string name)
    {
        if (name.StartsWith('_'))
            return (name, 0);
        if (name is "POSITION" or "NORMAL" or "TANGENT")
            return (name, 0);
        int at = name.LastIndexOf('_');
        if (at < 0 || !Indexed.Contains(name[..at], StringComparer.Ordinal))
            return null;
        string set = name[(at + 1)..];
        bool isNumber = set.Length is > 0 and < 4 && set.All(char.IsAsciiDigit) && (set.Length == 1 || set[0] != '0');
        return isNumber ? (name[..at], int.Parse(set, System.Globalization.CultureInfo.InvariantCulture)) : null;
    }

    /// <summary>What a semantic needs: core glTF.</summary>
    public static bool IsCore(string semantic, string? type, long component, bool isNormalized, bool isMorph) => semantic switch
    {
        "POSITION" or "NORMAL" => type == "VEC3" && component == 5126,
        "TANGENT" => type == (isMorph ? "VEC3" : "VEC4") && component == 5126,
        "TEXCOORD" => type == "VEC2" && IsUnit(component, isNormalized),
        "COLOR" => type is "VEC3" or "VEC4" && IsUnit(component, isNormalized),
        "JOINTS" => type == "VEC4" && component is 5121 or 5123 && !isNormalized,
        "WEIGHTS" => type == "VEC4" && IsUnit(component, isNormalized),
        _ => true,
    };

    /// <summary>What KHR_mesh_quantization adds.</summary>
    public static bool IsQuantized(string semantic, string? type, long component, bool isNormalized, bool isMorph) => semantic switch
    {
        "POSITION" => type == "VEC3" && component is >= 5120 and <= 5123,
        "NORMAL" => type == "VEC3" && component is 5120 or 5122 && isNormalized,
        "TANGENT" => type == (isMorph ? "VEC3" : "VEC4") && component is 5120 or 5122 && isNormalized,
        "TEXCOORD" => type == "VEC2" && component is >= 5120 and <= 5123,
        _ => false,
    };

    public static string Written(JsonPlace accessor) =>
        $"{accessor.Text("type")} {accessor.Whole("componentType")}{(accessor.Flag("normalized") == true ? " normalized" : "")}";

    private static bool IsUnit(long component, bool isNormalized) => component == 5126 || (component is 5121 or 5123 && isNormalized);
}
