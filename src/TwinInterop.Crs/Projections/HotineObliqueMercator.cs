using TwinInterop.Crs.Register;
using TwinInterop.Geometry;

namespace TwinInterop.Crs.Projections;

/// <summary>Hotine Oblique Mercator, variants A and B (EPSG methods 9812 and 9815) with any azimuth but due east.</summary>
/// <remarks>Source: IOGP Publication 373-7-2, 3.2.4. The names of the quantities are those of the guidance note.</remarks>
internal sealed class HotineObliqueMercator : IProjection
{
    private readonly ConformalLatitude _latitude;
    private readonly double _a, _b, _logH, _sinGamma, _cosGamma, _sinGrid, _cosGrid, _meridian, _centre, _east, _north;

    private HotineObliqueMercator(Ellipsoid ellipsoid, ReadOnlySpan<double> p, bool fromCentre)
    {
        _latitude = new ConformalLatitude(ellipsoid);
        double phi = p[0] * Angles.Degree, azimuth = p[2] * Angles.Degree, e2 = ellipsoid.E2;
        (double sin, double cos) = Math.SinCos(phi);
        double w = 1 - e2 * sin * sin, sign = phi < 0 ? -1 : 1;
        _b = Math.Sqrt(1 + e2 * cos * cos * cos * cos / (1 - e2));
        _a = ellipsoid.SemiMajor * _b * p[4] * Math.Sqrt(1 - e2) / w;
        double d = Math.Max(1, _b * Math.Sqrt(1 - e2) / (cos * Math.Sqrt(w))), root = Math.Sqrt(d * d - 1);
        double f = d + sign * root;
        _logH = Math.Log(f) - _b * _latitude.Isometric(sin);
        double gamma = Math.Asin(Math.Sin(azimuth) / d);
        (_sinGamma, _cosGamma) = Math.SinCos(gamma);
        (_sinGrid, _cosGrid) = Math.SinCos(p[3] * Angles.Degree);
        _meridian = p[1] * Angles.Degree - Math.Asin(0.5 * (f - 1 / f) * Math.Tan(gamma)) / _b;
        _centre = fromCentre ? sign * Math.Abs(_a / _b * Math.Atan2(root, Math.Cos(azimuth))) : 0;
        _east = p[5];
        _north = p[6];
    }

    /// <summary>
    /// Variant A: centre (degrees), azimuth, rectified angle, scale, coordinates where the initial line meets the equator
    /// of the aposphere.
    /// </summary>
    public static HotineObliqueMercator VariantA(Ellipsoid ellipsoid, ReadOnlySpan<double> p) =>
        new(ellipsoid, p, fromCentre: false);

    /// <summary>Variant B: the same with the coordinates of the centre.</summary>
    public static HotineObliqueMercator VariantB(Ellipsoid ellipsoid, ReadOnlySpan<double> p) =>
        new(ellipsoid, p, fromCentre: true);

    /// <inheritdoc/>
    public void Forward(Span<Position> positions)
    {
        foreach (ref Position p in positions)
        {
            double q = _logH + _b * _latitude.Isometric(Math.Sin(p.Y));
            double s = Math.Sinh(q), t = Math.Cosh(q);
            (double sinL, double cosL) = Math.SinCos(_b * Angles.Wrapped(p.X - _meridian));
            double v = -_a * Math.Atanh((s * _sinGamma - sinL * _cosGamma) / t) / _b;
            double u = _a * Math.Atan2(s * _cosGamma + sinL * _sinGamma, cosL) / _b - _centre;
            p = new Position(_east + v * _cosGrid + u * _sinGrid, _north + u * _cosGrid - v * _sinGrid, p.Z);
        }
    }

    /// <inheritdoc/>
    public void Inverse(Span<Position> positions)
    {
        foreach (ref Position p in positions)
        {
            double x = p.X - _east, y = p.Y - _north;
            double v = x * _cosGrid - y * _sinGrid, u = y * _cosGrid + x * _sinGrid + _centre;
            double q = -_b * v / _a, s = Math.Sinh(q), t = Math.Cosh(q);
            (double sinU, double cosU) = Math.SinCos(_b * u / _a);
            double psi = (Math.Atanh((sinU * _cosGamma + s * _sinGamma) / t) - _logH) / _b;
            double lambda = _meridian - Math.Atan2(s * _cosGamma - sinU * _sinGamma, cosU) / _b;
            p = new Position(lambda, _latitude.GeodeticFromExponential(Math.Exp(-psi)), p.Z);
        }
    }
}
