using System.Collections.Frozen;
using System.Text.Json;
using TwinInterop.Conformance.Json;
using TwinInterop.Conformance.Rules;

namespace TwinInterop.Conformance.Checks.Tiles3D;

/// <summary>Holds the extensions that a tileset declares against those that it uses.</summary>
/// <remarks>Source: OGC 22-025r4, extensionsUsed and extensionsRequired.</remarks>
[Checks("3dt-extension-*")]
internal sealed class ExtensionCheck(TilesetScope scope)
{
    public const string ContentGltf = "3DTILES_content_gltf";
    public const string Content3tz = "MAXAR_content_3tz";
    public const string ContentGeoJson = "MAXAR_content_geojson";
    public const string S2 = "3DTILES_bounding_volume_S2";
    public const string Cylinder = "3DTILES_bounding_volume_cylinder";

    /// <summary>Extensions whose contents the suite, or 3D Tiles 1.1 itself, knows.</summary>
    private static readonly FrozenSet<string> Known = new[]
    {
        ContentGltf, Content3tz, ContentGeoJson, S2, Cylinder, "3DTILES_implicit_tiling", "3DTILES_multiple_contents", "3DTILES_metadata",
        "3DTILES_batch_table_hierarchy", "3DTILES_draco_point_compression",
    }.ToFrozenSet(StringComparer.Ordinal);

    private readonly FindingLog _log = scope.Log;

    public void Check(JsonPlace root)
    {
        _log.Tested("extensions");
        var own = new SortedSet<string>(StringComparer.Ordinal);
        Gather(root.Element, own);
        foreach (string name in own)
        {
            scope.FoundExtensions.Add(name);
            if (!Known.Contains(name))
                _log.Report("3dt-extension-unknown", root.Where, name);
        }

        var used = root.Texts("extensionsUsed").ToHashSet(StringComparer.Ordinal);
        var required = root.Texts("extensionsRequired").ToHashSet(StringComparer.Ordinal);
        CheckRequired(root, _log);
        foreach (string name in scope.FoundExtensions)
        {
            bool isBuiltIn = name == ContentGltf && scope.Version != "1.0"; // glTF content is part of 1.1.
            if (!used.Contains(name) && !isBuiltIn)
                _log.Report("3dt-extension-undeclared", root.Where, name);
            if (name is Content3tz or ContentGeoJson && !required.Contains(name))
                _log.Report("3dt-extension-not-required", root.Where, name);
        }

        foreach (string name in used.Order(StringComparer.Ordinal))
        {
            if (!scope.FoundExtensions.Contains(name))
                _log.Report("3dt-extension-unused", root.At("/extensionsUsed"), name);
        }

    }

    /// <summary>Holds the extensions that an object requires against those that it uses.</summary>
    public static void CheckRequired(JsonPlace place, FindingLog log)
    {
        IReadOnlyList<string> used = place.Texts("extensionsUsed");
        foreach (string name in place.Texts("extensionsRequired").Distinct(StringComparer.Ordinal))
        {
            if (!used.Contains(name, StringComparer.Ordinal))
                log.Report("3dt-extension-required-undeclared", place.At("/extensionsRequired"), name);
        }
    }

    private static void Gather(JsonElement element, SortedSet<string> names)
    {
        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (JsonElement item in element.EnumerateArray())
            {
                if (item.ValueKind is JsonValueKind.Object or JsonValueKind.Array)
                    Gather(item, names); // The depth is bounded by that of the document.
            }
        }
        else if (element.ValueKind == JsonValueKind.Object)
        {
            foreach (JsonProperty property in element.EnumerateObject())
            {
                if (property.NameEquals("extras"u8) || property.NameEquals("schema"u8))
                    continue;
                if (property.NameEquals("extensions"u8) && property.Value.ValueKind == JsonValueKind.Object)
                {
                    foreach (JsonProperty extension in property.Value.EnumerateObject())
                        names.Add(extension.Name);
                }

                Gather(property.Value, names);
            }
        }
    }
}
