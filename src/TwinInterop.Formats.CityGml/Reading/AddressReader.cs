using System.Xml;
using TwinInterop.Diagnostics;
using TwinInterop.Formats.CityGml.Gml;
using TwinInterop.Model;

namespace TwinInterop.Formats.CityGml.Reading;

/// <summary>Reads addresses.</summary>
internal sealed class AddressReader(ReadSession session, GmlGeometryReader geometries)
{
    private static readonly XmlReaderSettings Fragment = new()
    {
        ConformanceLevel = ConformanceLevel.Fragment,
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        CheckCharacters = false,
    };

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
        ExtensionContent? encoded = null;
        ElementContent.ForEach(reader, child =>
        {
            switch (child.LocalName)
            {
                case "xalAddress":
                    encoded = ReadXal(child, parts, draft);
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
        return new AddressDraft(parts.ToAddress(id) with { Encoded = encoded }, location.FirstOrDefault());
    }

    /// <summary>Reads the content of xalAddress; what the model cannot hold is kept as it stands.</summary>
    private ExtensionContent? ReadXal(XmlReader reader, XalAddress parts, FeatureDraft draft)
    {
        SourcePlace place = SourcePlace.Of(reader);
        string payload = reader.ReadInnerXml();
        using XmlReader content = XmlReader.Create(new StringReader(payload), Fragment);
        content.MoveToContent();
        string name = $"{{{content.NamespaceURI}}}{content.LocalName}";
        string? encoding = content.NamespaceURI switch
        {
            "urn:oasis:names:tc:ciq:xsdschema:xAL:2.0" => XalAddress.Encoding2,
            "urn:oasis:names:tc:ciq:xal:3" => XalAddress.Encoding3,
            _ => null,
        };
        ReadParts(content, parts, (part, text) =>
        {
            if (encoding is null)
                Lose(part, text, place, draft);
        });
        return encoding is null || parts.IsPlain ? null : new ExtensionContent(encoding, name, payload.Trim());
    }

    /// <summary>Reads an xAL tree without recursion: the path of open elements tells what a text is.</summary>
    private static void ReadParts(XmlReader reader, XalAddress parts, Action<string, string> lose)
    {
        var path = new List<string>();
        while (!reader.EOF)
        {
            if (reader.NodeType == XmlNodeType.Element)
            {
                path.RemoveRange(reader.Depth, path.Count - reader.Depth);
                path.Add(reader.LocalName);
            }
            else if (reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA)
            {
                // A text is one level below its element.
                path.RemoveRange(reader.Depth, path.Count - reader.Depth);
                if (path.Count > 0 && !parts.TryAdd(path, reader.Value.Trim()))
                    lose(path[^1], $"{path[^1]} {reader.Value.Trim()}");
            }

            reader.Read();
        }
    }

    private void Lose(string part, string text, SourcePlace place, FeatureDraft draft)
    {
        session.ReportOnce(CityGmlDiagnostics.AddressPart, part, place, part, text);
        session.Context.LoseUnread(BookAccount.Attributes, draft.Class.Name, draft.Id, $"addresses/{part}");
    }
}
