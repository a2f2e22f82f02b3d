using TwinInterop.Crs.Operations;
using TwinInterop.Geometry;
using TwinInterop.Geometry.Vectors;

namespace TwinInterop.Formats.Tiles3D.Features;

/// <summary>Between WGS 84 longitude, latitude and height, geocentric positions, and local frames east, north and up.</summary>
/// <remarks>Source: EPSG:4979, EPSG:4978 (method 9602, method 9837 for the local frame).</remarks>
internal static class EarthFrame
{
    private static readonly SpatialReference Geocentric = new(new CrsId("EPSG", 4978));

    private static readonly CoordinateOperation ToGeocentric = CoordinateOperation.Create(SpatialReference.Wgs84, Geocentric);

    private static readonly CoordinateOperation ToGeographic = CoordinateOperation.Create(Geocentric, SpatialReference.Wgs84);

    /// <summary>Brings longitudes, latitudes (degrees) and heights to geocentric positions, in place.</summary>
    public static void MakeGeocentric(Span<Position> positions) => ToGeocentric.Apply(positions);

    /// <summary>Brings geocentric positions to longitudes, latitudes (degrees) and heights, in place.</summary>
    public static void MakeGeographic(Span<Position> positions) => ToGeographic.Apply(positions);

    /// <summary>The longitude and latitude (degrees) and height of a geocentric position.</summary>
    public static Position GeographicOf(in Vector3D place)
    {
        Span<Position> one = [new Position(place.X, place.Y, place.Z)];
        ToGeographic.Apply(one);
        return one[0];
    }

    /// <summary>The axes east, north and up at a geocentric position.</summary>
    public static Frame3D LocalAt(in Vector3D place)
    {
        Position geographic = GeographicOf(place);
        (double sinL, double cosL) = Math.SinCos(double.DegreesToRadians(geographic.X));
        (double sin, double cos) = Math.SinCos(double.DegreesToRadians(geographic.Y));
        return new Frame3D(
            place,
            new Vector3D(-sinL, cosL, 0),
            new Vector3D(-sin * cosL, -sin * sinL, cos),
            new Vector3D(cos * cosL, cos * sinL, sin));
    }
}
