using TwinInterop.Crs.Register;
using TwinInterop.Geometry;

namespace TwinInterop.Crs.Projections;

/// <summary>Lambert Conic Conformal with one or two standard parallels (EPSG methods 9801, 9802, 9803, 1051).</summary>
/// <remarks>Source: IOGP Publication 373-7-2, 3.1.1.</remarks>
internal sealed class LambertConformalConic : IProjection
{
    // EPSG method 9803 turns the grid by this angle (29.2985 arc-seconds).
    private const double BelgianTurn = 29.2985 * Angles.ArcSecond;

    private readonly ConformalLatitude _latitude;
    private readonly double _n, _factor, _originRadius, _meridian, _east, _north, _turn;
    private readonly double _inverseFactor2, _halfInverseN;

    private LambertConformalConic(
        Ellipsoid ellipsoid, double n, double factor, double origin, double meridian, double east, double north,
        double turn)
    {
        _latitude = new ConformalLatitude(ellipsoid);
        _n = n;
        _factor = factor;
        _originRadius = Math.Abs(origin) >= Math.PI / 2 - 1e-12
            ? 0
            : factor * Math.Exp(-n * _latitude.Isometric(Math.Sin(origin)));
        _meridian = meridian;
        _east = east;
        _north = north;
        _turn = turn;
        _inverseFactor2 = 1 / (factor * factor);
        _halfInverseN = 0.5 / n;
    }

    /// <summary>One standard parallel: latitude and longitude of origin (degrees), scale, false coordinates.</summary>
    public static LambertConformalConic OneParallel(Ellipsoid ellipsoid, ReadOnlySpan<double> p)
    {
        double origin = p[0] * Angles.Degree;
        double n = Math.Sin(origin);
        double isometric = new ConformalLatitude(ellipsoid).Isometric(n);
        double factor = ellipsoid.SemiMajor * p[2] * ParallelRadius(ellipsoid, origin) * Math.Exp(n * isometric) / n;
        return new LambertConformalConic(ellipsoid, n, factor, origin, p[1] * Angles.Degree, p[3], p[4], 0);
    }

    /// <summary>Two standard parallels: origin, meridian, first and second parallel (degrees), false coordinates.</summary>
    public static LambertConformalConic TwoParallels(Ellipsoid ellipsoid, ReadOnlySpan<double> p, bool belgian)
    {
        var latitude = new ConformalLatitude(ellipsoid);
        double first = p[2] * Angles.Degree, second = p[3] * Angles.Degree;
        double m1 = ParallelRadius(ellipsoid, first), m2 = ParallelRadius(ellipsoid, second);
        double psi1 = latitude.Isometric(Math.Sin(first)), psi2 = latitude.Isometric(Math.Sin(second));
        double n = first == second ? Math.Sin(first) : (Math.Log(m1) - Math.Log(m2)) / (psi2 - psi1);
        double factor = ellipsoid.SemiMajor * m1 * Math.Exp(n * psi1) / n;
        return new LambertConformalConic(
            ellipsoid, n, factor, p[0] * Angles.Degree, p[1] * Angles.Degree, p[4], p[5], belgian ? BelgianTurn : 0);
    }

    /// <summary>Two standard parallels, with a factor on the ellipsoid as the seventh parameter (EPSG method 1051).</summary>
    public static LambertConformalConic Michigan(Ellipsoid ellipsoid, ReadOnlySpan<double> p) =>
        TwoParallels(ellipsoid with { SemiMajor = ellipsoid.SemiMajor * p[6] }, p, belgian: false);

    /// <inheritdoc/>
    public void Forward(Span<Position> positions)
    {
        foreach (ref Position p in positions)
        {
            double s = Math.Sin(p.Y);
            double t2 = (1 - s) / (1 + s);
            double radius = _factor * Math.Exp(_n * (0.5 * Math.Log(t2) + _latitude.Correction(s)));
            (double sin, double cos) = Math.SinCos(_n * Angles.Wrapped(p.X - _meridian) - _turn);
            p = new Position(_east + radius * sin, _north + _originRadius - radius * cos, p.Z);
        }
    }

    /// <inheritdoc/>
    public void Inverse(Span<Position> positions)
    {
        double sign = Math.Sign(_n);
        foreach (ref Position p in positions)
        {
            double x = sign * (p.X - _east);
            double y = sign * (_originRadius - (p.Y - _north));
            double theta = Math.Atan2(x, y) + _turn;
            double t = Math.Exp(_halfInverseN * Math.Log((x * x + y * y) * _inverseFactor2));
            p = new Position(theta / _n + _meridian, _latitude.GeodeticFromExponential(t), p.Z);
        }
    }

    /// <summary>Radius of a parallel as a share of the semi-major axis.</summary>
    private static double ParallelRadius(Ellipsoid ellipsoid, double latitude)
    {
        double s = Math.Sin(latitude);
        return Math.Cos(latitude) / Math.Sqrt(1 - ellipsoid.E2 * s * s);
    }
}
