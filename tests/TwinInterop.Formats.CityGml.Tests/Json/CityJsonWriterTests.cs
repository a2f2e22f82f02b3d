using System.Text.Json;
using TwinInterop.Appearance;
using TwinInterop.Conversion;
using TwinInterop.Diagnostics;
using TwinInterop.Formats.CityGml.Json;
using TwinInterop.Geometry;
using TwinInterop.Model;
using TwinInterop.Testing;
using static TwinInterop.Formats.CityGml.Tests.Json.CityJsonSamples;

namespace TwinInterop.Formats.CityGml.Tests.Json;

public sealed class CityJsonWriterTests
{
    private static readonly string[] PointClasses = ["Building", "Bridge", "WaterBody", "Road"];

    private static readonly Lazy<SharedShape> Shape = new(() => new SharedShape(new MultiSurface([Polygon(0, 0, 0.5, 1, 0, 0.5, 0, 1, 0.5)])));

    [Fact]
    public async Task Boundary_surfaces_are_semantics_of_the_body_and_come_back_as_they_were()
    {
        PolygonSurface[] sides = CubeSides(0, 10);
        CityObject window = Object("window", "WindowSurface") with { Geometry = [new("2", new MultiSurface([sides[3]]))] };
        CityObject wall = Object("wall", "WallSurface") with
        {
            Geometry = [new("2", new MultiSurface([sides[1], sides[2]]))],
            Parts = [window],
            Attributes = [new CityAttribute("slope", new DecimalValue(90), IsGeneric: true)],
        };
        CityObject building = Object("b") with
        {
            Geometry = [new("2", new Solid(new CompositeSurface([.. sides])))],
            Parts = [wall],
        };

        (List<CityObject> read, ConversionContext context) = await RoundTripAsync([building]);

        ModelComparison.AssertSame([building], read, 0.0005);
        Assert.Empty(context.Books.Losses);
        Assert.Equal(0, context.Books[BookAccount.Geometries].Derived);
    }

    [Fact]
    public async Task Boundary_surfaces_without_a_body_make_one_that_is_entered_as_derived_and_not_read_back()
    {
        PolygonSurface[] sides = CubeSides(0, 10);
        CityObject building = Object("b") with
        {
            Parts = [.. sides.Select((side, i) => Object($"w{i}", "WallSurface") with { Geometry = [new("2", new MultiSurface([side]))] })],
        };

        (byte[] written, ConversionContext context) = await WriteAsync([building]);
        (List<CityObject> read, _) = await RoundTripAsync([building]);

        JsonElement geometry = Assert.Single(Parse(written).GetProperty("CityObjects").GetProperty("b").GetProperty("geometry").EnumerateArray());
        Assert.Equal("MultiSurface", geometry.GetProperty("type").GetString());
        Assert.Equal(1, context.Books[BookAccount.Geometries].Derived);
        ModelComparison.AssertSame([building], read, 0.0005);
    }

    [Fact]
    public async Task The_point_of_a_building_is_the_location_of_an_address_of_its_own_and_comes_back()
    {
        CityObject building = Object("b") with
        {
            Addresses = [new Address { Locality = "Lyon" }],
            Geometry = [new LodGeometry("", new Point(new Position(5, 6, 7)))],
        };
        CityObject located = Object("c") with
        {
            Addresses = [new Address { Location = new MultiPoint([new Point(new Position(1, 2, 3))]) }],
        };

        (byte[] written, ConversionContext context) = await WriteAsync([building, located]);
        (List<CityObject> read, _) = await RoundTripAsync([building, located]);

        JsonElement addresses = Parse(written).GetProperty("CityObjects").GetProperty("b").GetProperty("address");
        Assert.Equal(2, addresses.GetArrayLength());
        Assert.Equal("MultiPoint", addresses[1].GetProperty("location").GetProperty("type").GetString());
        Assert.Empty(CityJsonJudge.ByStructure(written));
        ModelComparison.AssertSame([building, located], read, 0.0005);
        Assert.Equal(0, context.Books[BookAccount.Geometries].Lost);
    }

