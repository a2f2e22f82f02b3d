using System.Collections.Immutable;
using System.Text.Json;
using TwinInterop.Formats.Tiles3D.Metadata;

namespace TwinInterop.Formats.Tiles3D.Glb.Reading;

/// <summary>Reads EXT_structural_metadata.</summary>
/// <param name="document">The document.</param>
/// <param name="buffers">Its bytes.</param>
internal sealed class GltfMetadata(GltfDocument document, GltfBuffers buffers)
{
    private const string Pointer = "/extensions/EXT_structural_metadata";

    /// <summary>The schema and the tables; null and empty where there are none.</summary>
    public (MetadataSchema? Schema, ImmutableArray<PropertyTable?> Tables) Read()
    {
        if (document.Root.Extension("EXT_structural_metadata") is not { } extension)
            return (null, []);
        var findings = new MetadataFindings(document.Report);
        MetadataSchema? schema = Schema(extension, findings);
        foreach (string kind in (ReadOnlySpan<string>)["propertyTextures", "propertyAttributes"])
        {
            if (extension.Items(kind) is { Length: > 0 } listed)
                document.Report($"{Pointer}/{kind}", GltfDiagnostics.MetadataBesideTables, listed.Length, kind);
        }

        JsonElement[] tables = extension.Items("propertyTables");
        if (schema is null)
            return (null, [.. tables.Select(_ => (PropertyTable?)null)]);
        var reader = new PropertyTableReader(schema, View, findings);
        return (schema, [.. tables.Select((table, index) => reader.Read(table, $"{Pointer}/propertyTables/{index}"))]);
    }

    private MetadataSchema? Schema(JsonElement extension, MetadataFindings findings)
    {
        if (extension.Member("schema") is { } schema)
            return new MetadataSchemaReader(findings).Read(schema, $"{Pointer}/schema");
        if (extension.Text("schemaUri") is not { } uri)
        {
            findings.Report(Pointer, "a schema or schemaUri", "none");
            return null;
        }

        if (buffers.Resource(uri, $"{Pointer}/schemaUri") is not { } bytes)
            return null;
        if (!JsonTexts.AreSound(bytes.Span))
        {
            document.Report($"{Pointer}/schemaUri", GltfDiagnostics.Syntax, "texts that are not Unicode");
            return null;
        }

        try
        {
            using JsonDocument json = JsonDocument.Parse(bytes);
            return new MetadataSchemaReader(findings).Read(json.RootElement, $"{Pointer}/schemaUri");
        }
        catch (JsonException fault)
        {
            document.Report($"{Pointer}/schemaUri", GltfDiagnostics.Syntax, fault.Message);
            return null;
        }
    }

    private ReadOnlyMemory<byte>? View(long index, string pointer)
    {
        if (index >= 0 && index < document.BufferViews.Length)
            return buffers.View((int)index);
        document.Report(pointer, GltfDiagnostics.Reference, "the buffer view", index, document.BufferViews.Length);
        return null;
    }
}
