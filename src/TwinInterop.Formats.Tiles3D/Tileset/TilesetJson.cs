using System.Buffers;
using System.Collections.Immutable;
using System.Text.Json;
using TwinInterop.Formats.Tiles3D.Features;
using TwinInterop.Formats.Tiles3D.Metadata;
using TwinInterop.Formats.Tiles3D.Tiling;
using TwinInterop.Model;
using TwinInterop.Provenance;

namespace TwinInterop.Formats.Tiles3D.Tileset;

/// <summary>Writes tileset documents: the main one, and those that it refers to.</summary>
/// <remarks>Source: OGC 22-025r4, 6; OGC 18-053r2 for version 1.0.</remarks>
/// <param name="head">What the tileset says beside its tiles.</param>
internal sealed class TilesetJson(TilesetHead head)
{
    /// <summary>More tiles than these are split among several documents.</summary>
    private const int MostTiles = 2000;

    private readonly Dictionary<Tile, int> _sizes = new(ReferenceEqualityComparer.Instance);
    private readonly Queue<Tile> _external = new();

    /// <summary>The documents, the main one last.</summary>
    /// <param name="root">The root tile.</param>
    /// <param name="writeImplicit">Writes the members of a tile that stands for an implicit tree; null where there is none.</param>
    public IEnumerable<(string Path, ReadOnlyMemory<byte> Bytes)> Write(Tile root, Action<Utf8JsonWriter, Tile>? writeImplicit)
    {
        Measure(root);
        ReadOnlyMemory<byte> main = Document(root, "", writeImplicit);
        while (_external.TryDequeue(out Tile? tile))
            yield return (PathOf(tile), Document(tile, "../", null));
        yield return ("tileset.json", main);
    }

    private static string PathOf(Tile tile) =>
        $"tilesets/{tile.SelfAndDescendants().First(below => below.Content is not null).Content!.Group}-{tile.Depth}-{tile.X}-{tile.Y}.json"; // a tile covers content

    /// <summary>An implicit tree refines in one way throughout.</summary>
    private static bool IsReplaced(Tile tile) => tile.ImplicitGroup is null
        ? tile.IsReplaced
        : tile.SelfAndDescendants().Any(below => below.IsReplaced);

    private static double[] Numbers(in GeoRegion region) =>
        [region.West, region.South, region.East, region.North, region.Low, region.High];

    private void Measure(Tile root)
    {
        foreach (Tile tile in root.SelfAndDescendants().Reverse())
            _sizes[tile] = 1 + tile.Children.Sum(child => _sizes[child]);
    }

