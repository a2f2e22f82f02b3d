using System.Text.RegularExpressions;
using TwinInterop.Conformance.Json;
using TwinInterop.Conformance.Rules;

namespace TwinInterop.Conformance.Checks.Gltf;

/// <summary>Checks the extensions of a glTF asset: declared, in their place, and of their form.</summary>
/// <remarks>Source: glTF 2.0, 3.12, Specifying extensions.</remarks>
[Checks("gltf-extension-*")]
internal sealed partial class GltfExtensionCheck(GltfDocument document)
{
    /// <summary>Extensions that have checks of their own, beside the objects that may have them.</summary>
    private static readonly Dictionary<string, string[]> Elsewhere = new(StringComparer.Ordinal)
    {
        ["EXT_mesh_features"] = ["primitive"],
        ["EXT_instance_features"] = ["node"],
        ["EXT_structural_metadata"] = ["glTF", "primitive", "mesh"],
    };

    /// <summary>Holds the objects of extensions against their shapes.</summary>
    public ShapeCheck? Shapes { get; set; }

    /// <summary>Looks at the extensions of an object.</summary>
    public void OnObject(JsonPlace place, Shape shape)
    {
        if (place.Member("extensions") is not { } extensions)
            return;
        if (Shapes?.Value(extensions, Form.FreeObject) != true)
            return;
        foreach (JsonPlace extension in extensions.Members())
        {
            if (!document.Uses(extension.Name))
            {
                document.Fail("gltf-extension-undeclared", extension, extension.Name);
                continue;
            }

            if (GltfExtensionShapes.Find(extension.Name) is { } hosts)
            {
                if (!hosts.TryGetValue(shape.Name, out Shape? expected))
                    document.Fail("gltf-extension-place", extension, shape.Name, string.Join(" | ", hosts.Keys.Order(StringComparer.Ordinal)));
                else if (!IsOrphan(extension, shape) && Shapes.Object(extension, expected))
                    CheckSpots(extension);
            }
            else if (Elsewhere.TryGetValue(extension.Name, out string[]? places) && !places.Contains(shape.Name, StringComparer.Ordinal))
            {
                document.Fail("gltf-extension-place", extension, shape.Name, string.Join(" | ", places));
            }
        }
    }

    /// <summary>Checks the lists of extensions.</summary>
    public void CheckDeclarations()
    {
        JsonPlace root = document.Root;
        foreach (JsonPlace name in root.ArrayAt("extensionsUsed")?.Items() ?? [])
        {
            if (name.AsText() is { } text && !NamePattern().IsMatch(text))
                document.Fail("gltf-extension-name", name, text, "[A-Z0-9]+_[A-Za-z0-9_]+");
        }

        foreach (JsonPlace name in root.ArrayAt("extensionsRequired")?.Items() ?? [])
        {
            if (name.AsText() is { } text && !document.Uses(text))
                document.Fail("gltf-extension-required", name, text, "extensionsUsed");
        }
    }

    private void CheckSpots(JsonPlace extension)
    {
        foreach (JsonPlace light in extension.ArrayAt("lights")?.Items() ?? [])
        {
            if (light.Text("type") == "spot" && !light.Has("spot"))
                document.Fail("gltf-extension-spot", light, null, "spot");
        }
    }

    /// <summary>Whether the extension needs an object at the root that is not there.</summary>
    private bool IsOrphan(JsonPlace extension, Shape host)
    {
        if (host.Name == "glTF" || extension.Name is not ("KHR_lights_punctual" or "KHR_materials_variants"))
            return false;
        if (document.Root.ObjectAt("extensions")?.Has(extension.Name) == true)
            return false;
        document.Fail("gltf-extension-root-missing", extension, extension.Name, $"/extensions/{extension.Name}");
        return extension.Members().Any();
    }

    [GeneratedRegex("^[A-Z0-9]+_[A-Za-z0-9_]+$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex NamePattern();
}
