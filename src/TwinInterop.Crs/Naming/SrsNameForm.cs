namespace TwinInterop.Crs.Naming;

/// <summary>In which way a reference system is named.</summary>
public enum SrsNameForm
{
    /// <summary>Not understood.</summary>
    Unknown,

    /// <summary>Authority and code, <c>EPSG:2154</c>, also compound, <c>EPSG:2154+5720</c>; promises no axis order.</summary>
    ShortCode,

    /// <summary>An OGC URN, <c>urn:ogc:def:crs:EPSG::2154</c>.</summary>
    Urn,

    /// <summary>An OGC URL, <c>http://www.opengis.net/def/crs/EPSG/0/2154</c>.</summary>
    Url,

    /// <summary>The older URL of GML 2, <c>http://www.opengis.net/gml/srs/epsg.xml#2154</c>; promises no axis order.</summary>
    LegacyUrl,

    /// <summary>A name of the German survey agencies (AdV), <c>urn:adv:crs:ETRS89_UTM32</c>; east comes first.</summary>
    Adv,

    /// <summary>A name of the register of IGN France, <c>IGNF:LAMB93</c>; east comes first.</summary>
    Ignf,

    /// <summary>A definition inside the same document, <c>#local-CRS-1</c>.</summary>
    Local,

    /// <summary>Well-known text in place of a name.</summary>
    Wkt,
}
