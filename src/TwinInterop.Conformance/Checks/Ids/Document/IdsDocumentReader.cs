using System.Collections.Immutable;
using System.Globalization;
using System.Xml.Linq;
using static TwinInterop.Conformance.Checks.Ids.Document.IdsNames;

namespace TwinInterop.Conformance.Checks.Ids.Document;

/// <summary>Makes specifications of XML. What is not of the form of an IDS is left out: others report it.</summary>
internal static class IdsDocumentReader
{
    /// <summary>Reads a document.</summary>
    /// <param name="name">The name of the file.</param>
    /// <param name="root">Its root.</param>
    public static IdsDocument Read(string name, XElement root) => new(
        name,
        root.Element(Own + "info")?.Element(Own + "title")?.Value ?? "",
        [.. root.Elements(Own + "specifications").Elements(Own + "specification").Select(ReadSpecification)]);

    private static IdsSpecification ReadSpecification(XElement element)
    {
        XElement? applicability = element.Element(Own + "applicability");
        XElement? requirements = element.Element(Own + "requirements");
        string? most = Text(applicability, "maxOccurs");
        return new IdsSpecification
        {
            Place = IdsPlace.Of(element),
            Name = Text(element, "name") ?? "",
            Identifier = Text(element, "identifier"),
            Instructions = Text(element, "instructions"),
            Versions = [.. (Text(element, "ifcVersion") ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)],
            MinOccurs = Count(Text(applicability, "minOccurs")) ?? 1,
            MaxOccurs = most == "unbounded" ? null : Count(most) ?? 1,
            Applicability = Facets(applicability),
            Requirements = Facets(requirements),
            HasApplicability = applicability?.HasElements ?? false,
            HasRequirements = requirements?.HasElements ?? false,
        };
    }

    private static ImmutableArray<IdsFacet> Facets(XElement? parent) =>
        parent is null ? [] : [.. parent.Elements().Select(ReadFacet).OfType<IdsFacet>()];

    private static IdsFacet? ReadFacet(XElement element)
    {
        if (element.Name.Namespace != Own)
            return null;
        IdsPlace place = IdsPlace.Of(element);
        string? told = Text(element, "instructions");
        IdsCardinality cardinality = Text(element, "cardinality") switch
        {
            "optional" => IdsCardinality.Optional,
            "prohibited" => IdsCardinality.Prohibited,
            _ => IdsCardinality.Required,
        };
        return element.Name.LocalName switch
        {
            "entity" => ReadEntity(element, cardinality, told),
            "partOf" when element.Element(Own + "entity") is { } whole && ReadEntity(whole, IdsCardinality.Required, null) is { } entity =>
                new PartOfFacet(place, cardinality, told, entity, RelationOf(Text(element, "relation"))),
            "classification" => new ClassificationFacet(place, cardinality, told, Value(element, "system"), Value(element, "value")),
            "attribute" when Value(element, "name") is { } name =>
                new AttributeFacet(place, cardinality, told, name, Value(element, "value")),
            "property" when Value(element, "propertySet") is { } set && Value(element, "baseName") is { } baseName =>
                new PropertyFacet(place, cardinality, told, set, baseName, Value(element, "value"), Text(element, "dataType")),
            "material" => new MaterialFacet(place, cardinality, told, Value(element, "value")),
            _ => null,
        };
    }

    private static EntityFacet? ReadEntity(XElement element, IdsCardinality cardinality, string? told) =>
        Value(element, "name") is { } name
            ? new EntityFacet(IdsPlace.Of(element), cardinality, told, name, Value(element, "predefinedType"))
            : null;

    private static IdsValue? Value(XElement parent, string name)
    {
        if (parent.Element(Own + name) is not { } element)
            return null;
        if (element.Element(Schema + "restriction") is { } restriction)
            return new IdsValue(IdsPlace.Of(restriction), null, IdsRestrictionReader.Read(restriction));
        XElement? simple = element.Element(Own + "simpleValue");
        return simple is null ? null : new IdsValue(IdsPlace.Of(simple), simple.Value, null);
    }

    /// <summary>The relations of a name; all of them where none is named.</summary>
    public static IdsRelation RelationOf(string? name) => name switch
    {
        null => IdsRelation.Any,
        "IFCRELAGGREGATES" => IdsRelation.Aggregates,
        "IFCRELASSIGNSTOGROUP" => IdsRelation.Group,
        "IFCRELCONTAINEDINSPATIALSTRUCTURE" => IdsRelation.Containment,
        "IFCRELNESTS" => IdsRelation.Nests,
        "IFCRELVOIDSELEMENT IFCRELFILLSELEMENT" => IdsRelation.VoidsAndFills,
        _ => IdsRelation.None,
    };

    private static string? Text(XElement? element, string attribute) => element?.Attribute(attribute)?.Value;

    private static long? Count(string? text) =>
        long.TryParse(text, NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out long count) ? count : null;
}
