using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text.Json;
using TwinInterop.Geometry.Vectors;

namespace TwinInterop.Formats.Tiles3D.Tests.Support;

/// <summary>Tiles of version 1.0 as a client reads them: a reader of its own, so that a mistake of the writer is not made twice.</summary>
internal static class LegacyView
{
    /// <summary>A b3dm or an i3dm.</summary>
    internal sealed record Inner(string Magic, JsonElement Features, byte[] FeatureBytes, JsonElement? Batches, byte[] Glb)
    {
        public string[] Ids => Batches is { } table ? [.. table.GetProperty("sourceId").EnumerateArray().Select(id => id.GetString()!)] : [];
    }

    /// <summary>The tiles in a file: those of a cmpt, or the file itself.</summary>
    public static List<Inner> Open(byte[] file)
    {
        if (!file.AsSpan().StartsWith("cmpt"u8))
            return [OpenOne(file)];
        Assert.Equal(file.Length, Int(file, 8));
        var tiles = new List<Inner>();
        for (int at = 16; at < file.Length; at += Int(file, at + 8))
        {
            Assert.Equal(0, at % 8);
            tiles.Add(OpenOne(file[at..(at + Int(file, at + 8))]));
        }

        Assert.Equal(Int(file, 12), tiles.Count);
        return tiles;
    }

    /// <summary>Geocentric places of the vertices of each feature, by its id.</summary>
    public static Dictionary<string, List<Vector3D>> PlacesById(byte[] file)
    {
        var places = new Dictionary<string, List<Vector3D>>(StringComparer.Ordinal);
        foreach (Inner tile in Open(file))
        {
            string[] ids = tile.Ids;
            List<(Vector3D Place, int Batch)> vertices = [.. Vertices(tile.Glb)];
            if (tile.Magic == "b3dm")
            {
                foreach ((Vector3D place, int batch) in vertices)
                    Of(ids[batch]).Add(place);
                continue;
            }

            for (int i = 0; i < ids.Length; i++)
                Of(ids[i]).AddRange(vertices.Select(vertex => Placed(tile, i, vertex.Place)));
        }

        return places;

        List<Vector3D> Of(string id)
        {
            if (!places.TryGetValue(id, out List<Vector3D>? list))
                places.Add(id, list = []);
            return list;
        }
    }

    private static Vector3D Placed(Inner tile, int copy, Vector3D at)
    {
        double[] centre = [.. tile.Features.GetProperty("RTC_CENTER").EnumerateArray().Select(value => value.GetDouble())];
        Vector3D scale = Floats("SCALE_NON_UNIFORM"), right = Floats("NORMAL_RIGHT"), up = Floats("NORMAL_UP");
        return new Vector3D(centre[0], centre[1], centre[2]) + Floats("POSITION")
            + (right * (at.X * scale.X)) + (up * (at.Y * scale.Y)) + (right.Cross(up) * (at.Z * scale.Z));

        Vector3D Floats(string name)
        {
            int offset = tile.Features.GetProperty(name).GetProperty("byteOffset").GetInt32() + (12 * copy);
            ReadOnlySpan<float> values = MemoryMarshal.Cast<byte, float>(tile.FeatureBytes.AsSpan(offset, 12));
            return new Vector3D(values[0], values[1], values[2]);
        }
    }

    /// <summary>Vertices with z up, turned as the standard says after the matrix of the node.</summary>
    private static IEnumerable<(Vector3D Place, int Batch)> Vertices(byte[] glb)
    {
        int length = Int(glb, 12);
        JsonElement gltf = JsonDocument.Parse(glb.AsMemory(20, length)).RootElement;
        byte[] bin = glb[(28 + length)..];
        foreach (JsonElement node in gltf.GetProperty("nodes").EnumerateArray())
        {
            double[] m = node.TryGetProperty("matrix", out JsonElement matrix)
                ? [.. matrix.EnumerateArray().Select(value => value.GetDouble())]
                : [1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1];
            foreach (JsonElement primitive in gltf.GetProperty("meshes")[node.GetProperty("mesh").GetInt32()].GetProperty("primitives").EnumerateArray())
            {
                JsonElement attributes = primitive.GetProperty("attributes");
                float[] places = Floats(attributes.GetProperty("POSITION"));
                float[]? batches = attributes.TryGetProperty("_BATCHID", out JsonElement batch) ? Floats(batch) : null;
                for (int i = 0; i < places.Length / 3; i++)
                {
                    (double x, double y, double z) = (places[3 * i], places[(3 * i) + 1], places[(3 * i) + 2]);
                    double Row(int row) => (m[row] * x) + (m[4 + row] * y) + (m[8 + row] * z) + m[12 + row];
                    yield return (new Vector3D(Row(0), -Row(2), Row(1)), (int)(batches?[i] ?? 0));
                }
            }
        }

        float[] Floats(JsonElement accessor)
        {
            JsonElement view = gltf.GetProperty("bufferViews")[gltf.GetProperty("accessors")[accessor.GetInt32()].GetProperty("bufferView").GetInt32()];
            return MemoryMarshal.Cast<byte, float>(bin.AsSpan(view.GetProperty("byteOffset").GetInt32(), view.GetProperty("byteLength").GetInt32())).ToArray();
        }
    }

    private static Inner OpenOne(byte[] tile)
    {
        string magic = System.Text.Encoding.ASCII.GetString(tile, 0, 4);
        Assert.Equal(tile.Length, Int(tile, 8));
        Assert.Equal(0, tile.Length % 8);
        int at = magic == "i3dm" ? 32 : 28;
        byte[][] parts = new byte[4][];
        for (int i = 0; i < parts.Length; i++)
        {
            parts[i] = tile[at..(at + Int(tile, 12 + (4 * i)))];
            at += parts[i].Length;
            Assert.Equal(0, at % 8);
        }

        Assert.Equal("glTF"u8, tile.AsSpan(at, 4));
        return new Inner(
            magic, JsonDocument.Parse(parts[0]).RootElement, parts[1], parts[2].Length == 0 ? null : JsonDocument.Parse(parts[2]).RootElement, tile[at..]);
    }

    private static int Int(byte[] bytes, int at) => BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(at));
}
