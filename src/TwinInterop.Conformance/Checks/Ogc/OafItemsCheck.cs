using System.Globalization;
using TwinInterop.Conformance.Checks.GeoJson;
using TwinInterop.Conformance.Json;
using TwinInterop.Conformance.Rules;

namespace TwinInterop.Conformance.Checks.Ogc;

/// <summary>Checks features that an OGC API answered: counts, time, links, reference system, and that they are GeoJSON.</summary>
/// <remarks>Source: OGC 17-069r4, 7.15 and 7.16; OGC 18-058r1, 6.2.2.</remarks>
[Checks("oaf-items-*", "oaf-item-links")]
internal sealed class OafItemsCheck(FindingLog log)
{
    private static readonly string[] OfGeoJson = ["geojson-structure", "geojson-coordinates", "geojson-crs", "geojson-practice"];
    private static readonly string[] OfOgc = ["links", "timeStamp", "numberMatched", "numberReturned"];

    /// <summary>Checks a page of features.</summary>
    /// <param name="root">The page.</param>
    /// <param name="isOtherCrs">Whether another reference system was asked for than the default.</param>
    public void Check(JsonPlace root, bool isOtherCrs = false)
    {
        log.Tested("oaf-items");
        CheckNumbers(root);
        if (root.Has("timeStamp") && !Rfc3339.IsTime(root.Text("timeStamp")))
            log.Report("oaf-items-timestamp", root.At("/timeStamp"), root.Member("timeStamp")?.Written, "2025-01-01T00:00:00Z");
        if (!OafLinks.Check(root, log).Contains("self"))
            log.Report("oaf-items-self-link", root.Where, expected: "rel=self");
        CheckGeoJson(root, root.ArrayAt("features")?.Items() ?? [], isOtherCrs);
    }

    /// <summary>Checks one feature.</summary>
    public void CheckOne(JsonPlace root, bool isOtherCrs = false)
    {
        log.Tested("oaf-items");
        HashSet<string> relations = OafLinks.Check(root, log);
        foreach (string wanted in (string[])["self", "collection"])
        {
            if (!relations.Contains(wanted))
                log.Report("oaf-item-links", root.Where, string.Join(", ", relations.Order(StringComparer.Ordinal)), "rel=" + wanted);
        }

        CheckGeoJson(root, [root], isOtherCrs);
    }

    private void CheckNumbers(JsonPlace root)
    {
        int count = root.ArrayAt("features")?.Count ?? 0;
        long? returned = root.Whole("numberReturned");
        if (root.Has("numberReturned") && returned != count)
            log.Report("oaf-items-number-returned", root.At("/numberReturned"), root.Member("numberReturned")?.Written, count.ToString(CultureInfo.InvariantCulture));
        if (root.Has("numberMatched") && !(root.Whole("numberMatched") >= count))
            log.Report("oaf-items-number-matched", root.At("/numberMatched"), root.Member("numberMatched")?.Written, $"{count} …");
    }

    /// <summary>Coordinates that are no degrees are reported once, as what they are here: the wrong default.</summary>
    private void CheckGeoJson(JsonPlace root, IEnumerable<JsonPlace> features, bool isOtherCrs)
    {
        bool isAsked = isOtherCrs || AsksOther(root);
        JsonPlace? outside = isAsked ? null : features.Select(feature => Outside(feature.Member("geometry"))).FirstOrDefault(place => place is not null);
        if (outside is not null)
            log.Report("oaf-items-default-crs", outside.Where, outside.Written, OafCollectionsCheck.Default[0]);
        foreach (string tested in OfGeoJson)
            log.Tested(tested);
        new GeoJsonObjectCheck(log, judgesRange: outside is null && !isAsked, OfOgc).Check(root);
    }

    /// <summary>Whether the document says that another reference system was asked for.</summary>
    private static bool AsksOther(JsonPlace root)
    {
        string? query = OafLinks.Find(root, "self") is { } self && self.Contains('?', StringComparison.Ordinal) ? self[(self.IndexOf('?', StringComparison.Ordinal) + 1)..] : null;
        string? crs = query?.Split('&').FirstOrDefault(part => part.StartsWith("crs=", StringComparison.OrdinalIgnoreCase))?[4..];
        return crs is not null && !OafCollectionsCheck.Default.Contains(Uri.UnescapeDataString(crs), StringComparer.Ordinal);
    }

    /// <summary>The first position of a geometry that is beyond the degrees; null for none.</summary>
    private static JsonPlace? Outside(JsonPlace? geometry)
    {
        if (geometry is null)
            return null;
        var pending = new Stack<JsonPlace>();
        pending.Push(geometry);
        while (pending.TryPop(out JsonPlace? place))
        {
            if (place.AsNumbers() is { Length: >= 2 } numbers)
            {
                if (Math.Abs(numbers[0]) > 180 || Math.Abs(numbers[1]) > 90)
                    return place;
                continue;
            }

            IEnumerable<JsonPlace> inner = place.IsObject
                ? ((JsonPlace?[])[place.ArrayAt("coordinates"), place.ArrayAt("geometries")]).OfType<JsonPlace>()
                : place.Items();
            foreach (JsonPlace next in inner.Reverse())
                pending.Push(next);
        }

        return null;
    }
}
