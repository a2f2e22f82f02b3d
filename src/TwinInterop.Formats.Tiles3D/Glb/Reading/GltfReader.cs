using System.Collections.Immutable;
using System.Text.Json;
using TwinInterop.Conversion;
using TwinInterop.Formats.Tiles3D.Metadata;

namespace TwinInterop.Formats.Tiles3D.Glb.Reading;

/// <summary>Reads GLB and glTF 2.0.</summary>
/// <remarks>
/// What is wrong inside is a finding, and the part is left out; only a file that is no glTF 2.0 at all throws. Memory is
/// bounded by <see cref="GltfReadOptions.MaxDecodedBytes"/> whatever the file states.
/// </remarks>
internal static class GltfReader
{
    private static readonly JsonDocumentOptions JsonOptions = new() { MaxDepth = 256 };

    private static readonly HashSet<string> Known = new(StringComparer.Ordinal)
    {
        "CESIUM_RTC", "CESIUM_primitive_outline", "EXT_instance_features", "EXT_mesh_features", "EXT_mesh_gpu_instancing",
        "EXT_meshopt_compression", "EXT_structural_metadata", "EXT_texture_webp", "KHR_materials_unlit",
        "KHR_mesh_quantization", "KHR_meshopt_compression", "KHR_texture_basisu", "KHR_texture_transform",
    };

    /// <summary>Reads a file.</summary>
    /// <param name="file">The file; images refer to its bytes.</param>
    /// <param name="options">How.</param>
    /// <param name="context">Where findings go.</param>
    /// <exception cref="InvalidDatasetException">It is no glTF 2.0.</exception>
    public static GltfModel Read(ReadOnlyMemory<byte> file, GltfReadOptions options, ConversionContext context)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(context);
        GltfContainer container = GltfContainer.Parse(file, options.Location);
        using JsonDocument json = ParseJson(container.Json, options.Location);
        string version = json.RootElement.Member("asset")?.Text("version") ?? "";
        if (!version.StartsWith("2.", StringComparison.Ordinal))
            throw GltfContainer.Unreadable(GltfDiagnostics.Version, options.Location, version.Length == 0 ? "1.0 or none" : version);

        var document = new GltfDocument(json.RootElement, options, context);
        var buffers = new GltfBuffers(document, container.Binary);
        var accessors = new GltfAccessors(document, buffers);
        var primitives = new GltfPrimitives(document, accessors, new GltfMaterials(document, buffers));
        ImmutableArray<string> used = Extensions(document);
        (MetadataSchema? schema, ImmutableArray<PropertyTable?> tables) = new GltfMetadata(document, buffers).Read();
        return new GltfModel
        {
            Generator = json.RootElement.Member("asset")?.Text("generator"),
            Copyright = json.RootElement.Member("asset")?.Text("copyright"),
            Extensions = used,
            Schema = schema,
            Tables = tables,
            Placements = options.SkipsShapes ? [] : new GltfNodes(document, primitives, new GltfInstances(document, accessors)).Place(),
        };
    }

    private static JsonDocument ParseJson(ReadOnlyMemory<byte> json, string location)
    {
        JsonDocument document;
        if (!JsonTexts.AreSound(json.Span))
            throw GltfContainer.Unreadable(GltfDiagnostics.Syntax, location, "texts that are not Unicode");
        try
        {
            document = JsonDocument.Parse(json, JsonOptions);
        }
        catch (JsonException fault)
        {
            throw GltfContainer.Unreadable(GltfDiagnostics.Syntax, location, fault.Message);
        }

        if (document.RootElement.ValueKind == JsonValueKind.Object)
            return document;
        document.Dispose();
        throw GltfContainer.Unreadable(GltfDiagnostics.Syntax, location, "no object");
    }

    private static ImmutableArray<string> Extensions(GltfDocument document)
    {
        ImmutableArray<string> used = Names(document.Root, "extensionsUsed");
        foreach (string name in Names(document.Root, "extensionsRequired"))
        {
            // Draco is reported where it is used: some primitives may have data besides.
            if (!Known.Contains(name) && name != "KHR_draco_mesh_compression")
                document.Report("/extensionsRequired", GltfDiagnostics.RequiredExtension, name);
        }

        if (used.Contains("EXT_feature_metadata", StringComparer.Ordinal))
            document.Report("/extensionsUsed", GltfDiagnostics.OldMetadata, "EXT_feature_metadata", "EXT_structural_metadata");
        return used;
    }

    private static ImmutableArray<string> Names(JsonElement root, string member) =>
        [.. root.Items(member).Where(item => item.ValueKind == JsonValueKind.String).Select(JsonMembers.TextOf).OfType<string>()];
}
