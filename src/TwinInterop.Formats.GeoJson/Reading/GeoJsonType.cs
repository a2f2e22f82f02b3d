namespace TwinInterop.Formats.GeoJson.Reading;

/// <summary>The types of RFC 7946, 1.4; <see cref="Unknown"/> is none of them.</summary>
internal enum GeoJsonType
{
    Unknown,
    FeatureCollection,
    Feature,
    Point,
    MultiPoint,
    LineString,
    MultiLineString,
    Polygon,
    MultiPolygon,
    GeometryCollection,
}
