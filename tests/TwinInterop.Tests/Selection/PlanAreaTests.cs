using TwinInterop.Geometry;
using TwinInterop.Selection;

namespace TwinInterop.Tests.Selection;

public sealed class PlanAreaTests
{
    /// <summary>A square of 10 with a hole of 2 in its middle, and a triangle further east.</summary>
    private static readonly PlanArea Area = new(
    [
        new PlanPolygon([Square(0, 0, 10), Square(4, 4, 2)]),
        new PlanPolygon([[new Position(20, 0), new Position(30, 0), new Position(25, 10)]]),
    ]);

    [Theory]
    [InlineData(1, 1, true)]
    [InlineData(5, 5, false)]
    [InlineData(10, 5, true)]
    [InlineData(10.001, 5, false)]
    [InlineData(25, 9, true)]
    [InlineData(21, 9, false)]
    public void A_point_is_inside_on_the_edge_or_outside(double x, double y, bool touches)
    {
        Assert.Equal(touches, Area.Touches(new Point(new Position(x, y))));
    }

    [Fact]
    public void A_line_that_only_crosses_touches()
    {
        Assert.True(Area.Touches(new LineString([new Position(-5, 2), new Position(15, 2)])));
        Assert.False(Area.Touches(new LineString([new Position(-5, 12), new Position(15, 12)])));
    }

    [Fact]
    public void A_face_around_the_whole_area_touches_and_one_in_the_hole_does_not()
    {
        Assert.True(Area.Touches(new PolygonSurface(new Ring([.. Square(-100, -100, 500)]))));
        Assert.False(Area.Touches(new PolygonSurface(new Ring([.. Square(4.5, 4.5, 1)]))));
    }

    [Fact]
    public void A_face_whose_hole_holds_the_area_does_not_touch()
    {
        var frame = new PolygonSurface(new Ring([.. Square(-100, -100, 500)]), [new Ring([.. Square(-50, -50, 300)])]);

        Assert.False(Area.Touches(frame));
    }

    [Theory]
    [InlineData(5, true)]
    [InlineData(15, false)]
    [InlineData(double.NaN, true)]
    public void Heights_restrict_where_there_are_any(double height, bool touches)
    {
        var area = new PlanArea([new PlanPolygon([Square(0, 0, 10)])], 0, 10);

        Assert.Equal(touches, area.Touches(new Point(new Position(1, 1, height))));
    }

    [Fact]
    public void Strips_of_edges_answer_as_all_edges_do()
    {
        Position[] circle = [.. Enumerable.Range(0, 720).Select(i => new Position(Math.Cos(i * Math.PI / 360), Math.Sin(i * Math.PI / 360)))];
        var polygon = new PlanPolygon([circle]);

        for (int i = 0; i < 1000; i++)
        {
            double radius = i % 2 == 0 ? 0.99 : 1.01;
            var place = new Position(radius * Math.Cos(i), radius * Math.Sin(i));
            Assert.Equal(i % 2 == 0, polygon.Contains(place));
            Assert.True(polygon.IsMet(new Position(0, 0), new Position(2 * Math.Cos(i), 2 * Math.Sin(i))));
        }
    }

    private static Position[] Square(double x, double y, double side) =>
        [new(x, y), new(x + side, y), new(x + side, y + side), new(x, y + side)];
}