    [JudgedFact]
    public async Task Points_as_locations_are_valid()
    {
        CityObject[] objects =
        [
            .. PointClasses.Select(name => Object(name, name) with
            {
                Geometry = [new LodGeometry("", new Point(new Position(5, 6, 7)))],
            }),
        ];

        (byte[] written, _) = await WriteAsync(objects);

        Assert.Empty(CityJsonJudge.BySchema("2.0", "cityjson", new Dictionary<string, byte[]> { ["points"] = written }));
    }

    [Fact]
    public async Task Content_of_an_extension_of_CityGML_is_noted_and_comes_back_with_its_class()
    {
        var content = new ExtensionContent("citygml-2.0", "{urn:ade}rank", "<ade:rank xmlns:ade=\"urn:ade\">1</ade:rank>");
        PolygonSurface[] sides = CubeSides(0, 10);
        CityObject wall = Object("wall", "WallSurface") with
        {
            Geometry = [new("2", new MultiSurface([sides[1]]))],
            Extensions = [content],
        };
        CityObject building = Object("b") with
        {
            SourceClass = "ade:Kiosk",
            Geometry = [new("2", new Solid(new CompositeSurface([.. sides])))],
            Parts = [wall],
            Extensions = [content],
        };

        (List<CityObject> read, ConversionContext context) = await RoundTripAsync([building]);

        ModelComparison.AssertSame([building], read, 0.0005);
        Assert.Equal("ade:Kiosk", read[0].SourceClass);
        Assert.Empty(context.Books.Losses);
    }

    [Fact]
    public async Task A_surface_of_two_levels_stands_with_both_under_one_id()
    {
        PolygonSurface low = Polygon(0, 0, 0, 1, 0, 0, 1, 1, 0);
        PolygonSurface high = Polygon(0, 0, 1, 1, 0, 1, 1, 1, 1);
        CityObject roof = Object("roof", "RoofSurface") with
        {
            Geometry = [new("1", new MultiSurface([low])), new("2", new MultiSurface([high]))],
            Attributes = [new CityAttribute("tiles", new TextValue("red"), IsGeneric: true)],
        };
        CityObject building = Object("b") with
        {
            Geometry = [new("1", new MultiSurface([low])), new("2", new MultiSurface([high]))],
            Parts = [roof],
        };

        (List<CityObject> read, ConversionContext context) = await RoundTripAsync([building]);

        ModelComparison.AssertSame([building], read, 0.0005);
        Assert.Equal(1, context.Books[BookAccount.Attributes].Kept);
    }

    [Fact]
    public async Task A_surface_without_geometry_stands_with_the_body_or_as_an_object_of_its_own()
    {
        CityObject bare = Object("bare", "WallSurface");
        CityObject with = Object("with") with { Geometry = [new("1", new MultiSurface([.. CubeSides(0, 1)]))], Parts = [bare] };
        CityObject without = Object("without") with { Parts = [Object("alone", "RoofSurface")] };

        (List<CityObject> read, _) = await RoundTripAsync([with, without]);

        ModelComparison.AssertSame([with, without], read, 0.0005);
    }

    [Fact]
    public async Task Groups_and_their_members_name_each_other_wherever_the_group_stands()
    {
        CityObject group = Object("g", "CityObjectGroup") with
        {
            Relations =
            [
                new(CityObjectRelation.GroupMember, "b", "main"), new(CityObjectRelation.GroupMember, "p"),
                new(CityObjectRelation.GroupMember, "gone"), new(CityObjectRelation.GroupParent, "b"),
            ],
            Parts = [Object("inline", "CityFurniture")],
        };
        CityObject building = Object("b") with { Parts = [Object("p", "BuildingPart")] };
        foreach (CityObject[] order in new CityObject[][] { [group, building], [building, group] })
        {
            (byte[] written, _) = await WriteAsync(order);
            (List<CityObject> read, _) = await RoundTripAsync(order);

            Assert.Empty(CityJsonJudge.ByStructure(written));
            JsonElement objects = Parse(written).GetProperty("CityObjects");
            Assert.Equal("""["b","g"]""", objects.GetProperty("p").GetProperty("parents").GetRawText());
            Assert.Equal("""["g"]""", objects.GetProperty("b").GetProperty("parents").GetRawText());
            Assert.Equal("""[null,"main",null]""", objects.GetProperty("g").GetProperty("children_roles").GetRawText());
            ModelComparison.AssertSame(order, read, 0);
        }
    }

