using System.Xml;

namespace TwinInterop.Formats.CityGml.Reading;

/// <summary>Walks over the children of an element.</summary>
internal static class ElementContent
{
    /// <summary>Gives each child element of the element that the reader stands on, and moves behind the element.</summary>
    /// <param name="reader">Stands on the element.</param>
    /// <param name="read">Gets the reader on a child, and must move it behind that child.</param>
    public static void ForEach(XmlReader reader, Action<XmlReader> read)
    {
        if (reader.IsEmptyElement)
        {
            reader.Read();
            return;
        }

        int depth = reader.Depth;
        reader.Read();
        while (reader.Depth > depth)
        {
            if (reader.NodeType == XmlNodeType.Element)
                read(reader);
            else
                reader.Read();
        }

        reader.Read();
    }
}
