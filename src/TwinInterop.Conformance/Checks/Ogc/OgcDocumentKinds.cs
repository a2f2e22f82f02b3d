using System.Xml.Linq;
using TwinInterop.Conformance.Json;

namespace TwinInterop.Conformance.Checks.Ogc;

/// <summary>Tells what a document of an OGC service is.</summary>
internal static class OgcDocumentKinds
{
    /// <summary>By the root of XML, or by the members at the root of JSON.</summary>
    public static OgcDocumentKind Of(ReadOnlySpan<byte> bytes)
    {
        ReadOnlySpan<byte> text = bytes.TrimStart("\uFEFF \t\r\n"u8);
        if (text.StartsWith("<"u8))
            return OfXml(bytes);
        return text.StartsWith("{"u8) ? OfJson(bytes) : OgcDocumentKind.Unknown;
    }

    private static OgcDocumentKind OfXml(ReadOnlySpan<byte> bytes)
    {
        if (ServiceXml.Root(bytes) is not var (name, version))
            return OgcDocumentKind.Unknown;
        bool isWfs2 = name.Namespace == OgcNames.Wfs;
        return name.LocalName switch
        {
            "WMS_Capabilities" or "WMT_MS_Capabilities" => OgcDocumentKind.WmsCapabilities,
            "WFS_Capabilities" when isWfs2 || version?.StartsWith("2.", StringComparison.Ordinal) == true => OgcDocumentKind.WfsCapabilities,
            "FeatureCollection" when isWfs2 => OgcDocumentKind.WfsFeatures,
            "ServiceExceptionReport" => OgcDocumentKind.WmsException,
            "ExceptionReport" when IsOws(name.Namespace) => OgcDocumentKind.OwsException,
            _ => OgcDocumentKind.Unknown,
        };
    }

    private static bool IsOws(XNamespace space) => space.NamespaceName.StartsWith("http://www.opengis.net/ows", StringComparison.Ordinal);

    private static OgcDocumentKind OfJson(ReadOnlySpan<byte> bytes)
    {
        (HashSet<string> names, string? type) = RootMembers.Of(bytes);
        if (names.Contains("stac_version"))
            return OgcDocumentKind.Unknown;
        if (type == "FeatureCollection")
            return names.Contains("links") && names.Overlaps(["numberReturned", "numberMatched", "timeStamp"]) ? OgcDocumentKind.Items : OgcDocumentKind.Unknown;
        if (type == "Feature")
            return names.Contains("links") ? OgcDocumentKind.Item : OgcDocumentKind.Unknown;
        return 0 switch
        {
            _ when names.Contains("openapi") => OgcDocumentKind.ApiDefinition,
            _ when names.Contains("conformsTo") && !names.Contains("links") => OgcDocumentKind.ConformanceDeclaration,
            _ when names.Contains("collections") => OgcDocumentKind.Collections,
            _ when !names.Contains("links") || names.Overlaps(["asset", "root", "type"]) => OgcDocumentKind.Unknown,
            _ when names.Overlaps(["id", "extent", "crs", "storageCrs", "itemType"]) => OgcDocumentKind.Collection,
            _ => OgcDocumentKind.LandingPage,
        };
    }
}
