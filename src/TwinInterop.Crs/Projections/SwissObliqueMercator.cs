using TwinInterop.Crs.Register;
using TwinInterop.Geometry;

namespace TwinInterop.Crs.Projections;

/// <summary>
/// Oblique Mercator by way of Gauss's sphere whose initial line runs due east at the centre: Hotine variant B (EPSG
/// method 9815) with both angles at 90 degrees, as used in Switzerland.
/// </summary>
/// <remarks>Source: swisstopo, Formulas and constants for the calculation of the Swiss conformal cylindrical projection.</remarks>
internal sealed class SwissObliqueMercator : IProjection
{
    private readonly GaussSphere _sphere;
    private readonly double _radius, _meridian, _east, _north;

    /// <param name="ellipsoid">The ellipsoid.</param>
    /// <param name="p">
    /// Latitude and longitude of the centre, azimuth and rectified angle (degrees, both 90), scale, easting and northing
    /// at the centre.
    /// </param>
    /// <exception cref="NotSupportedException">The initial line is not due east.</exception>
    public SwissObliqueMercator(Ellipsoid ellipsoid, ReadOnlySpan<double> p)
    {
        if (p[2] != 90 || p[3] != 90)
            throw new NotSupportedException("Oblique Mercator is supported with an initial line due east only.");
        _sphere = new GaussSphere(ellipsoid, p[0] * Angles.Degree);
        _radius = p[4] * _sphere.Radius;
        _meridian = p[1] * Angles.Degree;
        _east = p[5];
        _north = p[6];
    }

    /// <inheritdoc/>
    public void Forward(Span<Position> positions)
    {
        double sin0 = _sphere.SinOrigin, cos0 = _sphere.CosOrigin;
        foreach (ref Position p in positions)
        {
            (double sin, double cos) = _sphere.Sphere(p.Y);
            (double sinL, double cosL) = Math.SinCos(_sphere.Exponent * Angles.Wrapped(p.X - _meridian));
            double lambda = Math.Atan2(cos * sinL, sin0 * sin + cos0 * cos * cosL);
            double y = Math.Atanh(cos0 * sin - sin0 * cos * cosL);
            p = new Position(_east + _radius * lambda, _north + _radius * y, p.Z);
        }
    }

    /// <inheritdoc/>
    public void Inverse(Span<Position> positions)
    {
        double sin0 = _sphere.SinOrigin, cos0 = _sphere.CosOrigin;
        foreach (ref Position p in positions)
        {
            double sin = Math.Tanh((p.Y - _north) / _radius), cos = Math.Sqrt(1 - sin * sin);
            (double sinL, double cosL) = Math.SinCos((p.X - _east) / _radius);
            double lambda = Math.Atan2(cos * sinL, cos0 * cos * cosL - sin0 * sin) / _sphere.Exponent;
            p = new Position(lambda + _meridian, _sphere.Geodetic(cos0 * sin + sin0 * cos * cosL), p.Z);
        }
    }
}
