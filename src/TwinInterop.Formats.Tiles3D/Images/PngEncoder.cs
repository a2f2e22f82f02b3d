using System.Buffers.Binary;
using System.IO.Compression;

namespace TwinInterop.Formats.Tiles3D.Images;

/// <summary>Writes PNG files of 8 bits: colours, with opacity where a pixel lets something shine through.</summary>
/// <remarks>Source: PNG (ISO/IEC 15948). The filter of each row is the one with the smallest differences (12.7).</remarks>
internal static class PngEncoder
{
    private const int HeaderLength = 13;

    /// <summary>Encodes an image.</summary>
    public static byte[] Encode(RasterImage image)
    {
        int channels = image.IsTransparent ? 4 : 3;
        using var file = new MemoryStream();
        file.Write([0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]);
        Span<byte> header = stackalloc byte[HeaderLength];
        BinaryPrimitives.WriteInt32BigEndian(header, image.Width);
        BinaryPrimitives.WriteInt32BigEndian(header[4..], image.Height);
        header[8] = 8;
        header[9] = (byte)(channels == 4 ? 6 : 2);
        WriteChunk(file, "IHDR"u8, header);
        WriteChunk(file, "IDAT"u8, Compress(image, channels));
        WriteChunk(file, "IEND"u8, []);
        return file.ToArray();
    }

    private static byte[] Compress(RasterImage image, int channels)
    {
        using var compressed = new MemoryStream();
        using (var stream = new ZLibStream(compressed, CompressionLevel.Optimal, leaveOpen: true))
        {
            byte[] row = new byte[channels * image.Width];
            byte[] above = new byte[row.Length];
            byte[] best = new byte[row.Length + 1];
            byte[] tried = new byte[row.Length + 1];
            for (int y = 0; y < image.Height; y++)
            {
                ReadOnlySpan<byte> pixels = image.Row(y);
                for (int x = 0; x < image.Width; x++)
                    pixels.Slice(4 * x, channels).CopyTo(row.AsSpan(channels * x));
                long least = long.MaxValue;
                for (byte filter = 0; filter < PngFilters.Count; filter++)
                {
                    tried[0] = filter;
                    long sum = PngFilters.Apply(filter, row, above, channels, tried.AsSpan(1));
                    if (sum >= least)
                        continue;
                    least = sum;
                    (best, tried) = (tried, best);
                }

                stream.Write(best);
                (row, above) = (above, row);
            }
        }

        return compressed.ToArray();
    }

    private static void WriteChunk(MemoryStream file, ReadOnlySpan<byte> name, ReadOnlySpan<byte> content)
    {
        byte[] chunk = new byte[12 + content.Length];
        BinaryPrimitives.WriteInt32BigEndian(chunk, content.Length);
        name.CopyTo(chunk.AsSpan(4));
        content.CopyTo(chunk.AsSpan(8));
        BinaryPrimitives.WriteUInt32BigEndian(chunk.AsSpan(8 + content.Length), PngChecksum.Of(chunk.AsSpan(4, 4 + content.Length)));
        file.Write(chunk);
    }
}
