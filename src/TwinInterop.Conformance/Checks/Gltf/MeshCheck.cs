using TwinInterop.Conformance.Json;
using TwinInterop.Conformance.Rules;

namespace TwinInterop.Conformance.Checks.Gltf;

/// <summary>Checks meshes: attributes, indices, morph targets, and how they fit their material.</summary>
/// <remarks>Source: glTF 2.0, 3.7.2.</remarks>
[Checks("gltf-mesh-*")]
internal sealed class MeshCheck(GltfDocument document, GltfBufferCheck buffers, AccessorCheck accessors)
{
    private readonly Dictionary<long, HashSet<long>> _vertexViews = [];
    private readonly HashSet<long> _indexViews = [];
    private readonly MeshDataCheck _data = new(document, accessors);

    public void Check()
    {
        foreach (JsonPlace mesh in document.All("meshes"))
            CheckMesh(mesh);
        foreach ((long view, HashSet<long> users) in _vertexViews.OrderBy(pair => pair.Key))
        {
            if (document.At("bufferViews", view) is not { } place)
                continue;
            if (users.Count > 1 && !place.Has("byteStride"))
                document.Fail("gltf-mesh-stride-missing", place, $"{users.Count} accessors", "byteStride");
            if (_indexViews.Contains(view))
                document.Fail("gltf-mesh-view-shared", place);
        }
    }

    private void CheckMesh(JsonPlace mesh)
    {
        int? targets = null;
        foreach (JsonPlace primitive in mesh.ArrayAt("primitives")?.Items() ?? [])
        {
            if (!primitive.IsObject)
                continue;
            int count = primitive.ArrayAt("targets")?.Count ?? 0;
            if (targets is not null && targets != count)
                document.Fail("gltf-mesh-targets-count", primitive, $"{count}", $"{targets}");
            targets ??= count;
            CheckPrimitive(primitive);
        }

        if (mesh.ArrayAt("weights") is { } weights && weights.Count != (targets ?? 0))
            document.Fail("gltf-mesh-weights-count", weights, $"{weights.Count}", $"{targets ?? 0}");
    }

    private void CheckPrimitive(JsonPlace primitive)
    {
        JsonPlace? attributes = primitive.ObjectAt("attributes");
        if (attributes is not null)
            CheckAttributes(primitive, attributes);
        CheckIndices(primitive);
        int number = 0;
        foreach (JsonPlace target in primitive.ArrayAt("targets")?.Items() ?? [])
            CheckTarget(target, attributes, number++);
        CheckVariants(primitive);
        _data.Check(primitive);
    }

    private void CheckAttributes(JsonPlace primitive, JsonPlace attributes)
    {
        var sets = new SortedDictionary<string, int>(StringComparer.Ordinal);
        long? count = null;
        foreach (JsonPlace attribute in attributes.Members())
        {
            if (AttributeFormats.Parse(attribute.Name) is not { } parsed)
            {
                document.Fail("gltf-mesh-attribute-name", attribute, attribute.Name);
                continue;
            }

            if (parsed.Semantic is "TEXCOORD" or "COLOR" or "JOINTS" or "WEIGHTS")
                sets[parsed.Semantic] = sets.GetValueOrDefault(parsed.Semantic) + 1;
            if (document.At("accessors", attribute.AsWhole()) is not { } accessor)
                continue;
            CheckVertexAccessor(attribute, accessor, parsed.Semantic, isMorph: false);
            if (count is not null && accessor.Whole("count") != count)
                document.Fail("gltf-mesh-count", attribute, $"{accessor.Whole("count")}", $"{count}");
            count ??= accessor.Whole("count");
        }

        foreach ((string semantic, int found) in sets)
        {
            if (!Enumerable.Range(0, found).All(i => attributes.Has($"{semantic}_{i}")))
                document.Fail("gltf-mesh-attribute-sets", attributes, semantic, $"{semantic}_0 … {semantic}_{found - 1}");
        }

        if (sets.GetValueOrDefault("JOINTS") != sets.GetValueOrDefault("WEIGHTS"))
            document.Fail("gltf-mesh-joints-weights", attributes, $"JOINTS: {sets.GetValueOrDefault("JOINTS")}, WEIGHTS: {sets.GetValueOrDefault("WEIGHTS")}");
        if (!attributes.Has("POSITION"))
            document.Fail("gltf-mesh-position-missing", attributes);
        if (attributes.Has("TANGENT") && !attributes.Has("NORMAL"))
            document.Fail("gltf-mesh-tangent-alone", attributes);
        new PrimitiveMaterialCheck(document).Check(primitive, attributes, sets.GetValueOrDefault("TEXCOORD"));
    }

