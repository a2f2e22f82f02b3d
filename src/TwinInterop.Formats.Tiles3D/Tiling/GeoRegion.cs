namespace TwinInterop.Formats.Tiles3D.Tiling;

/// <summary>A bounding region on the ellipsoid of WGS 84: what the <c>region</c> of a tile says.</summary>
/// <remarks>Source: OGC 22-025r4, 6.7.1.4.2.</remarks>
/// <param name="West">Least longitude, radians.</param>
/// <param name="South">Least latitude, radians.</param>
/// <param name="East">Greatest longitude, radians.</param>
/// <param name="North">Greatest latitude, radians.</param>
/// <param name="Low">Least ellipsoidal height, metres.</param>
/// <param name="High">Greatest ellipsoidal height, metres.</param>
internal readonly record struct GeoRegion(double West, double South, double East, double North, double Low, double High)
{
    /// <summary>A radius that no curvature of the ellipsoid falls below, metres.</summary>
    private const double LeastRadius = 6_335_000;

    /// <summary>How far a vertex may be rounded, in radians: some six millimetres.</summary>
    private const double AnglePad = 1e-9;

    /// <summary>How far a vertex may be rounded, metres.</summary>
    private const double HeightPad = 0.005;

    /// <summary>The region around nothing.</summary>
    public static GeoRegion Empty { get; } = new(
        double.PositiveInfinity, double.PositiveInfinity, double.NegativeInfinity, double.NegativeInfinity,
        double.PositiveInfinity, double.NegativeInfinity);

    /// <summary>Whether nothing was added.</summary>
    public bool IsEmpty => West > East;

    /// <summary>Longitude of the centre, radians.</summary>
    public double CentreLongitude => (West + East) / 2;

    /// <summary>Latitude of the centre, radians.</summary>
    public double CentreLatitude => (South + North) / 2;

    /// <summary>Length of the diagonal, metres.</summary>
    public double Diagonal
    {
        get
        {
            double width = (East - West) * Math.Cos(CentreLatitude) * LeastRadius;
            double depth = (North - South) * LeastRadius;
            double height = High - Low;
            return Math.Sqrt((width * width) + (depth * depth) + (height * height));
        }
    }

    /// <summary>The region around this one and a position.</summary>
    public GeoRegion Add(double longitude, double latitude, double height) => new(
        Math.Min(West, longitude), Math.Min(South, latitude), Math.Max(East, longitude), Math.Max(North, latitude),
        Math.Min(Low, height), Math.Max(High, height));

    /// <summary>The region around both.</summary>
    public GeoRegion Add(in GeoRegion other) => new(
        Math.Min(West, other.West), Math.Min(South, other.South), Math.Max(East, other.East), Math.Max(North, other.North),
        Math.Min(Low, other.Low), Math.Max(High, other.High));

    /// <summary>Room for the rounding of vertices, and for straight edges that dip below the curved ellipsoid between them.</summary>
    public GeoRegion Padded()
    {
        double span = Math.Max((East - West) * Math.Cos(CentreLatitude), North - South);
        double dip = span * span * LeastRadius / 4;
        double bulge = AnglePad + (span * span / 8);
        return new GeoRegion(
            Math.Max(West - bulge, -Math.PI),
            Math.Max(South - bulge, -Math.PI / 2),
            Math.Min(East + bulge, Math.PI),
            Math.Min(North + bulge, Math.PI / 2),
            Low - HeightPad - dip,
            High + HeightPad);
    }

    /// <summary>The largest distance between a face of this region and the same face of another, metres.</summary>
    public double Deviation(in GeoRegion other)
    {
        double across = Math.Cos(CentreLatitude) * LeastRadius;
        double plan = Math.Max(
            Math.Max(Math.Abs(West - other.West), Math.Abs(East - other.East)) * across,
            Math.Max(Math.Abs(South - other.South), Math.Abs(North - other.North)) * LeastRadius);
        return Math.Max(plan, Math.Max(Math.Abs(Low - other.Low), Math.Abs(High - other.High)));
    }
}
