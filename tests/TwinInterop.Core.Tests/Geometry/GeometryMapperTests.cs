using TwinInterop.Geometry;

namespace TwinInterop.Tests.Geometry;

public sealed class GeometryMapperTests
{
    [Fact]
    public void A_surface_shared_by_two_geometries_is_shared_after_the_change()
    {
        var shared = new PolygonSurface(new Ring([new(0, 0, 0), new(1, 0, 0), new(1, 1, 0)]));
        var mapper = new GeometryMapper(run =>
        {
            for (int i = 0; i < run.Length; i++)
                run[i] = run[i] with { X = run[i].X + 10 };
        });

        MultiSurface wall = mapper.Map(new MultiSurface([shared]));
        Solid body = mapper.Map(new Solid(new CompositeSurface([shared, new OrientableSurface(shared, true)])));

        Assert.Same(wall.Members[0], body.Exterior.Members[0]);
        Assert.Same(wall.Members[0], ((OrientableSurface)body.Exterior.Members[1]).Base);
        Assert.Equal(10, ((PolygonSurface)wall.Members[0]).Exterior.Positions[0].X);
        Assert.Equal(0, shared.Exterior.Positions[0].X);
    }

    [Fact]
    public void Every_leaf_is_visited_in_order_and_the_box_holds_them_all()
    {
        var geometry = new GeometryCollection(
        [
            new Point(new Position(5, 5)),
            new MultiCurve([new LineString([new(0, 0, 1), new(1, 1, 2)]), new LineString([new(-3, 2, 0), new(1, 1, 2)])]),
        ]);

        Assert.Equal(["Point", "LineString", "LineString"], geometry.Leaves().Select(leaf => leaf.GetType().Name));
        Assert.Equal(new BoundingBox(new Position(-3, 0, 0), new Position(5, 5, 2)), geometry.Bounds());
    }

    [Fact]
    public void Deep_nesting_does_not_exhaust_the_stack()
    {
        AbstractSurface surface = new PolygonSurface(new Ring([new(0, 0), new(1, 0), new(1, 1)]));
        for (int i = 0; i < 200_000; i++)
            surface = new OrientableSurface(surface, i % 2 == 0);

        Assert.Single(surface.Surfaces());
    }

    [Fact]
    public void An_affine_transform_places_a_position() =>
        Assert.Equal(
            new Position(11, 2, 23),
            new Transform3D([0, -1, 0, 10, 1, 0, 0, 1, 0, 0, 1, 20, 0, 0, 0, 1]).Apply(new Position(1, -1, 3)));
}
