using System.Collections.Immutable;
using System.Diagnostics;
using TwinInterop.Conversion;
using TwinInterop.Diagnostics;
using TwinInterop.Geometry.LocalFrames;
using TwinInterop.Geometry.Rings;
using TwinInterop.Geometry.Support;
using TwinInterop.Model;

namespace TwinInterop.Geometry.Footprints;

public sealed class FootprintTransformTests
{
    private static FootprintTransform Transform => new(crs => crs.Horizontal is { Code: 4979 });

    private static LodGeometry? FootprintOf(CityObject cityObject) =>
        cityObject.Geometry.SingleOrDefault(geometry => geometry.Role == GeometryRole.Footprint);

    [Fact]
    public async Task A_box_stands_on_its_base()
    {
        CityObject building = Shapes.Object("Building", new LodGeometry("1", Shapes.Box(842000, 6519000, 10, 5, 170, 180)));

        (CityObject completed, ConversionContext context) = await Shapes.ApplyAsync(Transform, building);

        LodGeometry footprint = Assert.IsType<LodGeometry>(FootprintOf(completed));
        Assert.Equal("0", footprint.Lod);
        PolygonSurface polygon = Assert.IsType<PolygonSurface>(Assert.Single(Assert.IsType<MultiSurface>(footprint.Geometry).Members));
        Assert.Equal(50, RingOrientation.SignedArea(polygon.Exterior.Positions.AsSpan()), 6);
        Assert.Equal(4, polygon.Exterior.Positions.Length);
        Assert.All(polygon.Exterior.Positions, position => Assert.Equal(170, position.Z));
        Assert.Equal(1, context.Books[BookAccount.Geometries].Derived);
    }

    [Fact]
    public async Task Ground_surfaces_go_before_eaves()
    {
        CityObject building = Shapes.Object("Building", new LodGeometry("2", new MultiSurface([Shapes.Rectangle(-1, -1, 12, 12, 5)]))) with
        {
            Parts =
            [
                Shapes.Object("RoofSurface", new LodGeometry("2", new MultiSurface([Shapes.Rectangle(-1, -1, 12, 12, 5)]))),
                Shapes.Object("GroundSurface", new LodGeometry("2", new MultiSurface([Shapes.Rectangle(0, 0, 5, 10, 1), Shapes.Rectangle(5, 0, 5, 10, 0)]))),
            ],
        };

        (CityObject completed, _) = await Shapes.ApplyAsync(Transform, building);

        LodGeometry footprint = Assert.IsType<LodGeometry>(FootprintOf(completed));
        Assert.Equal(100, Shapes.PlanArea(footprint.Geometry), 6);
        Assert.Single(footprint.Geometry.Surfaces());
        Assert.Equal(0, footprint.Geometry.Bounds().Max.Z);
        Assert.All(completed.Parts, part => Assert.Null(FootprintOf(part)));
    }

    [Fact]
    public async Task A_courtyard_stays_open_and_gaps_of_a_hair_close()
    {
        var ring = new MultiSurface(
        [
            Shapes.Rectangle(0, 0, 10, 2, 0),
            Shapes.Rectangle(0, 8, 10, 2, 0),
            Shapes.Rectangle(0, 2.0004, 2, 5.9996, 3),
            Shapes.Rectangle(8, 2, 2, 6, 3),
            new PolygonSurface(Shapes.Ring((0, 0, 0), (10, 0, 0), (10, 0, 3), (0, 0, 3))),
        ]);

        (CityObject completed, _) = await Shapes.ApplyAsync(Transform, Shapes.Object("Building", new LodGeometry("2", ring)));

        PolygonSurface polygon = Assert.IsType<PolygonSurface>(Assert.Single(FootprintOf(completed)!.Geometry.Surfaces())); // made above
        Ring hole = Assert.Single(polygon.Holes);
        Assert.Equal(-36, RingOrientation.SignedArea(hole.Positions.AsSpan()), 2);
        Assert.Equal(100, RingOrientation.SignedArea(polygon.Exterior.Positions.AsSpan()), 2);
    }

