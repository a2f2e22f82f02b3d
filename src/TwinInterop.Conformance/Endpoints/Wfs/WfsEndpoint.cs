using System.Globalization;
using System.Xml.Linq;
using TwinInterop.Conformance.Checks.Ogc;
using TwinInterop.Conformance.Rules;

namespace TwinInterop.Conformance.Endpoints.Wfs;

/// <summary>Checks a Web Feature Service 2.0: the operations of Simple WFS, and that it refuses what is wrong.</summary>
/// <remarks>Source: OGC 09-025r2, annex A.1.1 and clauses 7.5, 8.3, 9, 11 and 14.</remarks>
[Checks("wfs-service-*")]
internal sealed class WfsEndpoint(EndpointVisit visit, WfsService service)
{
    private const string Class = "wfs-service";
    private const string ById = "urn:ogc:def:query:OGC-WFS::GetFeatureById";
    private static readonly XNamespace Schema = "http://www.w3.org/2001/XMLSchema";

    /// <summary>Checks the service whose capabilities were read.</summary>
    public void Check()
    {
        visit.Log.Tested(Class);
        try
        {
            bool hasById = CheckStoredQueries();
            List<XElement> types = [.. service.Capabilities.Descendants(OgcNames.Wfs + "FeatureType")];
            if (types.Count > visit.Options.MaxCollections)
                visit.Log.Untested(Class, $"only the first {visit.Options.MaxCollections} of {types.Count} feature types were looked at");
            foreach (XElement type in types.Take(visit.Options.MaxCollections))
                CheckType(type, hasById);
            Refuse("GetFeature", "wfs-service-refusal", ("typeNames", "twin-no-such-type"), ("count", "1"));
            Refuse("GetCapabilities", "wfs-service-negotiation", ("acceptVersions", "9.9.9"));
            new WfsBasicEndpoint(visit, service).Check(types);
        }
        catch (RequestLimitException limit)
        {
            visit.Log.Untested(Class, limit.Message);
            foreach (string cut in (string[])["wfs-service-basic", "wfs-service-join", "wfs-service-transaction", "wfs-service-query"])
                visit.Log.Untested(cut, limit.Message);
        }
    }

    private void CheckType(XElement type, bool hasById)
    {
        string name = type.Element(OgcNames.Wfs + "Name")?.Value.Trim() ?? "";
        if (name.Length == 0)
            return; // Reported of the capabilities.
        (string, string)[] named = new WfsTypeName(type, name).Parameters;
        Need("DescribeFeatureType", "wfs-service-schema", Schema + "schema", [("typeName", name), .. named]);
        if (Need("GetFeature", "wfs-service-features", OgcNames.Wfs + "FeatureCollection", [("typeNames", name), ("count", "1"), .. named]) is not var (url, answer))
            return;
        List<XElement> features = [.. WfsFeaturesCheck.Features(answer)];
        new WfsFeaturesCheck(visit.Log, url.PathAndQuery).Check(answer);
        if (features.Count > 1)
            visit.Log.Report("wfs-service-count", url.PathAndQuery, $"{features.Count}", "1", name);
        if (hasById && features.FirstOrDefault()?.Attribute(OgcNames.Gml + "id")?.Value is { } id)
            CheckById(id);
    }

    private bool CheckStoredQueries()
    {
        if (Need("ListStoredQueries", "wfs-service-stored-queries", OgcNames.Wfs + "ListStoredQueriesResponse") is not var (url, answer))
            return false;
        List<string> ids = [.. answer.Elements(OgcNames.Wfs + "StoredQuery").Select(query => query.Attribute("id")?.Value ?? "")];
        bool hasById = ids.Contains(ById, StringComparer.Ordinal) || ids.Contains("http://www.opengis.net/def/query/OGC-WFS/0/GetFeatureById", StringComparer.Ordinal);
        if (!hasById)
            visit.Log.Report("wfs-service-stored-queries", url.PathAndQuery, string.Join(", ", ids), ById);
        return hasById;
    }

    private void CheckById(string id)
    {
        Uri url = service.Url("GetFeature", ("storedquery_id", ById), ("id", id));
        XElement? root = WfsService.Root(service.Get(url));
        string? found = root?.Attribute(OgcNames.Gml + "id")?.Value;
        if (found != id)
            visit.Log.Report("wfs-service-by-id", url.PathAndQuery, found ?? root?.Name.LocalName, id, id);
    }

    private void Refuse(string operation, string rule, params (string, string)[] parameters)
    {
        Uri url = operation == "GetCapabilities"
            ? EndpointVisit.With(service.Base(operation), [("service", "WFS"), ("request", operation), .. parameters])
            : service.Url(operation, parameters);
        EndpointAnswer answer = service.Get(url);
        if (WfsService.Root(answer) is not { Name.LocalName: "ExceptionReport" } report || report.Name.Namespace != OgcNames.Ows)
            visit.Log.Report(rule, url.PathAndQuery, WfsService.Root(answer)?.Name.ToString() ?? answer.Said, "ows:ExceptionReport");
        else if (answer.Status < 400)
            visit.Log.Report("wfs-service-status", url.PathAndQuery, answer.Status.ToString(CultureInfo.InvariantCulture), "4xx");
    }

    /// <summary>An answer whose root is as it has to be; null where it is not, which is reported.</summary>
    private (Uri Url, XElement Root)? Need(string operation, string rule, XName root, params (string, string)[] parameters)
    {
        Uri url = service.Url(operation, parameters);
        EndpointAnswer answer = service.Get(url);
        if (answer.IsOk && WfsService.Root(answer) is { } found && found.Name == root)
            return (url, found);
        visit.Log.Report(rule, url.PathAndQuery, WfsService.Said(answer), root.LocalName);
        return null;
    }
}
