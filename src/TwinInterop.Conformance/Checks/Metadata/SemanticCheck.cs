using System.Collections.Frozen;
using TwinInterop.Conformance.Json;
using TwinInterop.Conformance.Rules;

namespace TwinInterop.Conformance.Checks.Metadata;

/// <summary>Holds properties against the types that their semantics prescribe.</summary>
/// <remarks>Source: 3D Metadata Semantic Reference: general, tileset, tile and content semantics.</remarks>
[Checks("3dt-semantic-type", "3dt-semantic-unknown")]
internal static class SemanticCheck
{
    private static readonly string[] Reals = ["FLOAT32", "FLOAT64"];
    private static readonly string[] Bytes = ["UINT8"];

    private static readonly FrozenDictionary<string, Needs> Known = Semantics().ToFrozenDictionary(StringComparer.Ordinal);

    public static void Check(JsonPlace place, PropertyDefinition property, FindingLog log)
    {
        if (place.Text("semantic") is not { } semantic)
            return;
        if (!Known.TryGetValue(semantic, out Needs? needs))
            log.Report("3dt-semantic-unknown", place.Where, semantic);
        else if (!needs.Allows(property))
            log.Report("3dt-semantic-type", place.Where, $"{semantic}: {Written(property)}", needs.Written);
    }

    private static Dictionary<string, Needs> Semantics()
    {
        var table = new Dictionary<string, Needs>(StringComparer.Ordinal)
        {
            ["ID"] = new(["STRING", "SCALAR"], [.. MetadataForms.Integers]),
            ["NAME"] = new(["STRING"], []),
            ["DESCRIPTION"] = new(["STRING"], []),
            ["ATTRIBUTION_IDS"] = new(["SCALAR"], ["UINT8", "UINT16", "UINT32", "UINT64"]) { IsArray = true },
            ["ATTRIBUTION_STRINGS"] = new(["STRING"], []) { IsArray = true },
            ["TILESET_FEATURE_ID_LABELS"] = new(["STRING"], []) { IsArray = true },
            ["TILESET_CRS_GEOCENTRIC"] = new(["STRING"], []),
            ["TILESET_CRS_COORDINATE_EPOCH"] = new(["STRING"], []),
        };
        foreach (string prefix in (ReadOnlySpan<string>)["TILE", "CONTENT"])
        {
            table[$"{prefix}_BOUNDING_BOX"] = new(["SCALAR"], Reals) { IsArray = true, Count = 12 };
            table[$"{prefix}_BOUNDING_REGION"] = new(["SCALAR"], ["FLOAT64"]) { IsArray = true, Count = 6 };
            table[$"{prefix}_BOUNDING_SPHERE"] = new(["SCALAR"], Reals) { IsArray = true, Count = 4 };
            table[$"{prefix}_BOUNDING_S2_CELL"] = new(["SCALAR"], ["UINT64"]);
            table[$"{prefix}_MINIMUM_HEIGHT"] = new(["SCALAR"], Reals);
            table[$"{prefix}_MAXIMUM_HEIGHT"] = new(["SCALAR"], Reals);
            table[$"{prefix}_HORIZON_OCCLUSION_POINT"] = new(["VEC3"], Reals);
        }

        table["TILE_GEOMETRIC_ERROR"] = new(["SCALAR"], Reals);
        table["TILE_REFINE"] = new(["SCALAR"], Bytes);
        table["TILE_TRANSFORM"] = new(["MAT4"], Reals);
        table["CONTENT_URI"] = new(["STRING"], []);
        table["CONTENT_GROUP_ID"] = new(["SCALAR"], ["UINT8", "UINT16", "UINT32", "UINT64"]);
        return table;
    }

    private static string Written(PropertyDefinition property) =>
        $"{property.Type} {property.ComponentType}{(property.IsArray ? $"[{property.Count}]" : "")}".TrimEnd();

    private sealed record Needs(string[] Types, string[] ComponentTypes)
    {
        public bool IsArray { get; init; }

        public int? Count { get; init; }

        public string Written =>
            $"{string.Join('|', Types)} {string.Join('|', ComponentTypes)}{(IsArray ? $"[{Count}]" : "")}".TrimEnd();

        public bool Allows(PropertyDefinition property) =>
            Types.Contains(property.Type, StringComparer.Ordinal)
            && (!property.IsNumeric || ComponentTypes.Contains(property.ComponentType, StringComparer.Ordinal))
            && property.IsArray == IsArray
            && (Count is null || property.Count == Count);
    }
}
