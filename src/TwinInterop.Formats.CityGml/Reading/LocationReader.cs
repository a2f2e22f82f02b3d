using System.Xml;
using TwinInterop.Formats.CityGml.Gml;
using TwinInterop.Formats.CityGml.Schema;
using TwinInterop.Model;

namespace TwinInterop.Formats.CityGml.Reading;

/// <summary>Takes gml:location for the place of an object that has no other; beside other geometry it stays verbatim.</summary>
/// <remarks>
/// Source: OGC 02-023r4 (GML 3.1.1), 8.2.3.2. The property stands before the geometry of CityGML, so it is decided on at
/// the end of the object. CityGML 3.0 has points of its own, and keeps the property, deprecated there, verbatim.
/// </remarks>
internal sealed class LocationReader(ReadSession session, GmlGeometryReader geometries)
{
    private const string LocalName = "location";

    /// <summary>Whether a property of GML is the location of the feature.</summary>
    public static bool IsLocation(SchemaProperty property) =>
        property is { Kind: SchemaPropertyKind.Gml, Name.LocalName: LocalName };

    /// <summary>Decides on the location of an object whose properties are all read.</summary>
    public void Complete(FeatureDraft draft)
    {
        if (draft.Location is not { } location)
            return;
        bool isOnly = draft is { Geometry.Count: 0, Coverage: null, Modules.Count: 0 };
        if (isOnly && session.Schema.Version != CityGmlVersion.V3 && Read(location.Content) is { } geometry)
        {
            draft.Geometry.Add(geometry);
            return;
        }

        session.ReportOnce(CityGmlDiagnostics.UnknownElement, location.Content.Name, location.Place, $"gml:{LocalName}");
        draft.Extensions.Add(location.Content);
    }

    private GeometryDraft? Read(ExtensionContent content)
    {
        if (!HoldsPoints(content.Payload))
            return null;
        using XmlReader reader = XmlInput.Open(new StringReader(content.Payload));
        reader.MoveToContent();
        int before = geometries.LeftOut;
        var nodes = new List<GmlNode>(1);
        geometries.ReadMembers(reader, nodes);
        return new GeometryDraft($"geometry/{LocalName}", null, GeometryRole.Body, nodes, geometries.LeftOut > before);
    }

    private static bool HoldsPoints(string payload)
    {
        using XmlReader reader = XmlInput.Open(new StringReader(payload));
        reader.MoveToContent();
        while (reader.Read())
        {
            if (reader.NodeType == XmlNodeType.Element)
                return reader.LocalName is "Point" or "MultiPoint";
        }

        return false;
    }
}
