using System.Numerics;
using TwinInterop.Crs.Register;
using TwinInterop.Geometry;

namespace TwinInterop.Crs.Projections;

/// <summary>New Zealand Map Grid (EPSG method 9811): a conformal polynomial made for one country.</summary>
/// <remarks>
/// Source: Department of Lands and Survey, New Zealand Map Grid (technical circular 1973/32): its coefficients.
/// </remarks>
internal sealed class NewZealandMapGrid : IProjection
{
    /// <summary>Radians in 100,000 arc-seconds, the unit of the polynomials in latitude.</summary>
    private const double LatitudeUnit = 100_000 * Angles.ArcSecond;

    /// <summary>Isometric latitude from latitude, both counted from the origin; the first power first.</summary>
    private static readonly double[] Isometric =
    [
        0.6399175073, -0.1358797613, 0.063294409, -0.02526853, 0.0117879, -0.0055161, 0.0026906, -0.001333, 0.00067,
        -0.00034,
    ];

    /// <summary>A first value of latitude from isometric latitude.</summary>
    private static readonly double[] Latitude =
        [1.5627014243, 0.5185406398, -0.03333098, -0.1052906, -0.0368594, 0.007317, 0.01220, 0.00394, -0.0013];

    private static readonly Complex[] Plane =
    [
        new(0.7557853228, 0), new(0.249204646, 0.003371507), new(-0.001541739, 0.041058560),
        new(-0.10162907, 0.01727609), new(-0.26623489, -0.36249218), new(-0.6870983, -1.1651967),
    ];

    private readonly double _semiMajor, _origin, _meridian, _east, _north;

    /// <param name="ellipsoid">Gives the size of the plane; the coefficients hold for its shape.</param>
    /// <param name="p">Latitude and longitude of origin (degrees), false easting and northing.</param>
    public NewZealandMapGrid(Ellipsoid ellipsoid, ReadOnlySpan<double> p)
    {
        _semiMajor = ellipsoid.SemiMajor;
        _origin = p[0] * Angles.Degree;
        _meridian = p[1] * Angles.Degree;
        _east = p[2];
        _north = p[3];
    }

    /// <inheritdoc/>
    public void Forward(Span<Position> positions)
    {
        foreach (ref Position p in positions)
        {
            (double psi, _) = Sum(Isometric, (p.Y - _origin) / LatitudeUnit);
            (Complex z, _) = Sum(Plane, new Complex(psi, Angles.Wrapped(p.X - _meridian)));
            p = new Position(_east + _semiMajor * z.Imaginary, _north + _semiMajor * z.Real, p.Z);
        }
    }

    /// <inheritdoc/>
    public void Inverse(Span<Position> positions)
    {
        foreach (ref Position p in positions)
        {
            var z = new Complex((p.Y - _north) / _semiMajor, (p.X - _east) / _semiMajor);
            Complex theta = z / Plane[0];

            // Newton: a country is small against the Earth, and six steps are more than it takes.
            for (int i = 0; i < 6; i++)
            {
                (Complex value, Complex slope) = Sum(Plane, theta);
                theta -= (value - z) / slope;
            }

            (double latitude, _) = Sum(Latitude, theta.Real);
            for (int i = 0; i < 3; i++)
            {
                (double psi, double slope) = Sum(Isometric, latitude);
                latitude -= (psi - theta.Real) / slope;
            }

            p = new Position(theta.Imaginary + _meridian, latitude * LatitudeUnit + _origin, p.Z);
        }
    }

    /// <summary>A polynomial without a constant term, and its derivative.</summary>
    private static (T Value, T Slope) Sum<T>(ReadOnlySpan<T> coefficients, T x)
        where T : INumberBase<T>
    {
        T value = T.Zero, slope = T.Zero;
        for (int i = coefficients.Length - 1; i >= 0; i--)
        {
            slope = slope * x + value;
            value = value * x + coefficients[i];
        }

        return (value * x, slope * x + value);
    }
}
