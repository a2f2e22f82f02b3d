using TwinInterop.Crs.Register;
using TwinInterop.Geometry;

namespace TwinInterop.Crs.Projections;

/// <summary>Mercator, variants A and B (EPSG methods 9804 and 9805).</summary>
/// <remarks>Source: IOGP Publication 373-7-2, 3.5.1.</remarks>
internal sealed class Mercator : IProjection
{
    private readonly ConformalLatitude _latitude;
    private readonly double _radius, _meridian, _east, _north;

    private Mercator(Ellipsoid ellipsoid, double scale, double meridian, double east, double north)
    {
        _latitude = new ConformalLatitude(ellipsoid);
        _radius = ellipsoid.SemiMajor * scale;
        _meridian = meridian * Angles.Degree;
        _east = east;
        _north = north;
    }

    /// <summary>Variant A: latitude of origin (always the equator), longitude (degrees), scale, false coordinates.</summary>
    public static Mercator VariantA(Ellipsoid ellipsoid, ReadOnlySpan<double> p) =>
        new(ellipsoid, p[2], p[1], p[3], p[4]);

    /// <summary>Variant B: standard parallel, longitude of origin (degrees), false coordinates.</summary>
    public static Mercator VariantB(Ellipsoid ellipsoid, ReadOnlySpan<double> p)
    {
        (double sin, double cos) = Math.SinCos(p[0] * Angles.Degree);
        return new Mercator(ellipsoid, cos / Math.Sqrt(1 - ellipsoid.E2 * sin * sin), p[1], p[2], p[3]);
    }

    /// <inheritdoc/>
    public void Forward(Span<Position> positions)
    {
        foreach (ref Position p in positions)
        {
            double x = _radius * Angles.Wrapped(p.X - _meridian);
            p = new Position(_east + x, _north + _radius * _latitude.Isometric(Math.Sin(p.Y)), p.Z);
        }
    }

    /// <inheritdoc/>
    public void Inverse(Span<Position> positions)
    {
        foreach (ref Position p in positions)
        {
            double t = Math.Exp((_north - p.Y) / _radius);
            p = new Position((p.X - _east) / _radius + _meridian, _latitude.GeodeticFromExponential(t), p.Z);
        }
    }
}