    [Fact]
    public async Task In_degrees_the_footprint_is_as_large_as_in_metres()
    {
        MetresPerDegree scale = MetresPerDegree.At(45.7);
        var box = Shapes.Box(0, 0, 10, 5, 220, 230);
        Solid inDegrees = new GeometryMapper(positions =>
        {
            foreach (ref Position position in positions)
                position = new Position(4.8 + (position.X / scale.Longitude), 45.7 + (position.Y / scale.Latitude), position.Z);
        }).Map(box);

        (CityObject completed, _) = await Shapes.ApplyAsync(
            Transform, Shapes.Object("Building", new LodGeometry("1", inDegrees)), SpatialReference.Wgs84);

        Assert.Equal(50, Shapes.PlanArea(FootprintOf(completed)!.Geometry) * scale.Longitude * scale.Latitude, 1); // made above
    }

    [Fact]
    public async Task A_triangle_mesh_has_a_footprint_too()
    {
        var mesh = new TriangulatedSurface(
            [new Position(0, 0, 1), new Position(4, 0, 2), new Position(4, 4, 3), new Position(0, 4, 4)], [0, 1, 2, 0, 2, 3]);

        (CityObject completed, _) = await Shapes.ApplyAsync(
            Transform, Shapes.Object("SolitaryVegetationObject", new LodGeometry("2", new MultiSurface([mesh]))));

        Assert.Equal(16, Shapes.PlanArea(FootprintOf(completed)!.Geometry), 6); // made above
        Assert.Equal(1, FootprintOf(completed)!.Geometry.Bounds().Min.Z);
    }

    public static TheoryData<string, CityObject> Sufficient() => new()
    {
        { "has one", Shapes.Object("Building", new LodGeometry("1", Shapes.Box(0, 0, 1, 1, 0, 1)), new LodGeometry("0", GeometryRole.Footprint, Shapes.Rectangle(0, 0, 1, 1, 0))) },
        { "flat", Shapes.Object("GenericOccupiedSpace", new LodGeometry("", new PolygonSurface(new Ring([new Position(0, 0), new Position(1, 0), new Position(1, 1)])))) },
        { "a point", Shapes.Object("SolitaryVegetationObject", new LodGeometry("1", new Point(new Position(0, 0, 0)))) },
        { "a surface", Shapes.Object("RoofSurface", new LodGeometry("2", new MultiSurface([Shapes.Rectangle(0, 0, 1, 1, 0)]))) },
        { "only walls", Shapes.Object("Building", new LodGeometry("2", new MultiSurface([new PolygonSurface(Shapes.Ring((0, 0, 0), (1, 0, 0), (1, 0, 1)))]))) },
        { "not finite", Shapes.Object("Building", new LodGeometry("1", Shapes.Box(double.NaN, 0, 1, 1, 0, 1))) },
        { "nothing", Shapes.Object("Building") },
    };

    [Theory]
    [MemberData(nameof(Sufficient))]
    public async Task Where_no_footprint_is_needed_or_possible_the_object_is_left_as_it_is(string what, CityObject cityObject)
    {
        (CityObject completed, ConversionContext context) = await Shapes.ApplyAsync(Transform, cityObject);

        Assert.True(ReferenceEquals(cityObject, completed), what);
        Assert.Equal(0, context.Books[BookAccount.Geometries].Derived);
    }

    [Fact]
    public async Task Parts_get_footprints_of_their_own()
    {
        CityObject building = Shapes.Object("Building") with
        {
            Parts = [Shapes.Object("BuildingPart", new LodGeometry("1", Shapes.Box(0, 0, 1, 1, 0, 1)))],
        };

        (CityObject completed, _) = await Shapes.ApplyAsync(Transform, building);

        Assert.Null(FootprintOf(completed));
        Assert.NotNull(FootprintOf(Assert.Single(completed.Parts)));
    }

    [Fact]
    public async Task A_face_that_crosses_itself_does_not_stop_the_rest()
    {
        var faces = new MultiSurface(
        [
            new PolygonSurface(Shapes.Ring((0, 0, 0), (4, 4, 0), (4, 0, 0), (0, 3, 0), (0, 1, 0))),
            Shapes.Rectangle(10, 0, 2, 2, 0),
        ]);

        (CityObject completed, _) = await Shapes.ApplyAsync(Transform, Shapes.Object("Building", new LodGeometry("2", faces)));

        Assert.True(Shapes.PlanArea(FootprintOf(completed)!.Geometry) >= 4); // made above
    }

