using TwinInterop.Diagnostics;
using TwinInterop.Formats.Tiles3D.Tests.Support;
using TwinInterop.Geometry;
using TwinInterop.Model;

namespace TwinInterop.Formats.Tiles3D.Tests.Writing;

public sealed class TilesetTests
{
    private static readonly (string, string)[] SmallTiles = [("tile-objects", "5")];

    [Fact]
    public async Task Each_object_is_one_row_at_each_of_its_levels_and_none_is_left_out()
    {
        List<CityObject> houses = Town.Houses(12);
        houses.Insert(0, Town.Item("group", "CityObjectGroup"));

        Town.Written written = await Town.WriteAsync(houses, settings: SmallTiles);

        List<(string? Id, string? Lod)> rows = [.. Rows(written.View)];
        Assert.Equal(rows.Count, rows.Distinct().Count());
        Assert.Equal(
            houses.SelectMany(house => house.SelfAndDescendants()).Select(item => item.Source.LocalId).Order(StringComparer.Ordinal),
            rows.Select(row => row.Id!).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
        Assert.Equal(144, rows.Count(row => row.Lod == "1"));
        Assert.Equal(3 * 144, rows.Count(row => row.Lod == "2"));
    }

    [Fact]
    public async Task Every_vertex_lies_in_the_regions_of_its_tile_and_of_all_tiles_above()
    {
        Town.Written written = await Town.WriteAsync(Town.Houses(9), settings: SmallTiles);

        int seen = 0;
        foreach (TilesetView.SeenTile tile in written.View.Tiles().Where(tile => tile.Uri is not null))
        {
            foreach (Position vertex in written.View.Vertices(tile.Uri!))
            {
                seen++;
                Assert.All(tile.Regions, region => Assert.True(Contains(region, vertex), $"{vertex} is outside"));
            }
        }

        Assert.Equal(81 * 2 * 24, seen);
    }

    [Fact]
    public async Task Vertices_are_where_the_source_has_them()
    {
        CityObject house = Town.House("house", 5.1, 45.2);

        Town.Written written = await Town.WriteAsync([house]);

        Position[] source = [.. Town.Box(5.1, 45.2, 200, 5).Concat(Town.Box(5.1, 45.2, 200, 6)).SelectMany(face => face.Exterior.Positions)];
        foreach (Position vertex in written.View.Tiles().SelectMany(tile => written.View.Vertices(tile.Uri!)))
            Assert.Contains(source, at => Metres(at, vertex) < 0.0005);
    }

    [Fact]
    public async Task Errors_never_grow_on_the_way_down_and_the_finest_tiles_have_none()
    {
        Town.Written written = await Town.WriteAsync(Town.Houses(12), settings: SmallTiles);

        foreach (TilesetView.SeenTile tile in written.View.Tiles())
        {
            Assert.Equal(tile.Errors.OrderDescending(), tile.Errors);
            if (!tile.Json.TryGetProperty("children", out _))
                Assert.Equal(0, tile.Errors[^1]);
        }
    }

    [Fact]
    public async Task A_coarse_level_is_replaced_and_its_children_have_content_at_once()
    {
        Town.Written written = await Town.WriteAsync(Town.Houses(12), settings: SmallTiles);

        var coarse = written.View.Tiles().Where(tile => tile.Uri?.EndsWith("-lod1.glb", StringComparison.Ordinal) ?? false).ToList();
        Assert.NotEmpty(coarse);
        foreach (TilesetView.SeenTile tile in coarse)
        {
            Assert.Equal("REPLACE", tile.Json.GetProperty("refine").GetString());
            Assert.All(tile.Json.GetProperty("children").EnumerateArray(), child => Assert.True(child.TryGetProperty("content", out _)));
            Assert.InRange(tile.Errors[^1], 1, 10); // one metre higher, and what level 1 may be off by
        }
    }

    [Fact]
    public async Task A_finer_window_does_not_take_the_place_of_its_wall()
    {
        CityObject house = Town.House("house", 5, 45);
        CityObject window = Town.Item("window", "WindowSurface") with
        {
            Geometry = [new LodGeometry("3", new MultiSurface([Town.Box(5, 45, 201, 1)[2]]))],
        };
        house = house with { Parts = [house.Parts[0], house.Parts[1] with { Parts = [window] }] };

        Town.Written written = await Town.WriteAsync([house]);

        TilesetView view = written.View;
        TilesetView.SeenTile tile = Assert.Single(view.Tiles(), tile => tile.Uri is not null && view.Texts(tile.Uri, "sourceId").Contains("window"));
        Assert.Equal(["window"], view.Texts(tile.Uri!, "sourceId"));
        Assert.Equal("ADD", view.Tiles().First().Json.GetProperty("refine").GetString());
    }

    [Theory]
    [InlineData("body")]
    [InlineData("surfaces")]
    public async Task Surfaces_of_a_level_give_way_with_it_where_a_finer_one_stands_for_them(string finer)
    {
        CityObject house = Town.House("house", 5, 45);
        PolygonSurface[] faces = Town.Box(5, 45, 200, 7);
        house = finer == "body"
            ? house with { Geometry = [.. house.Geometry, new LodGeometry("3", new Solid(new CompositeSurface([.. faces])))] }
            : house with { Parts = [.. house.Parts, Surface("fine-roof", "RoofSurface", faces[1]), Surface("fine-wall", "WallSurface", faces[2])] };

        TilesetView view = (await Town.WriteAsync([house])).View;

        Assert.Equal(["1", "2", "3"], view.Tiles().Where(tile => tile.Uri is not null).Select(tile => tile.Uri![^5..^4]));
        Assert.Equal("REPLACE", view.Tiles().Single(tile => tile.Uri?.EndsWith("-lod2.glb", StringComparison.Ordinal) == true).Json.GetProperty("refine").GetString());
        Assert.Contains(("house-roof", "2"), Rows(view));
    }

    [Fact]
    public async Task A_surface_that_nothing_finer_stands_for_is_shown_beside_finer_ones()
    {
        CityObject house = Town.House("house", 5, 45);
        house = house with { Geometry = [], Parts = [house.Parts[0], Surface("fine-wall", "WallSurface", Town.Box(5, 45, 200, 6)[2])] };

        TilesetView view = (await Town.WriteAsync([house])).View;

        Assert.Equal(2, view.Tiles().Count(tile => tile.Uri is not null));
        Assert.DoesNotContain(view.Tiles(), tile => tile.Json.TryGetProperty("refine", out var refine) && refine.GetString() == "REPLACE");
    }

    [Theory]
    [InlineData(null, "explicit")]
    [InlineData(null, "implicit")]
    [InlineData("1.0", "explicit")]
    public async Task The_bytes_are_the_same_for_any_number_of_threads(string? version, string tiling)
    {
        List<CityObject> houses = Town.Houses(10);

        Town.Written alone = await Town.WriteAsync(houses, 1, version, ("tile-objects", "5"), ("tiling", tiling));
        Town.Written together = await Town.WriteAsync(houses, 5, version, ("tile-objects", "5"), ("tiling", tiling));

        Assert.Equal(alone.Main, together.Main);
        Assert.Equal(alone.Files.Keys.Order(StringComparer.Ordinal), together.Files.Keys.Order(StringComparer.Ordinal));
        Assert.All(alone.Files, file => Assert.Equal(file.Value, together.Files[file.Key]));
    }

    [Fact]
    public async Task Many_trees_of_one_shape_are_instances_and_few_are_not()
    {
        SharedShape shape = Town.Shape();
        CityObject[] trees = [.. Enumerable.Range(0, 20).Select(i => Town.Tree($"tree-{i}", 5 + (i * 0.0001), 45, shape))];

        string many = Text(await Town.WriteAsync(trees));
        string few = Text(await Town.WriteAsync(trees[..3]));

        Assert.Contains("EXT_mesh_gpu_instancing", many, StringComparison.Ordinal);
        Assert.DoesNotContain("EXT_mesh_gpu_instancing", few, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_geometry_without_extent_is_booked_as_lost_and_its_object_kept()
    {
        CityObject house = Town.House("house", 5, 45);
        CityObject thin = Town.Item("thin", "Building") with { Geometry = [new LodGeometry("2", new MultiSurface([]))] };

        Town.Written written = await Town.WriteAsync([thin, house]);

        Assert.Contains(("thin", "2"), Rows(written.View).Select(row => (row.Id!, row.Lod!)));
        Assert.Equal(1, written.Context.Books[BookAccount.Geometries].Lost);
        Assert.All(written.View.Tiles(), tile => Assert.InRange(tile.Regions[^1][4], 190, 201)); // no tile reaches down to height 0
    }

    [Fact]
    public async Task A_large_tree_is_split_among_several_documents()
    {
        Town.Written written = await Town.WriteAsync(Town.Houses(48), settings: ("tile-objects", "1"));

        Assert.Contains(written.Files.Keys, path => path.StartsWith("tilesets/", StringComparison.Ordinal));
        List<(string? Id, string? Lod)> rows = [.. Rows(written.View)];
        Assert.Equal(48 * 48 * 4, rows.Distinct().Count());
        Assert.Equal(rows.Count, rows.Distinct().Count());
    }

    [Fact]
    public async Task A_column_of_empty_texts_is_the_default_of_its_property()
    {
        CityObject house = Town.House("house", 5, 45) with { Parts = [], Attributes = [new CityAttribute("remark", new TextValue(""))] };

        string content = Text(await Town.WriteAsync([house]));

        Assert.Contains("\"remark\":{\"name\":\"remark\"", content, StringComparison.Ordinal);
        Assert.Contains("\"default\":\"\"", content, StringComparison.Ordinal);
        Assert.DoesNotContain("\"remark\":{\"values\"", content, StringComparison.Ordinal);
    }

    private static CityObject Surface(string id, string objectClass, PolygonSurface face) =>
        Town.Item(id, objectClass) with { Geometry = [new LodGeometry("3", new MultiSurface([face]))] };

    private static string Text(Town.Written written) =>
        string.Concat(written.Files.Values.Select(file => System.Text.Encoding.Latin1.GetString(file)));

    private static IEnumerable<(string? Id, string? Lod)> Rows(TilesetView view) => view.Tiles()
        .Where(tile => tile.Uri is not null)
        .SelectMany(tile => view.Texts(tile.Uri!, "sourceId").Zip(view.Texts(tile.Uri!, "lod")));

    private static bool Contains(double[] region, Position at)
    {
        (double longitude, double latitude) = (double.DegreesToRadians(at.X), double.DegreesToRadians(at.Y));
        return longitude >= region[0] && latitude >= region[1] && longitude <= region[2] && latitude <= region[3]
            && at.Z >= region[4] && at.Z <= region[5];
    }

    private static double Metres(in Position a, in Position b)
    {
        double east = (a.X - b.X) * 78_700;
        double north = (a.Y - b.Y) * 111_200;
        return Math.Sqrt((east * east) + (north * north) + ((a.Z - b.Z) * (a.Z - b.Z)));
    }
}