    [Fact]
    public async Task Groups_in_a_sequence_note_their_members()
    {
        CityObject group = Object("g", "CityObjectGroup") with { Relations = [new(CityObjectRelation.GroupMember, "b", "main")] };

        (List<CityObject> read, _) = await RoundTripAsync(
            [group, Object("b")], new WriteOptions().With(CityJsonFormat.SequenceSetting, "yes"));

        ModelComparison.AssertSame([group, Object("b")], read, 0);
    }

    [Fact]
    public async Task Objects_without_a_type_of_their_own_are_generalized_and_come_back()
    {
        CityObject[] objects =
        [
            Object("track", "Track"), Object("part", "BuildingPart"), Object("wall", "WallSurface"), Object("logical", "GenericLogicalSpace"),
            Object("relief", "ReliefFeature") with { Parts = [Object("tin", "TINRelief")] },
            Object("b") with { Parts = [Object("door", "Door")] },
        ];

        (byte[] written, ConversionContext context) = await WriteAsync(objects);
        (List<CityObject> read, _) = await RoundTripAsync(objects);

        ModelComparison.AssertSame(objects, read, 0);
        JsonElement types = Parse(written).GetProperty("CityObjects");
        AssertTexts(
            ["Road", "Building", "GenericCityObject", "GenericCityObject", "GenericCityObject", "BuildingConstructiveElement"],
            "track part wall logical relief door".Split(' ').Select(id => types.GetProperty(id).GetProperty("type").GetString()));
        Assert.Equal(6, context.Books[BookAccount.Objects].Changed);
    }

    [Fact]
    public async Task Types_that_JSON_does_not_tell_come_back()
    {
        CityObject building = Object("b") with
        {
            Attributes =
            [
                new("function", new CodeValue("31001_1000", "http://codes/function.xml")),
                new("measuredHeight", new MeasureValue(12.5, "ft")),
                new("storeyHeightsAboveGround", new ListValue([new MeasureValue(3, "m"), new MeasureValue(4, "m")])),
                new("dateOfConstruction", new TimeValue("1987-05-01", TimeKind.Date)),
                new("span", new TimeValue("P1Y", TimeKind.Duration), IsGeneric: true),
                new("site", new UriValue("http://example.org/"), IsGeneric: true),
                new("count", new DecimalValue(5), IsGeneric: true),
                new("huge", new DecimalValue(1e300), IsGeneric: true),
                new("nothing", new NullValue("unknown"), IsGeneric: true),
                new("never", new DecimalValue(double.PositiveInfinity), IsGeneric: true),
                new("usage", new TextValue("not a code"), IsGeneric: true),
                new("a/b~c", new NestedValue([new("x", new CodeValue("1", "cs")), new("y", new BooleanValue(true), IsGeneric: true)], "Height", IsSet: true), IsGeneric: true),
            ],
            Lifespan = new Lifespan(new TimeValue("2020-01-01", TimeKind.Date), null, new TimeValue("1999", TimeKind.Year)),
            ExternalReferences = [new("http://rnb", "XY12", false, "same"), new(null, "http://o", true)],
            Addresses = [new Address { Thoroughfare = "rue A", ThoroughfareNumber = "1", Location = new MultiPoint([new Point(new Position(1, 2, 3))]) }],
            Relations = [new(CityObjectRelation.GeneralizesTo, "other")],
        };

        (List<CityObject> read, ConversionContext context) = await RoundTripAsync([building]);

        ModelComparison.AssertSame([building], read, 0);
        Assert.Empty(context.Books.Losses);
    }

