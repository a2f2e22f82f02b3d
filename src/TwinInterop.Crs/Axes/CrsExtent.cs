using TwinInterop.Geometry;

namespace TwinInterop.Crs.Axes;

/// <summary>Where the coordinates of a reference system may lie: its area of use, and the way from degrees to coordinates.</summary>
/// <param name="name">The name for messages, for example <c>EPSG:2154</c>.</param>
/// <param name="officialOrder">The order of the horizontal axes in the official definition.</param>
/// <param name="west">Western longitude of the area of use in degrees; may exceed <paramref name="east"/> across 180°.</param>
/// <param name="south">Southern latitude in degrees.</param>
/// <param name="east">Eastern longitude in degrees.</param>
/// <param name="north">Northern latitude in degrees.</param>
/// <param name="project">
/// Easting and northing of a longitude and latitude in degrees, NaN where there is none; null for a geographic system
/// in degrees.
/// </param>
public sealed class CrsExtent(
    string name,
    AxisOrder officialOrder,
    double west,
    double south,
    double east,
    double north,
    Func<double, double, (double Easting, double Northing)>? project = null)
{
    /// <summary>How far beyond the area of use coordinates are still believed: a share of its size.</summary>
    private const double Margin = 0.1;

    private const int Steps = 8;

    private readonly Lazy<CoordinateBox> _box = new(() => Measure(west, south, east, north, project));

    /// <summary>Whether the coordinates are longitudes and latitudes in degrees.</summary>
    public bool IsGeographic => project is null;

    /// <summary>The name for messages.</summary>
    public string Name { get; } = name;

    /// <summary>The order of the horizontal axes in the official definition.</summary>
    public AxisOrder OfficialOrder { get; } = officialOrder;

    /// <summary>The area of use in degrees.</summary>
    internal CoordinateBox Area { get; } = new(west, south, east < west ? east + 360 : east, north);

    /// <summary>The area of use in coordinates of the system, with a margin.</summary>
    internal CoordinateBox Box => _box.Value;

    /// <summary>Whether coordinates lie in the area of use or its margin; longitudes count modulo a turn.</summary>
    internal bool Contains(double easting, double northing) =>
        Box.Contains(easting, northing) || (IsGeographic && Box.East > 180 && Box.Contains(easting + 360, northing));

    private static CoordinateBox Measure(
        double west, double south, double east, double north, Func<double, double, (double Easting, double Northing)>? project)
    {
        if (east < west)
            east += 360;
        if (project is null)
        {
            double side = Math.Min((east - west) * Margin, 1);
            return new CoordinateBox(west - side, south - side, east + side, Math.Min(90, north + side));
        }

        var box = new CoordinateBox(double.PositiveInfinity, double.PositiveInfinity, double.NegativeInfinity, double.NegativeInfinity);
        for (int i = 0; i <= Steps; i++)
        {
            for (int j = 0; j <= Steps; j++)
            {
                double longitude = west + ((east - west) * i / Steps);
                (double x, double y) = project(longitude > 180 ? longitude - 360 : longitude, south + ((north - south) * j / Steps));
                if (double.IsFinite(x) && double.IsFinite(y))
                    box = new CoordinateBox(Math.Min(box.West, x), Math.Min(box.South, y), Math.Max(box.East, x), Math.Max(box.North, y));
            }
        }

        return box.Grow(Margin);
    }
}
