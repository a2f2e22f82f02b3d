using System.Buffers.Binary;
using System.IO.Compression;

namespace TwinInterop.Conformance.Checks.Gltf.Features;

/// <summary>The pixels of a PNG image of 8 bits a channel.</summary>
/// <remarks>Source: PNG (ISO/IEC 15948), 9, Filtering; interlaced images are not read.</remarks>
internal sealed class PngPixels
{
    private const int MaxPixels = 1 << 26;

    private readonly byte[] _bytes;

    private PngPixels(byte[] bytes, int count, int channels)
    {
        _bytes = bytes;
        Count = count;
        Channels = channels;
    }

    /// <summary>How many pixels there are.</summary>
    public int Count { get; }

    /// <summary>How many channels each has.</summary>
    public int Channels { get; }

    public byte this[int pixel, int channel] => _bytes[(pixel * Channels) + channel];

    /// <summary>Decodes an image; null where it is none of this kind.</summary>
    public static PngPixels? Decode(ReadOnlyMemory<byte> file)
    {
        ReadOnlySpan<byte> bytes = file.Span;
        if (bytes.Length < 33 || bytes[0] != 0x89 || !bytes[1..4].SequenceEqual("PNG"u8) || bytes[24] != 8 || bytes[28] != 0)
            return null;
        int width = BinaryPrimitives.ReadInt32BigEndian(bytes[16..]);
        int height = BinaryPrimitives.ReadInt32BigEndian(bytes[20..]);
        int channels = bytes[25] switch { 0 or 3 => 1, 2 => 3, 4 => 2, 6 => 4, _ => 0 };
        if (width < 1 || height < 1 || channels == 0 || (long)width * height > MaxPixels)
            return null;
        using var packed = new MemoryStream();
        byte[]? palette = null;
        for (int at = 8; at + 12 <= bytes.Length;)
        {
            uint length = BinaryPrimitives.ReadUInt32BigEndian(bytes[at..]);
            if (length > bytes.Length - at - 12)
                return null;
            ReadOnlySpan<byte> data = bytes.Slice(at + 8, (int)length);
            if (bytes.Slice(at + 4, 4).SequenceEqual("IDAT"u8))
                packed.Write(data);
            else if (bytes.Slice(at + 4, 4).SequenceEqual("PLTE"u8))
                palette = data.ToArray();
            at += 12 + (int)length;
        }

        packed.Position = 0;
        byte[]? pixels = Unfilter(packed, width, height, channels);
        return pixels is not null && bytes[25] == 3 ? Expand(pixels, palette) : pixels is null ? null : new PngPixels(pixels, width * height, channels);
    }

    private static byte[]? Unfilter(Stream packed, int width, int height, int channels)
    {
        int stride = width * channels;
        byte[] pixels = new byte[(long)stride * height];
        byte[] line = new byte[stride + 1];
        try
        {
            using var stream = new ZLibStream(packed, CompressionMode.Decompress);
            for (int y = 0; y < height; y++)
            {
                stream.ReadExactly(line);
                if (line[0] > 4)
                    return null;
                ReadOnlySpan<byte> above = y == 0 ? default : pixels.AsSpan((y - 1) * stride, stride);
                Undo(line[0], line.AsSpan(1), above, pixels.AsSpan(y * stride, stride), channels);
            }
        }
        catch (Exception e) when (e is InvalidDataException or EndOfStreamException)
        {
            return null;
        }

        return pixels;
    }

    private static void Undo(byte filter, ReadOnlySpan<byte> line, ReadOnlySpan<byte> above, Span<byte> target, int channels)
    {
        for (int i = 0; i < line.Length; i++)
        {
            int left = i < channels ? 0 : target[i - channels];
            int up = above.IsEmpty ? 0 : above[i];
            int corner = i < channels || above.IsEmpty ? 0 : above[i - channels];
            target[i] = (byte)(line[i] + filter switch
            {
                1 => left,
                2 => up,
                3 => (left + up) / 2,
                4 => Paeth(left, up, corner),
                _ => 0,
            });
        }
    }

    private static int Paeth(int left, int up, int corner)
    {
        int estimate = left + up - corner;
        int byLeft = Math.Abs(estimate - left);
        int byUp = Math.Abs(estimate - up);
        int byCorner = Math.Abs(estimate - corner);
        return byLeft <= byUp && byLeft <= byCorner ? left : byUp <= byCorner ? up : corner;
    }

    private static PngPixels? Expand(byte[] indices, byte[]? palette)
    {
        if (palette is null || indices.Any(index => (index * 3) + 2 >= palette.Length))
            return null;
        byte[] colours = new byte[(long)indices.Length * 3];
        for (int i = 0; i < indices.Length; i++)
            palette.AsSpan(indices[i] * 3, 3).CopyTo(colours.AsSpan(i * 3));
        return new PngPixels(colours, indices.Length, 3);
    }
}
