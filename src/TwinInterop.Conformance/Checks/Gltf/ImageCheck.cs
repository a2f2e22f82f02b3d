using TwinInterop.Conformance.Json;
using TwinInterop.Conformance.Resources;
using TwinInterop.Conformance.Rules;

namespace TwinInterop.Conformance.Checks.Gltf;

/// <summary>Checks images as far as their head tells.</summary>
/// <remarks>Source: glTF 2.0, 3.8.4.</remarks>
[Checks("gltf-image-*")]
internal sealed class ImageCheck(GltfDocument document, GltfBufferCheck buffers)
{
    public void Check()
    {
        foreach (JsonPlace image in document.All("images"))
        {
            if (!image.Has("uri") && !image.Has("bufferView") && image.IsObject)
                document.Fail("gltf-image-source", image, null, "uri | bufferView");
            else if (Bytes(document, buffers, image, reports: true) is { } bytes)
                CheckHead(image, bytes.Span);
        }
    }

    /// <summary>The bytes of an image; null where they are not at hand.</summary>
    public static ReadOnlyMemory<byte>? Bytes(GltfDocument document, GltfBufferCheck buffers, JsonPlace image, bool reports)
    {
        if (image.Text("uri") is not { } uri)
            return buffers.Bytes(image.Whole("bufferView") ?? -1);
        ReadOnlyMemory<byte>? bytes;
        if (uri.StartsWith("data:", StringComparison.OrdinalIgnoreCase))
        {
            bytes = DataUris.Decode(uri);
            if (bytes is null && reports)
                document.Fail("gltf-uri-invalid", image, "data:…");
            return bytes;
        }

        if (!GltfBufferCheck.IsUri(uri))
        {
            if (reports)
                document.Fail("gltf-uri-invalid", image, uri);
            return null;
        }

        (bytes, string? fault) = document.Fetch(uri);
        if (bytes is null && reports)
            document.Fail("gltf-uri-unresolved", image, $"{uri}: {fault}");
        return bytes;
    }

    private void CheckHead(JsonPlace image, ReadOnlySpan<byte> bytes)
    {
        string? type = 0 switch
        {
            _ when bytes.Length > 4 && bytes[0] == 0x89 && bytes[1..4].SequenceEqual("PNG"u8) => "image/png",
            _ when bytes.Length > 2 && bytes[0] == 0xFF && bytes[1] == 0xD8 => "image/jpeg",
            _ when bytes.Length > 11 && bytes[..4].SequenceEqual("RIFF"u8) && bytes[8..12].SequenceEqual("WEBP"u8) => "image/webp",
            _ when bytes.Length > 11 && bytes[1..7].SequenceEqual("KTX 20"u8) => "image/ktx2",
            _ => null,
        };
        if (type is null)
            document.Fail("gltf-image-format", image);
        else if (image.Text("mimeType") is { } stated && stated != type)
            document.Fail("gltf-image-media-type", image, stated, type);
        else if (type is "image/png" or "image/jpeg" && !IsSound(type, bytes))
            document.Fail("gltf-image-data", image);
    }

    private static bool IsSound(string type, ReadOnlySpan<byte> bytes)
    {
        if (type == "image/png")
            return bytes.Length >= 33 && bytes[4..8].SequenceEqual("\r\n\x1A\n"u8) && bytes[12..16].SequenceEqual("IHDR"u8);
        for (int at = 2; at + 4 <= bytes.Length && bytes[at] == 0xFF;)
        {
            byte marker = bytes[at + 1];
            if (marker is >= 0xC0 and <= 0xCF and not 0xC4 and not 0xC8 and not 0xCC)
                return at + 9 <= bytes.Length;
            at += marker == 0xFF ? 1 : 2 + ((bytes[at + 2] << 8) | bytes[at + 3]);
        }

        return false;
    }
}
