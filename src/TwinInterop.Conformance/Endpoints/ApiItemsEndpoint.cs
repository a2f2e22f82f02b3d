using System.Globalization;
using TwinInterop.Conformance.Checks.Ogc;
using TwinInterop.Conformance.Json;
using TwinInterop.Conformance.Rules;

namespace TwinInterop.Conformance.Endpoints;

/// <summary>Checks the features of one collection: parameters, pages, single features.</summary>
/// <remarks>Source: OGC 17-069r4, A.2.7 and A.2.8.</remarks>
[Checks("oaf-service-items", "oaf-service-limit", "oaf-service-bbox", "oaf-service-datetime", "oaf-service-parameter-*", "oaf-service-paging")]
[Checks("oaf-service-feature", "oaf-service-missing")]
internal sealed class ApiItemsEndpoint(EndpointVisit visit, string id)
{
    private const int Unlikely = 400;
    private const string Json = "application/geo+json, application/json;q=0.9";
    private const string Margin = "0.0001";

    /// <summary>Checks the collection whose features are at an address.</summary>
    public void Check(Uri items)
    {
        visit.Log.Tested("oaf-service-items");
        if (visit.Need(items, "oaf-service-items", Json) is not var (first, page))
            return;
        new OafItemsCheck(visit.Log).Check(page);
        Expect(items, "oaf-service-parameter-invalid", Unlikely, ("limit", "twin"));
        Expect(items, "oaf-service-parameter-invalid", Unlikely, ("bbox", "1,2,3"));
        Expect(items, "oaf-service-parameter-invalid", Unlikely, ("datetime", "twin"));
        Expect(items, "oaf-service-parameter-unknown", Unlikely, ("twin-unknown-parameter", "1"));
        if (page.ArrayAt("features")?.Item(0) is not { } feature)
            return;
        CheckLimit(items);
        CheckBox(items, feature);
        CheckTime(items);
        CheckPages(first, page);
        CheckFeature(items, feature);
    }

    /// <summary>Reports a request that is not answered with the status that it deserves.</summary>
    private void Expect(Uri items, string rule, int status, params (string Name, string Value)[] parameters)
    {
        Uri url = EndpointVisit.With(items, parameters);
        EndpointAnswer answer = visit.Connection.Get(url, Json);
        if (answer.Status != status)
            visit.Log.Report(rule, url.PathAndQuery, answer.Said, status.ToString(CultureInfo.InvariantCulture), id);
    }

    private void CheckLimit(Uri items)
    {
        Uri url = EndpointVisit.With(items, ("limit", "1"));
        if (visit.Need(url, "oaf-service-limit", Json) is var (_, page) && page.ArrayAt("features")?.Count != 1)
            visit.Log.Report("oaf-service-limit", url.PathAndQuery, page.ArrayAt("features")?.Count.ToString(CultureInfo.InvariantCulture), "1", id);
    }

    /// <summary>A box around the first feature finds that feature, and nothing beside the box.</summary>
    private void CheckBox(Uri items, JsonPlace feature)
    {
        if (JsonBox.Of(feature.Member("geometry")) is not { } box || feature.Member("id")?.Written is not { } wanted)
            return;
        JsonBox around = box.Grown(double.Parse(Margin, CultureInfo.InvariantCulture));
        Uri url = EndpointVisit.With(items, ("bbox", around.ToString()));
        if (visit.Need(url, "oaf-service-bbox", Json) is not var (_, page))
            return;
        List<JsonPlace> found = [.. page.ArrayAt("features")?.Items() ?? []];
        JsonPlace? beside = found.Find(other => JsonBox.Of(other.Member("geometry")) is { } there && !there.Meets(around));
        if (beside is not null)
            visit.Log.Report("oaf-service-bbox", url.PathAndQuery, beside.Member("id")?.Written, around.ToString(), id);
        else if (!found.Exists(other => other.Member("id")?.Written == wanted) && OafLinks.Find(page, "next") is null)
            visit.Log.Report("oaf-service-bbox", url.PathAndQuery, $"{found.Count}", wanted, id);
    }

    private void CheckTime(Uri items)
    {
        foreach (string interval in (string[])["2020-01-01T00:00:00Z", "2020-01-01T00:00:00Z/..", "../2020-01-01T00:00:00Z"])
            visit.Need(EndpointVisit.With(items, ("datetime", interval)), "oaf-service-datetime", Json);
    }

    /// <summary>Follows the pages: none repeats a feature, and all together are as many as were matched.</summary>
    private void CheckPages(EndpointAnswer first, JsonPlace page)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        long? matched = page.Whole("numberMatched");
        (EndpointAnswer Answer, JsonPlace Place) at = (first, page);
        for (int pages = 1; ; pages++)
        {
            foreach (JsonPlace feature in at.Place.ArrayAt("features")?.Items() ?? [])
            {
                if (feature.Member("id")?.Written is { } name && !seen.Add(name))
                {
                    visit.Log.Report("oaf-service-paging", at.Answer.Url.PathAndQuery, name, "each feature once", id);
                    return;
                }
            }

            if (OafLinks.Find(at.Place, "next") is not { } href)
                break;
            if (pages == visit.Options.MaxPages || visit.Follow(at.Answer, href) is not { } next)
                return;
            if (visit.Need(next, "oaf-service-paging", Json) is not { } further)
                return;
            at = further;
        }

        if (matched is { } all && seen.Count > 0 && seen.Count != all)
            visit.Log.Report("oaf-service-paging", first.Url.PathAndQuery, $"{seen.Count}", $"{all}", id);
    }

    private void CheckFeature(Uri items, JsonPlace feature)
    {
        if (feature.Member("id") is not { } name)
            return;
        string text = name.AsText() ?? name.Written;
        string path = items.GetLeftPart(UriPartial.Path).TrimEnd('/') + "/";
        var url = new Uri(path + Uri.EscapeDataString(text));
        if (visit.Need(url, "oaf-service-feature", Json) is var (_, own))
        {
            if (own.Member("id")?.Written != name.Written)
                visit.Log.Report("oaf-service-feature", url.PathAndQuery, own.Member("id")?.Written, name.Written, id);
            new OafItemsCheck(visit.Log).CheckOne(own);
        }

        var nowhere = new Uri(path + "twin-no-such-feature");
        EndpointAnswer missing = visit.Connection.Get(nowhere, Json);
        if (missing.Status != 404)
            visit.Log.Report("oaf-service-missing", nowhere.PathAndQuery, missing.Said, "404", id);
    }
}
