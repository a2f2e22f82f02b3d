using System.Xml.Linq;
using TwinInterop.Conformance.Rules;

namespace TwinInterop.Conformance.Checks.Ogc;

/// <summary>Checks capabilities of a Web Map Service: version, service, operations and exceptions.</summary>
/// <remarks>Source: OGC 06-042, 7.2 and annex E.1; OGC 01-068r3, 7.1 and annex A.1.</remarks>
[Checks("wms-namespace", "wms-version", "wms-service", "wms-service-name", "wms-operation", "wms-operation-address", "wms-format")]
[Checks("wms-exception")]
internal sealed class WmsCapabilitiesCheck(FindingLog log, string file)
{
    private const string Version = "1.3.0";
    private static readonly string[] Older = ["1.1.0", "1.1.1"];
    private static readonly string[] Mandatory = ["GetCapabilities", "GetMap"];

    /// <summary>Checks the root and all that is in it.</summary>
    public void Check(XElement root)
    {
        log.Tested("wms-capabilities");
        bool is130 = root.Name.LocalName == "WMS_Capabilities";
        XNamespace expected = is130 ? OgcNames.Wms : XNamespace.None;
        if (root.Name.Namespace != expected)
            log.Report("wms-namespace", ServiceXml.Where(file, root), root.Name.NamespaceName, expected.NamespaceName);
        string? version = root.Attribute("version")?.Value;
        if (is130 ? version != Version : !Older.Contains(version))
            log.Report("wms-version", ServiceXml.Where(file, root), version, is130 ? Version : string.Join(" | ", Older));
        CheckService(root, is130);
        XElement? capability = Child(root, "Capability");
        CheckOperations(root, capability);
        CheckExceptions(root, capability, is130);
        new WmsLayerCheck(log, file, is130).Check(capability ?? root);
    }

    /// <summary>The address of an operation for GET; null for none.</summary>
    public static string? Address(XElement operation) => operation.Descendants()
        .Where(element => element.Name.LocalName == "Get")
        .Elements().FirstOrDefault(element => element.Name.LocalName == "OnlineResource")
        ?.Attribute(OgcNames.XLink + "href")?.Value;

    /// <summary>A child by its local name: the namespace is judged once, at the root.</summary>
    public static XElement? Child(XElement? parent, string name) => parent?.Elements().FirstOrDefault(element => element.Name.LocalName == name);

    private void CheckService(XElement root, bool is130)
    {
        XElement? service = Child(root, "Service");
        string where = ServiceXml.Where(file, service ?? root);
        foreach (string name in (string[])["Title", "OnlineResource"])
        {
            if (Child(service, name) is not { } member || (name == "Title" && member.Value.Trim().Length == 0))
                log.Report("wms-service", where, expected: name);
        }

        string stated = Child(service, "Name")?.Value.Trim() ?? "";
        if (is130 ? stated != "WMS" : stated is not ("OGC:WMS" or "WMS"))
            log.Report("wms-service-name", where, stated, is130 ? "WMS" : "OGC:WMS");
    }

    private void CheckOperations(XElement root, XElement? capability)
    {
        XElement? request = Child(capability, "Request");
        foreach (string name in Mandatory)
        {
            if (Child(request, name) is null)
                log.Report("wms-operation", ServiceXml.Where(file, request ?? capability ?? root), expected: name);
        }

        foreach (XElement operation in (request?.Elements() ?? []).Where(element => Mandatory.Contains(element.Name.LocalName)))
        {
            string where = ServiceXml.Where(file, operation);
            if (!Uri.TryCreate(Address(operation), UriKind.Absolute, out _))
                log.Report("wms-operation-address", where, Address(operation), "http(s)://…", operation.Name.LocalName);
            if (string.IsNullOrWhiteSpace(Child(operation, "Format")?.Value))
                log.Report("wms-format", where, expected: "Format", subject: operation.Name.LocalName);
        }
    }

    private void CheckExceptions(XElement root, XElement? capability, bool is130)
    {
        XElement? exception = Child(capability, "Exception");
        string expected = is130 ? "XML" : "application/vnd.ogc.se_xml";
        List<string> formats = [.. (exception?.Elements() ?? []).Where(element => element.Name.LocalName == "Format").Select(format => format.Value.Trim())];
        if (!formats.Contains(expected, StringComparer.Ordinal))
            log.Report("wms-exception", ServiceXml.Where(file, exception ?? capability ?? root), string.Join(", ", formats), expected);
    }
}
