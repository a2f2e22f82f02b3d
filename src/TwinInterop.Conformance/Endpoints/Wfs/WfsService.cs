using System.Xml.Linq;
using TwinInterop.Conformance.Checks.Ogc;

namespace TwinInterop.Conformance.Endpoints.Wfs;

/// <summary>A Web Feature Service by its capabilities: where its operations are, and what it says it can do.</summary>
/// <param name="visit">The check.</param>
/// <param name="address">The address that was given.</param>
/// <param name="capabilities">What the service says of itself.</param>
internal sealed class WfsService(EndpointVisit visit, Uri address, XElement capabilities)
{
    private const string Xml = "application/xml, text/xml, application/gml+xml";

    private readonly string _version = capabilities.Attribute("version")?.Value ?? "2.0.0";

    /// <summary>What the service says of itself.</summary>
    public XElement Capabilities => capabilities;

    /// <summary>Whether a constraint of the service or of its filters is TRUE.</summary>
    /// <remarks>Source: OGC 09-025r2, 8.3.5.3; OGC 09-026r2, 7.13.2.</remarks>
    public bool Declares(string constraint) => capabilities.Descendants()
        .Where(element => element.Name.LocalName == "Constraint" && element.Attribute("name")?.Value == constraint)
        .SelectMany(element => element.Descendants().Where(value => value.Name.LocalName is "DefaultValue" or "Value"))
        .Any(value => value.Value.Trim().Equals("TRUE", StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether a spatial operator is among those of the filters.</summary>
    public bool HasSpatialOperator(string name) => capabilities.Descendants()
        .Any(element => element.Name.LocalName == "SpatialOperator" && element.Attribute("name")?.Value == name);

    /// <summary>Whether a temporal operator is among those of the filters.</summary>
    public bool HasTemporalOperator(string name) => capabilities.Descendants()
        .Any(element => element.Name.LocalName == "TemporalOperator" && element.Attribute("name")?.Value == name);

    /// <summary>The URL of a request.</summary>
    public Uri Url(string operation, params (string Name, string Value)[] parameters) =>
        EndpointVisit.With(Base(operation), [("service", "WFS"), ("version", _version), ("request", operation), .. parameters]);

    /// <summary>The address that the capabilities state; that which was given where they state none that may be asked.</summary>
    public Uri Base(string operation) => visit.Stated(address, WfsCapabilitiesCheck.Address(capabilities, operation));

    /// <summary>Asks by GET.</summary>
    public EndpointAnswer Get(Uri url) => visit.Connection.Get(url, Xml);

    /// <summary>Where an operation takes XML by POST; null where the service states no address for it.</summary>
    public string? PostAddress(string operation) => capabilities.Elements(OgcNames.Ows + "OperationsMetadata").Elements(OgcNames.Ows + "Operation")
        .FirstOrDefault(element => element.Attribute("name")?.Value == operation)?
        .Descendants(OgcNames.Ows + "Post").FirstOrDefault()?.Attribute(OgcNames.XLink + "href")?.Value;

    /// <summary>Asks by POST of XML; null where the service states no address for it.</summary>
    public EndpointAnswer? Post(string operation, XElement body, bool isCleanUp = false)
    {
        if (PostAddress(operation) is not { } stated)
            return null;
        body.SetAttributeValue("service", "WFS");
        body.SetAttributeValue("version", _version);
        return visit.Connection.Send(new EndpointRequest(visit.Stated(address, stated), Xml)
        {
            Method = HttpMethod.Post,
            Body = body.ToString(SaveOptions.DisableFormatting),
            MediaType = "application/xml",
            IsCleanUp = isCleanUp,
        });
    }

    /// <summary>The root of an answer; null where it is no XML.</summary>
    public static XElement? Root(EndpointAnswer answer) => answer.Fault is null ? ServiceXml.Read(answer.Body, out _)?.Root : null;

    /// <summary>The answer in a few words: what its exception says, where it is one.</summary>
    public static string Said(EndpointAnswer answer)
    {
        XElement? root = Root(answer);
        return ExceptionReportCheck.Told(root) ?? (answer.IsOk && root is not null ? root.Name.LocalName : answer.Said);
    }
}
