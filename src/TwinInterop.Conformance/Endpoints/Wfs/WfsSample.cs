using System.Globalization;
using System.Xml.Linq;
using TwinInterop.Conformance.Checks.Ogc;

namespace TwinInterop.Conformance.Endpoints.Wfs;

/// <summary>Some features of a type, from which conditions are made whose answer is known.</summary>
internal sealed class WfsSample
{
    private const int LongestValue = 60;
    private static readonly XNamespace Schema = "http://www.w3.org/2001/XMLSchema";

    private static readonly string[] Numbers =
    [
        "decimal", "integer", "int", "long", "short", "byte", "double", "float", "nonNegativeInteger", "positiveInteger",
        "unsignedInt", "unsignedLong", "unsignedShort", "nonPositiveInteger", "negativeInteger", "unsignedByte",
    ];

    private readonly Dictionary<string, string> _types = new(StringComparer.Ordinal);
    private readonly HashSet<string> _texts = new(StringComparer.Ordinal);
    private readonly HashSet<string> _declared = new(StringComparer.Ordinal);

    /// <param name="features">At least one.</param>
    /// <param name="schema">What DescribeFeatureType answered; null where it is not known.</param>
    public WfsSample(IReadOnlyList<XElement> features, XElement? schema)
    {
        Features = features;
        IsSchemaWhole = schema is not null && !schema.Elements().Any(element => element.Name == Schema + "include" || (element.Name == Schema + "import" && IsForeign(element)));
        foreach (XElement element in schema?.Descendants(Schema + "element") ?? [])
        {
            if (element.Attribute("name")?.Value is not { } name)
                continue;
            _declared.Add(name);
            if (element.Attribute("type")?.Value is "string" or "xs:string" or "xsd:string")
                _texts.Add(name);
            string? type = element.Attribute("type")?.Value ?? element.Descendants(Schema + "restriction").FirstOrDefault()?.Attribute("base")?.Value;
            if (type is not null)
                _types.TryAdd(name, type[(type.IndexOf(':', StringComparison.Ordinal) + 1)..]);
        }

        Simple = First.Elements().FirstOrDefault(IsSimple)?.Name;
        Numeric = First.Elements().FirstOrDefault(element => IsSimple(element) && IsNumber(element.Name) && Number(element.Value) is not null)?.Name;
    }

    /// <summary>The features.</summary>
    public IReadOnlyList<XElement> Features { get; }

    /// <summary>The one that conditions are made from.</summary>
    public XElement First => Features[0];

    /// <summary>Its identifier; empty for none.</summary>
    public string Id => IdOf(First);

    /// <summary>A property of the first feature with a simple value; null for none.</summary>
    public XName? Simple { get; }

    /// <summary>A property of the first feature that is a number by its schema; null for none.</summary>
    public XName? Numeric { get; }

    /// <summary>A property of the first feature that is no number, and whose value is of letters and digits only; null for none.</summary>
    public XName? Textual => First.Elements().FirstOrDefault(element => IsSimple(element) && !IsNumber(element.Name) && element.Value.Trim().All(char.IsLetterOrDigit))?.Name;

    /// <summary>A property of the first feature that may hold any text by its schema; null for none.</summary>
    public XName? Free => First.Elements().FirstOrDefault(element => IsSimple(element) && _texts.Contains(element.Name.LocalName))?.Name;

    /// <summary>A property of the first feature that is a date or a time by its schema; null for none.</summary>
    public XName? Moment => First.Elements().FirstOrDefault(element => IsSimple(element) && _types.GetValueOrDefault(element.Name.LocalName) is "dateTime" or "date")?.Name;

    /// <summary>Whether all of the schema that matters is in the answer.</summary>
    public bool IsSchemaWhole { get; }

    /// <summary>The first property of the first feature that is a geometry, with its box; null for none.</summary>
    public (XName Property, WfsBox Box)? Geometry => First.Elements()
        .Select(property => property.Elements().FirstOrDefault(inner => inner.Name.Namespace == OgcNames.Gml) is { } geometry && WfsBox.Of(geometry) is { } box && property.Name.Namespace != OgcNames.Gml
            ? ((XName, WfsBox)?)(property.Name, box)
            : null)
        .FirstOrDefault(found => found is not null);

    /// <summary>Elements of the first feature that the schema does not declare.</summary>
    public IEnumerable<string> Undeclared() => First.DescendantsAndSelf()
        .Where(element => element.Name.Namespace == First.Name.Namespace && !_declared.Contains(element.Name.LocalName))
        .Select(element => element.Name.LocalName)
        .Distinct(StringComparer.Ordinal);

    /// <summary>The identifier of a feature; empty for none.</summary>
    public static string IdOf(XElement feature) => feature.Attribute(OgcNames.Gml + "id")?.Value ?? "";

    /// <summary>The values of a property.</summary>
    public static IEnumerable<string> Values(XElement feature, XName property) => feature.Elements(property).Select(element => element.Value.Trim());

    /// <summary>A value as a number; null where it is none.</summary>
    public static double? Number(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) && double.IsFinite(number) ? number : null;

    private bool IsSimple(XElement element) => element.Name.Namespace == First.Name.Namespace && !element.HasElements && element.Value.Trim() is { Length: > 0 and <= LongestValue };

    private bool IsNumber(XName name) => _types.TryGetValue(name.LocalName, out string? type) && Numbers.Contains(type, StringComparer.Ordinal);

    private static bool IsForeign(XElement import) => import.Attribute("namespace")?.Value.Contains("opengis.net", StringComparison.Ordinal) != true
        && import.Attribute("namespace")?.Value.Contains("w3.org", StringComparison.Ordinal) != true;
}
