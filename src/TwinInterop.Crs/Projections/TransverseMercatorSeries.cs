namespace TwinInterop.Crs.Projections;

/// <summary>A sine series in a complex argument, summed by Clenshaw's rule to six terms.</summary>
internal readonly struct TransverseMercatorSeries(double c1, double c2, double c3, double c4, double c5, double c6)
{
    /// <summary>Krüger's β: from projected to spherical transverse coordinates (the sum is added).</summary>
    public static TransverseMercatorSeries ToSphere(double n)
    {
        double n2 = n * n, n3 = n2 * n, n4 = n2 * n2, n5 = n4 * n, n6 = n3 * n3;
        return new TransverseMercatorSeries(
            -n / 2 + n2 * 2 / 3 - n3 * 37 / 96 + n4 / 360 + n5 * 81 / 512 - n6 * 96199 / 604800,
            -n2 / 48 - n3 / 15 + n4 * 437 / 1440 - n5 * 46 / 105 + n6 * 1118711 / 3870720,
            -n3 * 17 / 480 + n4 * 37 / 840 + n5 * 209 / 4480 - n6 * 5569 / 90720,
            -n4 * 4397 / 161280 + n5 * 11 / 504 + n6 * 830251 / 7257600,
            -n5 * 4583 / 161280 + n6 * 108847 / 3991680,
            -n6 * 20648693 / 638668800);
    }

    /// <summary>Krüger's α: from spherical transverse to projected coordinates (the sum is added).</summary>
    public static TransverseMercatorSeries FromSphere(double n)
    {
        double n2 = n * n, n3 = n2 * n, n4 = n2 * n2, n5 = n4 * n, n6 = n3 * n3;
        return new TransverseMercatorSeries(
            n / 2 - n2 * 2 / 3 + n3 * 5 / 16 + n4 * 41 / 180 - n5 * 127 / 288 + n6 * 7891 / 37800,
            n2 * 13 / 48 - n3 * 3 / 5 + n4 * 557 / 1440 + n5 * 281 / 630 - n6 * 1983433 / 1935360,
            n3 * 61 / 240 - n4 * 103 / 140 + n5 * 15061 / 26880 + n6 * 167603 / 181440,
            n4 * 49561 / 161280 - n5 * 179 / 168 + n6 * 6601661 / 7257600,
            n5 * 34729 / 80640 - n6 * 3418889 / 1995840,
            n6 * 212378941 / 319334400);
    }

    /// <summary>Sum of c_k sin(2k(ξ + iη)), from the circular functions of 2ξ and the hyperbolic ones of 2η.</summary>
    public (double Xi, double Eta) Sum(double sin, double cos, double sinh, double cosh)
    {
        // r + i·i is 2 cos(2ζ); cos(a + ib) = cos a cosh b - i sin a sinh b.
        double r = 2 * cos * cosh, i = -2 * sin * sinh;
        double a5 = c5 + r * c6, b5 = i * c6;
        double a4 = c4 + r * a5 - i * b5 - c6, b4 = r * b5 + i * a5;
        double a3 = c3 + r * a4 - i * b4 - a5, b3 = r * b4 + i * a4 - b5;
        double a2 = c2 + r * a3 - i * b3 - a4, b2 = r * b3 + i * a3 - b4;
        double a1 = c1 + r * a2 - i * b2 - a3, b1 = r * b2 + i * a2 - b3;

        // sin(a + ib) = sin a cosh b + i cos a sinh b.
        double sr = sin * cosh, si = cos * sinh;
        return (sr * a1 - si * b1, sr * b1 + si * a1);
    }
}
