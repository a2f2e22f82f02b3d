using TwinInterop.Diagnostics;
using TwinInterop.Formats.Tiles3D.Archives;
using TwinInterop.Formats.Tiles3D.Tests.Support;
using TwinInterop.Geometry;
using TwinInterop.Model;
using TwinInterop.Testing;

namespace TwinInterop.Formats.Tiles3D.Tests.Reading;

/// <summary>Tilesets of others, sound and hostile.</summary>
public sealed class OtherTilesetTests
{
    [Fact]
    public async Task Contents_that_finer_ones_replace_are_left_out_and_booked()
    {
        using var folder = new TilesFolder();
        TilesFolder.Read read = await folder.Put("coarse.gltf", Tiles.Triangle()).Put("fine.gltf", Tiles.Triangle()).Tileset(
            "\"content\":{\"uri\":\"coarse.gltf\"},\"children\":[{\"boundingVolume\":{\"sphere\":[0,0,0,1]},\"geometricError\":0,\"content\":{\"url\":\"fine.gltf\"}}]",
            refine: "REPLACE").ReadAsync();

        Assert.Equal("fine.gltf", read.Objects.Single().Source.LocalId);
        Assert.Contains("TILES0023", read.Rules);
        Assert.Equal(1, read.Context.Books[BookAccount.Geometries].Lost);
    }

    [Fact]
    public async Task Transforms_of_external_tilesets_are_multiplied()
    {
        using var folder = new TilesFolder();
        TilesFolder.Read read = await folder.Put("sub/t.gltf", Tiles.Triangle())
            .Tileset("\"transform\":[1,0,0,0,0,1,0,0,0,0,1,0,0,0,5,1],\"content\":{\"uri\":\"t.gltf\"}", "sub/inner.json")
            .Tileset("\"transform\":[2,0,0,0,0,2,0,0,0,0,2,0,100,0,0,1],\"content\":{\"uri\":\"sub/inner.json\"}").ReadAsync();

        var face = (PolygonSurface)read.Objects.Single().Geometry.Single().Geometry.Surfaces().Single();
        Assert.Equal([new(100, 0, 10), new(102, 0, 10), new(100, 0, 12)], face.Exterior.Positions.AsEnumerable());
        Assert.Equal(SpatialReference.Unknown, read.Info.Crs);
    }

    [Fact]
    public async Task A_stated_crs_holds_for_local_coordinates()
    {
        using var folder = new TilesFolder();
        var stated = new SpatialReference(new CrsId("EPSG", 2154));
        TilesFolder.Read read = await folder.Put("t.gltf", Tiles.Triangle()).Tileset("\"content\":{\"uri\":\"t.gltf\"}")
            .ReadAsync(options: new ReadOptions { Crs = stated });

        Assert.Equal(stated, read.Info.Crs);
        Assert.DoesNotContain("TILES0022", read.Rules);
    }

    [Fact]
    public async Task Tilesets_that_refer_to_one_another_in_a_circle_end()
    {
        using var folder = new TilesFolder();
        TilesFolder.Read read = await folder.Tileset("\"content\":{\"uri\":\"tileset.json\"}", "a.json")
            .Tileset("\"content\":{\"uri\":\"a.json\"}").ReadAsync();

        Assert.Empty(read.Objects);
        Assert.Equal(["TILES0017"], read.Rules);
    }

    [Theory]
    [InlineData("../secret.glb")]
    [InlineData("/etc/passwd")]
    [InlineData("http://example.org/t.glb")]
    [InlineData("a/%2e%2e/%2e%2e/secret.glb")]
    [InlineData("file:///etc/passwd")]
    public async Task Nothing_outside_the_folder_is_read(string uri)
    {
        using var folder = new TilesFolder();
        TilesFolder.Read read = await folder.Tileset($"\"content\":{{\"uri\":\"{uri}\"}}").ReadAsync();

        Assert.Empty(read.Objects);
        Assert.Equal(["TILES0013"], read.Rules);
    }

