using TwinInterop.Formats.Tiles3D.Images;
using TwinInterop.Testing;

namespace TwinInterop.Formats.Tiles3D.Tests.Images;

public sealed class JpegTests
{
    /// <summary>How many levels two decoders may differ by on average: they round and smooth in their own ways.</summary>
    private const double MeanDifference = 1;

    private static readonly JpegQuality[] Qualities =
    [
        new(92), new(75) { ColumnsShared = 2 }, new(85) { ColumnsShared = 2, RowsShared = 2 }, new(60) { RestartInterval = 3 },
        new(30) { RowsShared = 2 }, new(95) { ColumnsShared = 2, RowsShared = 2, RestartInterval = 1 }, new(100),
    ];

    [ToolFact(Gdal.Tool)]
    public void Files_of_gdal_have_the_pixels_that_it_reads()
    {
        using var folder = new TemporaryFolder();
        foreach ((int width, int height) in (ReadOnlySpan<(int, int)>)[(120, 90), (33, 17), (2, 1), (8, 250)])
        {
            RasterImage photo = TestImages.Photo(width, height);
            foreach (string progressive in (string[])["OFF", "ON"])
            {
                foreach (string[] bands in (string[][])[["-b", "1"], ["-b", "1", "-b", "2", "-b", "3"]])
                {
                    string name = $"{width}-{progressive}-{bands.Length}.jpg";
                    string path = Gdal.Write(folder, photo, name, "JPEG", [.. bands, "-co", "QUALITY=90", "-co", $"PROGRESSIVE={progressive}"]);

                    AssertClose(Gdal.Pixels(folder, path), ImageInfo.Decode(File.ReadAllBytes(path)), bands.Length / 2, MeanDifference);
                }
            }
        }
    }

    [ToolFact(Gdal.Tool)]
    public void Written_files_of_any_form_are_read_as_gdal_reads_them()
    {
        using var folder = new TemporaryFolder();
        RasterImage photo = TestImages.Photo(101, 67);
        foreach (JpegQuality quality in Qualities)
        {
            byte[] file = JpegEncoder.Encode(photo, quality);
            string path = folder.File("written.jpg");
            File.WriteAllBytes(path, file);

            AssertClose(Gdal.Pixels(folder, path), ImageInfo.Decode(file), 3, MeanDifference);
        }
    }

    [ToolFact(Gdal.Tool)]
    public void What_gdal_reads_is_near_what_was_written()
    {
        using var folder = new TemporaryFolder();
        RasterImage photo = TestImages.Photo(100, 60);
        string path = folder.File("written.jpg");
        File.WriteAllBytes(path, JpegEncoder.Encode(photo, new JpegQuality(92)));

        AssertClose(Gdal.Pixels(folder, path), photo, 3, mean: 2.5);
    }

    [Fact]
    public void A_damaged_file_never_does_more_than_be_refused()
    {
        byte[] file = JpegEncoder.Encode(TestImages.Photo(40, 40), new JpegQuality(80) { RestartInterval = 2, ColumnsShared = 2 });
        for (int length = 0; length < file.Length / 2; length += 5)
            Assert.Throws<UnreadableImageException>(() => ImageInfo.Decode(file.AsSpan(0, length)));
        for (int at = 3; at < file.Length; at++)
        {
            foreach (byte mask in (byte[])[0x01, 0x80, 0xFF])
            {
                byte[] changed = [.. file];
                changed[at] ^= mask;
                Exception? fault = Record.Exception(() => ImageInfo.Decode(changed));
                Assert.True(fault is UnreadableImageException or null, $"{at}: {fault}");
            }
        }
    }

    [ToolFact(Gdal.Tool)]
    public void A_damaged_progressive_file_never_does_more_than_be_refused()
    {
        using var folder = new TemporaryFolder();
        byte[] file = File.ReadAllBytes(Gdal.Write(
            folder, TestImages.Photo(40, 40), "p.jpg", "JPEG", "-b", "1", "-b", "2", "-b", "3", "-co", "PROGRESSIVE=ON"));
        for (int at = 3; at < file.Length; at++)
        {
            byte[] changed = [.. file];
            changed[at] ^= 0x3C;
            Exception? fault = Record.Exception(() => ImageInfo.Decode(changed));
            Assert.True(fault is UnreadableImageException or null, $"{at}: {fault}");
        }
    }

    [Fact]
    public void A_file_of_another_process_is_refused()
    {
        byte[] file = JpegEncoder.Encode(TestImages.Photo(16, 16), new JpegQuality(80));
        file[file.AsSpan().IndexOf((ReadOnlySpan<byte>)[0xFF, 0xC0]) + 1] = 0xC9;
        UnreadableImageException fault = Assert.Throws<UnreadableImageException>(() => ImageInfo.Decode(file));
        Assert.Contains("0xC9", fault.Message, StringComparison.Ordinal);
    }

    private static void AssertClose(byte[] expected, RasterImage image, int bands, double mean)
    {
        byte[] actual = [.. image.Pixels.Chunk(4).SelectMany(pixel => pixel[..bands])];
        Assert.Equal(expected.Length, actual.Length);
        Assert.InRange(expected.Zip(actual, (a, b) => Math.Abs(a - b)).Average(), 0, mean);
    }
}
