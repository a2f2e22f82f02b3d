using TwinInterop.Conformance.Checks.Ogc;
using TwinInterop.Conformance.Json;
using TwinInterop.Conformance.Rules;

namespace TwinInterop.Conformance.Endpoints;

/// <summary>Checks that a collection answers in the reference systems that it names, and refuses others.</summary>
/// <remarks>Source: OGC 18-058r1, 6.2 and 6.3.</remarks>
[Checks("oaf-service-crs", "oaf-service-crs-invalid", "oaf-service-bbox-crs", "oaf-service-crs-default", "oaf-service-crs-feature")]
internal sealed class ApiCrsEndpoint(EndpointVisit visit, string id)
{
    private const int MostSystems = 3;
    private const string Json = "application/geo+json, application/json;q=0.9";
    private const string Nowhere = "http://www.opengis.net/def/crs/EPSG/0/9999999";

    /// <summary>Checks the collection whose features are at an address.</summary>
    public void Check(Uri items, JsonPlace collection)
    {
        visit.Log.Tested("oaf-service-crs");
        Uri plain = EndpointVisit.With(items, ("limit", "1"));
        EndpointAnswer usual = visit.Connection.Get(plain, Json);
        JsonPlace? known = usual.Json()?.ArrayAt("features")?.Item(0);
        if (Stated(usual) is { } named && !OafCollectionsCheck.Default.Contains(named, StringComparer.Ordinal))
            visit.Log.Report("oaf-service-crs-default", plain.PathAndQuery, named, $"Content-Crs: <{OafCollectionsCheck.Default[0]}>", id);
        IEnumerable<string> systems = collection.Texts("crs").Where(name => name != "#/crs").Take(MostSystems);
        foreach (string system in systems)
        {
            Uri url = EndpointVisit.With(items, ("crs", system), ("limit", "1"));
            if (visit.Need(url, "oaf-service-crs", Json) is not var (answer, page))
                continue;
            string? stated = Stated(answer);
            if (stated != system)
                visit.Log.Report("oaf-service-crs", url.PathAndQuery, stated, $"Content-Crs: <{system}>", id);
            new OafItemsCheck(visit.Log).Check(page, isOtherCrs: !OafCollectionsCheck.Default.Contains(system, StringComparer.Ordinal));
            if (stated == system && known is not null && page.ArrayAt("features")?.Item(0) is { } shown && shown.Member("id")?.Written == known.Member("id")?.Written)
                new ApiPositionCheck(visit, id).Check(items, system, known, shown);
            if (stated == system)
                CheckFeature(items, system, known?.Member("id"));
        }

        Refuse(EndpointVisit.With(items, ("crs", Nowhere)), "oaf-service-crs-invalid");
        Refuse(EndpointVisit.With(items, ("bbox", "4,45,5,46"), ("bbox-crs", Nowhere)), "oaf-service-bbox-crs");
    }

    /// <summary>A single feature is given in the reference system, too.</summary>
    private void CheckFeature(Uri items, string system, JsonPlace? name)
    {
        if (name is null)
            return;
        string path = items.GetLeftPart(UriPartial.Path).TrimEnd('/') + "/" + Uri.EscapeDataString(name.AsText() ?? name.Written);
        Uri url = EndpointVisit.With(new Uri(path), ("crs", system));
        if (visit.Need(url, "oaf-service-crs-feature", Json) is var (answer, _) && Stated(answer) != system)
            visit.Log.Report("oaf-service-crs-feature", url.PathAndQuery, Stated(answer), $"Content-Crs: <{system}>", id);
    }

    private static string? Stated(EndpointAnswer answer) => answer.Header("content-crs")?.Trim('<', '>', ' ');

    private void Refuse(Uri url, string rule)
    {
        EndpointAnswer answer = visit.Connection.Get(url, Json);
        if (answer.Status != 400)
            visit.Log.Report(rule, url.PathAndQuery, answer.Said, "400", id);
    }
}
