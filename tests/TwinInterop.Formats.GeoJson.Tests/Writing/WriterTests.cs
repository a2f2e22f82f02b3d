using System.Collections.Immutable;
using System.Text.Json;
using TwinInterop.Appearance;
using TwinInterop.Conversion;
using TwinInterop.Diagnostics;
using TwinInterop.Formats.GeoJson.Support;
using TwinInterop.Geometry;
using TwinInterop.Geometry.Rings;
using TwinInterop.Model;
using TwinInterop.Testing.Models;

namespace TwinInterop.Formats.GeoJson.Writing;

public sealed class WriterTests
{
    private static readonly ImmutableArray<string> NoLods = [];

    private static CityObject Building => Sample.Object("b")
        .With("2", GeometryRole.Body, Solid(0, 10))
        .With("1", GeometryRole.Body, Solid(0, 9))
        .With("0", GeometryRole.Footprint, new MultiSurface([Sample.Square(4.8, 45.7)]));

    private static Solid Solid(double low, double high)
    {
        PolygonSurface square = Sample.Square(4.8, 45.7);
        ImmutableArray<Position> corners = square.Exterior.Positions;
        var faces = ImmutableArray.CreateBuilder<AbstractSurface>();
        faces.Add(new PolygonSurface(new Ring([.. corners.Reverse().Select(corner => corner with { Z = low })])));
        faces.Add(new PolygonSurface(new Ring([.. corners.Select(corner => corner with { Z = high })])));
        for (int i = 0; i < 4; i++)
        {
            (Position a, Position b) = (corners[i] with { Z = low }, corners[(i + 1) % 4] with { Z = low });
            faces.Add(new PolygonSurface(new Ring([a, b, b with { Z = high }, a with { Z = high }])));
        }

        return new Solid(new CompositeSurface(faces.DrainToImmutable()), [new CompositeSurface([Sample.Square(4.8, 45.7)])]);
    }

    private static JsonElement FirstFeature(string text) => Sample.Json(text).GetProperty("features")[0];

    [Fact]
    public async Task A_feature_shows_the_footprint_and_the_other_levels_are_booked_with_the_option_that_shows_them()
    {
        (string text, _, ConversionContext context) = await Sample.WriteAsync(Sample.Setting("model", "no"), Sample.Info, Building);

        Assert.Equal("""{"type":"MultiPolygon","coordinates":[[[[4.8,45.7],[4.801,45.7],[4.801,45.701],[4.8,45.701],[4.8,45.7]]]]}""",
            FirstFeature(text).GetProperty("geometry").GetRawText());
        Assert.Equal(2, context.Books[BookAccount.Geometries].Lost);
        Assert.Equal(["--lod 1", "--lod 2"], context.Books.Losses.Select(loss => loss.Remedy).Order(StringComparer.Ordinal), StringComparer.Ordinal);
    }

    [Fact]
    public async Task A_level_that_is_asked_for_is_written_as_the_outer_faces_of_the_solid()
    {
        (string text, List<CityObject> back, ConversionContext context) = await Sample.WriteAsync(
            Sample.Setting("model", "no") with { Lods = ["2"] }, Sample.Info, Building);

        JsonElement feature = FirstFeature(text);
        Assert.Equal(6, feature.GetProperty("geometry").GetProperty("coordinates").GetArrayLength());
        Assert.Equal([4.8, 45.7, 0, 4.801, 45.701, 10], feature.GetProperty("bbox").EnumerateArray().Select(number => number.GetDouble()));
        Assert.Equal("2", Assert.Single(back[0].Geometry).Lod);
        Assert.Contains(context.Books.Losses, loss => loss.Loss is { Kind: LossKind.Generalized, Path: "geometry/lod2/Solid" });
        Assert.All(back[0].Geometry[0].Geometry.Surfaces().Cast<PolygonSurface>(), polygon =>
            Assert.True(RingOrientation.SignedArea(polygon.Exterior.Positions.AsSpan()) >= 0));
    }

