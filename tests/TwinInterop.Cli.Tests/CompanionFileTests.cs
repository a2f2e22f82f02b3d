using System.IO.Compression;
using System.Text;
using TwinInterop.Testing;

namespace TwinInterop.Tests.Cli;

public sealed class CompanionFileTests
{
    private static readonly byte[] Image = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    [Theory]
    [InlineData("out/city.city.json")]
    [InlineData("out/city.gml")]
    [InlineData("out/city.ifc")]
    public void Images_come_along_into_the_folder_of_the_output(string output)
    {
        using var folder = new TemporaryFolder();
        Textured(folder.File("in"), "look/wall.png");

        (int exitCode, string text, string error) = Twin.Run("convert", folder.File("in/city.city.json"), "-o", folder.File(output));

        Assert.True(exitCode == 0, text + error);
        Assert.Equal(Image, File.ReadAllBytes(folder.File("out/look/wall.png")));
        Assert.Contains("look/wall.png", File.ReadAllText(folder.File(output)), StringComparison.Ordinal);
        Assert.Equal(2, Directory.GetFileSystemEntries(folder.File("out")).Length);
    }

    [Theory]
    [InlineData("tiles/", "3dtiles")]
    [InlineData("out/city.geojson", "geojson")]
    public void Targets_that_hold_images_or_none_need_no_files(string output, string format)
    {
        using var folder = new TemporaryFolder();
        Textured(folder.File("in"), "look/wall.png");

        Twin.Run("convert", folder.File("in/city.city.json"), "-o", folder.File(output), "--to", format, "--heights", "keep");

        Assert.Empty(Directory.GetFiles(folder.File(output.Split('/')[0]), "*.png", SearchOption.AllDirectories));
    }

    [Fact]
    public void Images_stay_where_they_are_when_that_is_wanted()
    {
        using var folder = new TemporaryFolder();
        Textured(folder.File("in"), "look/wall.png");

        (int exitCode, _, string error) = Twin.Run("convert", folder.File("in/city.city.json"), "-o", folder.File("out/city.gml"), "--images", "refer");

        Assert.True(exitCode == 0, error);
        Assert.Single(Directory.GetFileSystemEntries(folder.File("out")));
        Assert.Contains("look/wall.png", File.ReadAllText(folder.File("out/city.gml")), StringComparison.Ordinal);
    }

    [Fact]
    public void An_image_of_another_content_is_replaced_only_when_that_is_allowed()
    {
        using var folder = new TemporaryFolder();
        Textured(folder.File("in"), "wall.png");
        Directory.CreateDirectory(folder.File("out"));
        File.WriteAllText(folder.File("out/wall.png"), "another");

        (int refused, _, string error) = Twin.Run("convert", folder.File("in/city.city.json"), "-o", folder.File("out/city.gml"));
        string left = File.ReadAllText(folder.File("out/wall.png"));
        string[] entries = Directory.GetFileSystemEntries(folder.File("out"));
        (int replaced, _, _) = Twin.Run("convert", folder.File("in/city.city.json"), "-o", folder.File("out/city.gml"), "--overwrite");

        Assert.Equal((4, 0), (refused, replaced));
        Assert.Contains("wall.png exists already with another content", error, StringComparison.Ordinal);
        Assert.Equal("another", left);
        Assert.Single(entries);
        Assert.Equal(Image, File.ReadAllBytes(folder.File("out/wall.png")));
    }

    [Fact]
    public void A_missing_image_and_one_outside_are_told_and_not_copied()
    {
        using var folder = new TemporaryFolder();
        Textured(folder.File("in"), "look/wall.png", "../secret.png");
        File.Delete(folder.File("in/look/wall.png"));

        (int exitCode, string text, string error) = Twin.Run("convert", folder.File("in/city.city.json"), "-o", folder.File("out/city.gml"));

        Assert.True(exitCode == 0, error);
        Assert.Contains("TWIN0150", text, StringComparison.Ordinal);
        Assert.Contains("TWIN0151", text, StringComparison.Ordinal);
        Assert.Single(Directory.GetFileSystemEntries(folder.File("out")));
    }

    [Fact]
    public void Images_of_the_same_name_from_several_inputs_stay_apart()
    {
        using var folder = new TemporaryFolder();
        Textured(folder.File("a"), "wall.png");
        Textured(folder.File("b"), "wall.png");
        File.WriteAllText(folder.File("b/wall.png"), "another");

        (int exitCode, _, string error) = Twin.Run("convert", folder.File("a/city.city.json"), folder.File("b/city.city.json"), "-o", folder.File("out/city.city.json"));

        Assert.True(exitCode == 0, error);
        Assert.Equal(Image, File.ReadAllBytes(folder.File("out/wall.png")));
        string other = Assert.Single(Directory.GetFiles(folder.File("out/files")));
        Assert.Equal("another", File.ReadAllText(other));
        Assert.Contains("files/" + Path.GetFileName(other), File.ReadAllText(folder.File("out/city.city.json")), StringComparison.Ordinal);
    }

    [Fact]
    public void Images_of_an_archive_come_along_and_those_of_a_split_once()
    {
        using var folder = new TemporaryFolder();
        Textured(folder.File("in"), "look/wall.png");
        ZipFile.CreateFromDirectory(folder.File("in"), folder.File("in.zip"));

        (int exitCode, _, string error) = Twin.Run("convert", folder.File("in.zip"), "-o", folder.File("out"), "--to", "cityjson", "--split", "building");

        Assert.True(exitCode == 0, error);
        Assert.Equal(Image, File.ReadAllBytes(folder.File("out/look/wall.png")));
        Assert.Equal(2, Directory.GetFiles(folder.File("out"), "*.city.json").Length);
    }

    /// <summary>Two buildings with an image each, in a folder of their own; further names are given to the second.</summary>
    private static void Textured(string folder, string image, string? other = null)
    {
        string path = Path.Combine(folder, image);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, Image);
        if (other is not null)
            File.WriteAllBytes(Path.Combine(folder, other), Image);
        File.WriteAllText(
            Path.Combine(folder, "city.city.json"),
            $$"""
            {
              "type": "CityJSON", "version": "2.0",
              "transform": { "scale": [0.001, 0.001, 0.001], "translate": [842000, 6519000, 170] },
              "metadata": { "referenceSystem": "https://www.opengis.net/def/crs/EPSG/0/5698" },
              "appearance": {
                "textures": [ { "type": "PNG", "image": "{{image}}" }, { "type": "PNG", "image": "{{other ?? image}}" } ],
                "vertices-texture": [ [0, 0], [1, 0], [1, 1], [0, 1] ]
              },
              "CityObjects": {
                "a": { "type": "Building", "geometry": [ { "type": "MultiSurface", "lod": "2", "boundaries": [[[0, 1, 2, 3]]], "texture": { "t": { "values": [[[0, 0, 1, 2, 3]]] } } } ] },
                "b": { "type": "Building", "geometry": [ { "type": "MultiSurface", "lod": "2", "boundaries": [[[4, 5, 6, 7]]], "texture": { "t": { "values": [[[1, 0, 1, 2, 3]]] } } } ] }
              },
              "vertices": [ [0, 0, 0], [5000, 0, 0], [5000, 0, 5000], [0, 0, 5000], [9000, 0, 0], [14000, 0, 0], [14000, 0, 5000], [9000, 0, 5000] ]
            }
            """,
            Encoding.UTF8);
    }
}
