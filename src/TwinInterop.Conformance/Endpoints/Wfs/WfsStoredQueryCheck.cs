using System.Xml.Linq;
using TwinInterop.Conformance.Checks.Ogc;
using TwinInterop.Conformance.Rules;

namespace TwinInterop.Conformance.Endpoints.Wfs;

/// <summary>Checks that queries can be stored, run and dropped, where the service declares it and the user allows it. They are dropped at the end whatever happens.</summary>
/// <remarks>Source: OGC 09-025r2, 14.5, 14.6 and test A.1.15.</remarks>
[Checks("wfs-query-*")]
internal sealed class WfsStoredQueryCheck(EndpointVisit visit, WfsService service, WfsQueries queries)
{
    private const string Class = "wfs-service-query";
    private const string Space = "urn:x-twin:query:TwinInteropCheck:";
    private const string Language = "urn:ogc:def:queryLanguage:OGC-WFS::WFSQueryExpression";

    private readonly HashSet<string> _there = new(StringComparer.Ordinal);

    /// <summary>Checks each operation.</summary>
    public void Check()
    {
        visit.Log.Tested(Class);
        try
        {
            string kept = Space + "run";
            if (!Create(kept))
                return;
            CheckKept(kept);
            string dropped = Space + "drop";
            if (!Create(dropped))
                return;
            EndpointAnswer answer = Drop(dropped, isCleanUp: false);
            if (!IsDone(answer, "DropStoredQueryResponse"))
                visit.Log.Report("wfs-query-drop", "DropStoredQuery", WfsService.Said(answer), "DropStoredQueryResponse status=\"OK\"", dropped);
            else if (Listed().Contains(dropped, StringComparer.Ordinal))
                visit.Log.Report("wfs-query-drop", "ListStoredQueries", dropped, "the query is gone", dropped);
        }
        finally
        {
            foreach (string id in _there.Order(StringComparer.Ordinal).ToList())
            {
                EndpointAnswer answer = Drop(id, isCleanUp: true);
                if (_there.Contains(id))
                    visit.Left("DropStoredQuery", WfsService.Said(answer), id);
            }
        }
    }

    /// <summary>A query that was stored is listed, gives the features of its type, and cannot be stored again.</summary>
    private void CheckKept(string id)
    {
        if (!Listed().Contains(id, StringComparer.Ordinal))
            visit.Log.Report("wfs-query-create", "ListStoredQueries", expected: id, subject: id);
        Uri url = service.Url("GetFeature", ("storedquery_id", id), ("count", "1"));
        EndpointAnswer answer = service.Get(url);
        XElement? root = WfsService.Root(answer);
        if (!answer.IsOk || root?.Name != OgcNames.Wfs + "FeatureCollection" || !WfsFeaturesCheck.Features(root).Any())
            visit.Log.Report("wfs-query-run", url.PathAndQuery, WfsService.Said(answer), $"FeatureCollection: {queries.Type.Text}", id);
        EndpointAnswer again = Send(id, "check again");
        string? code = WfsService.Root(again)?.Elements(OgcNames.Ows + "Exception").FirstOrDefault()?.Attribute("exceptionCode")?.Value;
        if (code != "DuplicateStoredQueryIdValue")
            visit.Log.Report("wfs-query-duplicate", "CreateStoredQuery", code ?? WfsService.Said(again), "DuplicateStoredQueryIdValue", id);
    }

    private bool Create(string id)
    {
        Drop(id, isCleanUp: true); // What an earlier check left.
        _there.Add(id);
        EndpointAnswer answer = Send(id, "check");
        if (IsDone(answer, "CreateStoredQueryResponse"))
            return true;
        visit.Log.Report("wfs-query-create", "CreateStoredQuery", WfsService.Said(answer), "CreateStoredQueryResponse status=\"OK\"", id);
        if (WfsService.Root(answer)?.Name == OgcNames.Ows + "ExceptionReport")
            _there.Remove(id);
        return false;
    }

    private EndpointAnswer Send(string id, string title)
    {
        var text = new XElement(
            OgcNames.Wfs + "QueryExpressionText",
            new XAttribute("returnFeatureTypes", queries.Type.Text),
            new XAttribute("language", Language),
            new XAttribute("isPrivate", "false"),
            queries.Type.Query(null));
        var definition = new XElement(OgcNames.Wfs + "StoredQueryDefinition", new XAttribute("id", id), new XElement(OgcNames.Wfs + "Title", title), text);
        var body = new XElement(OgcNames.Wfs + "CreateStoredQuery", new XAttribute(XNamespace.Xmlns + "wfs", OgcNames.Wfs.NamespaceName), queries.Type.Declaration, definition);
        return service.Post("CreateStoredQuery", body)!; // Whoever asks has seen that there is an address.
    }

    private EndpointAnswer Drop(string id, bool isCleanUp)
    {
        var body = new XElement(OgcNames.Wfs + "DropStoredQuery", new XAttribute(XNamespace.Xmlns + "wfs", OgcNames.Wfs.NamespaceName), new XAttribute("id", id));
        EndpointAnswer answer = service.Post("DropStoredQuery", body, isCleanUp)!;
        if (IsDone(answer, "DropStoredQueryResponse"))
            _there.Remove(id);
        return answer;
    }

    private List<string> Listed() =>
        [.. WfsService.Root(service.Get(service.Url("ListStoredQueries")))?.Elements(OgcNames.Wfs + "StoredQuery").Select(query => query.Attribute("id")?.Value ?? "") ?? []];

    private static bool IsDone(EndpointAnswer answer, string name) =>
        answer.IsOk && WfsService.Root(answer) is { } root && root.Name == OgcNames.Wfs + name && root.Attribute("status")?.Value == "OK";
}
