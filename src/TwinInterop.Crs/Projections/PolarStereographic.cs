using TwinInterop.Crs.Register;
using TwinInterop.Geometry;

namespace TwinInterop.Crs.Projections;

/// <summary>Polar Stereographic, variants A and B (EPSG methods 9810 and 9829).</summary>
/// <remarks>Source: IOGP Publication 373-7-2, 3.3.2.</remarks>
internal sealed class PolarStereographic : IProjection
{
    private readonly ConformalLatitude _latitude;
    private readonly double _side, _factor, _meridian, _east, _north;

    private PolarStereographic(
        Ellipsoid ellipsoid, double side, double factor, double meridian, double east, double north)
    {
        _latitude = new ConformalLatitude(ellipsoid);
        _side = side;
        _factor = factor;
        _meridian = meridian * Angles.Degree;
        _east = east;
        _north = north;
    }

    /// <summary>Variant A: latitude of origin (a pole), longitude (degrees), scale at the pole, false coordinates.</summary>
    public static PolarStereographic VariantA(Ellipsoid ellipsoid, ReadOnlySpan<double> p)
    {
        double e = ellipsoid.E, shape = Math.Exp(0.5 * ((1 + e) * Math.Log(1 + e) + (1 - e) * Math.Log(1 - e)));
        return new PolarStereographic(
            ellipsoid, Math.Sign(p[0]), 2 * ellipsoid.SemiMajor * p[2] / shape, p[1], p[3], p[4]);
    }

    /// <summary>Variant B: standard parallel (not a pole), longitude of origin (degrees), false coordinates.</summary>
    public static PolarStereographic VariantB(Ellipsoid ellipsoid, ReadOnlySpan<double> p)
    {
        (double sin, double cos) = Math.SinCos(Math.Abs(p[0]) * Angles.Degree);
        double parallel = ellipsoid.SemiMajor * cos / Math.Sqrt(1 - ellipsoid.E2 * sin * sin);
        double factor = parallel * Math.Exp(new ConformalLatitude(ellipsoid).Isometric(sin));
        return new PolarStereographic(ellipsoid, Math.Sign(p[0]), factor, p[1], p[2], p[3]);
    }

    /// <inheritdoc/>
    public void Forward(Span<Position> positions)
    {
        foreach (ref Position p in positions)
        {
            double radius = _factor * Math.Exp(-_latitude.Isometric(_side * Math.Sin(p.Y)));
            (double sin, double cos) = Math.SinCos(p.X - _meridian);
            p = new Position(_east + radius * sin, _north - _side * radius * cos, p.Z);
        }
    }

    /// <inheritdoc/>
    public void Inverse(Span<Position> positions)
    {
        foreach (ref Position p in positions)
        {
            double x = p.X - _east, y = -_side * (p.Y - _north);
            double t = Math.Sqrt(x * x + y * y) / _factor;
            p = new Position(Math.Atan2(x, y) + _meridian, _side * _latitude.GeodeticFromExponential(t), p.Z);
        }
    }
}
