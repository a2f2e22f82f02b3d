namespace TwinInterop.Conformance.Checks.Tiles3D;

/// <summary>A piece of the ellipsoid's surroundings: longitudes and latitudes in radians, heights in metres.</summary>
/// <param name="numbers">West, south, east, north, lowest and greatest height.</param>
internal sealed class RegionVolume(double[] numbers) : Volume
{
    private const double Radius = 6378137.0;
    private const double Flattening = 1 / 298.257223563;
    private const double Eccentricity2 = Flattening * (2 - Flattening);
    private const double AngleTolerance = 1e-7;

    private readonly double[] _n = numbers;

    protected override double Size => ((Width + _n[3] - _n[1]) * Radius) + _n[5] - _n[4];

    private double Width => _n[2] >= _n[0] ? _n[2] - _n[0] : _n[2] - _n[0] + (2 * Math.PI);

    public bool ContainsRegion(RegionVolume other)
    {
        double height = Math.Max(1, Math.Abs(_n[5] - _n[4])) * 1e-3;
        double start = Turn(other._n[0] - _n[0]);
        bool isWhole = Width >= (2 * Math.PI) - AngleTolerance;
        return (isWhole || start + other.Width <= Width + AngleTolerance || start >= (2 * Math.PI) - AngleTolerance)
            && other._n[1] >= _n[1] - AngleTolerance && other._n[3] <= _n[3] + AngleTolerance
            && other._n[4] >= _n[4] - height && other._n[5] <= _n[5] + height;
    }

    public override bool Includes(Point point, double tolerance)
    {
        (double longitude, double latitude, double height) = ToGeographic(point);
        double angle = AngleTolerance + (tolerance / Radius);
        double fromWest = Turn(longitude - _n[0] + angle);
        double acrossMeridian = angle / Math.Max(1e-6, Math.Cos(latitude));
        return (fromWest <= Width + (2 * acrossMeridian) || Width >= (2 * Math.PI) - AngleTolerance)
            && latitude >= _n[1] - angle && latitude <= _n[3] + angle
            && height >= _n[4] - tolerance && height <= _n[5] + tolerance;
    }

    protected override IEnumerable<Point> Points()
    {
        const int Steps = 4;
        for (int i = 0; i <= Steps; i++)
        {
            for (int j = 0; j <= Steps; j++)
            {
                double longitude = _n[0] + (Width * i / Steps);
                double latitude = _n[1] + ((_n[3] - _n[1]) * j / Steps);
                yield return ToEarth(longitude, latitude, _n[4]);
                yield return ToEarth(longitude, latitude, _n[5]);
            }
        }
    }

    private static double Turn(double angle)
    {
        double turned = angle % (2 * Math.PI);
        return turned < 0 ? turned + (2 * Math.PI) : turned;
    }

    private static Point ToEarth(double longitude, double latitude, double height)
    {
        double sine = Math.Sin(latitude);
        double normal = Radius / Math.Sqrt(1 - (Eccentricity2 * sine * sine));
        double across = (normal + height) * Math.Cos(latitude);
        return new Point(across * Math.Cos(longitude), across * Math.Sin(longitude), ((normal * (1 - Eccentricity2)) + height) * sine);
    }

    /// <summary>Radians, and metres above the ellipsoid.</summary>
    public static (double Longitude, double Latitude, double Height) ToGeographic(Point point)
    {
        const int Rounds = 6;
        double across = Math.Sqrt((point.X * point.X) + (point.Y * point.Y));
        double latitude = Math.Atan2(point.Z, across * (1 - Eccentricity2));
        double normal = Radius;
        for (int round = 0; round < Rounds; round++)
        {
            double sine = Math.Sin(latitude);
            normal = Radius / Math.Sqrt(1 - (Eccentricity2 * sine * sine));
            latitude = Math.Atan2(point.Z + (Eccentricity2 * normal * sine), across);
        }

        double last = Math.Sin(latitude);
        double height = Math.Abs(latitude) < 1.4
            ? (across / Math.Cos(latitude)) - normal
            : (point.Z / last) - (normal * (1 - Eccentricity2));
        return (Math.Atan2(point.Y, point.X), latitude, height);
    }
}
