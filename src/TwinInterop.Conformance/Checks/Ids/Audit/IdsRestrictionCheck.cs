using System.Globalization;
using System.Xml.Linq;
using TwinInterop.Conformance.Checks.Ids.Document;
using TwinInterop.Conformance.Checks.Ids.Xsd;
using TwinInterop.Conformance.Rules;
using static TwinInterop.Conformance.Checks.Ids.Document.IdsNames;

namespace TwinInterop.Conformance.Checks.Ids.Audit;

/// <summary>Checks restrictions by themselves: base, facets, their values and bounds.</summary>
/// <remarks>Source: XML Schema Part 2, 4.3; IDS 1.0, data types (XML base types).</remarks>
[Checks("ids-restriction-*", "ids-pattern", "ids-pattern-anchor", "ids-value-empty")]
internal sealed class IdsRestrictionCheck(AuditLog log)
{
    /// <summary>Checks a value.</summary>
    public void CheckSimple(XElement simple)
    {
        if (simple.Value.Length == 0)
            log.Report("ids-value-empty", IdsPlace.Of(simple), simple.Parent?.Name.LocalName);
    }

    /// <summary>Checks a restriction.</summary>
    public void Check(XElement restriction)
    {
        XsdType? type = IdsRestrictionReader.BaseOf(restriction);
        string stated = restriction.Attribute("base")?.Value ?? "";
        if (type is null)
            log.Report("ids-restriction-base", IdsPlace.Of(restriction), stated, string.Join(", ", Enum.GetValues<XsdType>().Select(XsdTypes.NameOf)));
        List<XElement> facets = [.. restriction.Elements().Where(child => child.Name != Schema + "annotation")];
        if (facets.Count == 0)
            log.Report("ids-restriction-empty", IdsPlace.Of(restriction), restriction.Parent?.Name.LocalName);
        foreach (XElement facet in facets)
            CheckFacet(facet, type);
        if (type is { } known)
            CheckBounds(restriction, known);
    }

    private void CheckFacet(XElement facet, XsdType? type)
    {
        string name = facet.Name.LocalName;
        IdsPlace place = IdsPlace.Of(facet);
        if (facet.Name.Namespace != Schema || !IsAllowed(name, type))
        {
            log.Report("ids-restriction-facet", place, $"{name}{(type is { } given ? $" ({XsdTypes.NameOf(given)})" : "")}", Allowed(type));
            return;
        }

        if (facet.Attribute("value")?.Value is not { } value)
        {
            log.Report("ids-restriction-value", place, name, "value");
            return;
        }

        switch (name)
        {
            case "pattern":
                CheckPattern(value, place);
                break;
            case "length" or "minLength" or "maxLength":
                if (!XsdTypes.IsValid(XsdType.Integer, value.Trim()) || value.Contains('-', StringComparison.Ordinal))
                    log.Report("ids-restriction-value", place, $"{name}: {value}", "0, 1, 2 …");
                break;
            default:
                if (type is { } known && !XsdTypes.IsValid(known, value))
                    log.Report("ids-restriction-value", place, $"{name}: {value}", XsdTypes.NameOf(known));
                break;
        }
    }

    private void CheckPattern(string pattern, IdsPlace place)
    {
        if (XsdPattern.Parse(pattern).Fault is { } fault)
            log.Report("ids-pattern", place, $"{pattern}: {fault}");
        else if (pattern.Length > 1 && (pattern.StartsWith('^') || (pattern.EndsWith('$') && pattern[^2] != '\\')))
            log.Report("ids-pattern-anchor", place, pattern, pattern.TrimStart('^').TrimEnd('$'));
    }

    private void CheckBounds(XElement element, XsdType type)
    {
        IdsRestriction restriction = IdsRestrictionReader.Read(element);
        IdsPlace place = IdsPlace.Of(element);
        foreach (string single in (string[])["minInclusive", "minExclusive", "maxInclusive", "maxExclusive", "length", "minLength", "maxLength"])
        {
            if (element.Elements(Schema + single).Count() > 1)
                log.Report("ids-restriction-bounds", place, single + ", " + single);
        }

        if (restriction.MinLength > restriction.MaxLength)
            log.Report("ids-restriction-bounds", place, string.Create(CultureInfo.InvariantCulture, $"{restriction.MinLength} > {restriction.MaxLength}"));
        foreach (IdsBound lower in restriction.Bounds.Where(bound => bound.IsLower))
        {
            foreach (IdsBound upper in restriction.Bounds.Where(bound => !bound.IsLower))
            {
                if (Order(type, lower.Text, upper.Text) is { } order && (order > 0 || (order == 0 && !(lower.IsInclusive && upper.IsInclusive))))
                    log.Report("ids-restriction-bounds", place, $"{lower}, {upper}");
            }
        }
    }

    private static int? Order(XsdType type, string a, string b)
    {
        if (XsdTypes.IsNumber(type))
            return XsdTypes.Number(a) is { } x && XsdTypes.Number(b) is { } y ? x.CompareTo(y) : null;
        return XsdTypes.Moment(type, a) is { } from && XsdTypes.Moment(type, b) is { } to ? from.CompareTo(to) : null;
    }

    private static bool IsAllowed(string facet, XsdType? type) => facet switch
    {
        "pattern" => true,
        "enumeration" => type != XsdType.Boolean,
        "length" or "minLength" or "maxLength" => type is null or XsdType.String or XsdType.AnyUri,
        "minInclusive" or "minExclusive" or "maxInclusive" or "maxExclusive" => type is not { } known || XsdTypes.IsOrdered(known),
        _ => false,
    };

    private static string Allowed(XsdType? type) => string.Join(
        ", ",
        ((string[])["enumeration", "pattern", "length", "minLength", "maxLength", "minInclusive", "minExclusive", "maxInclusive", "maxExclusive"])
            .Where(facet => IsAllowed(facet, type)));
}
