using TwinInterop.Appearance;
using TwinInterop.Conversion;
using TwinInterop.Diagnostics;
using TwinInterop.Formats.CityGml.Tests.Reading;
using TwinInterop.Geometry;
using TwinInterop.Model;
using TwinInterop.Testing;

namespace TwinInterop.Formats.CityGml.Tests.Writing;

/// <summary>Geometries in properties of their level and type.</summary>
public sealed class GeometryTests
{
    private static readonly SharedShape Tree = new(new MultiSurface([.. ModelFixture.Box(0, 0, 0, 1)]));

    private static CityObject TreeAt(string id, double x) => ModelFixture.Object(id, "SolitaryVegetationObject") with
    {
        Geometry = [new LodGeometry("2", new ImplicitGeometry(new Position(x, 0, 0), Transform3D.Identity, Tree))],
    };

    [Fact]
    public async Task Level_4_takes_the_place_of_level_3_in_version_3_only_where_it_is_free()
    {
        CityObject both = ModelFixture.Object("both", "Building") with
        {
            Geometry = [ModelFixture.Surfaces("3", ModelFixture.Box(0, 0, 0, 1)), ModelFixture.Surfaces("4", ModelFixture.Box(9, 9, 9, 1))],
        };
        CityObject only = ModelFixture.Object("only", "Building") with { Geometry = [ModelFixture.Surfaces("4", ModelFixture.Box(0, 0, 0, 1))] };

        (string gml, ConversionContext context) = await GmlOutput.WriteAsync("3.0", [both, only]);

        Assert.Equal(2, gml.Split("<core:lod3MultiSurface>").Length - 1);
        Assert.Equal(1, context.Books[BookAccount.Geometries].Lost);
        Assert.DoesNotContain(">9 9 9", gml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_several_refinements_of_a_level_the_best_is_written()
    {
        CityObject building = ModelFixture.Object("b", "Building") with
        {
            Geometry = [ModelFixture.Surfaces("2.1", ModelFixture.Box(1, 1, 1, 1)), ModelFixture.Surfaces("2.2", ModelFixture.Box(2, 2, 2, 1))],
        };

        (string gml, ConversionContext context) = await GmlOutput.WriteAsync("2.0", [building]);

        Assert.Contains(">2 2 2 ", gml, StringComparison.Ordinal);
        Assert.DoesNotContain(">1 1 1 ", gml, StringComparison.Ordinal);
        Balance balance = context.Books[BookAccount.Geometries];
        Assert.Equal((1, 1), (balance.Lost, balance.Changed));
    }

    [Theory]
    [InlineData("2.0", "<gen:lod0Geometry>")]
    [InlineData("3.0", "<core:lod0MultiSurface>")]
    public async Task A_flat_surface_of_unknown_level_is_level_0(string version, string expected)
    {
        CityObject parcel = ModelFixture.Object("p", "GenericOccupiedSpace") with
        {
            Geometry = [new LodGeometry("", ModelFixture.Polygon((0, 0, double.NaN), (1, 0, double.NaN), (1, 1, double.NaN)))],
        };

        (string gml, _) = await GmlOutput.WriteAsync(version, [parcel]);

        Assert.Contains(expected, gml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_geometry_of_an_extension_class_comes_back_under_its_own_element()
    {
        CityObject zone = ModelFixture.Object("z", "AbstractCityObject") with
        {
            SourceClass = "ade:Zone",
            Extensions = [new ExtensionContent("citygml-2.0", "{urn:ade}rank", "<ade:rank xmlns:ade=\"urn:ade\">1</ade:rank>")],
            Geometry =
            [
                ModelFixture.Surfaces("1", ModelFixture.Box(0, 0, 0, 1)),
                new LodGeometry("2", ModelFixture.SolidOf(ModelFixture.Box(0, 0, 0, 1))),
            ],
        };

        (string gml, ConversionContext context) = await GmlOutput.WriteAsync("2.0", [zone]);
        (_, List<CityObject> objects, _) = await GmlText.ReadAsync(gml);

        Assert.Contains("<ade:lod1MultiSurface>", gml, StringComparison.Ordinal);
        Assert.Equal(0, context.Books[BookAccount.Geometries].Lost);
        Assert.Equal("ade:Zone", Assert.Single(objects).SourceClass);
        Assert.Equal(["1", "2"], objects[0].Geometry.Select(geometry => geometry.Lod));
        Assert.Equal([6, 6], objects[0].Geometry.Select(geometry => geometry.Geometry.Surfaces().Count()));
    }

    [Fact]
    public async Task A_body_of_unknown_level_is_level_2()
    {
        CityObject building = ModelFixture.Object("b", "Building") with { Geometry = [ModelFixture.Surfaces("", ModelFixture.Box(0, 0, 0, 1))] };

        (string gml, _) = await GmlOutput.WriteAsync("2.0", [building]);

        Assert.Contains("<bldg:lod2MultiSurface>", gml, StringComparison.Ordinal);
    }

    [CorpusTheory("xmllint")]
    [InlineData("2.0")]
    [InlineData("3.0")]
    public async Task A_shared_shape_is_written_once(string version)
    {
        (string gml, _) = await GmlOutput.WriteAsync(version, [TreeAt("t1", 100), TreeAt("t2", 200)]);

        Assert.Equal("", GmlOutput.Validate(version, gml));
        Assert.Equal(1, gml.Split("<gml:MultiSurface").Length - 1);
        Assert.Contains("xlink:href=\"#shape_1\"", gml, StringComparison.Ordinal);
        Assert.Contains("<gml:lowerCorner>100 0 0</gml:lowerCorner>", gml, StringComparison.Ordinal);
    }

    [CorpusTheory("xmllint")]
    [InlineData("2.0")]
    [InlineData("3.0")]
    public async Task Terrain_is_valid(string version)
    {
        PolygonSurface[] box = ModelFixture.Box(0, 0, 0, 1);
        CityObject relief = ModelFixture.Object("r", "ReliefFeature") with
        {
            Parts =
            [
                ModelFixture.Object("tin", "TINRelief") with
                {
                    Geometry = [new LodGeometry("2", new TriangulatedSurface([.. box[0].Exterior.Positions], [0, 1, 2, 0, 2, 3])
                    {
                        Appearances = [ModelFixture.Textured(4)],
                    })],
                },
                ModelFixture.Object("points", "MassPointRelief") with
                {
                    Geometry = [new LodGeometry("2", new MultiPoint([new Point(new Position(1, 2, 3))]))],
                },
                ModelFixture.Object("lines", "BreaklineRelief") with
                {
                    Geometry = [new LodGeometry("2", new MultiCurve([new LineString(box[0].Exterior.Positions)]))],
                },
            ],
        };

        (string gml, _) = await GmlOutput.WriteAsync(version, [relief]);

        Assert.Equal("", GmlOutput.Validate(version, gml));
        Assert.Contains("<gml:TriangulatedSurface gml:id=\"tin_g1\">", gml, StringComparison.Ordinal);
        Assert.Contains("<dem:lod>2</dem:lod>", gml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_appearance_of_a_dropped_geometry_is_booked()
    {
        PolygonSurface worn = ModelFixture.Box(0, 0, 0, 1)[0] with { Appearances = [new SurfaceAppearance(null, new Material())] };
        CityObject building = ModelFixture.Object("b", "Building") with
        {
            Geometry = [ModelFixture.Surfaces("2.1", worn), ModelFixture.Surfaces("2.2", ModelFixture.Box(0, 0, 0, 1))],
        };

        (_, ConversionContext context) = await GmlOutput.WriteAsync("2.0", [building]);

        Assert.Equal(1, context.Books[BookAccount.Appearances].Lost);
    }

    [Fact]
    public async Task A_shell_that_is_shared_between_a_solid_and_a_surface_is_written_once()
    {
        var shell = new CompositeSurface([.. ModelFixture.Box(0, 0, 0, 1)]);
        CityObject building = ModelFixture.Object("b", "Building") with
        {
            Geometry = [new LodGeometry("2", new Solid(shell)), ModelFixture.Surfaces("2", shell)],
        };

        (string version2, _) = await GmlOutput.WriteAsync("2.0", [building]);
        (string version3, _) = await GmlOutput.WriteAsync("3.0", [building]);

        Assert.Equal(6, version2.Split("<gml:posList").Length - 1);
        Assert.Equal(6, version3.Split("<gml:posList").Length - 1);
    }

    [Theory]
    [InlineData("1.0")]
    [InlineData("2.0")]
    public async Task Points_of_a_class_without_points_are_its_location_and_come_back(string version)
    {
        CityObject point = ModelFixture.Object("b", "Building") with
        {
            Geometry = [new LodGeometry("", new Point(new Position(500000, 5400000, 100)))],
        };
        CityObject points = ModelFixture.Object("l", "LandUse") with
        {
            Geometry = [new LodGeometry("0", new MultiPoint([new Point(new Position(500001, 5400002, 3)), new Point(new Position(500004, 5400005, 6))]))],
        };

        (string gml, ConversionContext context) = await GmlOutput.WriteAsync(version, [point, points]);
        (_, List<CityObject> read, ConversionContext back) = await GmlText.ReadAsync(gml);

        Assert.Empty(context.Books.Losses);
        Assert.Empty(back.Diagnostics.Kept);
        Assert.Equal(
            [("", "Point", "500000 5400000 100"), ("0", "MultiPoint", "500001 5400002 3")],
            read.Select(item => (Assert.Single(item.Geometry).Lod, item.Geometry[0].Geometry.GetType().Name, FirstOf(item.Geometry[0].Geometry))));
        Assert.All(read, item => Assert.Empty(item.Extensions));
    }

    [Fact]
    public async Task Points_beside_other_geometry_are_no_location()
    {
        CityObject building = ModelFixture.Object("b", "Building") with
        {
            Geometry = [new LodGeometry("", new Point(new Position(1, 2, 3))), ModelFixture.Surfaces("2", ModelFixture.Box(0, 0, 0, 1))],
        };

        (string gml, ConversionContext context) = await GmlOutput.WriteAsync("2.0", [building]);

        Assert.DoesNotContain("gml:location", gml, StringComparison.Ordinal);
        Assert.Equal(1, context.Books[BookAccount.Geometries].Lost);
    }

    [Theory]
    [InlineData("<gml:location><gml:LocationString>Lyon</gml:LocationString></gml:location>", "")]
    [InlineData(
        "<gml:location><gml:Point><gml:pos>1 2 3</gml:pos></gml:Point></gml:location>",
        "<bldg:lod1MultiSurface><gml:MultiSurface><gml:surfaceMember><gml:Polygon><gml:exterior><gml:LinearRing><gml:posList>0 0 0 1 0 0 1 1 0 0 0 0</gml:posList></gml:LinearRing></gml:exterior></gml:Polygon></gml:surfaceMember></gml:MultiSurface></bldg:lod1MultiSurface>")]
    public async Task A_location_that_is_no_point_or_stands_beside_geometry_stays_verbatim(string location, string geometry)
    {
        string gml = GmlText.Building(location + geometry);

        (_, List<CityObject> read, _) = await GmlText.ReadAsync(gml);

        Assert.Equal("{http://www.opengis.net/gml}location", Assert.Single(Assert.Single(read).Extensions).Name);
    }

    private static string FirstOf(AbstractGeometry geometry)
    {
        Position position = geometry.Leaves().Cast<Point>().First().Position;
        return FormattableString.Invariant($"{position.X} {position.Y} {position.Z}");
    }
}
