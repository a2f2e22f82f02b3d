using System.Xml.Linq;

namespace TwinInterop.Conformance.Checks.Ogc;

/// <summary>The namespaces of the XML documents.</summary>
internal static class OgcNames
{
    /// <summary>WMS 1.3.0.</summary>
    public static readonly XNamespace Wms = "http://www.opengis.net/wms";

    /// <summary>WFS 2.0.</summary>
    public static readonly XNamespace Wfs = "http://www.opengis.net/wfs/2.0";

    /// <summary>OWS Common 1.1.</summary>
    public static readonly XNamespace Ows = "http://www.opengis.net/ows/1.1";

    /// <summary>GML 3.2.</summary>
    public static readonly XNamespace Gml = "http://www.opengis.net/gml/3.2";

    /// <summary>XLink 1.0.</summary>
    public static readonly XNamespace XLink = "http://www.w3.org/1999/xlink";
}
