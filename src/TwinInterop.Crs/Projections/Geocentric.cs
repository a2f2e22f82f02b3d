using TwinInterop.Crs.Register;
using TwinInterop.Geometry;

namespace TwinInterop.Crs.Projections;

/// <summary>Geographic to geocentric coordinates of one ellipsoid and back (EPSG method 9602).</summary>
/// <remarks>The way back is Bowring's in three steps: below a nanometre from 10 km below to 10,000 km above ground.</remarks>
internal sealed class Geocentric(Ellipsoid ellipsoid)
{
    private readonly double _a = ellipsoid.SemiMajor;
    private readonly double _b = ellipsoid.SemiMinor;
    private readonly double _e2 = ellipsoid.E2;
    private readonly double _second = ellipsoid.E2 / (1 - ellipsoid.E2);

    /// <summary>From longitude, latitude (radians) and ellipsoidal height to X, Y, Z in metres.</summary>
    public Position ToGeocentric(double longitude, double latitude, double height)
    {
        (double sinL, double cosL) = Math.SinCos(longitude);
        (double sin, double cos) = Math.SinCos(latitude);
        double normal = _a / Math.Sqrt(1 - _e2 * sin * sin);
        double r = (normal + height) * cos;
        return new Position(r * cosL, r * sinL, (normal * (1 - _e2) + height) * sin);
    }

    /// <summary>From X, Y, Z in metres to longitude, latitude (radians) and ellipsoidal height.</summary>
    public Position ToGeographic(double x, double y, double z)
    {
        double r = Math.Sqrt(x * x + y * y);
        double tanReduced = z * _a / (r * _b);
        double sin = 0, cos = 1;
        for (int i = 0; i < 3; i++)
        {
            double cosReduced = 1 / Math.Sqrt(1 + tanReduced * tanReduced);
            double sinReduced = tanReduced * cosReduced;
            if (double.IsInfinity(tanReduced))
                (sinReduced, cosReduced) = (Math.Sign(tanReduced), 0);
            double upward = z + _second * _b * sinReduced * sinReduced * sinReduced;
            double outward = r - _e2 * _a * cosReduced * cosReduced * cosReduced;
            double length = 1 / Math.Sqrt(upward * upward + outward * outward);
            (sin, cos) = (upward * length, outward * length);
            tanReduced = _b / _a * (sin / cos);
        }

        double height = r * cos + z * sin - _a * Math.Sqrt(1 - _e2 * sin * sin);
        return new Position(Math.Atan2(y, x), Math.Atan2(sin, cos), height);
    }
}
