using System.Buffers.Binary;
using TwinInterop.Conformance.Checks.Gltf.Features;

namespace TwinInterop.Conformance.Endpoints.Wms;

/// <summary>What the bytes of an image say of it.</summary>
internal static class WmsImage
{
    private static readonly byte[] Png = [0x89, 0x50, 0x4E, 0x47];

    /// <summary>The media type of the bytes; null where they are none of those known here.</summary>
    public static string? Kind(ReadOnlySpan<byte> bytes) => bytes switch
    {
        _ when bytes.StartsWith(Png) => "image/png",
        [0xFF, 0xD8, 0xFF, ..] => "image/jpeg",
        _ when bytes.StartsWith("GIF8"u8) => "image/gif",
        _ when bytes.StartsWith("II*\0"u8) || bytes.StartsWith("MM\0*"u8) => "image/tiff",
        _ => null,
    };

    /// <summary>The size that the header of a PNG states (ISO/IEC 15948, 11.2.2); null where it is none.</summary>
    public static (uint Width, uint Height)? Size(ReadOnlySpan<byte> bytes) => bytes.Length >= 24 && bytes.StartsWith(Png)
        ? (BinaryPrimitives.ReadUInt32BigEndian(bytes[16..]), BinaryPrimitives.ReadUInt32BigEndian(bytes[20..]))
        : null;

    /// <summary>Whether a PNG can be transparent: it has a channel for that, or a chunk (ISO/IEC 15948, 11.3.2.1).</summary>
    public static bool HasTransparency(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 33 || !bytes.StartsWith(Png))
            return false;
        if (bytes[25] is 4 or 6)
            return true;
        for (int at = 8; at + 12 <= bytes.Length;)
        {
            uint length = BinaryPrimitives.ReadUInt32BigEndian(bytes[at..]);
            if (bytes.Slice(at + 4, 4).SequenceEqual("tRNS"u8))
                return true;
            if (length > bytes.Length - at - 12)
                return false;
            at += 12 + (int)length;
        }

        return false;
    }

    /// <summary>Whether all pixels of a PNG are the same; null where it cannot be told.</summary>
    public static bool? IsBlank(ReadOnlyMemory<byte> bytes)
    {
        if (Size(bytes.Span) is not ( <= WmsService.Width, <= WmsService.Height) || PngPixels.Decode(bytes) is not { } pixels)
            return null;
        for (int pixel = 1; pixel < pixels.Count; pixel++)
        {
            for (int channel = 0; channel < pixels.Channels; channel++)
            {
                if (pixels[pixel, channel] != pixels[0, channel])
                    return false;
            }
        }

        return true;
    }
}
