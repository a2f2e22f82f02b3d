namespace TwinInterop.Crs.Grids;

/// <summary>Where the nodes of a rectangular grid lie.</summary>
internal sealed class GridFrame
{
    /// <summary>How far outside, in cells, a position still counts as on the edge: rounding of the origin.</summary>
    private const double EdgeTolerance = 1e-5;

    private readonly double _columnsPerDegree;
    private readonly double _rowsPerDegree;
    private readonly double _lastX;
    private readonly double _lastY;

    private GridFrame(double longitude, double latitude, double stepLongitude, double stepLatitude, int width, int height)
    {
        FirstLongitude = longitude;
        FirstLatitude = latitude;
        Width = width;
        Height = height;
        CellArea = Math.Abs(stepLongitude * stepLatitude);
        // A global grid may or may not repeat its first column as its last.
        Wraps = Math.Abs((width * stepLongitude) - 360) < 0.5 * stepLongitude;
        _columnsPerDegree = 1 / stepLongitude;
        _rowsPerDegree = 1 / stepLatitude;
        _lastX = Wraps ? width : width - 1;
        _lastY = height - 1;
    }

    public double FirstLongitude { get; }

    public double FirstLatitude { get; }

    public int Width { get; }

    public int Height { get; }

    /// <summary>Size of a cell in square degrees: the smaller, the finer.</summary>
    public double CellArea { get; }

    /// <summary>Whether the column after the last is the first.</summary>
    public bool Wraps { get; }

    /// <summary>Checks and takes over a frame.</summary>
    /// <param name="bytes">The grid, for messages.</param>
    /// <param name="first">Longitude and latitude of the first node in degrees.</param>
    /// <param name="step">Degrees to the next column (east) and the next row (negative: southward).</param>
    /// <param name="width">Nodes in a row, at least 2.</param>
    /// <param name="height">Rows, at least 2.</param>
    /// <exception cref="InvalidDataException">The frame is not on the Earth.</exception>
    public static GridFrame Create(
        GridBytes bytes, (double Longitude, double Latitude) first, (double Longitude, double Latitude) step, long width, long height)
    {
        if (width < 2 || height < 2 || width > int.MaxValue || height > int.MaxValue)
            throw bytes.Invalid($"expected at least 2 x 2 nodes, found {width} x {height}.");
        if (!(step.Longitude > 0) || step.Latitude == 0 || !double.IsFinite(step.Longitude) || !double.IsFinite(step.Latitude))
            throw bytes.Invalid($"expected a step east and a step north or south, found {step.Longitude} and {step.Latitude} degrees.");
        double lastLatitude = first.Latitude + (step.Latitude * (height - 1));
        double span = step.Longitude * (width - 1);
        if (!(Math.Abs(first.Latitude) <= 90.5) || !(Math.Abs(lastLatitude) <= 90.5)
            || !(Math.Abs(first.Longitude) <= 720) || !(span <= 360.5))
        {
            throw bytes.Invalid(
                $"expected nodes in degrees on the Earth, found longitudes from {first.Longitude} over {span} "
                + $"and latitudes from {first.Latitude} to {lastLatitude}; a grid in a projected system is not supported.");
        }

        return new GridFrame(first.Longitude, first.Latitude, step.Longitude, step.Latitude, (int)width, (int)height);
    }

    /// <summary>Finds the place of a position in columns and rows from the first node.</summary>
    public bool TryLocate(double longitude, double latitude, out double x, out double y)
    {
        x = (longitude - FirstLongitude) * _columnsPerDegree;
        y = (latitude - FirstLatitude) * _rowsPerDegree;
        if (x >= 0 && x <= _lastX && y >= 0 && y <= _lastY)
            return true;
        return TryLocateOnEdgeOrTurn(longitude, ref x, ref y);
    }

    private bool TryLocateOnEdgeOrTurn(double longitude, ref double x, ref double y)
    {
        if (!double.IsFinite(x) || !(y >= -EdgeTolerance && y <= _lastY + EdgeTolerance))
            return false;
        y = Math.Clamp(y, 0, _lastY);
        double turn = 360 * _columnsPerDegree;
        if (!(x >= -EdgeTolerance && x <= _lastX + EdgeTolerance))
            x -= turn * Math.Floor(((longitude - FirstLongitude) / 360) + (EdgeTolerance / turn));
        if (!(x >= -EdgeTolerance && x <= _lastX + EdgeTolerance))
            return false;
        x = Math.Clamp(x, 0, _lastX);
        return true;
    }
}
