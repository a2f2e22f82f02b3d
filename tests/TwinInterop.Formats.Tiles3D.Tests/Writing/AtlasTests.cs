using System.Numerics;
using TwinInterop.Appearance;
using TwinInterop.Diagnostics;
using TwinInterop.Formats.Tiles3D.Glb;
using TwinInterop.Formats.Tiles3D.Glb.Reading;
using TwinInterop.Formats.Tiles3D.Images;
using TwinInterop.Formats.Tiles3D.Tests.Glb;
using TwinInterop.Formats.Tiles3D.Tests.Images;
using TwinInterop.Formats.Tiles3D.Tests.Support;
using TwinInterop.Geometry;
using TwinInterop.Model;
using TwinInterop.Testing;

namespace TwinInterop.Formats.Tiles3D.Tests.Writing;

public sealed class AtlasTests : IDisposable
{
    private static readonly (int Width, int Height)[] Sizes = [(16, 24), (40, 8), (31, 31), (5, 64)];

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Surfaces_show_the_same_pixels_as_without_an_atlas()
    {
        RasterImage[] images = WritePngs();
        GltfModel packed = await ReadAsync(Blocks("png"), "atlas");

        GltfPrimitive primitive = Assert.Single(packed.Placements).Primitive;
        RasterImage atlas = ImageInfo.Decode(TextureOf(primitive).Image.Bytes.Span);
        GltfModel plain = await ReadAsync(Blocks("png"), "files");
        Assert.Equal(Sizes.Length, plain.Placements.Length);
        Dictionary<Vector3, byte[]> expected = [];
        foreach (GltfPrimitive single in plain.Placements.Select(placement => placement.Primitive))
        {
            int number = TextureOf(single).Image.Name![^1] - '0';
            for (int i = 0; i < single.Positions.Length; i++)
                expected[single.Positions[i]] = Pixel(images[number], single.TextureCoordinates[i]);
        }

        Assert.Equal(expected.Count, primitive.Positions.Length);
        for (int i = 0; i < primitive.Positions.Length; i++)
            Assert.Equal(expected[primitive.Positions[i]], Pixel(atlas, primitive.TextureCoordinates[i]));
    }

