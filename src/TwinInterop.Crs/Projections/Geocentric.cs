using TwinInterop.Crs.Register;
using TwinInterop.Geometry;

namespace TwinInterop.Crs.Projections;

/// <summary>Geographic to geocentric coordinates of one ellipsoid and back (EPSG method 9602).</summary>
/// <remarks>The way back is Bowring's in three steps: below a nanometre from 10 km below to 10,000 km above ground.</remarks>
internal sealed class Geocentric(Ellipsoid ellipsoid)
{
    private readonly double _a = ellipsoid.SemiMajor;
    private readonly double _b = ellipsoid.SemiMinor;
    private readonly double _axes = ellipsoid.SemiMinor / ellipsoid.SemiMajor;
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
        double up = z / (_axes * _axes), outward = r;
        for (int i = 0; i < 3; i++)
        {
            // Sine and cosine of the reduced latitude, from which follows a better normal to the ellipsoid.
            double reduced = up * _axes;
            double length = 1 / Math.Sqrt(reduced * reduced + outward * outward);
            double s = reduced * length, c = outward * length;
            up = z + _second * _b * s * s * s;
            outward = r - _e2 * _a * c * c * c;
        }

        double normal = 1 / Math.Sqrt(up * up + outward * outward);
        double sin = up * normal, cos = outward * normal;
        double height = r * cos + z * sin - _a * Math.Sqrt(1 - _e2 * sin * sin);
        return new Position(Math.Atan2(y, x), Math.Atan2(sin, cos), height);
    }
}
