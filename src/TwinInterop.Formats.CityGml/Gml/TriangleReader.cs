using System.Collections.Immutable;
using System.Xml;
using TwinInterop.Formats.CityGml.Reading;
using TwinInterop.Geometry;

namespace TwinInterop.Formats.CityGml.Gml;

/// <summary>Reads TriangulatedSurface and Tin.</summary>
internal sealed class TriangleReader(ReadSession session, GmlGeometryReader geometries)
{
    /// <summary>Reads the surface; its members are the triangles, its positions the control points of a Tin.</summary>
    public GmlNode Read(XmlReader reader, in ElementHead head)
    {
        SourcePlace place = SourcePlace.Of(reader);
        string name = reader.LocalName;
        List<GmlNode> triangles = [];
        TinDraft? tin = null;
        ImmutableArray<Position> controlPoints = [];
        int depth = reader.Depth;
        bool isEmpty = reader.IsEmptyElement;
        reader.Read();
        while (!isEmpty && reader.Depth > depth)
        {
            if (reader.NodeType != XmlNodeType.Element)
                reader.Read();
            else if (reader.LocalName is "trianglePatches" or "patches" or "polygonPatches")
                geometries.ReadMembers(reader, triangles);
            else if (reader.LocalName is "controlPoint" or "controlPoints")
                controlPoints = ReadControlPoints(reader);
            else if (reader.LocalName is "stopLines" or "breakLines" or "maxLength")
                ReadConstraint(reader, tin ??= new TinDraft());
            else
                geometries.SkipOther(reader);
        }

        if (!isEmpty)
            reader.Read();
        if (triangles.Count == 0 && !controlPoints.IsEmpty)
        {
            session.Report(CityGmlDiagnostics.UntriangulatedTin, place, name, controlPoints.Length);
            geometries.LeaveOut(); // the surface between the points is lost
        }

        return new GmlNode(GmlType.TriangulatedSurface, name, head.Id, place)
        {
            Members = triangles,
            Positions = controlPoints,
            Tin = tin,
        };
    }

    private void ReadConstraint(XmlReader reader, TinDraft tin)
    {
        switch (reader.LocalName)
        {
            case "stopLines":
                geometries.ReadMembers(reader, tin.StopLines);
                break;
            case "breakLines":
                geometries.ReadMembers(reader, tin.BreakLines);
                break;
            default:
                tin.MaxLengthUnit = reader.GetAttribute("uom");
                SourcePlace place = SourcePlace.Of(reader);
                string text = ElementText.Read(reader, session);
                if (NumberParser.TryParse(text, out double length) && double.IsFinite(length))
                    tin.MaxLength = length;
                else
                    session.Report(CityGmlDiagnostics.BadOrdinate, place, text);
                break;
        }
    }

    private ImmutableArray<Position> ReadControlPoints(XmlReader reader)
    {
        ImmutableArray<Position> points = geometries.Positions.Read(
            reader, geometries.Dimension, isRing: false, geometries.SkipOther);
        if (!points.IsDefault)
            return points;
        geometries.LeaveOut();
        return [];
    }
}
