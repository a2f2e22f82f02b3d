using FsCheck;
using FsCheck.Fluent;
using TwinInterop.Geometry.Support;

namespace TwinInterop.Geometry.Rings;

public sealed class RingTests
{
    [Fact]
    public void A_ring_that_runs_counter_clockwise_has_a_positive_area()
    {
        ReadOnlySpan<Position> ring = Shapes.Rectangle(842000, 6519000, 3, 2, 170).Exterior.Positions.AsSpan();

        Assert.Equal(6, RingOrientation.SignedArea(ring), 9);
        Assert.True(RingOrientation.IsCounterClockwise(ring));
        Assert.Equal(6, NewellNormal.Of(ring).Area, 9);
        Assert.Equal(1, NewellNormal.Of(ring).Level, 12);
    }

    [Fact]
    public void Rings_of_less_than_three_positions_have_no_area()
    {
        Assert.Equal(0, RingOrientation.SignedArea([new Position(0, 0), new Position(1, 1)]));
        Assert.Equal(default, NewellNormal.Of([new Position(0, 0), new Position(1, 1)]));
    }

    [Fact]
    public void A_wall_has_its_area_in_space_and_none_in_plan()
    {
        var wall = new PolygonSurface(
            Shapes.Ring((0, 0, 0), (0, 4, 0), (0, 4, 3), (0, 0, 3)),
            [Shapes.Ring((0, 1, 1), (0, 1, 2), (0, 2, 2), (0, 2, 1))]);

        Assert.Equal(11, NewellNormal.AreaOf(wall), 12);
        Assert.Equal(0, RingOrientation.SignedArea(wall.Exterior.Positions.AsSpan()));
        Assert.Equal(0, NewellNormal.Of(wall.Exterior.Positions.AsSpan()).Level, 12);
        Assert.Equal(12, NewellNormal.Of(wall.Exterior.Positions.AsSpan()).X, 12);
    }

    [Fact]
    public void The_upward_part_of_the_normal_is_the_area_in_plan_for_any_ring()
    {
        Gen<Position[]> rings = (from x in Gen.Choose(-1000, 1000)
                                 from y in Gen.Choose(-1000, 1000)
                                 from z in Gen.Choose(-1000, 1000)
                                 select new Position(x, y, z)).ArrayOf(7);

        Prop.ForAll(Arb.From(rings), ring =>
        {
            double area = RingOrientation.SignedArea(ring);
            double back = RingOrientation.SignedArea([.. ring.Reverse()]);
            return Math.Abs(NewellNormal.Of(ring).Z - area) < 1e-6 && Math.Abs(area + back) < 1e-6;
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void A_bow_tie_crosses_itself()
    {
        var bowTie = new PolygonSurface(Shapes.Ring((0, 0, 0), (2, 2, 0), (2, 0, 0), (0, 2, 0)));

        Assert.NotNull(RingCrossing.Find(bowTie));
    }

    [Fact]
    public void A_hole_across_the_exterior_is_found()
    {
        var polygon = new PolygonSurface(
            Shapes.Rectangle(0, 0, 10, 10, 0).Exterior, [Shapes.Rectangle(8, 4, 5, 1, 0).Exterior]);

        Assert.NotNull(RingCrossing.Find(polygon));
    }

    [Fact]
    public void A_hole_within_and_corners_that_touch_are_sound()
    {
        var polygon = new PolygonSurface(
            Shapes.Rectangle(0, 0, 10, 10, 0).Exterior,
            [Shapes.Rectangle(4, 4, 1, 1, 0).Exterior, Shapes.Ring((5, 5, 0), (6, 6, 0), (6, 5, 0)), Shapes.Ring((0, 5, 0), (1, 6, 0), (1, 5, 0))]);

        Assert.Null(RingCrossing.Find(polygon));
    }

    [Fact]
    public void Stars_are_sound_and_crossing_is_found_as_by_comparing_all_pairs()
    {
        Gen<Position[]> rings = (from x in Gen.Choose(0, 30)
                                 from y in Gen.Choose(0, 30)
                                 select new Position(x, y)).ArrayOf(8);

        Prop.ForAll(Arb.From(rings), ring =>
            (RingCrossing.Find(new PolygonSurface(new Ring([.. ring]))) is not null) == CrossesByAllPairs(ring)).QuickCheckThrowOnFailure();
    }

    private static bool CrossesByAllPairs(Position[] ring)
    {
        for (int i = 0; i < ring.Length; i++)
        {
            for (int j = 0; j < i; j++)
            {
                (Position a, Position b) = (ring[i], ring[(i + 1) % ring.Length]);
                (Position c, Position d) = (ring[j], ring[(j + 1) % ring.Length]);
                if (Side(a, b, c) * Side(a, b, d) < 0 && Side(c, d, a) * Side(c, d, b) < 0)
                    return true;
            }
        }

        return false;
    }

    private static int Side(Position a, Position b, Position c) =>
        Math.Sign(((b.X - a.X) * (c.Y - a.Y)) - ((b.Y - a.Y) * (c.X - a.X)));
}
