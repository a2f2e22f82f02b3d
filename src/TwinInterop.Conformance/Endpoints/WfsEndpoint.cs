using System.Xml.Linq;
using TwinInterop.Conformance.Checks.Ogc;
using TwinInterop.Conformance.Rules;

namespace TwinInterop.Conformance.Endpoints;

/// <summary>Checks a Web Feature Service 2.0: the operations of Simple WFS, and that it refuses what is wrong.</summary>
/// <remarks>Source: OGC 09-025r2, annex A.1.1 and clauses 7.5, 8.3, 9, 11 and 14.</remarks>
[Checks("wfs-service-*")]
internal sealed class WfsEndpoint(EndpointVisit visit, Uri address, XElement capabilities)
{
    private const string Class = "wfs-service";
    private const string ById = "urn:ogc:def:query:OGC-WFS::GetFeatureById";
    private static readonly XNamespace Schema = "http://www.w3.org/2001/XMLSchema";

    private readonly string _version = capabilities.Attribute("version")?.Value ?? "2.0.0";

    /// <summary>Checks the service whose capabilities were read.</summary>
    public void Check()
    {
        visit.Log.Tested(Class);
        try
        {
            bool hasById = CheckStoredQueries();
            List<XElement> types = [.. capabilities.Descendants(OgcNames.Wfs + "FeatureType")];
            if (types.Count > visit.Options.MaxCollections)
                visit.Log.Untested(Class, $"only the first {visit.Options.MaxCollections} of {types.Count} feature types were looked at");
            foreach (XElement type in types.Take(visit.Options.MaxCollections))
                CheckType(type, hasById);
            Refuse("GetFeature", "wfs-service-refusal", ("typeNames", "twin-no-such-type"), ("count", "1"));
            Refuse("GetCapabilities", "wfs-service-negotiation", ("acceptVersions", "9.9.9"));
        }
        catch (RequestLimitException limit)
        {
            visit.Log.Untested(Class, limit.Message);
        }
    }

    private void CheckType(XElement type, bool hasById)
    {
        string name = type.Element(OgcNames.Wfs + "Name")?.Value.Trim() ?? "";
        if (name.Length == 0)
            return; // Reported of the capabilities.
        (string, string)[] named = Named(type, name);
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

    /// <summary>The namespace of a qualified name, for services that ask for it.</summary>
    private static (string, string)[] Named(XElement type, string name)
    {
        int colon = name.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 && type.GetNamespaceOfPrefix(name[..colon]) is { } space
            ? [("namespaces", $"xmlns({name[..colon]},{space.NamespaceName})")]
            : [];
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
        Uri url = Url("GetFeature", ("storedquery_id", ById), ("id", id));
        XElement? root = Xml(visit.Connection.Get(url, "application/xml, text/xml"));
        string? found = root?.Attribute(OgcNames.Gml + "id")?.Value;
        if (found != id)
            visit.Log.Report("wfs-service-by-id", url.PathAndQuery, found ?? root?.Name.LocalName, id, id);
    }

    private void Refuse(string operation, string rule, params (string, string)[] parameters)
    {
        Uri url = operation == "GetCapabilities"
            ? EndpointVisit.With(Base(operation), [("service", "WFS"), ("request", operation), .. parameters])
            : Url(operation, parameters);
        EndpointAnswer answer = visit.Connection.Get(url, "application/xml, text/xml");
        if (Xml(answer) is not { Name.LocalName: "ExceptionReport" } report || report.Name.Namespace != OgcNames.Ows)
            visit.Log.Report(rule, url.PathAndQuery, Xml(answer)?.Name.ToString() ?? answer.Said, "ows:ExceptionReport");
    }

    /// <summary>An answer whose root is as it has to be; null where it is not, which is reported.</summary>
    private (Uri Url, XElement Root)? Need(string operation, string rule, XName root, params (string, string)[] parameters)
    {
        Uri url = Url(operation, parameters);
        EndpointAnswer answer = visit.Connection.Get(url, "application/xml, text/xml, application/gml+xml");
        if (answer.IsOk && Xml(answer) is { } found && found.Name == root)
            return (url, found);
        visit.Log.Report(rule, url.PathAndQuery, ExceptionReportCheck.Told(Xml(answer)) ?? answer.Said, root.LocalName);
        return null;
    }

    private static XElement? Xml(EndpointAnswer answer) => answer.Fault is null ? ServiceXml.Read(answer.Body, out _)?.Root : null;

    private Uri Url(string operation, params (string, string)[] parameters) =>
        EndpointVisit.With(Base(operation), [("service", "WFS"), ("version", _version), ("request", operation), .. parameters]);

    /// <summary>The address that the capabilities state; that which was given where they state none that may be asked.</summary>
    private Uri Base(string operation) => visit.Stated(address, WfsCapabilitiesCheck.Address(capabilities, operation));
}
