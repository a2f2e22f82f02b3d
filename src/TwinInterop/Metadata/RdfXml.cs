using System.Text;
using System.Xml;

namespace TwinInterop.Metadata;

/// <summary>Writes a tree of resources as RDF 1.1 XML.</summary>
internal static class RdfXml
{
    private const string Rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";

    public static void Write(Stream stream, RdfResource root)
    {
        using var xml = XmlWriter.Create(stream, new XmlWriterSettings { Indent = true, NewLineChars = "\n", Encoding = new UTF8Encoding(false), CloseOutput = false });
        xml.WriteStartElement("rdf", "RDF", Rdf);
        foreach ((string prefix, string space) in RdfPrefixes.All)
            xml.WriteAttributeString("xmlns", prefix, null, space);
        WriteResource(xml, root);
        xml.WriteEndElement();
    }

    private static void WriteResource(XmlWriter xml, RdfResource resource)
    {
        if (resource.Type is { } type)
        {
            (string prefix, string space, string local) = RdfPrefixes.Split(type);
            xml.WriteStartElement(prefix, local, space);
        }
        else
        {
            xml.WriteStartElement("rdf", "Description", Rdf);
        }

        if (resource.Iri is not null)
            xml.WriteAttributeString("rdf", "about", Rdf, resource.Iri);
        foreach ((string predicate, RdfObject value) in resource.Statements)
        {
            (string prefix, string space, string local) = RdfPrefixes.Split(predicate);
            xml.WriteStartElement(prefix, local, space);
            WriteObject(xml, value);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void WriteObject(XmlWriter xml, RdfObject value)
    {
        if (value.Resource is { Iri: { } iri, Type: null })
        {
            xml.WriteAttributeString("rdf", "resource", Rdf, iri);
        }
        else if (value.Resource is { } resource)
        {
            WriteResource(xml, resource);
        }
        else
        {
            if (value.Datatype is { } datatype)
            {
                (_, string space, string local) = RdfPrefixes.Split(datatype);
                xml.WriteAttributeString("rdf", "datatype", Rdf, space + local);
            }

            xml.WriteString(value.Text);
        }
    }
}
