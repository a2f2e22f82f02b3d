using TwinInterop.Formats.Tiles3D.Images;
using TwinInterop.Testing;

namespace TwinInterop.Formats.Tiles3D.Tests.Images;

public sealed class PngTests
{
    private static readonly byte[] Palette = [.. Enumerable.Range(0, 3 * 256).Select(i => (byte)(i * 7))];

    [ToolFact(Gdal.Tool)]
    public void Every_kind_of_file_has_the_pixels_that_gdal_reads()
    {
        using var folder = new TemporaryFolder();
        foreach ((int depth, int type) in (ReadOnlySpan<(int, int)>)
            [(1, 0), (2, 0), (4, 0), (8, 0), (16, 0), (8, 2), (16, 2), (1, 3), (2, 3), (4, 3), (8, 3), (8, 4), (16, 4), (8, 6), (16, 6)])
        {
            foreach (bool isInterlaced in (bool[])[false, true])
            {
                byte[]? palette = type == 3 ? Palette[..(3 << depth)] : null;
                byte[] file = TestImages.Png(37, 29, depth, type, isInterlaced, palette);
                string path = folder.File($"{depth}-{type}-{isInterlaced}.png");
                File.WriteAllBytes(path, file);

                RasterImage image = ImageInfo.Decode(file);

                byte[] expected = Gdal.Pixels(folder, path, type == 3 ? ["-expand", "rgba"] : []);
                bool isEqual = Bytes(expected, depth, type).AsSpan().SequenceEqual(Bands(image, type));
                if (depth == 16 && isInterlaced && !isEqual)
                {
                    SwapBytes(expected); // GDAL 3.6 leaves these in the order of the file
                    isEqual = Bytes(expected, depth, type).AsSpan().SequenceEqual(Bands(image, type));
                }

                Assert.True(isEqual, path);
            }
        }
    }

    [ToolFact(Gdal.Tool)]
    public void Gdal_reads_the_pixels_that_are_written()
    {
        using var folder = new TemporaryFolder();
        foreach (bool hasOpacity in (bool[])[false, true])
        {
            RasterImage image = TestImages.Photo(67, 41, hasOpacity);
            string path = folder.File($"written-{hasOpacity}.png");
            File.WriteAllBytes(path, PngEncoder.Encode(image));

            Assert.Equal(hasOpacity ? image.Pixels : Bands(image, 2), Gdal.Pixels(folder, path));
        }
    }

    [Fact]
    public void What_is_written_is_read_again()
    {
        foreach (bool hasOpacity in (bool[])[false, true])
        {
            RasterImage image = TestImages.Photo(33, 17, hasOpacity);
            Assert.Equal(image.Pixels, ImageInfo.Decode(PngEncoder.Encode(image)).Pixels);
        }
    }

    [Fact]
    public void A_colour_that_is_named_is_transparent()
    {
        RasterImage indexed = ImageInfo.Decode(TestImages.Png(16, 16, 1, 3, false, [1, 2, 3, 4, 5, 6], [128]));
        Assert.Contains<byte[]>([1, 2, 3, 128], indexed.Pixels.Chunk(4));
        Assert.Contains<byte[]>([4, 5, 6, 255], indexed.Pixels.Chunk(4));

        RasterImage grey = ImageInfo.Decode(TestImages.Png(16, 16, 2, 0, false, opacities: [0, 2]));
        Assert.Contains<byte[]>([170, 170, 170, 0], grey.Pixels.Chunk(4));
        Assert.Contains<byte[]>([85, 85, 85, 255], grey.Pixels.Chunk(4));
    }

    [Fact]
    public void A_damaged_file_is_refused()
    {
        byte[] file = TestImages.Png(20, 20, 8, 2, false);
        for (int length = 0; length < file.Length - 12; length += 7)
            Assert.Throws<UnreadableImageException>(() => ImageInfo.Decode(file.AsSpan(0, length)));
        for (int at = 16; at < file.Length - 12; at++)
        {
            byte[] changed = [.. file];
            changed[at] ^= 0x55;
            Exception? fault = Record.Exception(() => ImageInfo.Decode(changed));
            Assert.True(fault is UnreadableImageException or null, $"{at}: {fault}");
        }
    }

    [Fact]
    public void A_size_that_needs_too_much_memory_is_refused()
    {
        byte[] file = TestImages.Png(20, 20, 8, 2, false);
        file[16] = 0x10;
        UnreadableImageException fault = Assert.Throws<UnreadableImageException>(() => ImageInfo.Decode(file));
        Assert.Contains("pixels a side", fault.Message, StringComparison.Ordinal);
    }

    private static byte[] Bands(RasterImage image, int type) => type switch
    {
        0 => [.. image.Pixels.Chunk(4).Select(pixel => pixel[0])],
        2 => [.. image.Pixels.Chunk(4).SelectMany(pixel => pixel[..3])],
        4 => [.. image.Pixels.Chunk(4).SelectMany(pixel => (byte[])[pixel[0], pixel[3]])],
        _ => image.Pixels,
    };

    private static void SwapBytes(byte[] bytes)
    {
        for (int i = 0; i + 1 < bytes.Length; i += 2)
            (bytes[i], bytes[i + 1]) = (bytes[i + 1], bytes[i]);
    }

    /// <summary>GDAL gives samples of 16 bits, and of less than 8, as they are.</summary>
    private static byte[] Bytes(byte[] expected, int depth, int type) => depth switch
    {
        16 => [.. expected.Chunk(2).Select(pair => (byte)(((pair[0] | (pair[1] << 8)) + 128) / 257))],
        < 8 when type == 0 => Array.ConvertAll(expected, sample => (byte)(sample * 255 / ((1 << depth) - 1))),
        _ => expected,
    };
}
