using TwinInterop.Formats.Tiles3D.Tests.Support;
using TwinInterop.Geometry;
using TwinInterop.Model;

namespace TwinInterop.Formats.Tiles3D.Tests.Legacy;

/// <summary>Tiles of 3D Tiles 1.0, each by itself, with local coordinates.</summary>
public sealed class LegacyTileTests
{
    [Fact]
    public async Task A_batched_model_has_a_feature_for_each_batch_moved_by_its_centre()
    {
        byte[] tile = Tiles.Legacy(
            "b3dm", """{"BATCH_LENGTH":2,"RTC_CENTER":[10,20,30]}""", null, """{"name":["a","b"],"gml_id":["x","y"]}""",
            Tiles.Utf8(Tiles.Triangle(attributes: ",\"_BATCHID\":1")));
        TilesFolder.Read read = await ReadAsync(tile, "b3dm");

        Assert.Equal(["x", "y"], read.Objects.Select(item => item.Source.LocalId));
        Assert.Contains(read.Objects[1].Attributes, attribute => attribute is { Name: "name", Value: TextValue { Text: "b" } });
        Assert.Empty(read.Objects[1].Geometry);
        var face = (PolygonSurface)read.Objects[0].Geometry.Single().Geometry.Surfaces().Single();
        Assert.Equal([new(10, 20, 30), new(11, 20, 30), new(10, 20, 31)], face.Exterior.Positions.AsEnumerable());
        Assert.Contains("TILES0022", read.Rules);
    }

    [Fact]
    public async Task A_hierarchy_gives_wholes_and_parts_with_their_classes()
    {
        const string Batch = """
            {"extensions":{"3DTILES_batch_table_hierarchy":{"classes":[
              {"name":"Window","length":1,"instances":{"glass":["clear"]}},
              {"name":"Building","length":1,"instances":{"owner":["me"]}}],
            "instancesLength":2,"classIds":[0,1],"parentIds":[1,1]}}}
            """;
        byte[] tile = Tiles.Legacy("b3dm", """{"BATCH_LENGTH":1}""", null, Batch, Tiles.Utf8(Tiles.Triangle(attributes: ",\"_BATCHID\":1")));
        TilesFolder.Read read = await ReadAsync(tile, "b3dm");

        CityObject building = Assert.Single(read.Objects);
        Assert.Equal("Building", building.Class.Name);
        Assert.Equal("owner", building.Attributes.Single().Name);
        CityObject window = Assert.Single(building.Parts);
        Assert.Equal("Window", window.Class.Name);
        Assert.Single(window.Geometry);
    }

    [Fact]
    public async Task Instances_on_a_grid_stand_where_the_volume_puts_them()
    {
        byte[] positions = [0, 0, 0, 0, 0, 0, 0xFF, 0xFF, 0, 0, 0xFF, 0xFF];
        byte[] tile = Tiles.Legacy(
            "i3dm",
            """{"INSTANCES_LENGTH":2,"POSITION_QUANTIZED":{"byteOffset":0},"QUANTIZED_VOLUME_OFFSET":[1,2,3],"QUANTIZED_VOLUME_SCALE":[10,10,10],"SCALE":[1,2]}""",
            positions, """{"height":[5,6]}""", Tiles.Utf8(Tiles.Triangle()), 1);
        TilesFolder.Read read = await ReadAsync(tile, "i3dm");

        var copies = read.Objects.ConvertAll(item => Assert.IsType<ImplicitGeometry>(item.Geometry.Single().Geometry));
        Assert.Equal([new Position(1, 2, 3), new Position(11, 2, 13)], copies.Select(copy => copy.ReferencePoint));
        Assert.Same(copies[0].Shape, copies[1].Shape);
        Assert.Equal(new Position(2, 0, 0), copies[1].Transform.Apply(new Position(1, 0, 0)));
        Assert.Equal(new IntegerValue(6), read.Objects[1].Attributes.Single().Value);
    }

    [Fact]
    public async Task Orientations_by_octahedron_turn_the_axes()
    {
        // Up is (0, 0, 1), right is (0, 1, 0), each as two numbers of 16 bits.
        byte[] binary = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0x7F, 0xFF, 0x7F, 0xFF, 0x7F, 0xFF, 0xFF];
        byte[] tile = Tiles.Legacy(
            "i3dm",
            """{"INSTANCES_LENGTH":1,"POSITION":{"byteOffset":0},"NORMAL_UP_OCT32P":{"byteOffset":12},"NORMAL_RIGHT_OCT32P":{"byteOffset":16}}""",
            binary, "", Tiles.Utf8(Tiles.Triangle()), 1);
        TilesFolder.Read read = await ReadAsync(tile, "i3dm");

        Transform3D turn = Assert.IsType<ImplicitGeometry>(read.Objects.Single().Geometry.Single().Geometry).Transform;
        Position x = turn.Apply(new Position(1, 0, 0));
        Position y = turn.Apply(new Position(0, 1, 0));
        Assert.Equal(1, x.Y, 1e-4);
        Assert.Equal(1, y.Z, 1e-4);
    }

    [Fact]
    public async Task Points_are_a_cloud_and_their_colours_are_booked()
    {
        byte[] binary = new byte[30];
        Buffer.BlockCopy(new float[] { 1, 2, 3, 4, 5, 6 }, 0, binary, 0, 24);
        byte[] tile = Tiles.Legacy(
            "pnts", """{"POINTS_LENGTH":2,"POSITION":{"byteOffset":0},"RGB":{"byteOffset":24},"RTC_CENTER":[100,0,0]}""", binary, "", []);
        TilesFolder.Read read = await ReadAsync(tile, "pnts");

        PointCloud cloud = read.Objects.Single().PointCloud!; // the test is about it
        Assert.Equal([new Position(101, 2, 3), new Position(104, 5, 6)], cloud.Points.AsEnumerable());
        Assert.Contains(read.Context.Books.Losses, entry => entry.Loss.Path == "pointCloud/colours");
    }

    [Fact]
    public async Task A_composite_in_a_composite_gives_all_its_tiles()
    {
        byte[] points = Tiles.Legacy("pnts", """{"POINTS_LENGTH":1,"POSITION":[1,2,3]}""", null, "", []);
        byte[] batched = Tiles.Legacy("b3dm", """{"BATCH_LENGTH":1}""", null, """{"n":[1]}""", Tiles.Utf8(Tiles.Triangle(attributes: ",\"_BATCHID\":1")));
        TilesFolder.Read read = await ReadAsync(Tiles.Composite(Tiles.Composite(points), batched), "cmpt");

        Assert.Equal(2, read.Objects.Count);
        Assert.Single(read.Objects, item => item.PointCloud is not null);
    }

    [Theory]
    [InlineData("b3dm")]
    [InlineData("pnts")]
    public async Task A_cut_tile_is_refused_with_the_byte(string magic)
    {
        byte[] tile = Tiles.Legacy(magic, """{"BATCH_LENGTH":1}""", null, "", new byte[8]);
        tile[12] = 0xFF;
        tile[13] = 0xFF;
        TilesFolder.Read read = await ReadAsync(tile, magic);

        Assert.Empty(read.Objects);
        Assert.Contains(read.Context.Diagnostics.Kept, finding => finding.Message.Contains("byte 12", StringComparison.Ordinal));
    }

    private static async Task<TilesFolder.Read> ReadAsync(byte[] tile, string extension)
    {
        using var folder = new TilesFolder();
        return await folder.Put($"t.{extension}", tile).ReadAsync($"t.{extension}");
    }
}
