using TwinInterop.Crs.Register;
using TwinInterop.Geometry;

namespace TwinInterop.Crs.Projections;

/// <summary>Lambert Azimuthal Equal Area, oblique or polar (EPSG method 9820), as used for European statistics.</summary>
/// <remarks>Source: IOGP Publication 373-7-2, 3.6.1.</remarks>
internal sealed class LambertAzimuthalEqualArea : IProjection
{
    private readonly AuthalicLatitude _latitude;
    private readonly double _sin0, _cos0, _radius, _stretch, _meridian, _east, _north;

    /// <param name="ellipsoid">The ellipsoid.</param>
    /// <param name="p">Latitude and longitude of origin (degrees), false easting and northing.</param>
    public LambertAzimuthalEqualArea(Ellipsoid ellipsoid, ReadOnlySpan<double> p)
    {
        _latitude = new AuthalicLatitude(ellipsoid);
        (double sin, double cos) = Math.SinCos(p[0] * Angles.Degree);
        bool isPolar = Math.Abs(p[0]) == 90;
        _sin0 = isPolar ? Math.Sign(p[0]) : _latitude.Q(sin) / _latitude.PolarQ;
        _cos0 = isPolar ? 0 : Math.Sqrt(1 - _sin0 * _sin0);
        _radius = ellipsoid.SemiMajor * Math.Sqrt(_latitude.PolarQ / 2);
        _stretch = isPolar ? 1 : ellipsoid.SemiMajor * cos / Math.Sqrt(1 - ellipsoid.E2 * sin * sin) / (_radius * _cos0);
        _meridian = p[1] * Angles.Degree;
        _east = p[2];
        _north = p[3];
    }

    /// <inheritdoc/>
    public void Forward(Span<Position> positions)
    {
        foreach (ref Position p in positions)
        {
            double sin = _latitude.Q(Math.Sin(p.Y)) / _latitude.PolarQ;
            double cos = Math.Sqrt(Math.Max(0, 1 - sin * sin));
            (double sinL, double cosL) = Math.SinCos(Angles.Wrapped(p.X - _meridian));
            double b = _radius * Math.Sqrt(2 / (1 + _sin0 * sin + _cos0 * cos * cosL));
            double y = _cos0 * sin - _sin0 * cos * cosL;
            p = new Position(_east + b * _stretch * cos * sinL, _north + b / _stretch * y, p.Z);
        }
    }

    /// <inheritdoc/>
    public void Inverse(Span<Position> positions)
    {
        foreach (ref Position p in positions)
        {
            double x = (p.X - _east) / (_stretch * _radius), y = (p.Y - _north) * _stretch / _radius;

            // x and y are 2 sin(c/2) long, with c the distance from the centre on the sphere.
            double quarter = 0.25 * (x * x + y * y);
            double half = Math.Sqrt(1 - quarter), cosC = 1 - 2 * quarter;
            double lambda = Math.Atan2(x * half, _cos0 * cosC - y * half * _sin0);
            p = new Position(lambda + _meridian, _latitude.Geodetic(cosC * _sin0 + y * half * _cos0), p.Z);
        }
    }
}
