using System.Xml;
using TwinInterop.Formats.CityGml.Gml;
using TwinInterop.Formats.CityGml.Mapping;
using TwinInterop.Formats.CityGml.Modules;
using TwinInterop.Formats.CityGml.Schema;
using TwinInterop.Model;

namespace TwinInterop.Formats.CityGml.Reading;

/// <summary>Reads one property of a feature, whatever its kind. Each method moves behind the property's element.</summary>
internal sealed class PropertyReaders(
    ReadSession session,
    GmlGeometryReader geometries,
    AppearanceReader appearances,
    FeatureReader features,
    IReadOnlySet<string> dangling)
{
    private readonly AttributeMapping _names = AttributeMapping.For(session.Encoding);
    private readonly ValueReader _values = new(session);
    private readonly AddressReader _addresses = new(session, geometries);
    private readonly GenericAttributeReader _generics = new(session);
    private readonly DataTypeReader _dataTypes = new(session);
    private readonly SchemaObjectReader _modules = new(session, geometries);
    private readonly CoverageReader _coverages = new(session);
    private readonly LocationReader _locations = new(session, geometries);
    private readonly RelationReader _relations = new(session, dangling, new GenericAttributeReader(session));

    /// <summary>Reads the property that the reader stands on.</summary>
    public void Read(XmlReader reader, SchemaProperty property, FeatureDraft draft)
    {
        switch (property.Kind)
        {
            case SchemaPropertyKind.Attribute:
                ReadAttribute(reader, property, draft);
                break;
            case SchemaPropertyKind.Geometry:
                ReadGeometry(reader, property, draft);
                break;
            case SchemaPropertyKind.Feature:
                ReadFeature(reader, property, draft);
                break;
            case SchemaPropertyKind.DataType:
                ReadDataType(reader, property, draft);
                break;
            case SchemaPropertyKind.Address:
                _addresses.ReadProperty(reader, draft, _relations);
                break;
            case SchemaPropertyKind.Appearance:
                appearances.ReadProperty(reader, draft.Class.Name, draft.Id);
                break;
            case SchemaPropertyKind.GenericAttribute:
                draft.Attributes.AddRange(_generics.Read(reader, draft));
                break;
            case SchemaPropertyKind.Reference:
                _relations.ReadLink(reader, property.Name.LocalName, draft);
                break;
            case SchemaPropertyKind.Gml:
                ReadGml(reader, property, draft);
                break;
            case SchemaPropertyKind.Object:
                ReadModule(reader, property, draft);
                break;
            default:
                // The hooks of extensions: the model has no place for them.
                draft.Extensions.Add(ExtensionReader.ReadUnknown(reader, session));
                break;
        }
    }

    /// <summary>Decides what only all properties of a feature together tell.</summary>
    public void Complete(FeatureDraft draft) => _locations.Complete(draft);

    private void ReadAttribute(XmlReader reader, SchemaProperty property, FeatureDraft draft)
    {
        AttributeValue value = _values.Read(reader, property.ValueType);
        if (value is not TimeValue time || !LifespanDates.TrySet(property.Name.LocalName, time, draft))
            draft.Attributes.Add(new CityAttribute(_names.NameOf(property), value));
    }

    private void ReadGeometry(XmlReader reader, SchemaProperty property, FeatureDraft draft)
    {
        if (property.GeometryType == SchemaGeometryType.RectifiedGridCoverage)
        {
            ReadCoverage(reader, draft);
            return;
        }

        SourcePlace place = SourcePlace.Of(reader);
        int before = geometries.LeftOut;
        var nodes = new List<GmlNode>(1);
        geometries.ReadMembers(reader, nodes);
        if (nodes.Count == 0 && geometries.LeftOut == before)
            session.Report(CityGmlDiagnostics.EmptyGeometry, place, property.Name.ToString());
        draft.Geometry.Add(new GeometryDraft(
            $"geometry/{property.Name.LocalName}",
            property.Lod,
            GeometryRoles.Of(property, draft.Schema),
            nodes,
            geometries.LeftOut > before));
    }

    private void ReadCoverage(XmlReader reader, FeatureDraft draft)
    {
        ExtensionContent content = ExtensionReader.Read(reader, session);
        if (draft.Coverage is null && _coverages.Read(content.Payload) is { } coverage)
            draft.Coverage = coverage;
        else
            draft.Extensions.Add(content);
    }

    private void ReadModule(XmlReader reader, SchemaProperty property, FeatureDraft draft)
    {
        if (ElementHead.Read(reader).Href is { } href)
        {
            _relations.Add(property.Name.LocalName, href, null, SourcePlace.Of(reader), draft);
            reader.Skip();
            return;
        }

        ElementContent.ForEach(reader, child =>
        {
            if (session.Schema.FindClass(child.NamespaceURI, child.LocalName) is { } type && property.Accepts(type))
                draft.Modules.Add(_modules.Read(child, type, draft));
            else
                draft.Extensions.Add(ExtensionReader.ReadInside(child, property, session));
        });
    }

    private void ReadFeature(XmlReader reader, SchemaProperty property, FeatureDraft draft)
    {
        string name = property.Name.LocalName;
        ElementHead head = reader.HasAttributes ? ElementHead.Read(reader) : default;
        if (head.Href is { } href)
        {
            _relations.Add(RelationReader.TypeOf(name), href, head.Role, SourcePlace.Of(reader), draft);
            reader.Skip();
            return;
        }

        if (RelationReader.NeverHoldsParts(name))
        {
            draft.Extensions.Add(ExtensionReader.ReadUnknown(reader, session));
            return;
        }

        ElementContent.ForEach(reader, child =>
        {
            if (features.Read(child, draft) is not { } part)
                return;
            draft.Parts.Add(part);
            if (head.Role is not null)
                draft.Relations.Add(new CityObjectRelation(RelationReader.TypeOf(name), part.Id, head.Role));
        });
    }

    private void ReadDataType(XmlReader reader, SchemaProperty property, FeatureDraft draft)
    {
        switch (property.Name.LocalName)
        {
            case "externalReference":
                if (_dataTypes.ReadExternalReference(reader, draft) is { } reference)
                    draft.ExternalReferences.Add(reference);
                break;
            case "relatedTo":
                _relations.ReadRelation(reader, draft, features);
                break;
            case "groupMember":
                _relations.ReadGroupMember(reader, draft, features);
                break;
            default:
                if (property.TargetName?.StartsWith("app:", StringComparison.Ordinal) is true)
                    appearances.ReadProperty(reader, draft.Class.Name, draft.Id);
                else if (_dataTypes.Read(reader, property, draft) is { } value)
                    draft.Attributes.Add(MeasuredHeight.Simplify(new CityAttribute(_names.NameOf(property), value)));
                break;
        }
    }

    private void ReadGml(XmlReader reader, SchemaProperty property, FeatureDraft draft)
    {
        switch (property.Name.LocalName)
        {
            case "name":
                AttributeValue name = _values.Read(reader, SchemaValueType.Code);
                draft.Attributes.Add(new CityAttribute(
                    "name", name is CodeValue { CodeSpace: null } plain ? new TextValue(plain.Code) : name));
                break;
            case "description":
                draft.Attributes.Add(new CityAttribute("description", _values.Read(reader, SchemaValueType.String)));
                break;
            case "identifier":
                draft.Attributes.Add(new CityAttribute("identifier", _values.Read(reader, SchemaValueType.Code)));
                break;
            case "location":
                SourcePlace place = SourcePlace.Of(reader);
                draft.Location = (ExtensionReader.Read(reader, session), place);
                break;
            case "boundedBy":
                reader.Skip(); // an envelope can be derived
                break;
            default:
                draft.Extensions.Add(ExtensionReader.ReadUnknown(reader, session));
                break;
        }
    }
}
