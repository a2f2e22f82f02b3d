using System.Globalization;
using System.Text;
using System.Xml;
using TwinInterop.Formats.Ifc.Schema;
using TwinInterop.Formats.Ifc.Step;

namespace TwinInterop.Formats.Ifc.Tests.Containers;

/// <summary>Writes a model as simple ifcXML, one element an instance, for reading it back.</summary>
/// <remarks>
/// Source: ifcXML of IFC4 (ISO 10303-28, configuration of buildingSMART): plain values are XML attributes, lists of numbers
/// are separated by blanks, references are empty elements with <c>ref</c>, values of a select have the name of their type
/// with <c>-wrapper</c>.
/// </remarks>
internal static class IfcXmlText
{
    private const string Xsi = "http://www.w3.org/2001/XMLSchema-instance";

    public static byte[] Of(IfcModel model)
    {
        using var stream = new MemoryStream();
        using (var xml = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = new UTF8Encoding(false) }))
        {
            xml.WriteStartElement("ifcXML", "http://www.buildingsmart-tech.org/ifcXML/IFC4/Add2");
            xml.WriteAttributeString("xmlns", "xsi", null, Xsi);
            for (int slot = 0; slot < model.File.Count; slot++)
                WriteInstance(new IfcEntity(model, slot), xml);
            xml.WriteEndElement();
        }

        return stream.ToArray();
    }

    private static void WriteInstance(IfcEntity entity, XmlWriter xml)
    {
        EntityType type = entity.Type!; // the sample has entities of its schema only
        xml.WriteStartElement(type.Name);
        xml.WriteAttributeString("id", "i" + entity.Id.ToString(CultureInfo.InvariantCulture));
        foreach (EntityAttribute attribute in type.Attributes)
        {
            if (Plain(entity[attribute.Name]) is { } text)
                xml.WriteAttributeString(attribute.Name, text);
        }

        foreach (EntityAttribute attribute in type.Attributes)
        {
            StepValue value = entity[attribute.Name];
            if (value.Kind is StepKind.Absent or StepKind.Unset or StepKind.Derived || Plain(value) is not null)
                continue;
            xml.WriteStartElement(attribute.Name);
            if (value.Kind == StepKind.Reference)
                WriteReference(entity.Model.Find(value.AsReference()), xml, isMember: false);
            else if (value.Kind == StepKind.List)
                WriteMembers(entity.Model, value, xml);
            else
                WriteMember(entity.Model, value, xml);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void WriteMembers(IfcModel model, StepValue list, XmlWriter xml)
    {
        foreach (StepValue member in list.Items)
            WriteMember(model, member, xml);
    }

    private static void WriteMember(IfcModel model, StepValue value, XmlWriter xml)
    {
        if (value.Kind == StepKind.Reference)
        {
            WriteReference(model.Find(value.AsReference()), xml, isMember: true);
            return;
        }

        string type = value.TypeName is { } name ? model.Schema.Type(name)!.Name : "IfcLabel";
        xml.WriteElementString(type + "-wrapper", Plain(value.Untyped));
    }

    private static void WriteReference(IfcEntity target, XmlWriter xml, bool isMember)
    {
        if (isMember)
            xml.WriteStartElement(target.Type!.Name);
        else
            xml.WriteAttributeString("type", Xsi, target.Type!.Name);
        xml.WriteAttributeString("nil", Xsi, "true");
        xml.WriteAttributeString("ref", "i" + target.Id.ToString(CultureInfo.InvariantCulture));
        if (isMember)
            xml.WriteEndElement();
    }

    // The text of a value that can stand in an XML attribute; null for references, typed values and lists of them.
    private static string? Plain(StepValue value)
    {
        switch (value.Kind)
        {
            case StepKind.String:
                return value.AsString();
            case StepKind.Enumeration:
                return value.AsEnum() switch { "T" => "true", "F" => "false", "U" => "unknown", var name => name?.ToLowerInvariant() };
            case StepKind.Integer or StepKind.Real:
                return Encoding.ASCII.GetString(value.Text);
            case StepKind.List:
                var parts = new List<string>();
                foreach (StepValue item in value.Items)
                {
                    if (item.Kind is not (StepKind.Integer or StepKind.Real or StepKind.List) || Plain(item) is not { } part)
                        return null;
                    parts.Add(part);
                }

                return parts.Count == 0 ? null : string.Join(' ', parts);
            default:
                return null;
        }
    }
}
