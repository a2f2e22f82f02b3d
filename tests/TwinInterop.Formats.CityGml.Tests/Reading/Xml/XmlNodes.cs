using System.Globalization;
using System.Text;
using System.Xml;
using TwinInterop.Formats.CityGml.Reading;
using TwinInterop.Formats.CityGml.Reading.Xml;

namespace TwinInterop.Formats.CityGml.Tests.Reading.Xml;

/// <summary>What a reader gives, one line a node, so that two readers can be compared.</summary>
internal static class XmlNodes
{
    /// <summary>The nodes that the plain reader gives; null when it leaves the file to the other one.</summary>
    public static List<string>? Plain(byte[] data, int windowSize = 1 << 18)
    {
        try
        {
            using var reader = new Utf8XmlReader(new MemoryStream(data), windowSize);
            return List(reader);
        }
        catch (UnusualXmlException)
        {
            return null;
        }
    }

    /// <summary>The nodes that the reader of the class library gives; null when it refuses the file.</summary>
    public static List<string>? Full(byte[] data)
    {
        try
        {
            using XmlReader reader = XmlInput.Open(DatasetSource.FromBytes("test", data), _ => { });
            return List(reader);
        }
        catch (XmlException)
        {
            return null;
        }
    }

    private static List<string> List(XmlReader reader)
    {
        var nodes = new List<string>();
        while (reader.Read())
        {
            if (reader.NodeType == XmlNodeType.XmlDeclaration)
                continue;
            nodes.Add(Line(reader, reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA ? Value(reader, nodes.Count) : ""));
            for (int i = 0; reader.NodeType is XmlNodeType.Element or XmlNodeType.Attribute && reader.MoveToNextAttribute(); i++)
                nodes.Add(Line(reader, $"{reader.Value}={reader.GetAttribute(reader.Name)}={reader.GetAttribute(reader.LocalName, reader.NamespaceURI)}"));
            reader.MoveToElement();
        }

        nodes.Add($"{reader.EOF} {reader.NodeType} {reader.Depth}");
        return nodes;
    }

    private static string Line(XmlReader reader, string value)
    {
        var place = SourcePlace.Of(reader);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{reader.NodeType} {reader.Depth} '{reader.Name}' '{reader.Prefix}' '{reader.LocalName}' '{reader.NamespaceURI}' {reader.IsEmptyElement} {reader.AttributeCount} {place} {value}");
    }

    /// <summary>Every other value in chunks.</summary>
    private static string Value(XmlReader reader, int ordinal)
    {
        if (ordinal % 2 == 0)
            return reader.Value;
        var text = new StringBuilder();
        char[] chunk = new char[7];
        for (int read = reader.ReadValueChunk(chunk, 1, 6); read > 0; read = reader.ReadValueChunk(chunk, 1, 6))
            text.Append(chunk, 1, read);
        return text.ToString();
    }
}