    [Fact]
    public async Task Rings_follow_the_right_hand_rule()
    {
        PolygonSurface square = Sample.Square(4.8, 45.7, 0.01);
        Ring hole = Sample.Square(4.803, 45.703, 0.001).Exterior;
        var turned = new PolygonSurface(new Ring([.. square.Exterior.Positions.Reverse()]), [hole]);

        (_, List<CityObject> back, _) = await Sample.WriteAsync(Sample.Object("b").With("", GeometryRole.Body, turned));

        PolygonSurface read = Assert.IsType<PolygonSurface>(Assert.Single(back[0].Geometry).Geometry);
        Assert.True(RingOrientation.SignedArea(read.Exterior.Positions.AsSpan()) > 0);
        Assert.True(RingOrientation.SignedArea(Assert.Single(read.Holes).Positions.AsSpan()) < 0);
        Assert.Equal(turned.Exterior.Positions[0], read.Exterior.Positions[0]);
    }

    [Theory]
    [InlineData("7", "[1.1234568,2]")]
    [InlineData("3", "[1.123,2]")]
    [InlineData("15", "[1.123456789012345,2]")]
    public async Task Positions_have_the_decimals_that_were_asked_for(string decimals, string expected)
    {
        CityObject point = Sample.Object("b").With("", GeometryRole.Body, new Point(new Position(1.123456789012345, 2)));

        (string text, _, ConversionContext context) = await Sample.WriteAsync(Sample.Setting("decimals", decimals), Sample.Info, point);

        Assert.Equal(expected, FirstFeature(text).GetProperty("geometry").GetProperty("coordinates").GetRawText());
        Assert.Equal(decimals == "15" ? 0 : 1, context.Books[BookAccount.Geometries].Changed);
    }

    [Theory]
    [InlineData(double.NaN, 1, 1)]
    [InlineData(1, double.PositiveInfinity, 1)]
    [InlineData(1, 1, double.NegativeInfinity)]
    public async Task Ordinates_that_are_no_numbers_never_reach_the_file(double x, double y, double z)
    {
        CityObject point = Sample.Object("b").With("1", GeometryRole.Body, new Point(new Position(x, y, z)));

        (string text, _, ConversionContext context) = await Sample.WriteAsync(point);

        Assert.Equal(JsonValueKind.Null, FirstFeature(text).GetProperty("geometry").ValueKind);
        Assert.Equal(1, context.Books[BookAccount.Geometries].Lost);
        Assert.Contains(context.Diagnostics.Kept, finding => finding.Rule == GeoJsonDiagnostics.NotFinite);
    }

    [Theory]
    [InlineData("no", new[] { "b", "p", "r" })]
    [InlineData("yes", new[] { "b", "p", "w", "d", "r" })]
    public async Task Parts_are_features_and_surfaces_only_when_asked_for(string surfaces, string[] expected)
    {
        var red = new SurfaceAppearance(null, new Material());
        PolygonSurface shared = Sample.Square(4.8, 45.7) with { Appearances = [red] };
        CityObject building = Sample.Object("b") with
        {
            Geometry = [new LodGeometry("2", new MultiSurface([shared]))],
            Parts =
            [
                Sample.Object("p", "BuildingPart"),
                Sample.Object("w", "WallSurface") with
                {
                    Geometry = [new LodGeometry("2", new MultiSurface([shared]))],
                    Parts = [Sample.Object("d", "Door") with { Attributes = [new CityAttribute("name", new TextValue("Tor"))] }],
                },
                Sample.Object("r", "BuildingRoom"),
            ],
        };

        (string text, _, ConversionContext context) = await Sample.WriteAsync(
            new WriteOptions { Settings = Sample.Setting("surfaces", surfaces).Settings.Add("model", "no") }, Sample.Info, building);

        JsonElement[] features = [.. Sample.Json(text).GetProperty("features").EnumerateArray()];
        Assert.Equal(expected, features.Select(feature => feature.GetProperty("id").GetString()), StringComparer.Ordinal);
        Assert.Equal("b", features[1].GetProperty("properties").GetProperty("parent").GetString());
        Assert.Equal("BuildingPart", features[1].GetProperty("properties").GetProperty("objectClass").GetString());
        Assert.Equal(5 - expected.Length, context.Books[BookAccount.Objects].Lost);
        Assert.Equal(1, context.Books[BookAccount.Appearances].Lost);
        if (surfaces == "no")
            Assert.Contains(context.Books.Losses, loss => loss.Remedy == "--model yes");
    }

