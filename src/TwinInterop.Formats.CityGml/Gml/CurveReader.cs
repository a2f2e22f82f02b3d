using System.Collections.Immutable;
using System.Xml;
using TwinInterop.Formats.CityGml.Reading;
using TwinInterop.Geometry;

namespace TwinInterop.Formats.CityGml.Gml;

/// <summary>Reads curved segments as runs of straight ones.</summary>
internal sealed class CurveReader(ReadSession session, GmlGeometryReader geometries)
{
    /// <summary>Reads an arc, a circle or a spline.</summary>
    public GmlNode? ReadArc(XmlReader reader, in ElementHead head)
    {
        SourcePlace place = SourcePlace.Of(reader);
        string name = reader.LocalName;
        var parameters = new CurveParameters(session);
        ImmutableArray<Position> control = geometries.Positions.Read(reader, geometries.Dimension, isRing: false, child =>
        {
            if (!parameters.TryRead(child))
                geometries.SkipOther(child);
        });
        ImmutableArray<Position> positions = control.IsDefaultOrEmpty ? [] : Straighten(name, control, parameters);
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

    private ImmutableArray<Position> Straighten(string name, ImmutableArray<Position> control, CurveParameters parameters)
    {
        switch (name)
        {
            case "Arc" or "ArcString":
                return ArcTessellation.ArcString(control);
            case "Circle":
                return ArcTessellation.Circle(control);
            case "ArcByCenterPoint" or "CircleByCenterPoint":
                // Bearings of the file count from its first axis; after a swap that axis is Y.
                (double start, double end) = session.SwapsAxes
                    ? (90 - parameters.StartAngle, 90 - parameters.EndAngle)
                    : (parameters.StartAngle, parameters.EndAngle);
                return ArcTessellation.AroundCentre(control[0], parameters.Radius, start, end);
            case "ArcByBulge" or "ArcStringByBulge" when control.Length > 1:
                return ArcTessellation.ArcString(WithMiddles(control, parameters, session.SwapsAxes));
            case "CubicSpline":
                return SplineTessellation.CubicSpline(control);
            case "BSpline":
                return SplineTessellation.BSpline(control, parameters.Degree, parameters.Knots);
            case "Bezier":
                return SplineTessellation.Bezier(control);
            default:
                return control;
        }
    }

    /// <summary>The positions of arcs given by their ends and how far their middles lie from the chords.</summary>
    private static ImmutableArray<Position> WithMiddles(ImmutableArray<Position> control, CurveParameters parameters, bool swapsAxes)
    {
        var positions = ImmutableArray.CreateBuilder<Position>();
        for (int i = 0; i + 1 < control.Length; i++)
        {
            Position a = control[i], b = control[i + 1];
            double bulge = i < parameters.Bulges.Count ? parameters.Bulges[i] : 0;
            double[] normal = i < parameters.Normals.Count ? parameters.Normals[i] : [];
            (double first, double second) = normal.Length < 2 ? Perpendicular(a, b) : (normal[0], normal[1]);
            if (swapsAxes && normal.Length > 1)
                (first, second) = (second, first);
            double up = normal.Length > 2 ? normal[2] : 0;
            positions.Add(a);
            positions.Add(new Position(
                ((a.X + b.X) / 2) + (bulge * first), ((a.Y + b.Y) / 2) + (bulge * second), ((a.Z + b.Z) / 2) + (bulge * up)));
        }

        positions.Add(control[^1]);
        return positions.ToImmutable();
    }

    /// <summary>In two dimensions the normal is the left of the chord.</summary>
    private static (double X, double Y) Perpendicular(in Position a, in Position b)
    {
        double length = Math.Max(Math.Sqrt(((b.X - a.X) * (b.X - a.X)) + ((b.Y - a.Y) * (b.Y - a.Y))), double.Epsilon);
        return ((a.Y - b.Y) / length, (b.X - a.X) / length);
    }
}