    [Fact]
    public async Task Two_attributes_of_one_name_are_both_kept()
    {
        CityObject building = Object("b") with { Attributes = [new("n", new TextValue("1")), new("n", new TextValue("2"), IsGeneric: true)] };

        (List<CityObject> read, ConversionContext context) = await RoundTripAsync([building]);

        AssertTexts(["n", "n_2"], read.Single().Attributes.Select(attribute => attribute.Name));
        Assert.Equal(LossKind.Generalized, Assert.Single(context.Books.Losses).Loss.Kind);
    }

    [Fact]
    public async Task A_repeated_id_is_written_under_another_and_reported()
    {
        (List<CityObject> read, ConversionContext context) = await RoundTripAsync([Object("a"), Object("a"), Object("a_2")]);

        AssertTexts(["a", "a_2", "a_2_2"], read.Select(item => item.Source.LocalId));
        Assert.Equal(2, context.Diagnostics.Counts[CityJsonDiagnostics.DuplicateId]);
    }

    [Fact]
    public async Task A_surface_that_collapses_at_the_precision_is_left_out_reported_and_booked()
    {
        PolygonSurface sliver = Polygon(5, 5, 0, 5.0001, 5, 0, 5, 5.0001, 0);
        CityObject building = Object("b") with { Geometry = [new("1", new MultiSurface([.. CubeSides(0, 10), sliver])), new("2", new MultiSurface([sliver]))] };

        (byte[] written, ConversionContext context) = await WriteAsync([building], new WriteOptions().With(CityJsonFormat.DecimalsSetting, "3"));

        Assert.Empty(CityJsonJudge.ByStructure(written));
        Assert.Equal(2, context.Diagnostics.Counts[CityJsonDiagnostics.CollapsedSurface]);
        Assert.Equal((1L, 1L), (context.Books[BookAccount.Geometries].Kept, context.Books[BookAccount.Geometries].Lost));
        (_, ConversionContext precise) = await WriteAsync([building], new WriteOptions().With(CityJsonFormat.DecimalsSetting, "5"));
        Assert.Empty(precise.Books.Losses);
    }

    [Fact]
    public async Task Levels_and_roles_that_CityJSON_lacks_come_back()
    {
        PolygonSurface polygon = Polygon(0, 0, 0, 1, 0, 0, 1, 1, 0);
        var line = new MultiCurve([new LineString(Positions(0, 0, 0, 1, 1, 1))]);
        CityObject furniture = Object("f", "CityFurniture") with
        {
            Geometry =
            [
                new("4", new MultiSurface([polygon])), new("", new MultiSurface([polygon])),
                new("3", GeometryRole.TerrainIntersection, line),
            ],
        };

        (List<CityObject> read, ConversionContext context) = await RoundTripAsync([furniture]);

        ModelComparison.AssertSame([furniture], read, 0.0005);
        Assert.Equal(2, context.Books[BookAccount.Geometries].Changed);
    }

    [Fact]
    public async Task A_geometry_that_the_type_may_not_have_becomes_surfaces_or_is_dropped()
    {
        CityObject road = Object("r", "Road") with
        {
            Geometry = [new("1", new Solid(new CompositeSurface([.. CubeSides(0, 1)]))), new("1", new MultiPoint([new Point(new Position(0, 0, 0))]))],
        };

        (List<CityObject> read, ConversionContext context) = await RoundTripAsync([road]);

        Assert.IsType<MultiSurface>(Assert.Single(Assert.Single(read).Geometry).Geometry);
        Assert.Equal(1, context.Books[BookAccount.Geometries].Changed);
        Assert.Equal(1, context.Books[BookAccount.Geometries].Lost);
    }

