using System.Buffers.Binary;
using System.Text;
using System.Text.Json;
using TwinInterop.Formats.Tiles3D.Archives;

namespace TwinInterop.Formats.Tiles3D.Reading;

/// <summary>Tells by the first bytes what a file is.</summary>
internal static class HeadRecognition
{
    private static readonly string[] GltfMembers = ["accessors", "bufferViews", "buffers", "meshes", "nodes", "scene", "scenes"];

    /// <summary>What the bytes begin.</summary>
    public static FileKind Of(ReadOnlySpan<byte> head)
    {
        if (GzipFiles.IsCompressed(head))
            head = GzipFiles.InflateHead(head, FormatDetection.HeadLength);
        if (head.StartsWith("glTF"u8))
            return FileKind.Gltf;
        if (head.StartsWith("b3dm"u8))
            return FileKind.Batched;
        if (head.StartsWith("i3dm"u8))
            return FileKind.Instanced;
        if (head.StartsWith("pnts"u8))
            return FileKind.Points;
        if (head.StartsWith("cmpt"u8))
            return FileKind.Composite;
        if (head.StartsWith("SQLite format 3\0"u8))
            return FileKind.Package;
        if (head.StartsWith("PK\x3\x4"u8))
            return IsTilesArchive(head) ? FileKind.Archive : FileKind.Unknown;
        return OfJson(head);
    }

    /// <summary>Archives of other formats hold a file of theirs first.</summary>
    private static bool IsTilesArchive(ReadOnlySpan<byte> head)
    {
        if (head.Length < 30)
            return false;
        int length = BinaryPrimitives.ReadUInt16LittleEndian(head[26..]);
        if (head.Length < 30 + length)
            return false;
        string name = Encoding.UTF8.GetString(head.Slice(30, length));
        string[] endings = [".json", ".glb", ".gltf", ".b3dm", ".i3dm", ".pnts", ".cmpt", ".subtree", "/"];
        return endings.Any(ending => name.EndsWith(ending, StringComparison.OrdinalIgnoreCase));
    }

    private static FileKind OfJson(ReadOnlySpan<byte> head)
    {
        if (head.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
            head = head[3..];
        ReadOnlySpan<byte> start = head.TrimStart(" \t\r\n"u8);
        if (start.IsEmpty || start[0] != (byte)'{')
            return FileKind.Unknown;
        var reader = new Utf8JsonReader(head, isFinalBlock: false, new JsonReaderState(new JsonReaderOptions { MaxDepth = 1000 }));
        bool hasAsset = false;
        bool hasTiles = false;
        try
        {
            while (reader.Read())
            {
                if (reader.TokenType != JsonTokenType.PropertyName || reader.CurrentDepth != 1)
                    continue;
                string name = reader.GetString() ?? "";
                if (GltfMembers.Contains(name, StringComparer.Ordinal))
                    return FileKind.Gltf;
                if (name is "type" or "CityObjects" or "features")
                    return FileKind.Unknown;
                hasAsset |= name == "asset";
                hasTiles |= name is "root" or "geometricError" or "schema" or "schemaUri" or "statistics" or "groups";
            }
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            return hasAsset && hasTiles ? FileKind.Tileset : FileKind.Unknown;
        }

        return hasAsset || hasTiles ? FileKind.Tileset : FileKind.Unknown;
    }
}