    private void CheckVertexAccessor(JsonPlace attribute, JsonPlace accessor, string semantic, bool isMorph)
    {
        long component = accessor.Whole("componentType") ?? 0;
        bool isNormalized = accessor.Flag("normalized") == true;
        if (!AttributeFormats.IsCore(semantic, accessor.Text("type"), component, isNormalized, isMorph))
        {
            bool quantized = AttributeFormats.IsQuantized(semantic, accessor.Text("type"), component, isNormalized, isMorph);
            if (!quantized || !document.Uses("KHR_mesh_quantization"))
                document.Fail("gltf-mesh-attribute-format", attribute, AttributeFormats.Written(accessor), semantic);
            else if (!document.Root.Texts("extensionsRequired").Contains("KHR_mesh_quantization", StringComparer.Ordinal))
                document.Fail("gltf-mesh-quantization-required", attribute);
        }

        if (semantic == "POSITION" && !(accessor.Has("min") && accessor.Has("max")))
            document.Fail("gltf-mesh-position-bounds", accessor);
        if (accessor.Whole("bufferView") is not { } view)
            return;
        if (!_vertexViews.TryGetValue(view, out HashSet<long>? users))
            _vertexViews.Add(view, users = []);
        users.Add(attribute.AsWhole() ?? -1);
        if ((accessor.Whole("byteOffset") ?? 0) % 4 != 0 || accessors.Stride(accessor) % 4 != 0 || buffers.Offset(view) % 4 != 0)
            document.Fail("gltf-mesh-alignment", attribute, $"{accessor.Whole("byteOffset") ?? 0}, {accessors.Stride(accessor)}", "4 × n");
    }

    private void CheckIndices(JsonPlace primitive)
    {
        if (document.At("accessors", primitive.Whole("indices")) is not { } accessor)
            return;
        if (accessor.Text("type") != "SCALAR" || accessor.Whole("componentType") is not (5121 or 5123 or 5125) || accessor.Flag("normalized") == true)
            document.Fail("gltf-mesh-indices-format", accessor, AttributeFormats.Written(accessor), "SCALAR 5121 | 5123 | 5125");
        if (accessor.Whole("bufferView") is not { } view)
            return;
        _indexViews.Add(view);
        if (document.At("bufferViews", view)?.Has("byteStride") == true)
            document.Fail("gltf-mesh-indices-stride", accessor);
    }

    private void CheckTarget(JsonPlace target, JsonPlace? attributes, int number)
    {
        foreach (JsonPlace attribute in target.Members())
        {
            string name = attribute.Name;
            if (AttributeFormats.Parse(name) is not { Semantic: not ("JOINTS" or "WEIGHTS") } parsed)
                document.Fail("gltf-mesh-attribute-name", attribute, name);
            if (attributes?.Has(name) != true)
            {
                document.Fail("gltf-mesh-target-base", attribute, name, $"targets/{number}");
                continue;
            }

            if (document.At("accessors", attribute.AsWhole()) is not { } accessor)
                continue;
            if (AttributeFormats.Parse(name) is { } known)
                CheckVertexAccessor(attribute, accessor, known.Semantic, isMorph: true);
            if (document.At("accessors", attributes.Whole(name))?.Whole("count") is { } count && accessor.Whole("count") != count)
                document.Fail("gltf-mesh-count", attribute, $"{accessor.Whole("count")}", $"{count}");
        }
    }

    private void CheckVariants(JsonPlace primitive)
    {
        var seen = new HashSet<long>();
        foreach (JsonPlace mapping in primitive.ObjectAt("extensions")?.ObjectAt("KHR_materials_variants")?.ArrayAt("mappings")?.Items() ?? [])
        {
            foreach (JsonPlace variant in mapping.ArrayAt("variants")?.Items() ?? [])
            {
                if (variant.AsWhole() is { } number && !seen.Add(number))
                    document.Fail("gltf-mesh-variant-unique", variant, variant.Written);
            }
        }
    }
}
