using TwinInterop.Crs.Register;

namespace TwinInterop.Crs.Projections;

/// <summary>Conversions among geodetic latitude φ, conformal latitude χ and isometric latitude ψ of one ellipsoid.</summary>
/// <remarks>
/// ψ = artanh(sin φ) - e artanh(e sin φ) = artanh(sin χ). The way back is the trigonometric series of Krüger (1912) to
/// the sixth power of the third flattening, exact to less than a micrometre for ellipsoids of the Earth.
/// </remarks>
internal sealed class ConformalLatitude
{
    private readonly double _e;
    private readonly double _c1, _c2, _c3, _c4, _c5, _c6;

    public ConformalLatitude(Ellipsoid ellipsoid)
    {
        _e = ellipsoid.E;
        double n = ellipsoid.N, n2 = n * n, n3 = n2 * n, n4 = n2 * n2, n5 = n4 * n, n6 = n3 * n3;
        _c1 = n * 2 - n2 * 2 / 3 - n3 * 2 + n4 * 116 / 45 + n5 * 26 / 45 - n6 * 2854 / 675;
        _c2 = n2 * 7 / 3 - n3 * 8 / 5 - n4 * 227 / 45 + n5 * 2704 / 315 + n6 * 2323 / 945;
        _c3 = n3 * 56 / 15 - n4 * 136 / 35 - n5 * 1262 / 105 + n6 * 73814 / 2835;
        _c4 = n4 * 4279 / 630 - n5 * 332 / 35 - n6 * 399572 / 14175;
        _c5 = n5 * 4174 / 315 - n6 * 144838 / 6237;
        _c6 = n6 * 601676 / 22275;
    }

    /// <summary>ψ from the sine of φ; infinite at the poles.</summary>
    public double Isometric(double sinPhi) => 0.5 * Math.Log((1 + sinPhi) / (1 - sinPhi)) - Correction(sinPhi);

    /// <summary>The part e artanh(e sin φ) by which ψ differs from that of a sphere.</summary>
    public double Correction(double sinPhi)
    {
        double x = _e * sinPhi;
        double y = x * x;

        // artanh by its power series: x is at most 0.083, so the first term left out is below 1e-16.
        return _e * x * (1 + y * (1.0 / 3 + y * (1.0 / 5 + y * (1.0 / 7 + y * (1.0 / 9 + y * (1.0 / 11 + y / 13))))));
    }

    /// <summary>φ from χ given with its sine and cosine.</summary>
    public double Geodetic(double chi, double sinChi, double cosChi)
    {
        double s = 2 * sinChi * cosChi;
        double c = 2 * (1 - 2 * sinChi * sinChi);
        double u5 = _c5 + c * _c6;
        double u4 = _c4 + c * u5 - _c6;
        double u3 = _c3 + c * u4 - u5;
        double u2 = _c2 + c * u3 - u4;
        double u1 = _c1 + c * u2 - u3;
        return chi + s * u1;
    }

    /// <summary>φ from exp(-ψ), which is positive.</summary>
    public double GeodeticFromExponential(double t)
    {
        double t2 = t * t;
        double inverse = 1 / (1 + t2);
        return Geodetic(Math.PI / 2 - 2 * Math.Atan(t), (1 - t2) * inverse, 2 * t * inverse);
    }
}
