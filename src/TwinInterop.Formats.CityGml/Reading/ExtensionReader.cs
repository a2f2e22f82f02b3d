using System.Xml;
using TwinInterop.Formats.CityGml.Schema;
using TwinInterop.Model;

namespace TwinInterop.Formats.CityGml.Reading;

/// <summary>Keeps elements verbatim.</summary>
internal static class ExtensionReader
{
    /// <summary>Keeps the element that the reader stands on, and moves behind it.</summary>
    public static ExtensionContent Read(XmlReader reader, ReadSession session)
    {
        string name = $"{{{reader.NamespaceURI}}}{reader.LocalName}";
        return new ExtensionContent(session.Encoding, name, reader.ReadOuterXml());
    }

    /// <summary>Keeps the element that the reader stands on, an object of an unknown class, with the property around it.</summary>
    public static ExtensionContent ReadInside(XmlReader reader, SchemaProperty property, ReadSession session)
    {
        ExtensionContent content = ReadUnknown(reader, session);
        SchemaName name = property.Name;
        string payload = $"<{name} xmlns:{name.Prefix}=\"{name.Namespace}\">{content.Payload}</{name}>";
        return new ExtensionContent(session.Encoding, $"{{{name.Namespace}}}{name.LocalName}", payload);
    }

    /// <summary>Keeps the element that the reader stands on and reports its name, the first time it is met.</summary>
    public static ExtensionContent ReadUnknown(XmlReader reader, ReadSession session)
    {
        session.ReportOnce(
            CityGmlDiagnostics.UnknownElement, $"{reader.NamespaceURI} {reader.LocalName}", SourcePlace.Of(reader), reader.Name);
        return Read(reader, session);
    }
}
