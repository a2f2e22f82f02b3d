using System.Globalization;
using System.Xml.Linq;
using TwinInterop.Conformance.Checks.Ogc;

namespace TwinInterop.Conformance.Endpoints.Wfs;

/// <summary>Writes filters.</summary>
/// <remarks>Source: OGC 09-026r2, 7.7 (comparison), 7.8 (spatial), 7.9 (temporal), 7.10 (logical), 7.11 (resource identifiers).</remarks>
internal sealed class FesFilter(WfsTypeName type)
{
    private static readonly XNamespace Fes = "http://www.opengis.net/fes/2.0";

    /// <summary>A comparison of a property with a value.</summary>
    public XElement Compare(string comparison, XName property, string value) =>
        new(Fes + comparison, Reference(property), new XElement(Fes + "Literal", value));

    /// <summary>Whether a property matches a pattern, in which <c>*</c> stands for any text.</summary>
    public XElement Like(XName property, string pattern) => new(
        Fes + "PropertyIsLike",
        new XAttribute("wildCard", "*"),
        new XAttribute("singleChar", "?"),
        new XAttribute("escapeChar", "\\"),
        Reference(property),
        new XElement(Fes + "Literal", pattern));

    /// <summary>Whether a property lies between two values, both included.</summary>
    public XElement Between(XName property, string least, string most) => new(
        Fes + "PropertyIsBetween",
        Reference(property),
        new XElement(Fes + "LowerBoundary", new XElement(Fes + "Literal", least)),
        new XElement(Fes + "UpperBoundary", new XElement(Fes + "Literal", most)));

    /// <summary>Whether a property is absent.</summary>
    public XElement IsNull(XName property) => new(Fes + "PropertyIsNull", Reference(property));

    /// <summary>The identifier of a feature.</summary>
    public static XElement Resource(string id) => new(Fes + "ResourceId", new XAttribute("rid", id));

    /// <summary>Several conditions at once.</summary>
    public static XElement And(params XElement[] conditions) => new(Fes + "And", conditions);

    /// <summary>At least one of several conditions.</summary>
    public static XElement Or(params XElement[] conditions) => new(Fes + "Or", conditions);

    /// <summary>The opposite of a condition.</summary>
    public static XElement Not(XElement condition) => new(Fes + "Not", condition);

    /// <summary>Whether the box around a geometry meets a box.</summary>
    public XElement Box(XName property, WfsBox box) => new(
        Fes + "BBOX",
        Reference(property),
        new XElement(OgcNames.Gml + "Envelope", Gml, new XAttribute("srsName", box.Crs), Corner("lowerCorner", box.MinX, box.MinY), Corner("upperCorner", box.MaxX, box.MaxY)));

    /// <summary>Whether a geometry meets the area of a box.</summary>
    public XElement Intersects(XName property, WfsBox box)
    {
        double[] ring = [box.MinX, box.MinY, box.MaxX, box.MinY, box.MaxX, box.MaxY, box.MinX, box.MaxY, box.MinX, box.MinY];
        string positions = string.Join(' ', ring.Select(number => number.ToString("R", CultureInfo.InvariantCulture)));
        var area = new XElement(
            OgcNames.Gml + "Polygon",
            Gml,
            new XAttribute(OgcNames.Gml + "id", "twin.1"),
            new XAttribute("srsName", box.Crs),
            new XElement(OgcNames.Gml + "exterior", new XElement(OgcNames.Gml + "LinearRing", new XElement(OgcNames.Gml + "posList", positions))));
        return new XElement(Fes + "Intersects", Reference(property), area);
    }

    /// <summary>Whether a time lies between two others.</summary>
    public XElement During(XName property, DateTimeOffset begin, DateTimeOffset end) => new(
        Fes + "During",
        Reference(property),
        new XElement(OgcNames.Gml + "TimePeriod", Gml, new XAttribute(OgcNames.Gml + "id", "twin.1"), new XElement(OgcNames.Gml + "beginPosition", Written(begin)), new XElement(OgcNames.Gml + "endPosition", Written(end))));

    /// <summary>How a time lies to another.</summary>
    public XElement At(string relation, XName property, DateTimeOffset time) => new(
        Fes + relation,
        Reference(property),
        new XElement(OgcNames.Gml + "TimeInstant", Gml, new XAttribute(OgcNames.Gml + "id", "twin.1"), new XElement(OgcNames.Gml + "timePosition", Written(time))));

    /// <summary>A condition between the same property of two features, under the aliases a and b.</summary>
    public static XElement Joined(string condition, string reference) => new(
        Fes + "Filter",
        new XAttribute(XNamespace.Xmlns + "fes", Fes.NamespaceName),
        new XElement(Fes + condition, new XElement(Fes + "ValueReference", "a/" + reference), new XElement(Fes + "ValueReference", "b/" + reference)));

    /// <summary>The filter around a condition.</summary>
    public XElement Of(XElement condition) => new(Fes + "Filter", new XAttribute(XNamespace.Xmlns + "fes", Fes.NamespaceName), type.Declaration, condition);

    private static XAttribute Gml => new(XNamespace.Xmlns + "gml", OgcNames.Gml.NamespaceName);

    private static XElement Corner(string name, double x, double y) =>
        new(OgcNames.Gml + name, string.Create(CultureInfo.InvariantCulture, $"{x:R} {y:R}"));

    private static string Written(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private XElement Reference(XName property) => new(Fes + "ValueReference", type.Reference(property));
}
