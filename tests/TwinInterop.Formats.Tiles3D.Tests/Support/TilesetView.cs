using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using TwinInterop.Formats.Tiles3D.Features;
using TwinInterop.Geometry;
using TwinInterop.Geometry.Vectors;

namespace TwinInterop.Formats.Tiles3D.Tests.Support;

/// <summary>A written tileset as a client sees it: its tiles, the rows of their tables, and where their vertices are.</summary>
/// <remarks>A reader of its own, so that a mistake of the writer is not made twice. Instances are passed over.</remarks>
internal sealed class TilesetView(JsonDocument main, IReadOnlyDictionary<string, byte[]> files)
{
    /// <summary>A tile with the regions of all tiles above it, and its own last.</summary>
    internal sealed record SeenTile(JsonElement Json, IReadOnlyList<double[]> Regions, IReadOnlyList<double> Errors)
    {
        public string? Uri => Json.TryGetProperty("content", out JsonElement content) ? content.GetProperty("uri").GetString() : null;
    }

    /// <summary>All tiles, those of external tilesets included.</summary>
    public IEnumerable<SeenTile> Tiles() => Below(main.RootElement.GetProperty("root"), [], []);

    /// <summary>The values of a text column, by row; null where a row has none.</summary>
    public IReadOnlyList<string?> Texts(string uri, string id)
    {
        (JsonElement gltf, byte[] bin) = Open(uri);
        JsonElement extension = gltf.GetProperty("extensions").GetProperty("EXT_structural_metadata");
        JsonElement table = extension.GetProperty("propertyTables")[0];
        int count = table.GetProperty("count").GetInt32();
        if (!table.GetProperty("properties").TryGetProperty(id, out JsonElement column))
            return new string?[count];
        JsonElement property = extension.GetProperty("schema").GetProperty("classes").EnumerateObject().Single().Value.GetProperty("properties").GetProperty(id);
        string? none = property.TryGetProperty("noData", out JsonElement noData) ? noData.GetString() : null;
        byte[] values = View(gltf, bin, column.GetProperty("values").GetInt32());
        byte[] offsets = View(gltf, bin, column.GetProperty("stringOffsets").GetInt32());
        int size = offsets.Length / (count + 1);
        string?[] texts = new string?[count];
        for (int row = 0; row < count; row++)
        {
            string text = Encoding.UTF8.GetString(values.AsSpan(Offset(row)..Offset(row + 1)));
            texts[row] = text == none ? null : text;
        }

        return texts;

        int Offset(int at) => size switch { 1 => offsets[at], 2 => BinaryPrimitives.ReadUInt16LittleEndian(offsets.AsSpan(2 * at)), _ => BinaryPrimitives.ReadInt32LittleEndian(offsets.AsSpan(4 * at)) };
    }

    /// <summary>Longitude, latitude (degrees) and height of every vertex of a content.</summary>
    public IEnumerable<Position> Vertices(string uri)
    {
        (JsonElement gltf, byte[] bin) = Open(uri);
        if (!gltf.TryGetProperty("nodes", out JsonElement nodes))
            yield break;
        JsonElement node = nodes[0];
        if (!node.TryGetProperty("mesh", out JsonElement mesh))
            yield break;
        double[] m = [.. node.GetProperty("matrix").EnumerateArray().Select(value => value.GetDouble())];
        foreach (JsonElement primitive in gltf.GetProperty("meshes")[mesh.GetInt32()].GetProperty("primitives").EnumerateArray())
        {
            JsonElement accessor = gltf.GetProperty("accessors")[primitive.GetProperty("attributes").GetProperty("POSITION").GetInt32()];
            float[] values = MemoryMarshal.Cast<byte, float>(View(gltf, bin, accessor.GetProperty("bufferView").GetInt32())).ToArray();
            for (int i = 0; i + 2 < values.Length; i += 3)
            {
                (double x, double y, double z) = (values[i], values[i + 1], values[i + 2]);
                double X(int row) => (m[row] * x) + (m[4 + row] * y) + (m[8 + row] * z) + m[12 + row];
                yield return EarthFrame.GeographicOf(new Vector3D(X(0), -X(2), X(1))); // y up to z up
            }
        }
    }

    private static byte[] View(JsonElement gltf, byte[] bin, int index)
    {
        JsonElement view = gltf.GetProperty("bufferViews")[index];
        int offset = view.TryGetProperty("byteOffset", out JsonElement at) ? at.GetInt32() : 0;
        return bin[offset..(offset + view.GetProperty("byteLength").GetInt32())];
    }

    private (JsonElement Gltf, byte[] Bin) Open(string uri)
    {
        byte[] glb = files[uri];
        int length = BinaryPrimitives.ReadInt32LittleEndian(glb.AsSpan(12));
        return (JsonDocument.Parse(glb.AsMemory(20, length)).RootElement, 28 + length <= glb.Length ? glb[(28 + length)..] : []);
    }

    private IEnumerable<SeenTile> Below(JsonElement tile, IReadOnlyList<double[]> above, IReadOnlyList<double> errors)
    {
        double[] region = [.. tile.GetProperty("boundingVolume").GetProperty("region").EnumerateArray().Select(value => value.GetDouble())];
        var seen = new SeenTile(tile, [.. above, region], [.. errors, tile.GetProperty("geometricError").GetDouble()]);
        if (seen.Uri is { } uri && uri.EndsWith(".json", StringComparison.Ordinal))
        {
            JsonElement root = JsonDocument.Parse(files[uri]).RootElement.GetProperty("root");
            foreach (SeenTile below in Below(root, seen.Regions, seen.Errors))
                yield return below.Uri is { } inner && inner.StartsWith("../", StringComparison.Ordinal) ? below with { Json = Moved(below.Json) } : below;
            yield break;
        }

        yield return seen;
        if (!tile.TryGetProperty("children", out JsonElement children))
            yield break;
        foreach (SeenTile below in children.EnumerateArray().SelectMany(child => Below(child, seen.Regions, seen.Errors)))
            yield return below;
    }

    private static JsonElement Moved(JsonElement tile) =>
        JsonDocument.Parse(tile.GetRawText().Replace("\"../", "\"", StringComparison.Ordinal)).RootElement;
}
