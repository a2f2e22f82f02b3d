using System.Collections.Immutable;
using System.Xml;
using TwinInterop.Diagnostics;
using TwinInterop.Formats.CityGml.Schema;
using TwinInterop.Model;

namespace TwinInterop.Formats.CityGml.Reading;

/// <summary>Reads generic attributes and sets of CityGML 1.0, 2.0 and 3.0.</summary>
/// <remarks>Source: OGC 12-019, 10.12; OGC 20-010, 7.9. Recursion over sets is bounded by ReadLimits.XmlDepth.</remarks>
internal sealed class GenericAttributeReader(ReadSession session)
{
    private readonly ValueReader _values = new(session);

    /// <summary>Reads the element that the reader stands on, and moves behind it.</summary>
    public List<CityAttribute> Read(XmlReader reader, FeatureDraft draft)
    {
        var attributes = new List<CityAttribute>(1);
        if (reader.LocalName is "genericAttribute")
            ElementContent.ForEach(reader, child => ReadOne(child, draft, attributes));
        else
            ReadOne(reader, draft, attributes);
        return attributes;
    }

    private void ReadOne(XmlReader reader, FeatureDraft draft, List<CityAttribute> into)
    {
        if (reader.Depth > session.Limits.XmlDepth)
        {
            session.Report(CityGmlDiagnostics.TooDeep, reader, session.Limits.XmlDepth);
            session.Context.LoseUnread(BookAccount.Attributes, draft.Class.Name, draft.Id, "attributes");
            reader.Skip();
            return;
        }

        // stringAttribute of 1.0 and 2.0 has its name as an XML attribute, StringAttribute of 3.0 as an element.
        ElementHead head = ElementHead.Read(reader);
        string? name = head.Name;
        string type = reader.LocalName;
        SourcePlace place = SourcePlace.Of(reader);
        bool isSet = type.EndsWith("AttributeSet", StringComparison.Ordinal);
        string? codeSpace = head.CodeSpace;
        AttributeValue? value = null;
        var members = ImmutableArray.CreateBuilder<CityAttribute>();
        ElementContent.ForEach(reader, child =>
        {
            switch (child.LocalName)
            {
                case "name":
                    name = ElementText.Read(child, session);
                    break;
                case "value":
                    value = _values.Read(child, TypeOf(type));
                    break;
                case "codeSpace":
                    codeSpace = ElementText.Read(child, session).Trim();
                    break;
                default:
                    members.AddRange(Read(child, draft));
                    break;
            }
        });
        value ??= isSet ? new NestedValue(AttributeLists.Merge(members), codeSpace, IsSet: true) : new NullValue();
        if (string.IsNullOrEmpty(name))
            session.Report(CityGmlDiagnostics.BadValue, place, type, "a name", "");
        into.Add(new CityAttribute(name ?? "", value, IsGeneric: true));
    }

    private static SchemaValueType TypeOf(string element) => element.ToUpperInvariant() switch
    {
        "INTATTRIBUTE" => SchemaValueType.Integer,
        "DOUBLEATTRIBUTE" => SchemaValueType.Double,
        "DATEATTRIBUTE" => SchemaValueType.Date,
        "URIATTRIBUTE" => SchemaValueType.AnyUri,
        "MEASUREATTRIBUTE" => SchemaValueType.Measure,
        "CODEATTRIBUTE" => SchemaValueType.Code,
        _ => SchemaValueType.String,
    };
}
