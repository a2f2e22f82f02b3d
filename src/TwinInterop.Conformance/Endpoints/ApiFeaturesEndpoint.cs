using TwinInterop.Conformance.Checks.Ogc;
using TwinInterop.Conformance.Json;
using TwinInterop.Conformance.Rules;

namespace TwinInterop.Conformance.Endpoints;

/// <summary>Checks an OGC API Features service from its landing page on.</summary>
/// <remarks>Source: OGC 17-069r4, annex A; OGC 18-058r1, annex A.</remarks>
[Checks("oaf-service-api", "oaf-service-conformance", "oaf-service-collections", "oaf-service-collection", "oaf-service-html", "oaf-service-geojson")]
internal sealed class ApiFeaturesEndpoint(EndpointVisit visit)
{
    private const string OpenApi = "application/vnd.oai.openapi+json;version=3.0, application/json;q=0.9";
    private const string Crs = "http://www.opengis.net/spec/ogcapi-features-2/1.0/conf/crs";
    private const string Html = "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/html";
    private const string GeoJson = "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/geojson";
    private const string Class = "oaf-service-core";

    /// <summary>Checks the service.</summary>
    public void Check(EndpointAnswer landing)
    {
        FindingLog log = visit.Log;
        log.Tested(Class);
        try
        {
            Judge(landing);
            JsonPlace page = landing.Json()!; // It was recognised by its members.
            CheckApi(landing, page);
            IReadOnlyList<string> classes = CheckConformance(landing, page);
            if (classes.Contains(Html, StringComparer.Ordinal))
                CheckHtml(landing.Url);
            if (visit.Follow(landing, OafLinks.Find(page, "data") ?? "collections") is { } collections
                && visit.Need(collections, "oaf-service-collections") is var (answer, list))
            {
                Judge(answer);
                CheckCollections(answer, list, classes);
            }
        }
        catch (RequestLimitException limit)
        {
            foreach (string cut in (string[])[Class, "oaf-service-items", "oaf-service-crs"])
                log.Untested(cut, limit.Message);
        }
    }

    private void Judge(EndpointAnswer answer) => new OgcDocumentCheck(visit.Log, answer.Url.PathAndQuery).Check(answer.Body);

    private void CheckApi(EndpointAnswer landing, JsonPlace page)
    {
        if (OafLinks.Find(page, "service-desc") is not { } href || visit.Follow(landing, href) is not { } url)
            return; // A service may have a description for people only.
        if (visit.Need(url, "oaf-service-api", OpenApi) is var (answer, _))
            Judge(answer);
    }

    /// <summary>Who declares HTML answers with it where it is asked for.</summary>
    private void CheckHtml(Uri url)
    {
        EndpointAnswer answer = visit.Connection.Get(url, "text/html");
        if (!answer.IsOk || !answer.MediaType.Equals("text/html", StringComparison.OrdinalIgnoreCase))
            visit.Log.Report("oaf-service-html", url.PathAndQuery, answer.IsOk ? answer.MediaType : answer.Said, "text/html");
    }

    /// <summary>Who declares GeoJSON answers with its media type where it is asked for.</summary>
    private void CheckGeoJson(Uri items, string id)
    {
        Uri url = EndpointVisit.With(items, ("limit", "1"));
        EndpointAnswer answer = visit.Connection.Get(url, "application/geo+json");
        if (answer.IsOk && !answer.MediaType.Equals("application/geo+json", StringComparison.OrdinalIgnoreCase))
            visit.Log.Report("oaf-service-geojson", url.PathAndQuery, answer.MediaType, "application/geo+json", id);
    }

    private IReadOnlyList<string> CheckConformance(EndpointAnswer landing, JsonPlace page)
    {
        if (visit.Follow(landing, OafLinks.Find(page, "conformance") ?? "conformance") is not { } url
            || visit.Need(url, "oaf-service-conformance") is not var (_, declaration))
        {
            return [];
        }

        OafConformanceCheck.Check(declaration, visit.Log);
        return declaration.Texts("conformsTo");
    }

    private void CheckCollections(EndpointAnswer list, JsonPlace collections, IReadOnlyList<string> classes)
    {
        List<JsonPlace> all = [.. collections.ArrayAt("collections")?.Items() ?? []];
        if (all.Count > visit.Options.MaxCollections)
            visit.Log.Untested(Class, $"only the first {visit.Options.MaxCollections} of {all.Count} collections were looked at");
        foreach (JsonPlace collection in all.Take(visit.Options.MaxCollections))
        {
            if (collection.Text("id") is not { Length: > 0 } id)
                continue; // Reported of the list.
            var url = new Uri(list.Url.GetLeftPart(UriPartial.Path).TrimEnd('/') + "/" + Uri.EscapeDataString(id));
            if (visit.Need(url, "oaf-service-collection") is not var (_, own))
                continue;
            if (own.Text("id") != id)
                visit.Log.Report("oaf-service-collection", url.PathAndQuery, own.Text("id"), id, id);
            if (visit.Follow(list, OafLinks.Find(collection, "items", "geo+json")) is not { } items)
                continue;
            if (classes.Contains(GeoJson, StringComparer.Ordinal))
                CheckGeoJson(items, id);
            new ApiItemsEndpoint(visit, id).Check(items);
            if (classes.Contains(Crs, StringComparer.Ordinal))
                new ApiCrsEndpoint(visit, id).Check(items, own);
        }
    }
}
