using System.Text.Json;

namespace TwinInterop.Formats.NgsiLd.Entities;

/// <summary>Judges the form of GeoJSON geometries.</summary>
/// <remarks>Source: RFC 7946, 3.1.</remarks>
internal static class GeometryShape
{
    private const int MaxDepth = 8;

    /// <summary>Whether a value has the members of a geometry, and coordinates nested as its type wants.</summary>
    public static bool IsValid(JsonElement value, int depth = 0)
    {
        if (depth > MaxDepth || value.ValueKind != JsonValueKind.Object
            || !value.TryGetProperty("type"u8, out JsonElement type) || type.ValueKind != JsonValueKind.String)
        {
            return false;
        }

        string name = type.GetString()!; // a string has a text
        if (name == "GeometryCollection")
        {
            return value.TryGetProperty("geometries"u8, out JsonElement members) && members.ValueKind == JsonValueKind.Array
                && members.EnumerateArray().All(member => IsValid(member, depth + 1));
        }

        return value.TryGetProperty("coordinates"u8, out JsonElement coordinates) && name switch
        {
            "Point" => IsPosition(coordinates),
            "MultiPoint" => AreAll(coordinates, IsPosition),
            "LineString" => IsLine(coordinates),
            "MultiLineString" => AreAll(coordinates, IsLine),
            "Polygon" => AreAll(coordinates, IsRing),
            "MultiPolygon" => AreAll(coordinates, polygon => AreAll(polygon, IsRing)),
            _ => false,
        };
    }

    private static bool IsLine(JsonElement line) => AreAll(line, IsPosition) && line.GetArrayLength() >= 2;

    private static bool IsRing(JsonElement ring) => AreAll(ring, IsPosition) && ring.GetArrayLength() >= 4;

    private static bool IsPosition(JsonElement position)
    {
        if (position.ValueKind != JsonValueKind.Array || position.GetArrayLength() < 2)
            return false;
        foreach (JsonElement ordinate in position.EnumerateArray())
        {
            if (ordinate.ValueKind != JsonValueKind.Number)
                return false;
        }

        return true;
    }

    private static bool AreAll(JsonElement list, Predicate<JsonElement> isOne)
    {
        if (list.ValueKind != JsonValueKind.Array)
            return false;
        foreach (JsonElement item in list.EnumerateArray())
        {
            if (!isOne(item))
                return false;
        }

        return true;
    }
}
