using System.Text.Json;
using TwinInterop.Conformance.Json;
using TwinInterop.Conformance.Rules;

namespace TwinInterop.Conformance.Checks.GeoJson;

/// <summary>Checks the member <c>crs</c> that files from before the RFC have.</summary>
/// <remarks>Source: RFC 7946, 4 and B.1.</remarks>
[Checks("geojson-crs", "geojson-crs-other")]
internal static class CrsCheck
{
    /// <summary>Reports the member.</summary>
    /// <returns>Whether it states another CRS than WGS 84 in degrees, longitude first.</returns>
    public static bool Check(JsonPlace root, FindingLog log)
    {
        if (root.Member("crs") is not { Kind: not JsonValueKind.Null } crs)
            return false;
        string? name = crs.ObjectAt("properties")?.Text("name");
        bool isOther = name is null || !(name.Contains("CRS84", StringComparison.OrdinalIgnoreCase)
            || name.EndsWith("EPSG:4326", StringComparison.OrdinalIgnoreCase) || name.EndsWith("EPSG::4326", StringComparison.OrdinalIgnoreCase));
        log.Report(isOther ? "geojson-crs-other" : "geojson-crs", crs.Where, name ?? crs.Written);
        return isOther;
    }
}
