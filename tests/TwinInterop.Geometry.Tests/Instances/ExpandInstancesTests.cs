using TwinInterop.Appearance;
using TwinInterop.Conversion;
using TwinInterop.Diagnostics;
using TwinInterop.Geometry.LocalFrames;
using TwinInterop.Geometry.Support;
using TwinInterop.Model;

namespace TwinInterop.Geometry.Instances;

public sealed class ExpandInstancesTests
{
    private static readonly Transform3D Turned = new([0, -2, 0, 1, 2, 0, 0, 0, 0, 0, 2, 0, 0, 0, 0, 1]);

    private static ExpandInstances Transform => new(crs => crs.Horizontal is { Code: 4979 });

    private static CityObject Bench(SharedShape shape, Position at) =>
        Shapes.Object("CityFurniture", new LodGeometry("3", new ImplicitGeometry(at, Turned, shape) { Id = "i" }));

    [Fact]
    public async Task The_shape_is_copied_to_where_the_instance_stands()
    {
        CityObject bench = Bench(new SharedShape(new MultiSurface([Shapes.Rectangle(0, 0, 3, 1, 0.5)])), new Position(100, 200, 10));

        (CityObject expanded, ConversionContext context) = await Shapes.ApplyAsync(Transform, bench);

        LodGeometry geometry = Assert.Single(expanded.Geometry);
        Assert.Equal("3", geometry.Lod);
        Assert.Equal("i", geometry.Geometry.Id);
        PolygonSurface polygon = Assert.IsType<PolygonSurface>(Assert.Single(geometry.Geometry.Surfaces()));
        Assert.Equal(
            [new Position(101, 200, 11), new Position(101, 206, 11), new Position(99, 206, 11), new Position(99, 200, 11)],
            polygon.Exterior.Positions.AsEnumerable());
        LossEntry loss = Assert.Single(context.Books.Losses);
        Assert.Equal(LossKind.Generalized, loss.Loss.Kind);
        Assert.Equal(BookAccount.Geometries, loss.Loss.Account);
    }

    [Fact]
    public async Task In_degrees_offsets_follow_the_length_of_a_degree()
    {
        CityObject bench = Bench(new SharedShape(new Point(new Position(3, 1, 0))), new Position(4.8, 45.7, 220));

        (CityObject expanded, _) = await Shapes.ApplyAsync(Transform, bench, SpatialReference.Wgs84);

        MetresPerDegree scale = MetresPerDegree.At(45.7);
        Position position = Assert.IsType<Point>(Assert.Single(expanded.Geometry).Geometry).Position;
        Assert.Equal(-1, (position.X - 4.8) * scale.Longitude, 6);
        Assert.Equal(6, (position.Y - 45.7) * scale.Latitude, 6);
        Assert.Equal(220, position.Z);
    }

    [Fact]
    public async Task Appearances_of_the_shape_count_for_each_instance_so_that_the_books_balance_when_they_are_lost()
    {
        PolygonSurface red = Shapes.Rectangle(0, 0, 3, 1, 0.5) with { Appearances = [new SurfaceAppearance(null, new Material())] };
        CityObject bench = Bench(new SharedShape(new GeometryCollection([red])), new Position(0, 0, 0));

        (CityObject expanded, ConversionContext context) = await Shapes.ApplyAsync(Transform, bench);

        Assert.Equal(0, Tally.Of(bench).Appearances);
        Assert.Equal(Tally.Of(expanded).Appearances, context.Books[BookAccount.Appearances].Source);
    }

    [Fact]
    public async Task A_shape_in_a_library_file_stays_an_instance()
    {
        CityObject bench = Bench(new SharedShape(null, "tree.glb"), new Position(0, 0, 0));

        (CityObject expanded, ConversionContext context) = await Shapes.ApplyAsync(Transform, bench);

        Assert.Same(bench.Geometry[0].Geometry, Assert.Single(expanded.Geometry).Geometry);
        Assert.Empty(context.Books.Losses);
    }

    [Fact]
    public async Task Instances_in_a_collection_and_in_parts_are_expanded()
    {
        var instance = new ImplicitGeometry(new Position(1, 1, 1), Transform3D.Identity, new SharedShape(new Point(new Position(0, 0, 1))));
        CityObject group = Shapes.Object("Building") with
        {
            Parts = [Shapes.Object("BuildingFurniture", new LodGeometry("2", new GeometryCollection([new Point(default), instance])))],
        };

        (CityObject expanded, _) = await Shapes.ApplyAsync(Transform, group);

        Assert.Equal(
            [new Point(default), new Point(new Position(1, 1, 2))],
            Assert.Single(Assert.Single(expanded.Parts).Geometry).Geometry.Leaves());
    }
}
