using System.Collections.Immutable;
using System.Xml;
using TwinInterop.Diagnostics;
using TwinInterop.Formats.CityGml.Schema;
using TwinInterop.Model;

namespace TwinInterop.Formats.CityGml.Reading;

/// <summary>Reads complex values.</summary>
/// <remarks>Recursion is bounded: data types nest as deeply as the schema says, which is finite.</remarks>
internal sealed class DataTypeReader(ReadSession session)
{
    private readonly ValueReader _values = new(session);

    /// <summary>Reads the property that the reader stands on, and moves behind it; null when it is empty.</summary>
    public NestedValue? Read(XmlReader reader, SchemaProperty property, FeatureDraft draft)
    {
        if (property.Target is null)
        {
            draft.Extensions.Add(ExtensionReader.ReadUnknown(reader, session));
            return null;
        }

        NestedValue? value = null;
        if (property.Form == SchemaPropertyForm.Direct)
            return ReadMembers(reader, property.Target, draft);

        ElementContent.ForEach(reader, child =>
        {
            SchemaClass? type = session.Schema.FindClass(child.NamespaceURI, child.LocalName);
            if (type is null || value is not null)
                Lose(child, draft);
            else
                value = ReadMembers(child, type, draft);
        });
        return value;
    }

    /// <summary>Reads an external reference, and moves behind it; null when it names no object.</summary>
    public ExternalReference? ReadExternalReference(XmlReader reader, FeatureDraft draft)
    {
        string? system = null;
        string? target = null;
        string? relation = null;
        bool isUri = false;
        SourcePlace place = SourcePlace.Of(reader);
        ReadLevel(reader);
        if (target is not null)
            return new ExternalReference(system, target, isUri, relation);

        session.Report(CityGmlDiagnostics.BadValue, place, "externalReference", "the name or URI of an object", "");
        session.Context.LoseUnread(BookAccount.Attributes, draft.Class.Name, draft.Id, "externalReference");
        return null;

        void ReadLevel(XmlReader level) => ElementContent.ForEach(level, child =>
        {
            switch (child.LocalName)
            {
                case "informationSystem":
                    // xs:anyURI: white space is collapsed (XML Schema 2, 4.3.6).
                    system = string.Join(' ', ElementText.Read(child, session).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
                    break;
                case "relationType":
                    relation = ElementText.Read(child, session).Trim();
                    break;
                case "name":
                    target = ElementText.Read(child, session);
                    break;
                case "uri":
                    target = ElementText.Read(child, session).Trim();
                    isUri = true;
                    break;
                case "targetResource":
                    (target, isUri) = TargetOf(ElementText.Read(child, session).Trim());
                    break;
                case "externalObject" or "ExternalReference":
                    ReadLevel(child);
                    break;
                default:
                    Lose(child, draft);
                    break;
            }
        });
    }

    /// <summary>CityGML 3.0 has one property for names and URIs: a URI is what has a scheme, anything else is a name.</summary>
    private static (string Target, bool IsUri) TargetOf(string text)
    {
        int colon = text.IndexOf(':', StringComparison.Ordinal);
        bool isUri = colon > 1 && Uri.CheckSchemeName(text[..colon]);
        return (isUri ? text : Uri.UnescapeDataString(text), isUri);
    }

    private NestedValue ReadMembers(XmlReader reader, SchemaClass type, FeatureDraft draft)
    {
        var members = ImmutableArray.CreateBuilder<CityAttribute>();
        ElementContent.ForEach(reader, child =>
        {
            SchemaProperty? property = type.FindProperty(child.NamespaceURI, child.LocalName);
            if (property is { Kind: SchemaPropertyKind.Attribute })
                members.Add(new CityAttribute(property.Name.LocalName, _values.Read(child, property.ValueType)));
            else if (property is { Kind: SchemaPropertyKind.Reference } && ElementHead.Read(child).Href is { } href)
                AddLink(child, property, href);
            else if (property is { Kind: SchemaPropertyKind.DataType })
                AddNested(child, property);
            else
                Lose(child, draft);
        });
        return new NestedValue(members.ToImmutable(), type.Name.LocalName);

        void AddLink(XmlReader child, SchemaProperty property, string href)
        {
            members.Add(new CityAttribute(property.Name.LocalName, new UriValue(href)));
            child.Skip();
        }

        void AddNested(XmlReader child, SchemaProperty property)
        {
            if (Read(child, property, draft) is { } nested)
                members.Add(new CityAttribute(property.Name.LocalName, nested));
        }
    }

    private void Lose(XmlReader reader, FeatureDraft draft)
    {
        session.ReportOnce(
            CityGmlDiagnostics.UnknownElement, $"{reader.NamespaceURI} {reader.LocalName}", SourcePlace.Of(reader), reader.Name);
        session.Context.LoseUnread(BookAccount.Attributes, draft.Class.Name, draft.Id, $"attributes/{reader.LocalName}");
        reader.Skip();
    }
}
