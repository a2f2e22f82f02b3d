using TwinInterop.Crs.Register;

namespace TwinInterop.Crs.Projections;

/// <summary>Chooses the kernel of an EPSG projection method.</summary>
internal static class ProjectionMethods
{
    /// <summary>Builds the projection of a conversion on an ellipsoid.</summary>
    /// <exception cref="NotSupportedException">The method has no kernel.</exception>
    public static IProjection Create(Ellipsoid ellipsoid, MapProjection conversion)
    {
        ReadOnlySpan<double> p = conversion.Parameters.AsSpan();
        return conversion.Method switch
        {
            1024 => new PseudoMercator(ellipsoid, p),
            1041 or 9819 => new Krovak(ellipsoid, p),
            1051 => LambertConformalConic.Michigan(ellipsoid, p),
            9801 => LambertConformalConic.OneParallel(ellipsoid, p),
            9802 => LambertConformalConic.TwoParallels(ellipsoid, p, belgian: false),
            9803 => LambertConformalConic.TwoParallels(ellipsoid, p, belgian: true),
            9804 => Mercator.VariantA(ellipsoid, p),
            9805 => Mercator.VariantB(ellipsoid, p),
            9806 => ProjNetProjection.CassiniSoldner(ellipsoid, p),
            9807 => new TransverseMercator(ellipsoid, p),
            9809 => new ObliqueStereographic(ellipsoid, p),
            9810 => PolarStereographic.VariantA(ellipsoid, p),
            9811 => new NewZealandMapGrid(ellipsoid, p),
            9812 => HotineObliqueMercator.VariantA(ellipsoid, p),
            9815 when p[2] == 90 && p[3] == 90 => new SwissObliqueMercator(ellipsoid, p),
            9815 => HotineObliqueMercator.VariantB(ellipsoid, p),
            9820 => new LambertAzimuthalEqualArea(ellipsoid, p),
            9822 => new AlbersEqualArea(ellipsoid, p),
            9829 => PolarStereographic.VariantB(ellipsoid, p),
            _ => throw new NotSupportedException($"EPSG method {conversion.Method} ({conversion.Name}) has no kernel."),
        };
    }
}
