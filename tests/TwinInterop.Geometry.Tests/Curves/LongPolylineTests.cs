using TwinInterop.Geometry.Vectors;

namespace TwinInterop.Geometry.Curves;

/// <summary>Points along polylines of very many corners.</summary>
public sealed class LongPolylineTests
{
    private const int Corners = 20_000;

    [Fact]
    public void Points_by_length_lie_where_the_chords_lead()
    {
        Vector3D[] points = [.. Enumerable.Range(0, Corners).Select(i => new Vector3D(3 * i, 4 * (i % 2), 0))];
        ArcLengthCurve curve = ArcLengthCurve.Whole(new PolylineCurve(points), [.. Enumerable.Range(0, Corners).Select(i => (double)i)]);

        Assert.Equal(5.0 * (Corners - 1), curve.End, 1e-6);
        for (int i = 0; i + 1 < Corners; i++)
        {
            Assert.Equal(0, curve.PointAt(5.0 * i).DistanceTo(points[i]), 1e-6);
            Assert.Equal(0, curve.PointAt((5.0 * i) + 2.5).DistanceTo((points[i] + points[i + 1]) * 0.5), 1e-6);
        }
    }

    [Theory]
    [InlineData(0, 3, 15)]
    [InlineData(0.5, 1.25, 3.75)]
    [InlineData(2.5, 0.5, 10)]
    [InlineData(-1, 9, 15)]
    public void A_length_between_parameters_is_that_of_the_chords(double from, double to, double length)
    {
        var curve = new PolylineCurve([default, new Vector3D(5, 0, 0), new Vector3D(5, 5, 0), new Vector3D(5, 5, 5)]);

        Assert.Equal(length, curve.LengthBetween(from, to), 1e-12);
    }
}
