using System.Collections.Immutable;
using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using TwinInterop.Formats.CityGml.Json;
using TwinInterop.Model;

namespace TwinInterop.Formats.CityGml.Gml;

/// <summary>What is said of the dataset beside its name and description, as a metadata property of the model.</summary>
/// <remarks>
/// GML takes any content there (OGC 03-105r1, 7.2.3; deprecated and kept in OGC 07-036, Annex I): an element
/// <c>metadata</c> of <see cref="Namespace"/> with an element <c>value</c> for every attribute, whose attribute
/// <c>type</c> is that of <see cref="AttributeType"/> where it is not text.
/// </remarks>
internal static class ModelMetadata
{
    /// <summary>The namespace of the elements.</summary>
    public const string Namespace = "urn:twininterop:metadata:1";

    private const string Value = "value";
    private static readonly XName Root = XName.Get("metadata", Namespace);

    /// <summary>Writes the property.</summary>
    /// <param name="xml">Stands among the properties of the model.</param>
    /// <param name="gml">The namespace of GML.</param>
    /// <param name="metadata">What is said; not empty.</param>
    public static void Write(XmlWriter xml, string gml, IEnumerable<CityAttribute> metadata)
    {
        xml.WriteStartElement("gml", "metaDataProperty", gml);
        xml.WriteStartElement("gml", "GenericMetaData", gml);
        xml.WriteStartElement("", Root.LocalName, Namespace);
        foreach (CityAttribute attribute in metadata)
            Write(xml, attribute.Name, attribute.Value, attribute.IsGeneric, isOuterGeneric: true);
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    /// <summary>What a property says that this writer made; null for any other.</summary>
    /// <param name="property">The element.</param>
    public static ImmutableArray<CityAttribute>? Read(string property)
    {
        if (!property.Contains(Namespace, StringComparison.Ordinal))
            return null;
        XElement? root = XElement.Parse(property).Elements().Elements(Root).FirstOrDefault();
        return root is null ? null : Members(root, isOuterGeneric: true);
    }

    private static void Write(XmlWriter xml, string? name, AttributeValue value, bool isGeneric, bool isOuterGeneric)
    {
        xml.WriteStartElement("", Value, Namespace);
        if (name is not null)
            xml.WriteAttributeString("name", LegalText.Clean(name));
        if (value is not TextValue)
            xml.WriteAttributeString("type", LegalText.Clean(AttributeType.Of(value)));
        if (isGeneric != isOuterGeneric)
            xml.WriteAttributeString("generic", XmlConvert.ToString(isGeneric));
        switch (value)
        {
            case ListValue list:
                foreach (AttributeValue item in list.Items)
                    Write(xml, name: null, item, isGeneric, isGeneric);
                break;
            case NestedValue nested:
                foreach (CityAttribute member in nested.Members)
                    Write(xml, member.Name, member.Value, member.IsGeneric, isGeneric);
                break;
            default:
                xml.WriteString(LegalText.Clean(TextOf(AttributeType.Plain(value))));
                break;
        }

        xml.WriteEndElement();
    }

    private static string TextOf(AttributeValue plain) => plain switch
    {
        TextValue text => text.Text,
        IntegerValue whole => whole.Number.ToString(CultureInfo.InvariantCulture),
        DecimalValue number => number.Number.ToString("R", CultureInfo.InvariantCulture),
        BooleanValue truth => XmlConvert.ToString(truth.IsTrue),
        _ => "",
    };

    private static ImmutableArray<CityAttribute> Members(XElement element, bool isOuterGeneric) =>
    [
        .. element.Elements(XName.Get(Value, Namespace)).Select(child =>
        {
            bool isGeneric = (bool?)child.Attribute("generic") ?? isOuterGeneric;
            return new CityAttribute((string?)child.Attribute("name") ?? "", ValueOf(child, isGeneric), isGeneric);
        }),
    ];

    private static AttributeValue ValueOf(XElement element, bool isGeneric)
    {
        string type = (string?)element.Attribute("type") ?? "text";
        string text = element.Value;
        return type.Split(' ')[0] switch
        {
            "text" => new TextValue(text),
            "list" => new ListValue([.. Members(element, isGeneric).Select(member => member.Value)]),
            "object" or "set" => AttributeType.Restore(new NestedValue(Members(element, isGeneric)), type),
            "boolean" => new BooleanValue(text is "true" or "1"),
            "null" => AttributeType.Restore(new NullValue(), type),
            "decimal" or "measure" when double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) =>
                AttributeType.Restore(new DecimalValue(number), type),
            _ => AttributeType.Restore(new TextValue(text), type),
        };
    }
}
