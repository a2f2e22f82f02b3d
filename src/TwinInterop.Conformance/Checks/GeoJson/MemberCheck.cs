using TwinInterop.Conformance.Json;
using TwinInterop.Conformance.Rules;

namespace TwinInterop.Conformance.Checks.GeoJson;

/// <summary>Checks which members an object has.</summary>
/// <remarks>Source: RFC 7946, 6.1 and 7.1; RFC 8259, 4.</remarks>
[Checks("geojson-forbidden-member", "geojson-foreign-member", "geojson-duplicate-member")]
internal sealed class MemberCheck(FindingLog log, params string[] defined)
{
    private readonly HashSet<(GeoJsonObjectKind Kind, string Name)> _foreign = [];
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);

    public void Check(JsonPlace place, GeoJsonObjectKind kind)
    {
        _names.Clear();
        foreach (JsonPlace member in place.Members())
        {
            if (!_names.Add(member.Name))
                log.Report("geojson-duplicate-member", member.Where, member.Name);
            else if (IsForbidden(kind, member.Name))
                log.Report("geojson-forbidden-member", member.Where, member.Name);
            else if (!IsDefined(kind, member.Name) && !defined.Contains(member.Name) && _foreign.Add((kind, member.Name)))
                log.Report("geojson-foreign-member", member.Where, member.Name);
        }
    }

    private static bool IsForbidden(GeoJsonObjectKind kind, string name) => name switch
    {
        "coordinates" or "geometries" => kind != GeoJsonObjectKind.Geometry,
        "geometry" or "properties" => kind != GeoJsonObjectKind.Feature,
        "features" => kind != GeoJsonObjectKind.FeatureCollection,
        _ => false,
    };

    /// <summary>Whether the standard, or the older one for <c>crs</c>, says what a member means.</summary>
    private static bool IsDefined(GeoJsonObjectKind kind, string name) => name switch
    {
        "type" or "bbox" or "crs" => true,
        "id" or "geometry" or "properties" => kind == GeoJsonObjectKind.Feature,
        "features" => kind == GeoJsonObjectKind.FeatureCollection,
        "coordinates" or "geometries" => kind == GeoJsonObjectKind.Geometry,
        _ => false,
    };
}
