using System.Xml;
using TwinInterop.Diagnostics;
using TwinInterop.Formats.CityGml.Gml;

namespace TwinInterop.Formats.CityGml.Reading;

/// <summary>Reads addresses.</summary>
internal sealed class AddressReader(ReadSession session, GmlGeometryReader geometries)
{
    /// <summary>Reads an address property, and moves behind it.</summary>
    public void ReadProperty(XmlReader reader, FeatureDraft draft, RelationReader relations)
    {
        if (ElementHead.Read(reader).Href is { } href)
        {
            relations.Add("address", href, null, SourcePlace.Of(reader), draft);
            reader.Skip();
            return;
        }

        ElementContent.ForEach(reader, child =>
        {
            if (child.LocalName is "Address")
                draft.Addresses.Add(ReadAddress(child, draft));
            else
                draft.Extensions.Add(ExtensionReader.ReadUnknown(child, session));
        });
    }

    private AddressDraft ReadAddress(XmlReader reader, FeatureDraft draft)
    {
        string? id = ElementHead.Read(reader).Id;
        var parts = new XalAddress();
        var location = new List<GmlNode>();
        ElementContent.ForEach(reader, child =>
        {
            switch (child.LocalName)
            {
                case "xalAddress":
                    ReadXal(child, parts, draft);
                    break;
                case "multiPoint":
                    geometries.ReadMembers(child, location);
                    break;
                case "boundedBy":
                    child.Skip();
                    break;
                default:
                    Lose(child.LocalName, child.Name, SourcePlace.Of(child), draft);
                    child.Skip();
                    break;
            }
        });
        return new AddressDraft(parts.ToAddress(id), location.FirstOrDefault());
    }

    /// <summary>Reads an xAL tree without recursion: the path of open elements tells what a text is.</summary>
    private void ReadXal(XmlReader reader, XalAddress parts, FeatureDraft draft)
    {
        if (reader.IsEmptyElement)
        {
            reader.Read();
            return;
        }

        int depth = reader.Depth;
        var path = new List<string>();
        reader.Read();
        while (reader.Depth > depth)
        {
            if (reader.NodeType == XmlNodeType.Element)
            {
                path.RemoveRange(reader.Depth - depth - 1, path.Count - (reader.Depth - depth - 1));
                path.Add(reader.LocalName);
            }
            else if (reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA)
            {
                // A text is one level below its element.
                path.RemoveRange(reader.Depth - depth - 1, path.Count - (reader.Depth - depth - 1));
                if (path.Count > 0 && !parts.TryAdd(path, reader.Value.Trim()))
                    Lose(path[^1], $"{path[^1]} {reader.Value.Trim()}", SourcePlace.Of(reader), draft);
            }

            reader.Read();
        }

        reader.Read();
    }

    private void Lose(string part, string text, SourcePlace place, FeatureDraft draft)
    {
        session.ReportOnce(CityGmlDiagnostics.AddressPart, part, place, part, text);
        session.Context.LoseUnread(BookAccount.Attributes, draft.Class.Name, draft.Id, $"addresses/{part}");
    }
}
