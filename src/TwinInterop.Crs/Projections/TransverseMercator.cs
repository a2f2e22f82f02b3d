using TwinInterop.Crs.Register;
using TwinInterop.Geometry;

namespace TwinInterop.Crs.Projections;

/// <summary>Transverse Mercator (EPSG method 9807) by the series of Krüger to the sixth power of n.</summary>
/// <remarks>
/// Source: L. Krüger, Konforme Abbildung des Erdellipsoids in der Ebene, 1912; IOGP Publication 373-7-2, 3.2.1.
/// Micrometres within 40 degrees of the central meridian.
/// </remarks>
internal sealed class TransverseMercator : IProjection
{
    // Beyond this easting (as a share of the rectifying radius) the series no longer converges well.
    private const double Limit = 2.623395162778;

    private readonly ConformalLatitude _latitude;
    private readonly TransverseMercatorSeries _toSphere, _fromSphere;
    private readonly double _radius, _inverseRadius, _originXi, _meridian, _east, _north;

    /// <param name="ellipsoid">The ellipsoid.</param>
    /// <param name="p">Latitude and longitude of origin (degrees), scale, false easting and northing.</param>
    public TransverseMercator(Ellipsoid ellipsoid, ReadOnlySpan<double> p)
    {
        double n = ellipsoid.N, n2 = n * n;
        _latitude = new ConformalLatitude(ellipsoid);
        _toSphere = TransverseMercatorSeries.ToSphere(n);
        _fromSphere = TransverseMercatorSeries.FromSphere(n);
        _radius = p[2] * ellipsoid.SemiMajor / (1 + n) * (1 + n2 / 4 + n2 * n2 / 64 + n2 * n2 * n2 / 256);
        _inverseRadius = 1 / _radius;
        _meridian = p[1] * Angles.Degree;
        _east = p[3];
        _north = p[4];
        _originXi = Math.Abs(p[0]) == 90 ? Math.CopySign(Math.PI / 2, p[0]) : Transverse(0, p[0] * Angles.Degree).Xi;
    }

    /// <inheritdoc/>
    public void Forward(Span<Position> positions)
    {
        foreach (ref Position p in positions)
        {
            (double xi, double eta) = Transverse(Angles.Wrapped(p.X - _meridian), p.Y);
            p = Math.Abs(eta) <= Limit
                ? new Position(_east + _radius * eta, _north + _radius * (xi - _originXi), p.Z)
                : new Position(double.NaN, double.NaN, p.Z);
        }
    }

    /// <inheritdoc/>
    public void Inverse(Span<Position> positions)
    {
        foreach (ref Position p in positions)
        {
            double xi = (p.Y - _north) * _inverseRadius + _originXi;
            double eta = (p.X - _east) * _inverseRadius;
            if (!(Math.Abs(eta) <= Limit))
            {
                p = new Position(double.NaN, double.NaN, p.Z);
                continue;
            }

            (double sin2, double cos2) = Math.SinCos(2 * xi);
            double e2 = Math.Exp(2 * eta), inverse2 = 1 / e2;
            (double dXi, double dEta) = _toSphere.Sum(sin2, cos2, 0.5 * (e2 - inverse2), 0.5 * (e2 + inverse2));
            (double sin, double cos) = Math.SinCos(xi + dXi);
            double e = Math.Exp(eta + dEta), sinh = 0.5 * (e - 1 / e);
            double hypotenuse = Math.Sqrt(sinh * sinh + cos * cos);
            double inverse = 1 / Math.Sqrt(sinh * sinh + 1);
            double phi = _latitude.Geodetic(Math.Atan2(sin, hypotenuse), sin * inverse, hypotenuse * inverse);
            p = new Position(Math.Atan2(sinh, cos) + _meridian, phi, p.Z);
        }
    }

    /// <summary>Rectified transverse coordinates, in units of the rectifying radius.</summary>
    private (double Xi, double Eta) Transverse(double lambda, double phi)
    {
        // Half angles give sin χ and cos χ without a second trigonometric call: t = exp(-ψ).
        double s = Math.Sin(phi);
        double t2 = (1 - s) / (1 + s) * Math.Exp(2 * _latitude.Correction(s));
        double inverse = 1 / (1 + t2);
        double sinChi = (1 - t2) * inverse, cosChi = 2 * Math.Sqrt(t2) * inverse;
        (double sinLambda, double cosLambda) = Math.SinCos(lambda);
        double x = cosChi * cosLambda, y = cosChi * sinLambda;
        double scale2 = 1 / (sinChi * sinChi + x * x), scale = Math.Sqrt(scale2);
        double tan = y * scale, root = Math.Sqrt(1 + tan * tan);
        double xi = Math.Atan2(sinChi, x), eta = Math.Asinh(tan);
        (double dXi, double dEta) = _fromSphere.Sum(
            2 * sinChi * x * scale2, 2 * x * x * scale2 - 1, 2 * tan * root, 1 + 2 * tan * tan);
        return (xi + dXi, eta + dEta);
    }
}