    [Fact]
    public async Task Shared_shapes_are_templates_and_library_objects_are_lost()
    {
        var transform = new Transform3D([1, 0, 0, 5, 0, 1, 0, 6, 0, 0, 1, 7, 0, 0, 0, 1]);
        CityObject Tree(string id, SharedShape shape) => Object(id, "SolitaryVegetationObject") with
        {
            Geometry = [new("2", new ImplicitGeometry(new Position(1, 2, 3), transform, shape))],
        };
        CityObject[] trees = [Tree("a", Shape.Value), Tree("b", Shape.Value), Tree("c", new SharedShape(null, "tree.dae"))];

        (byte[] written, ConversionContext context) = await WriteAsync(trees);
        (List<CityObject> read, _) = await RoundTripAsync(trees);

        Assert.Equal(1, Parse(written).GetProperty("geometry-templates").GetProperty("templates").GetArrayLength());
        var instances = read.SelectMany(item => item.Geometry).Select(geometry => (ImplicitGeometry)geometry.Geometry).ToList();
        Assert.Equal(2, instances.Count);
        Assert.Same(instances[0].Shape, instances[1].Shape);
        Assert.Equal(transform.Elements.ToArray(), instances[0].Transform.Elements.ToArray());
        Assert.Equal(1, context.Books[BookAccount.Geometries].Lost);
    }

    [Fact]
    public async Task A_shared_shape_is_put_in_place_where_instances_are_not_allowed()
    {
        var instance = new ImplicitGeometry(
            new Position(100, 200, 10), new Transform3D([2, 0, 0, 0, 0, 2, 0, 0, 0, 0, 2, 0, 0, 0, 0, 1]), Shape.Value);
        CityObject building = Object("b") with { Geometry = [new("2", instance)] };

        (List<CityObject> read, ConversionContext context) = await RoundTripAsync([building]);

        BoundingBox box = read.Single().Geometry.Single().Geometry.Bounds();
        Assert.Equal((new Position(100, 200, 11), new Position(102, 202, 11)), (box.Min, box.Max));
        Assert.Equal(1, context.Books[BookAccount.Geometries].Changed);
    }

    [Fact]
    public async Task Degrees_keep_eight_decimals_and_heights_three()
    {
        CityObject building = Object("b") with
        {
            Geometry = [new("1", new MultiSurface([Polygon(2.35, 48.85, 35.5, 2.3500001, 48.85, 35.5, 2.35, 48.8500001, 35.5)]))],
        };
        DatasetInfo info = Info with { Crs = SpatialReference.Wgs84 };

        (byte[] written, _) = await WriteAsync([building], info: info);

        Assert.Equal("[1E-08,1E-08,0.001]", Parse(written).GetProperty("transform").GetProperty("scale").GetRawText());
        Assert.Equal(3, Parse(written).GetProperty("vertices").GetArrayLength());
    }

    [Theory]
    [InlineData(28992, 5709, 84710, 446846)]
    [InlineData(3946, 5720, 1843000, 5175000)]
    [InlineData(2154, 5720, 842000, 6519000)]
    [InlineData(31466, 5783, 2571000, 5625000)]
    [InlineData(3035, null, 3900000, 2500000)]
    [InlineData(6668, 6695, 139.7, 35.6)]
    [InlineData(4326, null, 2.35, 48.85)]
    public async Task The_reference_system_and_the_axes_come_back(int horizontal, int? vertical, double x, double y)
    {
        CityObject building = Object("b") with { Geometry = [new("1", new MultiSurface([Polygon(x, y, 5, x + 0.1, y, 5, x, y + 0.1, 5)]))] };
        var crs = new SpatialReference(new CrsId("EPSG", horizontal), vertical is { } code ? new CrsId("EPSG", code) : null);

        (byte[] written, _) = await WriteAsync([building], info: Info with { Crs = crs });
        var (info, read, _) = await Conversions.ReadAllAsync(Format, DatasetSource.FromBytes("sample", written));

        Assert.True(crs.IsSameAs(info.Crs), info.Crs.ToString());
        ModelComparison.AssertSame([building], read, 0.0005);
    }

