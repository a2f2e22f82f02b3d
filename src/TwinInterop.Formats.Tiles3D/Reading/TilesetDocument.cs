using System.Text.Json;
using TwinInterop.Conversion;
using TwinInterop.Diagnostics;
using TwinInterop.Formats.Tiles3D.Glb.Reading;
using TwinInterop.Formats.Tiles3D.Metadata;

namespace TwinInterop.Formats.Tiles3D.Reading;

/// <summary>A tileset document, the main one or one that another refers to.</summary>
internal sealed class TilesetDocument
{
    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 1 << 16 };

    private TilesetDocument(JsonElement json, string path, TilesetDocument? parent)
    {
        Json = json;
        Path = path;
        Parent = parent;
        Depth = parent is null ? 0 : parent.Depth + 1;
        Up = json.Member("asset")?.Text("gltfUpAxis") switch
        {
            "X" or "x" => UpAxis.X,
            "Z" or "z" => UpAxis.Z,
            _ => UpAxis.Y,
        };
    }

    /// <summary>The document.</summary>
    public JsonElement Json { get; }

    /// <summary>Where it lies.</summary>
    public string Path { get; }

    /// <summary>The document that refers to it; null for the main one.</summary>
    public TilesetDocument? Parent { get; }

    /// <summary>How many documents stand above it.</summary>
    public int Depth { get; }

    /// <summary>Which axis of its contents points up.</summary>
    public UpAxis Up { get; }

    /// <summary>The schema of its metadata; null for none.</summary>
    public MetadataSchema? Schema { get; private init; }

    /// <summary>Reads a document.</summary>
    /// <exception cref="InvalidDatasetException">It is no tileset.</exception>
    public static TilesetDocument Read(
        ReadOnlyMemory<byte> bytes, string path, TilesetDocument? parent, TilesetFiles files, ConversionContext context)
    {
        JsonElement json = Parse(bytes, path);
        if (json.Member("root") is not { ValueKind: JsonValueKind.Object })
            throw new InvalidDatasetException(new Diagnostic(Tiles3DDiagnostics.NotTileset, path, ["them"]));
        foreach (JsonElement name in json.Items("extensionsRequired"))
        {
            if (name.ValueKind == JsonValueKind.String && JsonMembers.TextOf(name) is { } required && !IsKnown(required))
                context.Report(Tiles3DDiagnostics.RequiredExtension, $"{path}#/extensionsRequired", required);
        }

        return new TilesetDocument(json, path, parent) { Schema = ReadSchema(json, path, files, context) };
    }

    /// <summary>A JSON object of a file.</summary>
    /// <exception cref="InvalidDatasetException">It is no JSON object.</exception>
    public static JsonElement Parse(ReadOnlyMemory<byte> bytes, string path)
    {
        if (bytes.Span.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
            bytes = bytes[3..];
        if (!JsonTexts.AreSound(bytes.Span))
            throw new InvalidDatasetException(new Diagnostic(Tiles3DDiagnostics.Syntax, path, ["texts that are not Unicode"]));
        try
        {
            using JsonDocument document = JsonDocument.Parse(bytes, Options);
            return document.RootElement.ValueKind == JsonValueKind.Object
                ? document.RootElement.Clone()
                : throw new InvalidDatasetException(new Diagnostic(Tiles3DDiagnostics.Syntax, path, [document.RootElement.ValueKind]));
        }
        catch (JsonException fault)
        {
            throw new InvalidDatasetException(new Diagnostic(Tiles3DDiagnostics.Syntax, path, [fault.Message]), fault);
        }
    }

    /// <summary>Whether this document or one above it lies there.</summary>
    public bool IsBelow(string path)
    {
        for (TilesetDocument? document = this; document is not null; document = document.Parent)
        {
            if (string.Equals(document.Path, path, StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    private static bool IsKnown(string extension) => extension
        is "3DTILES_content_gltf" or "3DTILES_implicit_tiling" or "3DTILES_multiple_contents" or "3DTILES_metadata"
        or "3DTILES_batch_table_hierarchy" or "3DTILES_bounding_volume_S2";

    private static MetadataSchema? ReadSchema(JsonElement json, string path, TilesetFiles files, ConversionContext context)
    {
        JsonElement holder = json.Extension("3DTILES_metadata") ?? json;
        var findings = new MetadataFindings((pointer, rule, arguments) => context.Report(rule, $"{path}#{pointer}", arguments));
        if (holder.Member("schema") is { } schema)
            return new MetadataSchemaReader(findings).Read(schema, "/schema");
        if (holder.Text("schemaUri") is not { } uri || files.Resolve(path, uri) is not { } at || files.Read(at, path) is not { } bytes)
            return null;
        try
        {
            return new MetadataSchemaReader(findings).Read(Parse(bytes, at), "/schemaUri");
        }
        catch (InvalidDatasetException fault)
        {
            context.Diagnostics.Add(fault.Diagnostic);
            return null;
        }
    }
}
