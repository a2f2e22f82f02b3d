using TwinInterop.Crs.Register;
using TwinInterop.Geometry;

namespace TwinInterop.Crs.Projections;

/// <summary>Krovak's oblique conic (EPSG method 1041 (9819 with both signs turned)); X east and Y north are both negative in use.</summary>
/// <remarks>Source: IOGP Publication 373-7-2, 3.1.4.</remarks>
internal sealed class Krovak : IProjection
{
    private readonly GaussSphere _sphere;
    private readonly double _sinAxis, _cosAxis, _n, _factor, _meridian, _east, _north;

    /// <param name="ellipsoid">The ellipsoid.</param>
    /// <param name="p">
    /// Latitude of the centre, longitude of origin, co-latitude of the cone axis, pseudo standard parallel (degrees),
    /// scale, false easting and northing. Both false coordinates are zero in every registered use.
    /// </param>
    public Krovak(Ellipsoid ellipsoid, ReadOnlySpan<double> p)
    {
        _sphere = new GaussSphere(ellipsoid, p[0] * Angles.Degree);
        (_sinAxis, _cosAxis) = Math.SinCos(p[2] * Angles.Degree);
        double parallel = p[3] * Angles.Degree;
        _n = Math.Sin(parallel);
        _factor = p[4] * _sphere.Radius / Math.Tan(parallel) * Math.Exp(_n * Math.Atanh(_n));
        _meridian = p[1] * Angles.Degree;
        _east = p[5];
        _north = p[6];
    }

    /// <inheritdoc/>
    public void Forward(Span<Position> positions)
    {
        foreach (ref Position p in positions)
        {
            (double sin, double cos) = _sphere.Sphere(p.Y);
            (double sinV, double cosV) = Math.SinCos(-_sphere.Exponent * Angles.Wrapped(p.X - _meridian));
            double sinT = _cosAxis * sin + _sinAxis * cos * cosV;
            double d = Math.Atan2(cos * sinV, _cosAxis * cos * cosV - _sinAxis * sin);
            (double sinTheta, double cosTheta) = Math.SinCos(_n * d);
            double r = _factor * Math.Exp(-_n * Math.Atanh(sinT));
            p = new Position(_east - r * sinTheta, _north - r * cosTheta, p.Z);
        }
    }

    /// <inheritdoc/>
    public void Inverse(Span<Position> positions)
    {
        foreach (ref Position p in positions)
        {
            double westing = _east - p.X, southing = _north - p.Y;
            double d = Math.Atan2(westing, southing) / _n;
            double sinT = Math.Tanh(-Math.Log(Math.Sqrt(westing * westing + southing * southing) / _factor) / _n);
            double cosT = Math.Sqrt(1 - sinT * sinT);
            (double sinD, double cosD) = Math.SinCos(d);
            double sinU = _cosAxis * sinT - _sinAxis * cosT * cosD;
            double v = Math.Atan2(cosT * sinD, _sinAxis * sinT + _cosAxis * cosT * cosD);
            p = new Position(_meridian - v / _sphere.Exponent, _sphere.Geodetic(sinU), p.Z);
        }
    }
}
