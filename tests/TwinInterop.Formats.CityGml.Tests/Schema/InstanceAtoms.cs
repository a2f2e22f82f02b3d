using System.Globalization;
using System.Xml.Linq;

namespace TwinInterop.Formats.CityGml.Schema;

/// <summary>Takes a document apart into what must not vanish: elements of the standard, texts, links, coordinates.</summary>
internal static class InstanceAtoms
{
    private static readonly HashSet<string> Layout = new(StringComparer.Ordinal)
    {
        "CityModel", "boundedBy", "Envelope", "lowerCorner", "upperCorner", "pointMember", "pointMembers", "exterior", "interior",
        "surfaceMember", "curveMember", "solidMember", "geometryMember", "LinearRing", "Shell", "CompositeSurface", "pos",
        "cityObjectMember", "featureMember", "tupleList", "doubleOrNullTupleList",
    };

    /// <summary>Elements whose ids nothing refers to: they are not written, or others are.</summary>
    private static readonly HashSet<string> WithoutIds = new(StringComparer.Ordinal)
    {
        "LinearRing", "Appearance", "Point", "MultiPoint", "RectifiedGrid", "ImplicitGeometry",
    };

    /// <summary>Every atom with how often it occurs.</summary>
    public static Dictionary<string, int> Of(string xml)
    {
        var atoms = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (XElement element in XDocument.Parse(xml).Root!.Elements().Where(item => item.Name.LocalName != "boundedBy").SelectMany(item => item.DescendantsAndSelf()))
        {
            foreach (string atom in Of(element))
                atoms[atom] = atoms.GetValueOrDefault(atom) + 1;
        }

        return atoms;
    }

    /// <summary>What the first document has and the second has not, with the number missing.</summary>
    public static IEnumerable<string> Missing(string before, string after)
    {
        Dictionary<string, int> kept = Of(after);
        return Of(before).Where(atom => kept.GetValueOrDefault(atom.Key) < atom.Value)
            .Select(atom => string.Create(CultureInfo.InvariantCulture, $"{atom.Key} ({atom.Value - kept.GetValueOrDefault(atom.Key)} of {atom.Value})"))
            .Order(StringComparer.Ordinal);
    }

    private static IEnumerable<string> Of(XElement element)
    {
        string name = element.Name.LocalName;
        if (name == "isFront" && element.Value == "true")
            yield break; // the default
        if (!Layout.Contains(name))
            yield return name;
        if (element.Name.LocalName is "posList" or "pos" or "origin")
        {
            yield return $"positions {Numbers(element.Value)}";
            yield break;
        }

        foreach (XAttribute attribute in element.Attributes())
        {
            bool isKept = attribute.Name.LocalName is "href" or "codeSpace" or "uom" or "role" or "name" or "uri" or "ring"
                || (attribute.Name.LocalName is "id" && !WithoutIds.Contains(name));
            if (isKept && !attribute.IsNamespaceDeclaration)
                yield return $"{name}@{attribute.Name.LocalName}={attribute.Value}";
        }

        if (!element.HasElements && element.Value.Trim().Length > 0)
            yield return $"{(Layout.Contains(name) ? "" : name)}={Numbers(element.Value)}";
    }

    private static string Numbers(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
        .Select(token => double.TryParse(token, NumberStyles.Float, CultureInfo.InvariantCulture, out double number)
            ? number.ToString(CultureInfo.InvariantCulture)
            : token));
}
