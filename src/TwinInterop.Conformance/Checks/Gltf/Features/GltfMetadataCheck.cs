using TwinInterop.Conformance.Checks.Metadata;
using TwinInterop.Conformance.Json;
using TwinInterop.Conformance.Rules;

namespace TwinInterop.Conformance.Checks.Gltf.Features;

/// <summary>Checks the features and metadata of a glTF asset.</summary>
/// <remarks>Source: EXT_structural_metadata, EXT_mesh_features, EXT_instance_features, EXT_mesh_gpu_instancing.</remarks>
[Checks("gltf-metadata-*")]
internal sealed class GltfMetadataCheck(GltfDocument document, GltfBufferCheck buffers, AccessorCheck accessors)
{
    public const string Structural = "EXT_structural_metadata";

    private static readonly FaultRules Faults = new("gltf-metadata-");

    private readonly ShapeCheck _shapes = new(Faults, document.Log);
    private readonly TexturePixels _pixels = new(document, buffers);

    public void Check()
    {
        JsonPlace? root = document.Root.ObjectAt("extensions")?.Member(Structural);
        MetadataSchema? schema = root is null ? null : CheckRoot(root);
        var features = new FeatureIdCheck(document, accessors, _pixels, _shapes);
        var values = new PropertyValueCheck(document, accessors, _pixels, schema, root);
        foreach (JsonPlace mesh in document.All("meshes"))
        {
            foreach (JsonPlace primitive in mesh.ArrayAt("primitives")?.Items() ?? [])
            {
                if (primitive.ObjectAt("extensions") is not { } extensions)
                    continue;
                if (extensions.Member("EXT_mesh_features") is { } stated)
                    features.Check(stated, primitive.ObjectAt("attributes"), mayHaveTexture: true);
                if (extensions.Member(Structural) is { } metadata)
                    CheckPrimitive(metadata, primitive, root, values);
            }
        }

        foreach (JsonPlace node in document.All("nodes"))
            CheckNode(node, features);
        values.CheckTextures();
    }

    private MetadataSchema? CheckRoot(JsonPlace root)
    {
        document.Log.Tested("metadata");
        if (!_shapes.Object(root, FeatureShapes.Metadata))
            return null;
        MetadataSchema? schema = null;
        if (root.ObjectAt("schema") is { } stated)
            schema = new SchemaCheck(document.Log).Check(stated);
        else if (root.Text("schemaUri") is { } uri)
            schema = External(root, uri);
        foreach (JsonPlace table in root.ArrayAt("propertyTables")?.Items() ?? [])
            new PropertyTableCheck(document.Log, buffers).Check(table, schema);
        return schema;
    }

    private MetadataSchema? External(JsonPlace root, string uri)
    {
        (ReadOnlyMemory<byte>? bytes, string? fault) = document.Fetch(uri);
        if (bytes is { } text && JsonText.Parse(text, out fault) is { } element)
            return new SchemaCheck(document.Log).Check(new JsonPlace(uri, element));
        document.Fail("gltf-metadata-schema-uri", root, $"{uri}: {fault}");
        document.Log.Untested("metadata", "the schema could not be read");
        return null;
    }

    private void CheckPrimitive(JsonPlace metadata, JsonPlace primitive, JsonPlace? root, PropertyValueCheck values)
    {
        if (root is null)
        {
            document.Fail("gltf-metadata-root", metadata, null, $"/extensions/{Structural}");
            return;
        }

        if (_shapes.Object(metadata, FeatureShapes.PrimitiveMetadata))
            values.CheckPrimitive(metadata, primitive);
    }

    private void CheckNode(JsonPlace node, FeatureIdCheck features)
    {
        JsonPlace? extensions = node.ObjectAt("extensions");
        JsonPlace? instancing = extensions?.ObjectAt("EXT_mesh_gpu_instancing");
        if (instancing is not null)
            new InstancingCheck(document).Check(node, instancing);
        if (extensions?.Member("EXT_instance_features") is not { } stated)
            return;
        if (instancing is null)
            document.Fail("gltf-metadata-instancing", stated, null, "EXT_mesh_gpu_instancing");
        else
            features.Check(stated, instancing.ObjectAt("attributes"), mayHaveTexture: false);
    }
}
