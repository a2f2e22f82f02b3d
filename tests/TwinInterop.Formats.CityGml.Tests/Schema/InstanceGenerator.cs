using System.Globalization;
using System.Text;

namespace TwinInterop.Formats.CityGml.Schema;

/// <summary>Makes a dataset of one object of a class that has every property of its schema.</summary>
internal sealed class InstanceGenerator
{
    private readonly CitySchema _schema;
    private readonly InstanceGeometries _geometries;
    private readonly InstanceValues _values = new();
    private readonly Stack<SchemaClass> _open = new();
    private int _ids;

    public InstanceGenerator(CityGmlVersion version)
    {
        _schema = CitySchema.For(version);
        _geometries = new InstanceGeometries(version, NextId);
    }

    /// <summary>A dataset with one object of a class.</summary>
    public string Dataset(SchemaClass target) => Dataset(MemberOf(target) is { } property ? $"<{property}>{Element(target)}</{property}>" : "");

    /// <summary>A dataset around members.</summary>
    public string Dataset(string members)
    {
        var text = new StringBuilder("<core:CityModel");
        foreach (SchemaNamespace item in _schema.Namespaces)
            text.Append(CultureInfo.InvariantCulture, $" xmlns:{item.Prefix}=\"{item.Uri}\"");
        text.Append("><gml:boundedBy><gml:Envelope srsName=\"urn:ogc:def:crs,crs:EPSG::25832,crs:EPSG::5783\" srsDimension=\"3\">")
            .Append("<gml:lowerCorner>500000 5400000 0</gml:lowerCorner><gml:upperCorner>600000 5400010 200</gml:upperCorner></gml:Envelope></gml:boundedBy>")
            .Append(members).Append("</core:CityModel>");
        return text.ToString();
    }

    /// <summary>The classes whose instances can be members of the city model.</summary>
    public IEnumerable<SchemaClass> Members() => _schema.Classes.Where(item => !item.IsAbstract && item.Name.LocalName[0] != '_' && MemberOf(item) is not null);

    private string? MemberOf(SchemaClass target)
    {
        SchemaClass model = _schema.FindClass("core:CityModel")!;
        SchemaProperty? property = model.AllProperties.FirstOrDefault(item =>
            item.Kind is SchemaPropertyKind.Feature or SchemaPropertyKind.Object or SchemaPropertyKind.Appearance && item.Accepts(target));
        bool isCityObject = target.Category is SchemaCategory.CityObject or SchemaCategory.BoundarySurface or SchemaCategory.Opening;
        bool isFeature = _schema.Version == CityGmlVersion.V3 && target.Category is SchemaCategory.Feature;
        return property is not null && (isCityObject || isFeature) ? property.Name.ToString() : null;
    }

    private string NextId() => string.Create(CultureInfo.InvariantCulture, $"id{++_ids}");

    private string Element(SchemaClass target, bool isFull = true)
    {
        bool hasId = target.XmlAttributes.Any(attribute => attribute.Name.LocalName == "id") && target.Category != SchemaCategory.DataType;
        string id = hasId ? $" gml:id=\"{NextId()}\"" : "";
        return $"<{target.Name}{id}>{Properties(target, isFull)}</{target.Name}>";
    }

    private string Properties(SchemaClass target, bool isFull)
    {
        var text = new StringBuilder();
        _open.Push(target);
        foreach (SchemaProperty property in target.AllProperties)
        {
            bool isOther = property.Name.LocalName is "uri" && target.Name.LocalName is "ExternalObjectReference"; // name or uri
            // What GML states about a geometry object is reported and left out, as for every geometry.
            isOther |= target.Category == SchemaCategory.Geometry && property.Kind == SchemaPropertyKind.Gml;
            isOther |= target.Category == SchemaCategory.DataType && property.Name.LocalName == "descriptionReference";
            if (!isOther && (isFull || property.MinOccurs > 0))
                text.Append(Property(property, target));
        }

        _open.Pop();
        return text.ToString();
    }