    private ReadOnlyMemory<byte> Document(Tile root, string up, Action<Utf8JsonWriter, Tile>? writeImplicit)
    {
        var buffer = new ArrayBufferWriter<byte>(1 << 16);
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { MaxDepth = 1 << 16 }))
        {
            json.WriteStartObject();
            json.WriteStartObject("asset");
            json.WriteString("version", head.IsLegacy ? "1.0" : "1.1");
            if (up.Length == 0)
                WriteExtras(json);
            json.WriteEndObject();
            if (!head.IsLegacy)
                WriteMetadata(json, up.Length == 0, writeImplicit is not null);
            json.WriteNumber("geometricError", Math.Max(root.GeometricError, root.Region.Diagonal));
            json.WritePropertyName("root");
            WriteTile(json, root, root, up, writeImplicit);
            json.WriteEndObject();
        }

        return buffer.WrittenMemory;
    }

    /// <summary>The way of the dataset, and in version 1.0 what version 1.1 says as metadata.</summary>
    private void WriteExtras(Utf8JsonWriter json)
    {
        ImmutableArray<ProvenanceStep> steps = ProvenanceChain.Of(head.Source);
        if (!head.IsLegacy && steps.IsEmpty)
            return;
        json.WriteStartObject("extras");
        foreach ((string id, AttributeValue value) in head.IsLegacy ? head.Dataset.Values : [])
        {
            json.WritePropertyName(id);
            MetadataJson.WriteValue(json, value);
        }

        if (!steps.IsEmpty)
        {
            json.WritePropertyName(ProvenanceChain.AttributeName);
            ProvenanceJson.Write(json, steps);
        }

        json.WriteEndObject();
    }

    private void WriteMetadata(Utf8JsonWriter json, bool isMain, bool isImplicit)
    {
        json.WritePropertyName("schema");
        MetadataJson.WriteSchema(json, isMain ? TilesetSchema.Of(head.Statistics, isImplicit) : TilesetSchema.External);
        if (isMain)
        {
            WriteStatistics(json);
            json.WritePropertyName("metadata");
            MetadataJson.WriteEntity(json, head.Dataset);
        }

        json.WriteStartArray("groups");
        foreach ((string lod, long features) in head.Lods)
        {
            MetadataJson.WriteEntity(json, new MetadataEntity(
                TilesetSchema.Level, [("lod", new TextValue(lod)), ("features", new IntegerValue(features))]));
        }

        json.WriteEndArray();
    }

    private void WriteStatistics(Utf8JsonWriter json)
    {
        DatasetStatistics statistics = head.Statistics;
        json.WriteStartObject("statistics");
        json.WriteStartObject("classes");
        json.WriteStartObject(TilesetSchema.Feature);
        json.WriteNumber("count", statistics.Classes.Values.Sum());
        json.WriteStartObject("properties");
        json.WriteStartObject(TilesetSchema.ObjectClass);
        json.WriteStartObject("occurrences");
        foreach ((string name, long count) in statistics.Classes)
            json.WriteNumber(name, count);
        json.WriteEndObject();
        json.WriteEndObject();
        foreach ((string name, string id) in TilesetSchema.NumericIds(statistics))
        {
            json.WriteStartObject(id);
            json.WriteNumber("min", statistics.Ranges[name].Min);
            json.WriteNumber("max", statistics.Ranges[name].Max);
            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private void WriteTile(Utf8JsonWriter json, Tile tile, Tile root, string up, Action<Utf8JsonWriter, Tile>? writeImplicit)
    {
        json.WriteStartObject();
        WriteVolume(json, tile.Region);
        json.WriteNumber("geometricError", tile.GeometricError);
        if (tile.Children.Count > 0 || ReferenceEquals(tile, root))
            json.WriteString("refine", IsReplaced(tile) ? "REPLACE" : "ADD");
        bool isOutside = !ReferenceEquals(tile, root) && _sizes[tile] <= MostTiles && _sizes[tile] > 1 && _sizes[root] > MostTiles;
        if (writeImplicit is not null && tile.ImplicitGroup is not null)
        {
            writeImplicit(json, tile);
        }
        else if (isOutside)
        {
            _external.Enqueue(tile);
            json.WriteStartObject("content");
            json.WriteString("uri", up + PathOf(tile));
            json.WriteEndObject();
        }
        else
        {
            WriteContent(json, tile, up);
            WriteChildren(json, tile, root, up, writeImplicit);
        }

        json.WriteEndObject();
    }

    private void WriteChildren(Utf8JsonWriter json, Tile tile, Tile root, string up, Action<Utf8JsonWriter, Tile>? writeImplicit)
    {
        if (tile.Children.Count == 0)
            return;
        json.WriteStartArray("children");
        foreach (Tile child in tile.Children)
            WriteTile(json, child, root, up, writeImplicit);
        json.WriteEndArray();
    }

    private void WriteContent(Utf8JsonWriter json, Tile tile, string up)
    {
        if (tile.Content is not { } content)
            return;
        if (!head.IsLegacy)
        {
            json.WritePropertyName("metadata");
            MetadataJson.WriteEntity(json, new MetadataEntity(TilesetSchema.TileClass, [("features", new IntegerValue(content.Rows))]));
        }

        json.WriteStartObject("content");
        json.WriteString("uri", up + content.Path);
        if (tile.Children.Count > 0)
            WriteVolume(json, content.Region);
        if (!head.IsLegacy)
        {
            json.WriteNumber("group", content.LodGroup);
            json.WritePropertyName("metadata");
            ImmutableArray<(string, AttributeValue)> values =
                [("triangles", new IntegerValue(content.Triangles)), ("bytes", new IntegerValue(content.Bytes))];
            MetadataJson.WriteEntity(json, new MetadataEntity(TilesetSchema.Content, values));
        }

        json.WriteEndObject();
    }

    private static void WriteVolume(Utf8JsonWriter json, in GeoRegion region)
    {
        json.WriteStartObject("boundingVolume");
        json.WriteStartArray("region");
        foreach (double number in Numbers(region))
            json.WriteNumberValue(number);
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
