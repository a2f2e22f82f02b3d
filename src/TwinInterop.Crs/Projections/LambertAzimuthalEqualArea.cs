using TwinInterop.Crs.Register;
using TwinInterop.Geometry;

namespace TwinInterop.Crs.Projections;

/// <summary>Lambert Azimuthal Equal Area, oblique aspect (EPSG method 9820), as used for European statistics.</summary>
/// <remarks>Source: IOGP Publication 373-7-2, 3.6.1.</remarks>
internal sealed class LambertAzimuthalEqualArea : IProjection
{
    private readonly double _e, _e2, _pole, _sin0, _cos0, _radius, _stretch, _meridian, _east, _north;

    /// <param name="ellipsoid">The ellipsoid.</param>
    /// <param name="p">Latitude, not at a pole, and longitude of origin (degrees), false easting and northing.</param>
    public LambertAzimuthalEqualArea(Ellipsoid ellipsoid, ReadOnlySpan<double> p)
    {
        _e = ellipsoid.E;
        _e2 = ellipsoid.E2;
        _pole = AuthalicSine(1);
        (double sin, double cos) = Math.SinCos(p[0] * Angles.Degree);
        _sin0 = AuthalicSine(sin) / _pole;
        _cos0 = Math.Sqrt(1 - _sin0 * _sin0);
        _radius = ellipsoid.SemiMajor * Math.Sqrt(_pole / 2);
        _stretch = ellipsoid.SemiMajor * cos / Math.Sqrt(1 - _e2 * sin * sin) / (_radius * _cos0);
        _meridian = p[1] * Angles.Degree;
        _east = p[2];
        _north = p[3];
    }

    /// <inheritdoc/>
    public void Forward(Span<Position> positions)
    {
        foreach (ref Position p in positions)
        {
            double sin = AuthalicSine(Math.Sin(p.Y)) / _pole;
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
            p = new Position(lambda + _meridian, Geodetic(cosC * _sin0 + y * half * _cos0), p.Z);
        }
    }

    /// <summary>The quantity q, which grows with the area between the equator and a parallel.</summary>
    private double AuthalicSine(double sin) =>
        (1 - _e2) * (sin / (1 - _e2 * sin * sin) + Math.Atanh(_e * sin) / _e);

    /// <summary>Geodetic latitude from the sine of the authalic one.</summary>
    private double Geodetic(double sinBeta)
    {
        if (Math.Abs(sinBeta) >= 1 - 1e-15)
            return Math.CopySign(Math.PI / 2, sinBeta);
        double phi = Math.Asin(sinBeta), q = sinBeta * _pole;

        // Newton: the start is within 0.003 rad, so three steps reach the precision of double.
        for (int i = 0; i < 3; i++)
        {
            (double s, double c) = Math.SinCos(phi);
            double w = 1 - _e2 * s * s;
            phi += w * w / (2 * c * (1 - _e2)) * (q - AuthalicSine(s));
        }

        return phi;
    }
}