    [Fact]
    public async Task Ids_and_triangles_are_those_without_an_atlas()
    {
        _ = WritePngs();
        GltfModel packed = await ReadAsync(Blocks("png"), "atlas");
        GltfModel plain = await ReadAsync(Blocks("png"), "files");

        for (int row = 0; row < Sizes.Length; row++)
            Assert.Equal(plain.Tables[0]!.AttributesOf(row).AsEnumerable(), packed.Tables[0]!.AttributesOf(row));
        Assert.Equal(
            ReadBack.Corners(plain).Select(corner => corner.ToString()).Order(StringComparer.Ordinal),
            ReadBack.Corners(packed).Select(corner => corner.ToString()).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task An_image_that_repeats_stays_a_file()
    {
        _ = WritePngs();
        List<CityObject> blocks = Blocks("png");
        blocks[2] = Block(2, "image-2.png", repeats: 3);

        GltfModel model = await ReadAsync(blocks, "atlas");

        GlbTexture[] textures = [.. model.Placements.Select(placement => TextureOf(placement.Primitive))];
        Assert.Equal(2, textures.Length);
        GlbTexture file = textures.Single(texture => texture.Image.Name == "image-2");
        Assert.Equal(File.ReadAllBytes(_folder.File("image-2.png")), file.Image.Bytes.ToArray());
        Assert.Equal(TextureWrap.Repeat, file.WrapS);
    }

    [Fact]
    public async Task Jpeg_files_become_one_and_the_loss_is_booked_for_each()
    {
        for (int i = 0; i < Sizes.Length; i++)
            await File.WriteAllBytesAsync(_folder.File($"image-{i}.jpg"), JpegEncoder.Encode(TestImages.Photo(Sizes[i].Width, Sizes[i].Height), new JpegQuality(90)));

        Town.Written written = await WriteAsync(Blocks("jpg"), "atlas");

        Assert.Equal("image/jpeg", TextureOf(ReadBack.Sound(Content(written)).Placements.Single().Primitive).Image.MediaType);
        LossEntry loss = written.Context.Books.Losses.Single(entry => entry.Loss.Path == "appearance/texture/pixels");
        Assert.Equal((LossKind.Approximated, 4), (loss.Loss.Kind, loss.Count));
    }

    [Fact]
    public async Task Png_and_jpeg_together_are_jpeg_unless_something_shines_through()
    {
        foreach (bool hasOpacity in (bool[])[false, true])
        {
            await File.WriteAllBytesAsync(_folder.File("image-0.png"), PngEncoder.Encode(TestImages.Photo(20, 20, hasOpacity)));
            await File.WriteAllBytesAsync(_folder.File("image-1.jpg"), JpegEncoder.Encode(TestImages.Photo(20, 20), new JpegQuality(90)));

            GltfModel model = await ReadAsync([Block(0, "image-0.png"), Block(1, "image-1.jpg")], "atlas");

            Assert.Equal(hasOpacity ? "image/png" : "image/jpeg", TextureOf(model.Placements.Single().Primitive).Image.MediaType);
        }
    }

    [Fact]
    public async Task An_image_that_cannot_be_decoded_is_embedded_beside_the_atlas()
    {
        _ = WritePngs();
        byte[] damaged = await File.ReadAllBytesAsync(_folder.File("image-1.png"));
        damaged[^20] ^= 1;
        await File.WriteAllBytesAsync(_folder.File("image-1.png"), damaged);

        Town.Written written = await WriteAsync(Blocks("png"), "atlas");

        GlbImage[] images = [.. ReadBack.Sound(Content(written)).Placements.Select(placement => TextureOf(placement.Primitive).Image)];
        Assert.Equal(2, images.Length);
        Assert.Contains(images, image => image.Bytes.Span.SequenceEqual(damaged));
        Assert.Equal("TILES0006", Assert.Single(written.Context.Diagnostics.Kept).Rule.Id);
    }

    [JudgedFact]
    public async Task The_judges_find_no_fault_in_any_form()
    {
        _ = WritePngs();
        var files = new List<string>();
        foreach (string compression in (string[])["none", "quantized"])
        {
            files.Add(_folder.File($"{compression}.glb"));
            await File.WriteAllBytesAsync(files[^1], Content(await WriteAsync(Blocks("png"), "atlas", ("compression", compression))));
        }

        Assert.Empty(Judges.Glb(files));
    }

    private static byte[] Content(Town.Written written) => written.Files.Single(file => file.Key.EndsWith(".glb", StringComparison.Ordinal)).Value;

    private static GlbTexture TextureOf(GltfPrimitive primitive) => primitive.Material!.BaseColourTexture!;

    private static byte[] Pixel(RasterImage image, Vector2 at) =>
        image.Row((int)(at.Y * image.Height)).Slice(4 * (int)(at.X * image.Width), 4).ToArray();

    private static List<CityObject> Blocks(string extension) =>
        [.. Enumerable.Range(0, Sizes.Length).Select(i => Block(i, $"image-{i}.{extension}"))];

    /// <summary>A roof with an image; its corners lie in the middle of pixels.</summary>
    private static CityObject Block(int number, string image, double repeats = 1)
    {
        (int width, int height) = Sizes[number];
        (double left, double right, double low, double high) = (1.5 / width, repeats - (1.5 / width), 1.5 / height, repeats - (0.5 / height));
        PolygonSurface roof = Town.Box(5 + (0.0002 * number), 45, 200, 5)[1];
        var appearance = new SurfaceAppearance("rgb", new Texture(image) { Wrap = "wrap" })
        {
            Coordinates = [[new(left, low), new(right, low), new(right, high), new(left, high)]],
        };
        return Town.Item($"block-{number}", "Building") with
        {
            Geometry = [new LodGeometry("2", new MultiSurface([roof with { Appearances = [appearance] }]))],
        };
    }

    private RasterImage[] WritePngs()
    {
        RasterImage[] images = [.. Sizes.Select(size => TestImages.Photo(size.Width, size.Height))];
        for (int i = 0; i < images.Length; i++)
            File.WriteAllBytes(_folder.File($"image-{i}.png"), PngEncoder.Encode(images[i]));
        return images;
    }

    private async Task<GltfModel> ReadAsync(List<CityObject> objects, string textures) =>
        ReadBack.Sound(Content(await WriteAsync(objects, textures)));

    private Task<Town.Written> WriteAsync(List<CityObject> objects, string textures, params (string, string)[] more) =>
        Town.WriteFromAsync(_folder.File(""), objects, 1, null, [("textures", textures), .. more]);
}
