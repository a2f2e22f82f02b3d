using System.Xml;
using TwinInterop.Diagnostics;
using TwinInterop.Formats.CityGml.Gml;
using TwinInterop.Formats.CityGml.Reading;
using TwinInterop.Formats.CityGml.Schema;

namespace TwinInterop.Formats.CityGml.Modules;

/// <summary>Reads features that are no city objects, by the schema tables.</summary>
/// <remarks>Recursion is bounded by <see cref="ReadLimits.XmlDepth"/>.</remarks>
internal sealed class SchemaObjectReader(ReadSession session, GmlGeometryReader geometries)
{
    private readonly ValueReader _values = new(session);

    /// <summary>Reads the object element that the reader stands on, and moves behind it.</summary>
    /// <param name="reader">Stands on the element.</param>
    /// <param name="type">Its class.</param>
    /// <param name="owner">The city object around, for the books.</param>
    public SchemaObject Read(XmlReader reader, SchemaClass type, FeatureDraft owner)
    {
        var read = new SchemaObject(type, ElementHead.Read(reader).Id);
        ElementContent.ForEach(reader, child =>
        {
            SchemaProperty? property = type.FindProperty(child.NamespaceURI, child.LocalName);
            if (property is not null && child.Depth <= session.Limits.XmlDepth)
                ReadProperty(child, property, read, owner);
            else
                Lose(child, owner);
        });
        return read;
    }

    private void ReadProperty(XmlReader reader, SchemaProperty property, SchemaObject into, FeatureDraft owner)
    {
        bool isUnknownTime = property.ValueType == SchemaValueType.TimePosition && reader.GetAttribute("indeterminatePosition") is not null;
        switch (property.Kind)
        {
            case SchemaPropertyKind.Attribute when !isUnknownTime:
                into.Entries.Add(new SchemaEntry(property) { Value = _values.Read(reader, property.ValueType) });
                break;
            case SchemaPropertyKind.Gml when property.Name.LocalName is "boundedBy":
                reader.Skip(); // an envelope can be derived
                break;
            case SchemaPropertyKind.Gml when property.ValueType is SchemaValueType.String or SchemaValueType.Code:
                into.Entries.Add(new SchemaEntry(property) { Value = _values.Read(reader, property.ValueType) });
                break;
            case SchemaPropertyKind.Geometry when property.GeometryType != SchemaGeometryType.RectifiedGridCoverage:
                var nodes = new List<GmlNode>(1);
                geometries.ReadMembers(reader, nodes);
                into.Entries.Add(new SchemaEntry(property) { Nodes = nodes });
                break;
            case SchemaPropertyKind.Reference or SchemaPropertyKind.Object or SchemaPropertyKind.DataType:
                ReadObject(reader, property, into, owner);
                break;
            default:
                into.Entries.Add(new SchemaEntry(property) { Verbatim = reader.ReadOuterXml() });
                break;
        }
    }

    private void ReadObject(XmlReader reader, SchemaProperty property, SchemaObject into, FeatureDraft owner)
    {
        if (ElementHead.Read(reader).Href is { } href)
        {
            into.Entries.Add(new SchemaEntry(property) { Href = href });
            reader.Skip();
            return;
        }

        ElementContent.ForEach(reader, child =>
        {
            if (session.Schema.FindClass(child.NamespaceURI, child.LocalName) is { } type && property.Accepts(type))
                into.Entries.Add(new SchemaEntry(property) { Inner = Read(child, type, owner) });
            else
                Lose(child, owner);
        });
    }

    private void Lose(XmlReader reader, FeatureDraft owner)
    {
        session.ReportOnce(
            CityGmlDiagnostics.UnknownElement, $"{reader.NamespaceURI} {reader.LocalName}", SourcePlace.Of(reader), reader.Name);
        session.Context.LoseUnread(BookAccount.Extensions, owner.Class.Name, owner.Id, $"extensions/{reader.LocalName}");
        reader.Skip();
    }
}
