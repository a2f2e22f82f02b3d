using TwinInterop.Crs.Register;
using TwinInterop.Geometry;

namespace TwinInterop.Crs.Projections;

/// <summary>Popular Visualisation Pseudo Mercator (EPSG method 1024): spherical formulas on geodetic latitudes.</summary>
/// <remarks>Source: IOGP Publication 373-7-2, 3.5.2.</remarks>
internal sealed class PseudoMercator : IProjection
{
    private readonly double _radius, _meridian, _east, _north;

    /// <param name="ellipsoid">Gives the radius of the sphere.</param>
    /// <param name="p">Latitude (the equator) and longitude of origin (degrees), false easting and northing.</param>
    public PseudoMercator(Ellipsoid ellipsoid, ReadOnlySpan<double> p)
    {
        _radius = ellipsoid.SemiMajor;
        _meridian = p[1] * Angles.Degree;
        _east = p[2];
        _north = p[3];
    }

    /// <inheritdoc/>
    public void Forward(Span<Position> positions)
    {
        foreach (ref Position p in positions)
        {
            double s = Math.Sin(p.Y);
            double y = 0.5 * _radius * Math.Log((1 + s) / (1 - s));
            p = new Position(_east + _radius * Angles.Wrapped(p.X - _meridian), _north + y, p.Z);
        }
    }

    /// <inheritdoc/>
    public void Inverse(Span<Position> positions)
    {
        foreach (ref Position p in positions)
        {
            double phi = Math.PI / 2 - 2 * Math.Atan(Math.Exp((_north - p.Y) / _radius));
            p = new Position((p.X - _east) / _radius + _meridian, phi, p.Z);
        }
    }
}
