using System.Xml;

namespace TwinInterop.Metadata;

/// <summary>The property and type pattern of ISO/TS 19139 over a writer of XML.</summary>
/// <param name="xml">Takes the elements.</param>
internal sealed class IsoXml(XmlWriter xml)
{
    private const string Gmd = "http://www.isotc211.org/2005/gmd";
    private const string Gco = "http://www.isotc211.org/2005/gco";
    private const string CodeLists = "http://standards.iso.org/iso/19139/resources/gmxCodelists.xml#";

    public void Root(string type)
    {
        xml.WriteStartElement("gmd", type, Gmd);
        xml.WriteAttributeString("xmlns", "gco", null, Gco);
        xml.WriteAttributeString("xmlns", "gml", null, "http://www.opengis.net/gml");
        xml.WriteAttributeString("xmlns", "xlink", null, "http://www.w3.org/1999/xlink");
    }

    public void End() => xml.WriteEndElement();

    /// <summary>A property that holds an object.</summary>
    public void Property(string property, string type, Action content)
    {
        xml.WriteStartElement("gmd", property, Gmd);
        xml.WriteStartElement("gmd", type, Gmd);
        content();
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    /// <summary>Free text; a reason of nil where there is none.</summary>
    public void Text(string property, string? text)
    {
        if (text is null)
            Nil(property);
        else
            Typed(property, "CharacterString", text);
    }

    /// <summary>Free text, or no element.</summary>
    public void TextOrNothing(string property, string text)
    {
        if (text.Length > 0)
            Typed(property, "CharacterString", text);
    }

    public void Nil(string property)
    {
        xml.WriteStartElement("gmd", property, Gmd);
        xml.WriteAttributeString("gco", "nilReason", Gco, "missing");
        xml.WriteEndElement();
    }

    /// <summary>A value of a type of gco.</summary>
    public void Typed(string property, string type, string text)
    {
        xml.WriteStartElement("gmd", property, Gmd);
        xml.WriteElementString("gco", type, Gco, text);
        xml.WriteEndElement();
    }

    public void Url(string property, string url)
    {
        xml.WriteStartElement("gmd", property, Gmd);
        xml.WriteElementString("gmd", "URL", Gmd, url);
        xml.WriteEndElement();
    }

    /// <summary>A value of a code list.</summary>
    public void Code(string property, string list, string value)
    {
        xml.WriteStartElement("gmd", property, Gmd);
        xml.WriteStartElement("gmd", list, Gmd);
        xml.WriteAttributeString("codeList", CodeLists + list);
        xml.WriteAttributeString("codeListValue", value);
        xml.WriteString(value);
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    /// <summary>A value of an enumeration.</summary>
    public void Enumeration(string property, string type, string value)
    {
        xml.WriteStartElement("gmd", property, Gmd);
        xml.WriteElementString("gmd", type, Gmd, value);
        xml.WriteEndElement();
    }
}
