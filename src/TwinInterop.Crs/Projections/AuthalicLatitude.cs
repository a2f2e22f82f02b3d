using TwinInterop.Crs.Register;

namespace TwinInterop.Crs.Projections;

/// <summary>Between geodetic latitude and the authalic one, on the sphere of equal area.</summary>
/// <remarks>Source: IOGP Publication 373-7-2, 3.6.1.</remarks>
internal sealed class AuthalicLatitude
{
    private readonly double _e, _e2;

    public AuthalicLatitude(Ellipsoid ellipsoid)
    {
        _e = ellipsoid.E;
        _e2 = ellipsoid.E2;
        PolarQ = Q(1);
    }

    /// <summary>The quantity q of the pole.</summary>
    public double PolarQ { get; }

    /// <summary>The quantity q, which grows with the area between the equator and a parallel.</summary>
    public double Q(double sin) =>
        (1 - _e2) * (sin / (1 - _e2 * sin * sin) + (_e == 0 ? sin : Math.Atanh(_e * sin) / _e));

    /// <summary>Geodetic latitude from the sine of the authalic one.</summary>
    public double Geodetic(double sinBeta)
    {
        if (Math.Abs(sinBeta) >= 1 - 1e-15)
            return Math.CopySign(Math.PI / 2, sinBeta);
        double phi = Math.Asin(sinBeta), q = sinBeta * PolarQ;

        // Newton: the start is within 0.003 rad, so three steps reach the precision of double.
        for (int i = 0; i < 3; i++)
        {
            (double s, double c) = Math.SinCos(phi);
            double w = 1 - _e2 * s * s;
            phi += w * w / (2 * c * (1 - _e2)) * (q - Q(s));
        }

        return phi;
    }
}
