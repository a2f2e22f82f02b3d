using System.Globalization;
using System.Xml.Linq;
using TwinInterop.Conformance.Checks.Ids.Xsd;
using static TwinInterop.Conformance.Checks.Ids.Document.IdsNames;

namespace TwinInterop.Conformance.Checks.Ids.Document;

/// <summary>Reads restrictions of simple types.</summary>
internal static class IdsRestrictionReader
{
    /// <summary>Reads an <c>xs:restriction</c>.</summary>
    public static IdsRestriction Read(XElement element)
    {
        int? exact = Length(element, "length");
        return new IdsRestriction
        {
            Place = IdsPlace.Of(element),
            Base = BaseOf(element) ?? XsdType.String,
            Enumerations = [.. Values(element, "enumeration")],
            Patterns = [.. Values(element, "pattern").Select(XsdPattern.Parse)],
            Bounds =
            [
                .. Values(element, "minInclusive").Select(text => new IdsBound(text, true, true)),
                .. Values(element, "minExclusive").Select(text => new IdsBound(text, true, false)),
                .. Values(element, "maxInclusive").Select(text => new IdsBound(text, false, true)),
                .. Values(element, "maxExclusive").Select(text => new IdsBound(text, false, false)),
            ],
            MinLength = exact ?? Length(element, "minLength"),
            MaxLength = exact ?? Length(element, "maxLength"),
        };
    }

    /// <summary>The type that a restriction starts from; null where it names none that an IDS may use.</summary>
    public static XsdType? BaseOf(XElement element)
    {
        string[] name = (element.Attribute("base")?.Value ?? "").Trim().Split(':');
        XNamespace? space = name.Length == 2 ? element.GetNamespaceOfPrefix(name[0]) : element.GetDefaultNamespace();
        return space == Schema ? XsdTypes.Of(name[^1]) : null;
    }

    private static IEnumerable<string> Values(XElement element, string facet) =>
        element.Elements(Schema + facet).Select(value => value.Attribute("value")?.Value).OfType<string>();

    private static int? Length(XElement element, string facet) =>
        Values(element, facet).Select(text => int.TryParse(text, NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out int count) ? count : (int?)null).FirstOrDefault();
}
