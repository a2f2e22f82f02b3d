using TwinInterop.Conformance.Json;
using TwinInterop.Conformance.Rules;

namespace TwinInterop.Conformance.Checks.Ogc;

/// <summary>Checks a document of any kind that OGC services answer.</summary>
[Checks("wms-xml", "wfs-xml", "oaf-json")]
internal sealed class OgcDocumentCheck(FindingLog log, string file)
{
    /// <summary>Checks.</summary>
    /// <returns>The standard and version that the document states; null for none.</returns>
    public string? Check(ReadOnlyMemory<byte> bytes)
    {
        OgcDocumentKind kind = OgcDocumentKinds.Of(bytes.Span);
        switch (kind)
        {
            case OgcDocumentKind.WmsCapabilities or OgcDocumentKind.WmsException:
                return CheckXml(bytes, kind, "wms");
            case OgcDocumentKind.WfsCapabilities or OgcDocumentKind.WfsFeatures or OgcDocumentKind.OwsException:
                return CheckXml(bytes, kind, "wfs");
            default:
                return CheckJson(bytes, kind);
        }
    }

    private string? CheckXml(ReadOnlyMemory<byte> bytes, OgcDocumentKind kind, string service)
    {
        log.Tested(service + "-document");
        if (ServiceXml.Read(bytes, out string? fault)?.Root is not { } root)
        {
            log.Report(service + "-xml", file, fault);
            return null;
        }

        switch (kind)
        {
            case OgcDocumentKind.WmsCapabilities:
                new WmsCapabilitiesCheck(log, file).Check(root);
                break;
            case OgcDocumentKind.WfsCapabilities:
                new WfsCapabilitiesCheck(log, file).Check(root);
                break;
            case OgcDocumentKind.WfsFeatures:
                new WfsFeaturesCheck(log, file).Check(root);
                return "WFS 2.0";
            default:
                ExceptionReportCheck.Check(root, log, file);
                return null;
        }

        return $"{service.ToUpperInvariant()} {root.Attribute("version")?.Value}".TrimEnd();
    }

    private string? CheckJson(ReadOnlyMemory<byte> bytes, OgcDocumentKind kind)
    {
        log.Tested("oaf-document");
        if (JsonText.Parse(bytes, out string? fault) is not { } element)
        {
            log.Report("oaf-json", file, fault);
            return null;
        }

        var root = new JsonPlace(file, element);
        switch (kind)
        {
            case OgcDocumentKind.LandingPage:
                new OafLandingCheck(log).Check(root);
                break;
            case OgcDocumentKind.ConformanceDeclaration:
                OafConformanceCheck.Check(root, log);
                break;
            case OgcDocumentKind.Collections:
                new OafCollectionsCheck(log).CheckAll(root);
                break;
            case OgcDocumentKind.Collection:
                new OafCollectionsCheck(log).Check(root);
                break;
            case OgcDocumentKind.Items:
                new OafItemsCheck(log).Check(root);
                break;
            case OgcDocumentKind.Item:
                new OafItemsCheck(log).CheckOne(root);
                break;
            default:
                OafApiCheck.Check(root, log);
                break;
        }

        return "OGC API Features 1.0";
    }
}