    [Fact]
    public async Task Twenty_thousand_triangles_are_united_in_seconds()
    {
        const int side = 100;
        var vertices = ImmutableArray.CreateBuilder<Position>();
        var triangles = ImmutableArray.CreateBuilder<int>();
        for (int i = 0; i <= side; i++)
        {
            for (int j = 0; j <= side; j++)
                vertices.Add(new Position(i * 0.1, j * 0.1, Math.Sin(i * 0.3) * Math.Cos(j * 0.2)));
        }

        for (int i = 0; i < side; i++)
        {
            for (int j = 0; j < side; j++)
            {
                int a = (i * (side + 1)) + j;
                int b = a + side + 1;
                triangles.AddRange((int[])[a, b, b + 1, a, b + 1, a + 1]);
            }
        }

        var mesh = new TriangulatedSurface(vertices.ToImmutable(), triangles.ToImmutable());
        var clock = Stopwatch.StartNew();
        (CityObject completed, _) = await Shapes.ApplyAsync(Transform, Shapes.Object("ReliefComponent", new LodGeometry("2", mesh)));

        Assert.Equal(100, Shapes.PlanArea(FootprintOf(completed)!.Geometry), 3); // made above
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(20), $"took {clock.Elapsed}");
    }

    [Fact]
    public async Task Balusters_under_a_rail_change_nothing()
    {
        PolygonSurface[] rail = [Shapes.Rectangle(0, 0, 10, 0.05, 1), Shapes.Rectangle(9.95, 0, 0.05, 10, 1)];
        IEnumerable<PolygonSurface> balusters = Enumerable.Range(0, 99).SelectMany(i => new[]
        {
            Shapes.Rectangle(i * 0.1, 0.0004, 0.05, 0.05, 0),
            Shapes.Rectangle(i * 0.1, 0, 0.05, 0.05, 0.9),
        });
        PolygonSurface apart = Shapes.Rectangle(3, 5, 1, 1, 0);

        (CityObject completed, _) = await Shapes.ApplyAsync(
            Transform, Shapes.Object("BuildingInstallation", new LodGeometry("2", new MultiSurface([.. balusters, .. rail, apart]))));

        Assert.Equal(0.5 + 0.5 - 0.0025 + 1, Shapes.PlanArea(FootprintOf(completed)!.Geometry), 9); // made above
        Assert.Equal(2, FootprintOf(completed)!.Geometry.Surfaces().Count());
    }

    [Fact]
    public async Task A_face_that_stands_out_by_more_than_a_hair_counts()
    {
        var faces = new MultiSurface([Shapes.Rectangle(0, 0, 10, 10, 0), Shapes.Rectangle(1, -0.01, 1, 1, 5)]);

        (CityObject completed, _) = await Shapes.ApplyAsync(Transform, Shapes.Object("Building", new LodGeometry("2", faces)));

        Assert.Equal(100.01, Shapes.PlanArea(FootprintOf(completed)!.Geometry), 9); // made above
    }

    [Fact]
    public async Task Objects_and_findings_keep_their_order_on_any_number_of_threads()
    {
        CityObject[] objects =
        [
            .. Enumerable.Range(0, 40).Select(i => Shapes.Object(
                $"Class{i}", new LodGeometry("1", Shapes.Box(0, 0, 1 + i, 2, 0, 1)), new LodGeometry("2", Shapes.Rectangle(0, 0, 1, 1, i)))),
        ];
        (List<CityObject> alone, ConversionContext aloneContext) = await ApplyAsync(objects, 1);

        (List<CityObject> together, ConversionContext context) = await ApplyAsync(objects, 4);

        Assert.Equal(alone.Select(item => (item.Class.Name, Area(item))), together.Select(item => (item.Class.Name, Area(item))));
        Assert.Equal(40, context.Books[BookAccount.Geometries].Derived);
        Assert.Equal(aloneContext.Books[BookAccount.Geometries], context.Books[BookAccount.Geometries]);
        static double Area(CityObject item) => Shapes.PlanArea(FootprintOf(item)!.Geometry); // every box gets one
    }

    private static async Task<(List<CityObject> Objects, ConversionContext Context)> ApplyAsync(CityObject[] objects, int threads)
    {
        var context = new ConversionContext();
        var transform = new FootprintTransform(_ => false, threads);
        List<CityObject> completed = await transform.ApplyAsync(objects.ToAsyncEnumerable(), context, default).ToListAsync();
        return (completed, context);
    }
}
