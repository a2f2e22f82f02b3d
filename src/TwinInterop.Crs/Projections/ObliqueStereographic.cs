using TwinInterop.Crs.Register;
using TwinInterop.Geometry;

namespace TwinInterop.Crs.Projections;

/// <summary>Oblique stereographic by way of Gauss's sphere (EPSG method 9809), as used in the Netherlands.</summary>
/// <remarks>Source: IOGP Publication 373-7-2, 3.3.1.</remarks>
internal sealed class ObliqueStereographic : IProjection
{
    private readonly GaussSphere _sphere;
    private readonly double _diameter, _meridian, _east, _north;

    /// <param name="ellipsoid">The ellipsoid.</param>
    /// <param name="p">Latitude and longitude of origin (degrees), scale, false easting and northing.</param>
    public ObliqueStereographic(Ellipsoid ellipsoid, ReadOnlySpan<double> p)
    {
        _sphere = new GaussSphere(ellipsoid, p[0] * Angles.Degree);
        _diameter = 2 * _sphere.Radius * p[2];
        _meridian = p[1] * Angles.Degree;
        _east = p[3];
        _north = p[4];
    }

    /// <inheritdoc/>
    public void Forward(Span<Position> positions)
    {
        double sin0 = _sphere.SinOrigin, cos0 = _sphere.CosOrigin;
        foreach (ref Position p in positions)
        {
            (double sin, double cos) = _sphere.Sphere(p.Y);
            (double sinL, double cosL) = Math.SinCos(_sphere.Exponent * Angles.Wrapped(p.X - _meridian));
            double k = _diameter / (1 + sin0 * sin + cos0 * cos * cosL);
            p = new Position(_east + k * cos * sinL, _north + k * (cos0 * sin - sin0 * cos * cosL), p.Z);
        }
    }

    /// <inheritdoc/>
    public void Inverse(Span<Position> positions)
    {
        double sin0 = _sphere.SinOrigin, cos0 = _sphere.CosOrigin;
        foreach (ref Position p in positions)
        {
            // (x, y) is the plane of the stereographic projection with radius one: 2 tan(c/2).
            double x = 2 * (p.X - _east) / _diameter, y = 2 * (p.Y - _north) / _diameter;
            double r2 = 0.25 * (x * x + y * y);
            double k = 1 / (1 + r2), cosC = (1 - r2) * k;
            double sin = cosC * sin0 + y * k * cos0;
            double lambda = Math.Atan2(x * k, cos0 * cosC - y * k * sin0) / _sphere.Exponent;
            p = new Position(lambda + _meridian, _sphere.Geodetic(sin), p.Z);
        }
    }
}
