using TwinInterop.Crs.Register;

namespace TwinInterop.Crs.Projections;

/// <summary>Gauss's conformal mapping of the ellipsoid on a sphere that fits best at one latitude.</summary>
/// <remarks>Spherical longitude is <see cref="Exponent"/> times the ellipsoidal one.</remarks>
internal sealed class GaussSphere
{
    private readonly ConformalLatitude _latitude;
    private readonly double _constant;

    public GaussSphere(Ellipsoid ellipsoid, double latitude)
    {
        _latitude = new ConformalLatitude(ellipsoid);
        (double sin, double cos) = Math.SinCos(latitude);
        double cos2 = cos * cos;
        Exponent = Math.Sqrt(1 + ellipsoid.E2 * cos2 * cos2 / (1 - ellipsoid.E2));
        Radius = ellipsoid.SemiMajor * Math.Sqrt(1 - ellipsoid.E2) / (1 - ellipsoid.E2 * sin * sin);
        SinOrigin = sin / Exponent;
        CosOrigin = Math.Sqrt(1 - SinOrigin * SinOrigin);
        _constant = Math.Atanh(SinOrigin) - Exponent * _latitude.Isometric(sin);
    }

    /// <summary>Ratio of spherical to ellipsoidal longitudes.</summary>
    public double Exponent { get; }

    /// <summary>Radius of the sphere in metres.</summary>
    public double Radius { get; }

    /// <summary>Sine of the spherical latitude of the origin.</summary>
    public double SinOrigin { get; }

    /// <summary>Cosine of the spherical latitude of the origin.</summary>
    public double CosOrigin { get; }

    /// <summary>Sine and cosine of the spherical latitude of a geodetic one.</summary>
    public (double Sin, double Cos) Sphere(double phi)
    {
        double t = Math.Exp(-(Exponent * _latitude.Isometric(Math.Sin(phi)) + _constant));
        double t2 = t * t, inverse = 1 / (1 + t2);
        return ((1 - t2) * inverse, 2 * t * inverse);
    }

    /// <summary>Geodetic latitude from the sine of a spherical one.</summary>
    public double Geodetic(double sin)
    {
        double psi = (Math.Atanh(sin) - _constant) / Exponent;
        return _latitude.GeodeticFromExponential(Math.Exp(-psi));
    }
}
