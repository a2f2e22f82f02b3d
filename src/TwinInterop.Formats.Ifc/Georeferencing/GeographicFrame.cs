using TwinInterop.Crs;
using TwinInterop.Crs.Operations;
using TwinInterop.Geometry;
using TwinInterop.Geometry.LocalFrames;
using TwinInterop.Geometry.Vectors;

namespace TwinInterop.Formats.Ifc.Georeferencing;

/// <summary>The frame of a model whose origin is given by longitude and latitude, in a projected system around that place.</summary>
/// <remarks>
/// A model in metres has no rigid frame in degrees. It is set on the plane that touches the ellipsoid at its origin, east and north,
/// and taken to the map by the derivatives of the projection there: grid convergence and point scale are in the frame. Over 1 km that
/// differs from the projection of each point by millimetres.
/// </remarks>
internal static class GeographicFrame
{
    private const double Step = 50;
    private static readonly SpatialReference Wgs84Plane = new(new CrsId("EPSG", 4326));

    /// <summary>The UTM zone of a place: of ETRS89 for coordinates in it, else of WGS 84; null near the poles.</summary>
    /// <param name="longitude">Degrees.</param>
    /// <param name="latitude">Degrees.</param>
    /// <param name="source">The system of the coordinates.</param>
    public static CrsId? Zone(double longitude, double latitude, CrsId source)
    {
        if (latitude is < -80 or > 84)
            return null;
        int zone = Math.Clamp((int)Math.Floor((longitude + 180) / 6) + 1, 1, 60);
        if (latitude is >= 56 and < 64 && longitude is >= 3 and < 12)
            zone = 32; // south-western Norway
        else if (latitude >= 72 && longitude is >= 0 and < 42)
            zone = longitude switch { < 9 => 31, < 21 => 33, < 33 => 35, _ => 37 }; // Svalbard
        var etrs89 = new CrsId("EPSG", 25800 + zone);
        if (source.Code is 4258 or 4937 && CrsRegister.Find(etrs89) is not null)
            return etrs89;
        return new CrsId("EPSG", (latitude < 0 ? 32700 : 32600) + zone);
    }

    /// <summary>The longitude and latitude in WGS 84 of a place in any system; null where there is no way.</summary>
    public static (double Longitude, double Latitude)? ToWgs84(SpatialReference crs, in Vector3D place)
    {
        if (crs.Horizontal is not { } id || Operation(new SpatialReference(id), Wgs84Plane) is not { } operation)
            return null;
        Span<Position> position = [new Position(place.X, place.Y)];
        return operation.Apply(position) == 0 ? (position[0].X, position[0].Y) : null;
    }

    /// <summary>Makes the frame.</summary>
    /// <param name="source">The geographic system of longitude and latitude.</param>
    /// <param name="target">The projected system.</param>
    /// <param name="place">Longitude and latitude in degrees, height in metres.</param>
    /// <param name="origin">The point of the file, in metres, that lies there.</param>
    /// <param name="rotation">Radians from east to the X axis of the file, counter-clockwise.</param>
    /// <returns>Null where there is no way between the systems.</returns>
    public static Frame3D? Create(CrsId source, CrsId target, in Vector3D place, in Vector3D origin, double rotation)
    {
        if (Operation(new SpatialReference(source), new SpatialReference(target)) is not { } operation)
            return null;
        MetresPerDegree degree = MetresPerDegree.At(place.Y);
        double east = Step / degree.Longitude, north = Step / degree.Latitude;
        Span<Position> positions =
        [
            new Position(place.X, place.Y),
            new Position(place.X - east, place.Y), new Position(place.X + east, place.Y),
            new Position(place.X, place.Y - north), new Position(place.X, place.Y + north),
        ];
        if (operation.Apply(positions) > 0)
            return null;

        Vector3D eastward = Slope(positions[1], positions[2]), northward = Slope(positions[3], positions[4]);
        (double sine, double cosine) = Math.SinCos(rotation);
        var turned = new Frame3D(
            default, (eastward * cosine) + (northward * sine), (northward * cosine) - (eastward * sine), Vector3D.UnitZ);
        return turned with { Origin = new Vector3D(positions[0].X, positions[0].Y, place.Z) - turned.Turn(origin) };
    }

    private static Vector3D Slope(Position from, Position to) =>
        new Vector3D(to.X - from.X, to.Y - from.Y, 0) * (1 / (2 * Step));

    private static CoordinateOperation? Operation(SpatialReference source, SpatialReference target)
    {
        try
        {
            return CoordinateOperation.Create(source, target);
        }
        catch (CoordinateOperationException)
        {
            return null; // the caller says what could not be computed
        }
    }
}
