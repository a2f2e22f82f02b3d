using System.Text;
using System.Xml;

namespace TwinInterop.Formats.CityGml.Reading;

/// <summary>Reads the text of an element.</summary>
internal static class ElementText
{
    /// <summary>The text of the element that the reader stands on, child elements left out; moves behind the element.</summary>
    public static string Read(XmlReader reader, ReadSession session)
    {
        if (reader.IsEmptyElement)
        {
            reader.Read();
            return "";
        }

        SourcePlace place = SourcePlace.Of(reader);
        int depth = reader.Depth;
        string text = "";
        StringBuilder? builder = null;
        reader.Read();
        while (reader.Depth > depth)
        {
            if (reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace)
            {
                if (text.Length == 0)
                    text = reader.Value;
                else
                    (builder ??= new StringBuilder(text)).Append(reader.Value);
                reader.Read();
            }
            else if (reader.NodeType == XmlNodeType.Element)
            {
                session.ReportOnce(CityGmlDiagnostics.UnknownElement, reader.Name, place, reader.Name);
                reader.Skip();
            }
            else
            {
                reader.Read();
            }
        }

        reader.Read();
        string whole = builder?.ToString() ?? text;
        if (whole.Length <= session.Limits.ValueCharacters)
            return whole;
        session.Report(CityGmlDiagnostics.TooLong, place, session.Limits.ValueCharacters);
        return "";
    }
}
