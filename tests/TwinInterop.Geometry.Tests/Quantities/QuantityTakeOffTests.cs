using System.Collections.Immutable;
using TwinInterop.Geometry;
using TwinInterop.Geometry.Quantities;

namespace TwinInterop.Tests.Geometry.Quantities;

public sealed class QuantityTakeOffTests
{
    private const double Tolerance = 1e-6;

    [Fact]
    public void A_box_far_from_the_origin_has_its_area_and_volume()
    {
        var box = new Solid(new CompositeSurface(Box(650_000, 6_860_000, 35, 4, 5, 3)));

        BodyQuantities? quantities = new QuantityTakeOff().Measure(box);

        Assert.True(quantities is { IsClosed: true, Triangles: 12 });
        Assert.Equal(94, quantities.Value.Area, Tolerance);
        Assert.Equal(60, quantities.Value.Volume!.Value, Tolerance);
    }

    [Fact]
    public void A_box_without_its_lid_is_open_and_has_no_volume()
    {
        var open = new MultiSurface(Box(0, 0, 0, 1, 1, 1).RemoveAt(1));

        BodyQuantities? quantities = new QuantityTakeOff().Measure(open);

        Assert.True(quantities is { IsClosed: false, Volume: null });
        Assert.Equal(5, quantities.Value.Area, Tolerance);
    }

    [Fact]
    public void A_face_that_is_used_turned_over_closes_the_body_it_was_turned_for()
    {
        ImmutableArray<AbstractSurface> faces = Box(0, 0, 0, 1, 1, 1);
        var lid = (PolygonSurface)faces[1];
        var upsideDown = new PolygonSurface(new Ring([.. lid.Exterior.Positions.Reverse()]));
        var solid = new Solid(new CompositeSurface(faces.SetItem(1, new OrientableSurface(upsideDown, IsReversed: true))));

        BodyQuantities? quantities = new QuantityTakeOff().Measure(solid);

        Assert.True(quantities is { IsClosed: true });
        Assert.Equal(1, quantities.Value.Volume!.Value, Tolerance);
    }

    [Fact]
    public void A_hole_takes_its_area_away()
    {
        var square = new Ring([new(0, 0, 0), new(4, 0, 0), new(4, 4, 0), new(0, 4, 0)]);
        var hole = new Ring([new(1, 1, 0), new(1, 2, 0), new(2, 2, 0), new(2, 1, 0)]);

        BodyQuantities? quantities = new QuantityTakeOff().Measure(new PolygonSurface(square, [hole]));

        Assert.Equal(15, quantities!.Value.Area, Tolerance);
        Assert.Equal(8, quantities.Value.Triangles);
    }

    [Fact]
    public void A_hole_that_runs_as_its_exterior_takes_its_area_away_too()
    {
        var square = new Ring([new(0, 0, 0), new(4, 0, 0), new(4, 4, 0), new(0, 4, 0)]);
        var hole = new Ring([new(1, 1, 0), new(2, 1, 0), new(2, 2, 0), new(1, 2, 0)]);

        BodyQuantities? quantities = new QuantityTakeOff().Measure(new PolygonSurface(square, [hole]));

        Assert.Equal(15, quantities!.Value.Area, Tolerance);
    }

    [Fact]
    public void Degrees_are_measured_as_metres_at_their_latitude()
    {
        const double latitude = 48;
        double width = 10 / (111_319.490793 * Math.Cos(latitude * Math.PI / 180));
        double height = 10 / 111_319.490793;
        var square = new Ring(
            [new(2, latitude, 0), new(2 + width, latitude, 0), new(2 + width, latitude + height, 0), new(2, latitude + height, 0)]);

        BodyQuantities? quantities = QuantityTakeOff.ForDegrees(latitude).Measure(new PolygonSurface(square));

        Assert.Equal(100, quantities!.Value.Area, 0.001);
    }

    private static ImmutableArray<AbstractSurface> Box(double x, double y, double z, double dx, double dy, double dz)
    {
        Position P(int i, int j, int k) => new(x + (i * dx), y + (j * dy), z + (k * dz));
        PolygonSurface Face(params Position[] corners) => new(new Ring([.. corners]));
        return
        [
            Face(P(0, 0, 0), P(0, 1, 0), P(1, 1, 0), P(1, 0, 0)),
            Face(P(0, 0, 1), P(1, 0, 1), P(1, 1, 1), P(0, 1, 1)),
            Face(P(0, 0, 0), P(1, 0, 0), P(1, 0, 1), P(0, 0, 1)),
            Face(P(1, 0, 0), P(1, 1, 0), P(1, 1, 1), P(1, 0, 1)),
            Face(P(1, 1, 0), P(0, 1, 0), P(0, 1, 1), P(1, 1, 1)),
            Face(P(0, 1, 0), P(0, 0, 0), P(0, 0, 1), P(0, 1, 1)),
        ];
    }
}
