using System.Collections.Immutable;
using System.Xml;
using TwinInterop.Formats.CityGml.Reading;
using TwinInterop.Geometry;

namespace TwinInterop.Formats.CityGml.Gml;

/// <summary>Reads polygons, patches and their rings.</summary>
internal sealed class RingReader(ReadSession session, GmlGeometryReader geometries)
{
    /// <summary>Reads a polygon whose rings stand in exterior and interior; null when it has no usable outer ring.</summary>
    public GmlNode? ReadPolygon(XmlReader reader, in ElementHead head)
    {
        SourcePlace place = SourcePlace.Of(reader);
        string name = reader.LocalName;
        RingDraft? exterior = null;
        List<RingDraft>? holes = null;
        int depth = reader.Depth;
        bool isEmpty = reader.IsEmptyElement;
        reader.Read();
        while (!isEmpty && reader.Depth > depth)
        {
            if (reader.NodeType != XmlNodeType.Element)
                reader.Read();
            else if (reader.LocalName is "exterior" or "outerBoundaryIs")
                exterior = ReadRingProperty(reader) ?? exterior;
            else if (reader.LocalName is "interior" or "innerBoundaryIs")
                AddHole(ReadRingProperty(reader), ref holes);
            else
                geometries.SkipOther(reader);
        }

        if (!isEmpty)
            reader.Read();
        if (exterior is { } ring)
            return new GmlNode(GmlType.Polygon, name, head.Id, place) { Exterior = ring, Holes = holes is null ? [] : [.. holes] };

        session.Report(CityGmlDiagnostics.EmptyGeometry, place, name);
        geometries.LeaveOut();
        return null;
    }

    /// <summary>Reads a polygon of GML 3.3, whose positions stand directly inside.</summary>
    public GmlNode? ReadSimplePolygon(XmlReader reader, in ElementHead head)
    {
        SourcePlace place = SourcePlace.Of(reader);
        string name = reader.LocalName;
        ImmutableArray<Position> positions = geometries.Positions.Read(
            reader, geometries.Dimension, isRing: false, geometries.SkipOther);
        if (Close(null, positions, place, mustRepeat: false) is { } ring)
            return new GmlNode(GmlType.Polygon, name, head.Id, place) { Exterior = ring };
        geometries.LeaveOut();
        return null;
    }

    /// <summary>Reads the ring in a ring property, and moves behind the property; null when there is none to use.</summary>
    public RingDraft? ReadRingProperty(XmlReader reader)
    {
        RingDraft? ring = null;
        int depth = reader.Depth;
        if (reader.IsEmptyElement)
        {
            session.Report(CityGmlDiagnostics.EmptyGeometry, reader, reader.Name);
            geometries.LeaveOut();
            reader.Read();
            return null;
        }

        reader.Read();
        while (reader.Depth > depth)
        {
            if (reader.NodeType != XmlNodeType.Element)
                reader.Read();
            else
                ring = ReadRing(reader) ?? ring;
        }

        reader.Read();
        return ring;
    }

    private static void AddHole(RingDraft? hole, ref List<RingDraft>? holes)
    {
        if (hole is { } ring)
            (holes ??= []).Add(ring);
    }

    private RingDraft? ReadRing(XmlReader reader)
    {
        SourcePlace place = SourcePlace.Of(reader);
        if (reader.LocalName is "LinearRing")
        {
            ElementHead head = ElementHead.Read(reader);
            if (head.SrsName is { } srsName)
                session.MeetCrs(srsName, reader);
            int dimension = head.Dimension > 0 ? head.Dimension : geometries.Dimension;
            ImmutableArray<Position> positions = geometries.Positions.Read(
                reader, dimension, isRing: true, geometries.SkipOther);
            RingDraft? ring = Close(head.Id, positions, place, mustRepeat: true);
            if (ring is null)
                geometries.LeaveOut();
            return ring;
        }

        return geometries.Read(reader) is { } curve ? new RingDraft(curve.Id, [], curve) : null;
    }

    private RingDraft? Close(string? id, ImmutableArray<Position> positions, SourcePlace place, bool mustRepeat)
    {
        if (positions.IsDefault)
            return null; // was reported where it was read
        if (positions.IsEmpty)
        {
            session.Report(CityGmlDiagnostics.EmptyGeometry, place, "LinearRing");
            return null;
        }

        return new RingDraft(id, RingClosure.Open(positions, session, place, mustRepeat, out bool wasOpen)) { IsOpen = wasOpen };
    }
}
