using TwinInterop.Conformance.Json;
using TwinInterop.Conformance.Rules;

namespace TwinInterop.Conformance.Checks.Ogc;

/// <summary>Checks the links of a document.</summary>
/// <remarks>Source: OGC 17-069r4, 5.2; RFC 8288.</remarks>
[Checks("oaf-link")]
internal static class OafLinks
{
    /// <summary>Checks each link.</summary>
    /// <returns>The relations that are there.</returns>
    public static HashSet<string> Check(JsonPlace place, FindingLog log)
    {
        var relations = new HashSet<string>(StringComparer.Ordinal);
        foreach (JsonPlace link in place.ArrayAt("links")?.Items() ?? [])
        {
            string? relation = link.Text("rel");
            if (string.IsNullOrEmpty(link.Text("href")))
                log.Report("oaf-link", link.Where, link.Written, "href");
            if (relation is not null)
                relations.Add(relation);
        }

        return relations;
    }

    /// <summary>The address of the first link of a relation, of a media type where one is of it; null for none.</summary>
    public static string? Find(JsonPlace place, string relation, string mediaType = "json")
    {
        List<JsonPlace> links = [.. (place.ArrayAt("links")?.Items() ?? []).Where(link => link.Text("rel") == relation && link.Text("href") is { Length: > 0 })];
        JsonPlace? best = links.Find(link => link.Text("type")?.Contains(mediaType, StringComparison.OrdinalIgnoreCase) == true)
            ?? links.Find(link => link.Text("type") is null) ?? links.FirstOrDefault();
        return best?.Text("href");
    }
}
