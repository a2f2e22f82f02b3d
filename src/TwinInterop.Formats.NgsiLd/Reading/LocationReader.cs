using System.Collections.Immutable;
using System.Text.Json;
using TwinInterop.Geometry;

namespace TwinInterop.Formats.NgsiLd.Reading;

/// <summary>Makes geometries of GeoJSON.</summary>
/// <remarks>Source: RFC 7946, 3.1. The form was checked before: see <see cref="Entities.GeometryShape"/>.</remarks>
internal static class LocationReader
{
    /// <summary>The geometry; null for one without positions.</summary>
    public static AbstractGeometry? Read(JsonElement geometry)
    {
        string? type = geometry.GetProperty("type"u8).GetString();
        if (type == "GeometryCollection")
        {
            ImmutableArray<AbstractGeometry> members =
                [.. geometry.GetProperty("geometries"u8).EnumerateArray().Select(Read).OfType<AbstractGeometry>()];
            return members.IsEmpty ? null : new GeometryCollection(members);
        }

        JsonElement coordinates = geometry.GetProperty("coordinates"u8);
        return coordinates.GetArrayLength() == 0 ? null : type switch
        {
            "Point" => new Point(ReadPosition(coordinates)),
            "MultiPoint" => new MultiPoint([.. coordinates.EnumerateArray().Select(item => new Point(ReadPosition(item)))]),
            "LineString" => new LineString(ReadPositions(coordinates, 0)),
            "MultiLineString" => new MultiCurve([.. coordinates.EnumerateArray().Select(item => new LineString(ReadPositions(item, 0)))]),
            "Polygon" => ReadPolygon(coordinates),
            "MultiPolygon" => new MultiSurface([.. coordinates.EnumerateArray().Where(item => item.GetArrayLength() > 0).Select(ReadPolygon)]),
            _ => null,
        };
    }

    private static PolygonSurface ReadPolygon(JsonElement rings)
    {
        Ring? exterior = null;
        var holes = ImmutableArray.CreateBuilder<Ring>();
        foreach (JsonElement ring in rings.EnumerateArray())
        {
            // The last position repeats the first, which the model leaves out; a ring left open is closed by that.
            bool isClosed = ReadPosition(ring[0]).Equals(ReadPosition(ring[ring.GetArrayLength() - 1]));
            var read = new Ring(ReadPositions(ring, isClosed ? 1 : 0));
            if (exterior is null)
                exterior = read;
            else
                holes.Add(read);
        }

        return new PolygonSurface(exterior!, holes.DrainToImmutable()); // there is at least one ring
    }

    private static ImmutableArray<Position> ReadPositions(JsonElement list, int leaveOut)
    {
        int count = list.GetArrayLength() - leaveOut;
        var positions = ImmutableArray.CreateBuilder<Position>(count);
        foreach (JsonElement item in list.EnumerateArray())
        {
            if (positions.Count < count)
                positions.Add(ReadPosition(item));
        }

        return positions.MoveToImmutable();
    }

    /// <summary>The position of an array of two or three numbers.</summary>
    public static Position ReadPosition(JsonElement position)
    {
        double x = 0;
        double y = 0;
        double z = double.NaN;
        int i = 0;
        foreach (JsonElement ordinate in position.EnumerateArray())
        {
            double number = ordinate.GetDouble();
            (x, y, z) = i++ switch
            {
                0 => (number, y, z),
                1 => (x, number, z),
                2 => (x, y, number),
                _ => (x, y, z),
            };
        }

        return new Position(x, y, z);
    }
}