    private string Property(SchemaProperty property, SchemaClass owner) => property.Kind switch
    {
        SchemaPropertyKind.Attribute => string.Concat(Enumerable.Range(0, property.IsRepeatable && owner.Name.LocalName != "TexCoordList" ? 2 : 1)
            .Select(_ => Wrap(property, _values.Of(property, _geometries), _values.AttributesOf(property)))),
        SchemaPropertyKind.Gml => Gml(property),
        SchemaPropertyKind.Geometry when property.GeometryType == SchemaGeometryType.ImplicitGeometry => Wrap(property, Element(property.Target!)),
        SchemaPropertyKind.Geometry => Wrap(property, _geometries.Of(property.GeometryType)),
        SchemaPropertyKind.Reference => Link(property),
        SchemaPropertyKind.Appearance when owner.Category == SchemaCategory.Geometry => "",
        SchemaPropertyKind.Appearance when property.Name.LocalName != "appearanceValue" && !owner.AllProperties.Any(HoldsSurfaces) => "",
        SchemaPropertyKind.Address or SchemaPropertyKind.Appearance => Wrap(property, InstanceContent.Of(property, _schema.Version, NextId, _geometries)),
        SchemaPropertyKind.DataType => DataType(property),
        SchemaPropertyKind.GenericAttribute => Generic(property, owner),
        SchemaPropertyKind.Feature or SchemaPropertyKind.Object => Features(property),
        _ => "",
    };

    private string Gml(SchemaProperty property) => property.Name.LocalName switch
    {
        "boundedBy" or "metaDataProperty" => "",
        "location" => Wrap(property, _geometries.Point()),
        "descriptionReference" => Link(property),
        _ => Wrap(property, _values.Text(), property.Name.LocalName == "description" ? "" : " codeSpace=\"https://example.org/names\""),
    };

    private string Link(SchemaProperty property) =>
        $"<{property.Name} xlink:href=\"https://example.org/objects#{NextId()}\"/>";

    private string DataType(SchemaProperty property)
    {
        SchemaClass target = property.Target!;
        if (target.Name.LocalName == "TimeValuePair")
            return TimeValuePairs(property, target);
        string content = property.Form == SchemaPropertyForm.Direct ? Properties(target, isFull: true) : Element(target);
        return Wrap(property, content);
    }

    /// <summary>A pair for each kind of value: the schema means one value a pair.</summary>
    private string TimeValuePairs(SchemaProperty property, SchemaClass target)
    {
        SchemaProperty time = target.AllProperties[0];
        return string.Concat(target.AllProperties.Skip(1).Select(value =>
            Wrap(property, $"<{target.Name}>{Property(time, target)}{Property(value, target)}</{target.Name}>")));
    }

    private string Generic(SchemaProperty property, SchemaClass owner)
    {
        var text = new StringBuilder();
        foreach (SchemaClass target in _schema.ConcreteClassesOf(property.Target!))
        {
            if (target.Name.LocalName.EndsWith("Set", StringComparison.Ordinal) && owner.Name.LocalName.EndsWith("Set", StringComparison.Ordinal))
                continue;
            if (property.Form != SchemaPropertyForm.Direct)
                text.Append(Wrap(property, Element(target)));
            else if (property.Target == target)
                text.Append(Wrap(property, Properties(target, isFull: true), GenericHead(target)));
        }

        return text.ToString();
    }

    private string GenericHead(SchemaClass target) => string.Concat(target.XmlAttributes.Select(attribute =>
        $" {attribute.Name.LocalName}=\"{(attribute.Name.LocalName == "codeSpace" ? "https://example.org/sets" : _values.Text())}\""));

    private string Features(SchemaProperty property)
    {
        if (property.Name.LocalName is "generalizesTo" or "parent")
            return Link(property);
        bool isObject = property.Kind == SchemaPropertyKind.Object;
        IEnumerable<SchemaClass> targets = _schema.ConcreteClassesOf(property.Target!).Where(target => !_open.Contains(target));
        if (property.Target!.Name.LocalName is "_CityObject" or "AbstractCityObject")
            targets = targets.Take(1);
        // The writer puts a marking into the property that is made for markings.
        targets = targets.Where(target => property.Name.LocalName != "boundary" || target.Name.LocalName != "Marking");
        if (!property.IsRepeatable)
            targets = targets.Take(1);
        var text = new StringBuilder();
        foreach (SchemaClass target in targets)
        {
            string role = property.XmlAttributes.Any(attribute => attribute.Name == "role") ? $" role=\"{_values.Text()}\"" : "";
            text.Append(Wrap(property, Element(target, isFull: isObject), role));
        }

        if (property is { Form: SchemaPropertyForm.Either, IsRepeatable: true })
            text.Append(Link(property));
        return text.ToString();
    }

    private static bool HoldsSurfaces(SchemaProperty property) => property.GeometryType
        is SchemaGeometryType.MultiSurface or SchemaGeometryType.Surface or SchemaGeometryType.Solid or SchemaGeometryType.Geometry;

    private static string Wrap(SchemaProperty property, string content, string attributes = "") =>
        $"<{property.Name}{attributes}>{content}</{property.Name}>";
}
