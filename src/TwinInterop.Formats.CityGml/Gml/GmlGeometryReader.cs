using System.Collections.Immutable;
using System.Xml;
using TwinInterop.Formats.CityGml.Reading;
using TwinInterop.Geometry;

namespace TwinInterop.Formats.CityGml.Gml;

/// <summary>Reads geometry elements of every GML version into nodes; references are followed later.</summary>
/// <remarks>Recursion is bounded by <see cref="ReadLimits.XmlDepth"/>.</remarks>
internal sealed class GmlGeometryReader
{
    private readonly ReadSession _session;
    private readonly RingReader _rings;
    private readonly CurveReader _curves;
    private readonly TriangleReader _triangles;
    private readonly ImplicitGeometryReader _implicits;
    private int _dimension;

    /// <param name="session">What all parts of the reading share.</param>
    public GmlGeometryReader(ReadSession session)
    {
        _session = session;
        Positions = new PositionReader(session);
        _rings = new RingReader(session, this);
        _curves = new CurveReader(session, this);
        _triangles = new TriangleReader(session, this);
        _implicits = new ImplicitGeometryReader(session, this);
    }

    /// <summary>Reads positions.</summary>
    public PositionReader Positions { get; }

    /// <summary>Where geometries with an id are entered.</summary>
    public required GmlIndex Index { get; init; }

    /// <summary>How many geometries or parts of one were left out so far.</summary>
    public int LeftOut { get; private set; }

    /// <summary>Reads the texture that a TexturedSurface of 1.0 carries, and moves behind it; null where none is wanted.</summary>
    public Action<XmlReader, GmlNode>? TexturedSurfaces { get; set; }

    /// <summary>Reads an appearance that stands inside a geometry, and moves behind it; null where none is wanted.</summary>
    public Action<XmlReader>? Appearances { get; set; }

    /// <summary>The dimension that the geometry around states; 0 when none does.</summary>
    public int Dimension => _dimension;

    /// <summary>Counts a geometry that could not be used.</summary>
    public void LeaveOut() => LeftOut++;

    /// <summary>Reads the content of a property element, a reference or geometries, and moves behind the element.</summary>
    public void ReadMembers(XmlReader reader, List<GmlNode> into)
    {
        ElementHead head = ElementHead.Read(reader);
        if (reader.IsEmptyElement)
        {
            if (head.Href is { } href)
                into.Add(new GmlNode(GmlType.Reference, reader.LocalName, null, SourcePlace.Of(reader)) { Href = href });
            reader.Read();
            return;
        }

        int depth = reader.Depth;
        int before = into.Count;
        SourcePlace place = SourcePlace.Of(reader);
        string name = reader.LocalName;
        reader.Read();
        while (reader.Depth > depth)
        {
            if (reader.NodeType == XmlNodeType.Element)
                Add(Read(reader), into);
            else
                reader.Read();
        }

        reader.Read();
        if (into.Count == before && head.Href is { } besides)
            into.Add(new GmlNode(GmlType.Reference, name, null, place) { Href = besides });
    }

    /// <summary>Reads the geometry element that the reader stands on, and moves behind it; null when it cannot be used.</summary>
    public GmlNode? Read(XmlReader reader)
    {
        (GmlElement element, GmlType type) = GmlElements.Find(reader.LocalName);
        if (element == GmlElement.Unknown || reader.Depth > _session.Limits.XmlDepth)
        {
            if (element == GmlElement.Unknown)
                _session.Report(CityGmlDiagnostics.UnknownGeometry, reader, reader.Name);
            else
                _session.Report(CityGmlDiagnostics.TooDeep, reader, _session.Limits.XmlDepth);
            LeftOut++;
            reader.Skip();
            return null;
        }

        ElementHead head = ElementHead.Read(reader);
        if (head.SrsName is { } srsName)
            _session.MeetCrs(srsName, reader);
        int outer = _dimension;
        if (head.Dimension > 0)
            _dimension = head.Dimension;
        GmlNode? node = ReadContent(reader, element, type, head);
        _dimension = outer;
        return node is null ? null : Enter(node);
    }

