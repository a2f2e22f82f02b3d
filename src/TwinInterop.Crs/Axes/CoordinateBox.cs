namespace TwinInterop.Crs.Axes;

/// <summary>Lowest and highest easting and northing.</summary>
internal readonly record struct CoordinateBox(double West, double South, double East, double North)
{
    public bool Contains(double easting, double northing) =>
        easting >= West && easting <= East && northing >= South && northing <= North;

    /// <summary>Wider by a share of its size on every side.</summary>
    public CoordinateBox Grow(double share)
    {
        double x = (East - West) * share;
        double y = (North - South) * share;
        return new CoordinateBox(West - x, South - y, East + x, North + y);
    }
}
