using System.Buffers.Binary;
using System.IO.Compression;
using TwinInterop.Formats.Tiles3D.Images;

namespace TwinInterop.Formats.Tiles3D.Tests.Images;

/// <summary>Made-up images, and PNG files of any kind that the writer does not make.</summary>
internal static class TestImages
{
    private static readonly (int X, int Y, int Right, int Down)[] Adam7 =
        [(0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2)];

    /// <summary>Soft colours with a few hard edges.</summary>
    public static RasterImage Photo(int width, int height, bool hasOpacity = false)
    {
        var image = new RasterImage(width, height);
        for (int y = 0; y < height; y++)
        {
            for (int x = 0; x < width; x++)
            {
                Span<byte> pixel = image.Row(y).Slice(4 * x, 4);
                pixel[0] = (byte)(127 + (120 * Math.Sin(x / 9.0)));
                pixel[1] = (byte)(127 + (120 * Math.Cos(y / 7.0)));
                pixel[2] = (byte)((x / 16) + (y / 16) % 2 == 0 ? 40 : 200);
                pixel[3] = (byte)(hasOpacity ? (x * 5) + y : 255);
            }
        }

        return image;
    }

    /// <summary>A PNG file whose samples are a fixed mixture of bits, with all filters in turn.</summary>
    public static byte[] Png(int width, int height, int depth, int type, bool isInterlaced, byte[]? palette = null, byte[]? opacities = null)
    {
        int channels = type switch { 2 => 3, 4 => 2, 6 => 4, _ => 1 };
        var random = new Random(width + (31 * depth) + type);
        using var file = new MemoryStream();
        file.Write([0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]);
        byte[] header = [0, 0, 0, 0, 0, 0, 0, 0, (byte)depth, (byte)type, 0, 0, (byte)(isInterlaced ? 1 : 0)];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        Chunk(file, "IHDR", header);
        if (palette is not null)
            Chunk(file, "PLTE", palette);
        if (opacities is not null)
            Chunk(file, "tRNS", opacities);
        using var data = new MemoryStream();
        using (var stream = new ZLibStream(data, CompressionLevel.Fastest, leaveOpen: true))
        {
            foreach ((int x, int y, int right, int down) in isInterlaced ? Adam7 : [(0, 0, 1, 1)])
            {
                int columns = (width - x + right - 1) / right, rows = (height - y + down - 1) / down;
                if (columns <= 0 || rows <= 0)
                    continue;
                byte[] above = new byte[((columns * channels * depth) + 7) / 8];
                for (int row = 0; row < rows; row++)
                {
                    byte[] bytes = new byte[above.Length];
                    random.NextBytes(bytes);
                    byte[] differences = new byte[bytes.Length];
                    _ = PngFilters.Apply(row % 5, bytes, above, Math.Max(1, channels * depth / 8), differences);
                    stream.WriteByte((byte)(row % 5));
                    stream.Write(differences);
                    above = bytes;
                }
            }
        }

        byte[] compressed = data.ToArray();
        Chunk(file, "IDAT", compressed[..(compressed.Length / 2)]);
        Chunk(file, "IDAT", compressed[(compressed.Length / 2)..]);
        Chunk(file, "IEND", []);
        return file.ToArray();
    }

    private static void Chunk(MemoryStream file, string name, byte[] content)
    {
        byte[] chunk = [0, 0, 0, 0, .. System.Text.Encoding.ASCII.GetBytes(name), .. content, 0, 0, 0, 0];
        BinaryPrimitives.WriteInt32BigEndian(chunk, content.Length);
        BinaryPrimitives.WriteUInt32BigEndian(chunk.AsSpan(chunk.Length - 4), PngChecksum.Of(chunk.AsSpan(4, content.Length + 4)));
        file.Write(chunk);
    }
}
