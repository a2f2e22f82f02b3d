using TwinInterop.Crs.Register;
using TwinInterop.Geometry;

namespace TwinInterop.Crs.Projections;

/// <summary>Albers Equal Area (EPSG method 9822).</summary>
/// <remarks>Source: IOGP Publication 373-7-2, 3.1.7 (Snyder, Map projections: a working manual, 14).</remarks>
internal sealed class AlbersEqualArea : IProjection
{
    private readonly AuthalicLatitude _latitude;
    private readonly double _n, _c, _semiMajor, _originRadius, _meridian, _east, _north;

    /// <param name="ellipsoid">The ellipsoid.</param>
    /// <param name="p">Origin, meridian, first and second standard parallel (degrees), false coordinates.</param>
    public AlbersEqualArea(Ellipsoid ellipsoid, ReadOnlySpan<double> p)
    {
        _latitude = new AuthalicLatitude(ellipsoid);
        _semiMajor = ellipsoid.SemiMajor;
        double sin1 = Math.Sin(p[2] * Angles.Degree), sin2 = Math.Sin(p[3] * Angles.Degree);
        double m1 = Parallel2(ellipsoid, sin1), q1 = _latitude.Q(sin1);
        _n = sin1 == sin2 ? sin1 : (m1 - Parallel2(ellipsoid, sin2)) / (_latitude.Q(sin2) - q1);
        _c = m1 + _n * q1;
        _originRadius = Radius(Math.Sin(p[0] * Angles.Degree));
        _meridian = p[1] * Angles.Degree;
        _east = p[4];
        _north = p[5];
    }

    /// <inheritdoc/>
    public void Forward(Span<Position> positions)
    {
        foreach (ref Position p in positions)
        {
            double radius = Radius(Math.Sin(p.Y));
            (double sin, double cos) = Math.SinCos(_n * Angles.Wrapped(p.X - _meridian));
            p = new Position(_east + radius * sin, _north + _originRadius - radius * cos, p.Z);
        }
    }

    /// <inheritdoc/>
    public void Inverse(Span<Position> positions)
    {
        double sign = Math.Sign(_n);
        foreach (ref Position p in positions)
        {
            double x = p.X - _east, y = _originRadius - (p.Y - _north);
            double share = (x * x + y * y) * _n * _n / (_semiMajor * _semiMajor);
            double sinBeta = (_c - share) / (_n * _latitude.PolarQ);
            p = new Position(
                Math.Atan2(sign * x, sign * y) / _n + _meridian,
                Math.Abs(sinBeta) <= 1 + 1e-12 ? _latitude.Geodetic(sinBeta) : double.NaN,
                p.Z);
        }
    }

    private double Radius(double sin) => _semiMajor * Math.Sqrt(_c - _n * _latitude.Q(sin)) / _n;

    /// <summary>Square of the radius of a parallel as a share of the semi-major axis.</summary>
    private static double Parallel2(Ellipsoid ellipsoid, double sin) => (1 - sin * sin) / (1 - ellipsoid.E2 * sin * sin);
}
