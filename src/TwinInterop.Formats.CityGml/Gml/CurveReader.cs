using System.Collections.Immutable;
using System.Xml;
using TwinInterop.Formats.CityGml.Reading;
using TwinInterop.Geometry;

namespace TwinInterop.Formats.CityGml.Gml;

/// <summary>Reads curved segments as runs of straight ones.</summary>
internal sealed class CurveReader(ReadSession session, GmlGeometryReader geometries)
{
    private double _radius;
    private double _startAngle;
    private double _endAngle;

    /// <summary>Reads an arc, a circle or a spline.</summary>
    public GmlNode? ReadArc(XmlReader reader, in ElementHead head)
    {
        SourcePlace place = SourcePlace.Of(reader);
        string name = reader.LocalName;
        (_radius, _startAngle, _endAngle) = (0, 0, 360);
        ImmutableArray<Position> control = geometries.Positions.Read(reader, geometries.Dimension, isRing: false, ReadParameter);
        ImmutableArray<Position> positions = control.IsDefaultOrEmpty ? [] : Straighten(name, control);
        if (positions.Length < 2)
        {
            if (!control.IsDefault)
                session.Report(CityGmlDiagnostics.EmptyGeometry, place, name);
            geometries.LeaveOut();
            return null;
        }

        session.Report(CityGmlDiagnostics.CurveApproximated, place, name, positions.Length - 1);
        return new GmlNode(GmlType.LineString, name, head.Id, place)
        {
            Positions = positions,
            ApproximatedSegments = positions.Length - 1,
        };
    }

    private ImmutableArray<Position> Straighten(string name, ImmutableArray<Position> control)
    {
        switch (name)
        {
            case "Arc" or "ArcString":
                return ArcTessellation.ArcString(control);
            case "Circle":
                return ArcTessellation.Circle(control);
            case "ArcByCenterPoint" or "CircleByCenterPoint":
                // Bearings of the file count from its first axis; after a swap that axis is Y.
                (double start, double end) = session.SwapsAxes ? (90 - _startAngle, 90 - _endAngle) : (_startAngle, _endAngle);
                return ArcTessellation.AroundCentre(control[0], _radius, start, end);
            default:
                return control;
        }
    }

    private void ReadParameter(XmlReader reader)
    {
        string name = reader.LocalName;
        if (name is not ("radius" or "startAngle" or "endAngle"))
        {
            geometries.SkipOther(reader);
            return;
        }

        string? unit = reader.GetAttribute("uom");
        SourcePlace place = SourcePlace.Of(reader);
        string text = ElementText.Read(reader, session);
        if (!NumberParser.TryParse(text, out double value) || !double.IsFinite(value))
        {
            session.Report(CityGmlDiagnostics.BadOrdinate, place, text);
            return;
        }

        double degrees = unit is not null && unit.EndsWith("rad", StringComparison.Ordinal) ? double.RadiansToDegrees(value) : value;
        switch (name)
        {
            case "radius":
                _radius = value;
                break;
            case "startAngle":
                _startAngle = degrees;
                break;
            default:
                _endAngle = degrees;
                break;
        }
    }
}