    [Theory]
    [InlineData("{\"asset\":{\"version\":\"1.1\"},\"geometricError\":1}", "TILES0015")]
    [InlineData("{\"asset\":{\"version\":\"1.1\"},\"geometricError\":1,\"root\":{", "TILES0014")]
    public async Task A_document_that_is_no_tileset_is_refused(string text, string rule)
    {
        using var folder = new TilesFolder();
        InvalidDatasetException refused =
            await Assert.ThrowsAsync<InvalidDatasetException>(async () => await folder.Put("tileset.json", text).ReadAsync());

        Assert.Equal(rule, refused.Diagnostic.Rule.Id);
    }

    [Fact]
    public async Task A_deep_tree_of_tiles_is_walked_without_recursion()
    {
        const int Depth = 5_000;
        const string Volume = "\"boundingVolume\":{\"sphere\":[0,0,0,1]},\"geometricError\":0,";
        string tree = string.Concat(Enumerable.Repeat($"{{{Volume}\"children\":[", Depth)) + $"{{{Volume}\"content\":{{\"uri\":\"t.gltf\"}}}}" + string.Concat(Enumerable.Repeat("]}", Depth));
        using var folder = new TilesFolder();
        TilesFolder.Read read = await folder.Put("t.gltf", Tiles.Triangle()).Tileset($"\"children\":[{tree}]").ReadAsync();

        Assert.Single(read.Objects);
    }

    [Theory]
    [InlineData(".3tz")]
    [InlineData(".3dtiles")]
    public async Task An_archive_is_read_as_the_folder_in_it(string extension)
    {
        Town.Written written = await Town.WriteAsync(Town.Houses(2));
        using var temporary = new TemporaryFolder();
        string path = temporary.File($"town{extension}");
        using (DatasetTarget target = DatasetTarget.ToFile(path, overwrite: false))
        {
            using (IContentStore store = extension == ".3tz" ? new ZipStore(target) : new SqliteStore(target))
            {
                foreach ((string name, byte[] bytes) in written.Files)
                    store.Put(name, bytes);
                store.Complete(written.Main);
            }

            target.Commit();
        }

        (_, List<CityObject> fromFile, _) = await Testing.Conversions.ReadAllAsync(new Tiles3DFormat(), DatasetSource.FromFile(path));
        (_, List<CityObject> fromMemory, _) = await Testing.Conversions.ReadAllAsync(
            new Tiles3DFormat(), DatasetSource.FromBytes("town", await File.ReadAllBytesAsync(path)));
        Assert.Equal(4, fromFile.Count);
        Assert.Equal(fromFile.Select(item => item.Id), fromMemory.Select(item => item.Id));
    }

    [Fact]
    public async Task A_feature_in_two_tiles_is_one_object_with_the_surfaces_of_both()
    {
        byte[] Tile(string name) => Tiles.Legacy(
            "b3dm", """{"BATCH_LENGTH":1}""", null, $$"""{"guid":["same"],"{{name}}":[1]}""", Tiles.Utf8(Tiles.Triangle(attributes: ",\"_BATCHID\":1")));
        using var folder = new TilesFolder();
        TilesFolder.Read read = await folder.Put("a.b3dm", Tile("a")).Put("b.b3dm", Tile("b"))
            .Tileset("\"contents\":[{\"uri\":\"a.b3dm\"},{\"uri\":\"b.b3dm\"}]").ReadAsync();

        CityObject item = Assert.Single(read.Objects);
        Assert.Equal(2, item.Geometry.Single().Geometry.Surfaces().Count());
        Assert.Equal(["guid", "a", "b"], item.Attributes.Select(attribute => attribute.Name));
    }

    [Fact]
    public async Task Random_damage_never_crashes_the_reader()
    {
        Town.Written written = await Town.WriteAsync(Town.Houses(2), 1, null, ("tiling", "implicit"));
        var random = new Random(7);
        foreach ((string path, byte[] bytes) in written.Files)
        {
            for (int i = 0; i < 12; i++)
            {
                byte[] damaged = [.. bytes];
                for (int k = 0; k < 4; k++)
                    damaged[random.Next(damaged.Length)] = (byte)random.Next(256);
                using var folder = new TilesFolder();
                TilesFolder.Read read = await folder.Put(written).Put(path, damaged[..random.Next(damaged.Length / 2, damaged.Length)]).ReadAsync();
                Assert.NotNull(read.Objects);
            }
        }
    }
}