    /// <summary>Reports a child that says something other than geometry, and moves behind it.</summary>
    public void SkipOther(XmlReader reader)
    {
        _session.ReportOnce(
            CityGmlDiagnostics.GeometryProperty, reader.Name, SourcePlace.Of(reader), reader.Name, "a geometry");
        reader.Skip();
    }

    private GmlNode? ReadContent(XmlReader reader, GmlElement element, GmlType type, in ElementHead head) => element switch
    {
        GmlElement.Point => ReadPoint(reader, head),
        GmlElement.Line => ReadLine(reader, head),
        GmlElement.Arc => _curves.ReadArc(reader, head),
        GmlElement.Polygon => _rings.ReadPolygon(reader, head),
        GmlElement.SimplePolygon => _rings.ReadSimplePolygon(reader, head),
        GmlElement.Triangles => _triangles.Read(reader, head),
        GmlElement.Implicit => _implicits.Read(reader, head),
        _ => ReadAggregate(reader, type, head), // Orientable too: its base is its only member
    };

    private GmlNode Enter(GmlNode node)
    {
        if (node.Id is null)
            return node;
        GmlNode kept = Index.Add(node, out bool isDuplicate);
        if (isDuplicate)
            _session.Report(CityGmlDiagnostics.DuplicateId, node.Place, node.Id);
        return kept;
    }

    private static void Add(GmlNode? node, List<GmlNode> into)
    {
        if (node is not null)
            into.Add(node);
    }

    private GmlNode? ReadPoint(XmlReader reader, in ElementHead head)
    {
        SourcePlace place = SourcePlace.Of(reader);
        ImmutableArray<Position> positions = Positions.Read(reader, _dimension, isRing: false, SkipOther);
        if (!positions.IsDefault && positions.Length == 1)
            return new GmlNode(GmlType.Point, "Point", head.Id, place) { Positions = positions };
        if (!positions.IsDefault)
            _session.Report(CityGmlDiagnostics.EmptyGeometry, place, "Point");
        LeftOut++;
        return null;
    }

    private GmlNode? ReadLine(XmlReader reader, in ElementHead head)
    {
        SourcePlace place = SourcePlace.Of(reader);
        string name = reader.LocalName;
        ImmutableArray<Position> positions = Positions.Read(reader, _dimension, isRing: false, SkipOther);
        if (!positions.IsDefault && positions.Length > 1)
            return new GmlNode(GmlType.LineString, name, head.Id, place) { Positions = positions };
        if (!positions.IsDefault)
            _session.Report(CityGmlDiagnostics.EmptyGeometry, place, name);
        LeftOut++;
        return null;
    }

    private GmlNode ReadAggregate(XmlReader reader, GmlType type, in ElementHead head)
    {
        var node = new GmlNode(type, reader.LocalName, head.Id, SourcePlace.Of(reader)) { IsReversed = head.IsReversed };
        if (reader.IsEmptyElement)
        {
            reader.Read();
            return node;
        }

        int depth = reader.Depth;
        reader.Read();
        while (reader.Depth > depth)
        {
            if (reader.NodeType == XmlNodeType.Element)
                ReadChild(reader, node);
            else
                reader.Read();
        }

        reader.Read();
        return node;
    }

    private void ReadChild(XmlReader reader, GmlNode node)
    {
        switch (reader.LocalName)
        {
            case "interior":
                ReadMembers(reader, node.Interiors ??= []);
                break;
            case "name" or "description" or "descriptionReference" or "identifier" or "metaDataProperty" or "boundedBy":
                SkipOther(reader);
                break;
            case "appearance" when TexturedSurfaces is { } textured:
                textured(reader, node);
                break;
            default:
                // Some exporters leave out the property element between: the geometry then stands directly inside.
                if (GmlElements.Find(reader.LocalName).Element == GmlElement.Unknown)
                    ReadMembers(reader, node.Members);
                else
                    Add(Read(reader), node.Members);
                break;
        }
    }
}
