using System.Buffers.Binary;
using System.Text;

namespace TwinInterop.Formats.Tiles3D.Tests.Support;

/// <summary>Small tiles of the older formats, byte by byte.</summary>
internal static class Tiles
{
    /// <summary>A triangle in the plane of x and y, as a glTF document with its buffer inside; x is (0, 1, 0), z up is y.</summary>
    public static string Triangle(string attributes = "", string mesh = "", string node = "", string extensions = "")
    {
        float[] numbers = [0, 0, 0, 1, 0, 0, 0, 1, 0];
        byte[] bytes = new byte[36];
        Buffer.BlockCopy(numbers, 0, bytes, 0, bytes.Length);
        return $$$"""
            {"asset":{"version":"2.0"},{{{extensions}}}"scene":0,"scenes":[{"nodes":[0]}],"nodes":[{"mesh":0{{{node}}}}],
            "meshes":[{"primitives":[{"attributes":{"POSITION":0{{{attributes}}}}{{{mesh}}}}]}],
            "accessors":[{"bufferView":0,"componentType":5126,"count":3,"type":"VEC3","min":[0,0,0],"max":[1,1,0]},
              {"componentType":5126,"count":3,"type":"SCALAR"}],
            "bufferViews":[{"buffer":0,"byteLength":36}],
            "buffers":[{"byteLength":36,"uri":"data:application/octet-stream;base64,{{{Convert.ToBase64String(bytes)}}}"}]}
            """;
    }

    /// <summary>A b3dm, i3dm or pnts file.</summary>
    public static byte[] Legacy(string magic, string feature, byte[]? featureBinary, string batch, byte[] rest, uint? gltfFormat = null)
    {
        byte[] featureJson = Encoding.UTF8.GetBytes(feature);
        byte[] batchJson = Encoding.UTF8.GetBytes(batch);
        featureBinary ??= [];
        int header = gltfFormat is null ? 28 : 32;
        byte[] file = new byte[header + featureJson.Length + featureBinary.Length + batchJson.Length + rest.Length];
        Encoding.ASCII.GetBytes(magic).CopyTo(file, 0);
        int[] numbers = [1, file.Length, featureJson.Length, featureBinary.Length, batchJson.Length, 0];
        for (int i = 0; i < numbers.Length; i++)
            BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(4 + (4 * i)), numbers[i]);
        if (gltfFormat is { } format)
            BinaryPrimitives.WriteUInt32LittleEndian(file.AsSpan(28), format);
        int at = header;
        foreach (byte[] part in (byte[][])[featureJson, featureBinary, batchJson, rest])
        {
            part.CopyTo(file, at);
            at += part.Length;
        }

        return file;
    }

    /// <summary>A composite.</summary>
    public static byte[] Composite(params byte[][] tiles)
    {
        byte[] file = new byte[16 + tiles.Sum(tile => tile.Length)];
        "cmpt"u8.CopyTo(file);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(4), 1);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(8), file.Length);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(12), tiles.Length);
        int at = 16;
        foreach (byte[] tile in tiles)
        {
            tile.CopyTo(file, at);
            at += tile.Length;
        }

        return file;
    }

    public static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);
}