    [Fact]
    public async Task A_generated_id_is_written_only_where_parts_refer_to_it()
    {
        CityObject alone = Sample.Object("g1") with { HasGeneratedId = true };
        CityObject parent = Sample.Object("g2") with { HasGeneratedId = true, Parts = [Sample.Object("p", "BuildingPart")] };

        (string text, List<CityObject> back, _) = await Sample.WriteAsync(alone, parent);

        JsonElement features = Sample.Json(text).GetProperty("features");
        Assert.False(features[0].TryGetProperty("id", out _));
        Assert.Equal("g2", features[1].GetProperty("id").GetString());
        Assert.Equal([true, true], back.Select(found => found.HasGeneratedId));
        Assert.Equal([alone.Id, parent.Id], back.Select(found => found.Id));
    }

    [Fact]
    public async Task The_collection_ends_with_the_box_around_all()
    {
        (string text, _, _) = await Sample.WriteAsync(
            Sample.Object("a").With("", GeometryRole.Body, new Point(new Position(-1.5, 2, 7))),
            Sample.Object("b").With("", GeometryRole.Body, new Point(new Position(3, -4, 5.1234))));

        Assert.EndsWith("\n],\"bbox\":[-1.5,-4,5.123,3,2,7]}\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_objects_make_an_empty_collection()
    {
        (string text, List<CityObject> back, _) = await Sample.WriteAsync();

        Assert.Equal("""{"type":"FeatureCollection","features":[]}""", text.Replace("\n", "", StringComparison.Ordinal));
        Assert.Empty(back);
    }

    [Fact]
    public async Task Instances_that_could_not_be_expanded_are_points()
    {
        var tree = new ImplicitGeometry(new Position(4.8, 45.7, 170), Transform3D.Identity, new SharedShape(null, "tree.glb"));

        (_, List<CityObject> back, ConversionContext context) =
            await Sample.WriteAsync(Sample.Object("t", "SolitaryVegetationObject").With("3", GeometryRole.Body, tree));

        Assert.Equal(new Point(tree.ReferencePoint), Assert.Single(back[0].Geometry).Geometry);
        Assert.Equal(1, context.Books[BookAccount.Geometries].Changed);
    }

    [Fact]
    public async Task Positions_in_another_CRS_are_refused_and_nothing_is_written()
    {
        using MemoryTarget target = DatasetTarget.ToMemory();
        await using IDatasetWriter writer = Sample.Format.OpenWriter(target, new WriteOptions(), new ConversionContext());

        var fault = await Assert.ThrowsAsync<InvalidDatasetException>(() => writer.WriteAsync(
            Sample.Info with { Crs = SpatialReference.Unknown }, new ListReader(Sample.Info).ReadAsync(default), default));

        Assert.Contains("--source-crs", fault.Diagnostic.Message, StringComparison.Ordinal);
        Assert.Empty(target.ToArray());
    }

    [Fact]
    public async Task The_writer_asks_for_WGS_84_and_for_footprints_unless_a_level_is_asked_for()
    {
        using MemoryTarget target = DatasetTarget.ToMemory();
        await using IDatasetWriter footprints = Sample.Format.OpenWriter(target, new WriteOptions { Lods = NoLods }, new ConversionContext());
        await using IDatasetWriter bodies = Sample.Format.OpenWriter(target, new WriteOptions { Lods = ["2"] }, new ConversionContext());

        Assert.Equal(new WriterRequirements { Crs = SpatialReference.Wgs84, Footprints = true, ExpandedInstances = true }, footprints.Requirements);
        Assert.False(bodies.Requirements.Footprints);
    }

    [Theory]
    [InlineData("decimals", "16")]
    [InlineData("decimals", "-1")]
    [InlineData("properties", "deep")]
    [InlineData("surfaces", "maybe")]
    [InlineData("colour", "red")]
    public void Settings_that_do_not_exist_are_refused(string name, string value)
    {
        using MemoryTarget target = DatasetTarget.ToMemory();

        Assert.Throws<ArgumentException>(() => Sample.Format.OpenWriter(target, Sample.Setting(name, value), new ConversionContext()));
    }

    [Fact]
    public void A_version_is_refused()
    {
        using MemoryTarget target = DatasetTarget.ToMemory();

        Assert.Throws<ArgumentException>(() =>
            Sample.Format.OpenWriter(target, new WriteOptions { Version = "2008" }, new ConversionContext()));
    }

    [Fact]
    public async Task The_same_objects_give_the_same_bytes()
    {
        (string first, _, _) = await Sample.WriteAsync(Building, Sample.Object("c"));
        (string second, _, _) = await Sample.WriteAsync(Building, Sample.Object("c"));

        Assert.Equal(first, second);
    }
}
