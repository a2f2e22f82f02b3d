using System.Text.Json;
using TwinInterop.Conformance.Json;
using TwinInterop.Conformance.Rules;

namespace TwinInterop.Conformance.Checks.GeoJson;

/// <summary>Checks geometries: their type, their coordinates, collections of them.</summary>
/// <remarks>Source: RFC 7946, 3.1.</remarks>
[Checks("geojson-geometry-type", "geojson-geometries", "geojson-nested-collection", "geojson-single-member")]
[Checks("geojson-coordinates", "geojson-empty-coordinates")]
internal sealed class GeometryCheck(FindingLog log, MemberCheck members, BoxCheck boxes, RangeCheck range)
{
    private readonly CoordinatesCheck _coordinates = new(log, range);

    public static bool IsGeometry(string? type) => type == "GeometryCollection" || DepthOf(type) >= 0;

    /// <summary>Checks a geometry.</summary>
    /// <returns>Its extent.</returns>
    public PlanBox Check(JsonPlace geometry, bool isInCollection)
    {
        string? type = geometry.Text("type");
        if (!IsGeometry(type))
        {
            log.Report(
                "geojson-geometry-type", geometry.Where, geometry.IsObject ? geometry.Member("type")?.Written : geometry.Kind.ToString(), "Point | LineString | …");
            return PlanBox.Empty;
        }

        members.Check(geometry, GeoJsonObjectKind.Geometry);
        PlanBox box = type == "GeometryCollection" ? CheckCollection(geometry, isInCollection) : CheckCoordinates(geometry, type!); // A geometry has a type.
        boxes.Check(geometry, box);
        return box;
    }

    private static int DepthOf(string? type) => type switch
    {
        "Point" => 0,
        "MultiPoint" or "LineString" => 1,
        "MultiLineString" or "Polygon" => 2,
        "MultiPolygon" => 3,
        _ => -1,
    };

    private PlanBox CheckCollection(JsonPlace collection, bool isInCollection)
    {
        if (isInCollection)
            log.Report("geojson-nested-collection", collection.Where);
        if (collection.Member("geometries") is not { IsArray: true } geometries)
        {
            log.Report("geojson-geometries", collection.Where, collection.Member("geometries")?.Kind.ToString(), "array");
            return PlanBox.Empty;
        }

        if (geometries.Count == 1)
            log.Report("geojson-single-member", geometries.Where, "GeometryCollection");
        PlanBox box = PlanBox.Empty;
        foreach (JsonPlace member in geometries.Items())
            box = box.Union(Check(member, isInCollection: true));
        return box;
    }

    private PlanBox CheckCoordinates(JsonPlace geometry, string type)
    {
        if (geometry.Member("coordinates") is not { IsArray: true } coordinates)
        {
            log.Report("geojson-coordinates", geometry.Where, geometry.Member("coordinates")?.Kind.ToString(), "array");
            return PlanBox.Empty;
        }

        if (coordinates.Count == 0)
        {
            log.Report("geojson-empty-coordinates", coordinates.Where, "[]");
            return PlanBox.Empty;
        }

        if (type.StartsWith("Multi", StringComparison.Ordinal) && coordinates.Count == 1 && coordinates.Element[0].ValueKind == JsonValueKind.Array)
            log.Report("geojson-single-member", coordinates.Where, type);
        return _coordinates.Check(coordinates, type, DepthOf(type));
    }
}