    [Fact]
    public async Task Back_sides_are_lost_and_front_sides_come_back()
    {
        PolygonSurface polygon = Polygon(0, 0, 0, 1, 0, 0, 1, 1, 0) with
        {
            Appearances =
            [
                new SurfaceAppearance("day", new Material { Name = "m", Diffuse = new Colour(1, 0.5, 0), IsSmooth = true, Shininess = 0.25 }),
                new SurfaceAppearance("day", new Material { Name = "back" }, IsFront: false),
                new SurfaceAppearance(null, new Texture("a.jpg") { MediaType = "image/jpeg", Wrap = "wrap" })
                {
                    Coordinates = [[new TextureCoordinate(0, 0), new TextureCoordinate(1, 0), new TextureCoordinate(1, 1)]],
                },
            ],
        };
        CityObject building = Object("b") with
        {
            Geometry = [new("1", new MultiSurface([polygon]))],
            Parts = [Object("w", "WallSurface") with { Geometry = [new("1", new MultiSurface([polygon]))] }],
        };

        (List<CityObject> read, ConversionContext context) = await RoundTripAsync([building]);

        Assert.Equal((2L, 1L), (context.Books[BookAccount.Appearances].Kept, context.Books[BookAccount.Appearances].Lost));
        var appearances = read.Single().Geometry.Single().Geometry.Surfaces().Single().Appearances;
        Assert.Equal(polygon.Appearances[0], appearances[0] with { Coordinates = polygon.Appearances[0].Coordinates });
        Assert.Equal(polygon.Appearances[2].Data, appearances[1].Data);
        Assert.Equal(polygon.Appearances[2].Coordinates[0].ToArray(), appearances[1].Coordinates[0].ToArray());
    }

    [Fact]
    public async Task A_turned_surface_is_written_in_its_own_direction()
    {
        PolygonSurface polygon = Polygon(0, 0, 0, 1, 0, 0, 1, 1, 0);
        CityObject building = Object("b") with { Geometry = [new("1", new MultiSurface([new OrientableSurface(polygon, IsReversed: true)]))] };

        (List<CityObject> read, ConversionContext context) = await RoundTripAsync([building]);

        Assert.Equal(
            polygon.Exterior.Positions.Reverse(),
            ((PolygonSurface)read.Single().Geometry.Single().Geometry.Surfaces().Single()).Exterior.Positions);
        Assert.Equal(1, context.Books[BookAccount.Geometries].Changed);
    }

    [Fact]
    public async Task Positions_that_are_not_finite_are_refused_and_missing_heights_are_zero()
    {
        CityObject bad = Object("bad") with { Geometry = [new("1", new MultiSurface([Polygon(0, 0, 0, double.NaN, 0, 0, 1, 1, 0)]))] };
        CityObject flat = Object("flat") with { Geometry = [new("0", GeometryRole.Footprint, new MultiSurface([Polygon(0, 0, double.NaN, 1, 0, double.NaN, 1, 1, double.NaN)]))] };

        (List<CityObject> read, ConversionContext context) = await RoundTripAsync([bad, flat]);

        Assert.Empty(read[0].Geometry);
        Assert.Equal(0, read[1].Geometry.Single().Geometry.Bounds().Max.Z);
        Assert.Equal((1L, 1L), (context.Books[BookAccount.Geometries].Lost, context.Books[BookAccount.Geometries].Changed));
    }

    [Fact]
    public async Task The_same_input_gives_the_same_bytes()
    {
        CityObject building = Object("b") with { Geometry = [new("2", new Solid(new CompositeSurface([.. CubeSides(0, 10)])))] };

        (byte[] first, _) = await WriteAsync([building]);
        (byte[] second, _) = await WriteAsync([building]);

        Assert.Equal(first, second);
    }

    [Theory]
    [InlineData("1.0", "sequence", "no")]
    [InlineData("2.0", "sequence", "maybe")]
    [InlineData("2.0", "decimals", "-1")]
    [InlineData("2.0", "colour", "red")]
    public void A_version_or_setting_that_does_not_exist_is_refused(string version, string name, string value)
    {
        using MemoryTarget target = DatasetTarget.ToMemory();
        WriteOptions options = new WriteOptions { Version = version }.With(name, value);

        Assert.Throws<ArgumentException>(() => Format.OpenWriter(target, options, new ConversionContext()));
    }
}
