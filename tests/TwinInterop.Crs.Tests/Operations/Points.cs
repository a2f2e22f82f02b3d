using TwinInterop.Crs.Operations;
using TwinInterop.Crs.Register;
using TwinInterop.Geometry;

namespace TwinInterop.Crs.Tests.Operations;

/// <summary>Positions to test with, and how far they lie apart.</summary>
internal static class Points
{
    /// <summary>Metres in a degree of latitude.</summary>
    private const double Degree = 111_195;

    /// <summary>An EPSG code as a reference.</summary>
    public static SpatialReference Epsg(int horizontal, int? vertical = null) =>
        new(new CrsId("EPSG", horizontal), vertical is { } code ? new CrsId("EPSG", code) : null);

    /// <summary>Random longitudes and latitudes (degrees) in a box, reproducibly.</summary>
    public static Position[] In(AreaOfUse area, int count, double height = double.NaN)
    {
        var random = new Random(4326);
        double width = area.East >= area.West ? area.East - area.West : area.East - area.West + 360;
        return
        [
            .. Enumerable.Range(0, count).Select(_ =>
            {
                double longitude = area.West + random.NextDouble() * width;
                double latitude = area.South + random.NextDouble() * (area.North - area.South);
                return new Position(longitude > 180 ? longitude - 360 : longitude, latitude, height);
            }),
        ];
    }

    /// <summary>The middle half of a box, to stay clear of borders, where PROJ changes its operation point by point.</summary>
    public static AreaOfUse Middle(AreaOfUse area)
    {
        double dx = (area.East - area.West) / 4, dy = (area.North - area.South) / 4;
        return new AreaOfUse(area.West + dx, area.South + dy, area.East - dx, area.North - dy);
    }

    /// <summary>What two boxes share: outside PROJ leaves out the datum shift and the height model without a word.</summary>
    public static AreaOfUse Common(AreaOfUse a, AreaOfUse b) => new(
        Math.Max(a.West, b.West), Math.Max(a.South, b.South), Math.Min(a.East, b.East), Math.Min(a.North, b.North));

    /// <summary>Transforms a copy.</summary>
    public static Position[] Through(this Position[] positions, CoordinateOperation operation)
    {
        Position[] copy = [.. positions];
        operation.Apply(copy);
        return copy;
    }

    /// <summary>The largest distance in the plane between two lists, in metres.</summary>
    public static double Apart(Position[] a, Position[] b, CrsUnit unit)
    {
        Assert.Equal(a.Length, b.Length);
        double worst = 0;
        for (int i = 0; i < a.Length; i++)
        {
            double x = a[i].X - b[i].X, y = a[i].Y - b[i].Y;
            if (CrsUnits.Metres(unit) is { } metres)
            {
                (x, y) = (x * metres, y * metres);
            }
            else
            {
                double scale = unit is CrsUnit.Grad ? 0.9 : 1;
                x = Math.IEEERemainder(x * scale, 360) * Degree * Math.Cos(b[i].Y * scale * Math.PI / 180);
                y *= scale * Degree;
            }

            double distance = Math.Sqrt(x * x + y * y);
            Assert.False(double.IsNaN(distance), $"no answer for {a[i]} or {b[i]}");
            worst = Math.Max(worst, distance);
        }

        return worst;
    }

    /// <summary>The largest difference of heights, in metres.</summary>
    public static double HeightsApart(Position[] a, Position[] b) =>
        a.Zip(b, (p, q) => Math.Abs(p.Z - q.Z)).Max();
}
