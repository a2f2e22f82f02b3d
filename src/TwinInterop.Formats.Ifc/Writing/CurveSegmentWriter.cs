using TwinInterop.Formats.Ifc.Schema;
using TwinInterop.Formats.Ifc.Step;
using TwinInterop.Geometry.Vectors;

namespace TwinInterop.Formats.Ifc.Writing;

/// <summary>Writes the segments of alignment curves.</summary>
/// <remarks>Source: IfcCurveSegment (ISO 16739-1:2024, 8.9.3.25).</remarks>
/// <param name="instances">Takes them; of IFC4X3.</param>
internal sealed class CurveSegmentWriter(InstanceWriter instances)
{
    private int _straight;

    private StepWriter Step => instances.Step;

    /// <summary>The parent curve of straight segments.</summary>
    public int Straight => _straight == 0 ? _straight = WriteStraight() : _straight;

    /// <summary>Writes a segment of a plan or of heights.</summary>
    /// <param name="point">The point at which it begins.</param>
    /// <param name="alongX">Its direction there.</param>
    /// <param name="alongY">Its direction there.</param>
    /// <param name="piece">Which piece of which curve it is.</param>
    public int Write(int point, double alongX, double alongY, in CurvePart piece)
    {
        int direction = WriteDirection(alongX, alongY);
        int place = Step.Begin("IFCAXIS2PLACEMENT2D"u8);
        Step.Reference(point);
        Step.Reference(direction);
        Step.End();
        return WriteSegment(place, piece);
    }

    /// <summary>Writes a segment of cant.</summary>
    /// <param name="station">Where it begins.</param>
    /// <param name="lift">How high the track lies there over the curve that the cant belongs to, in metres.</param>
    /// <param name="tilt">How far the upright leans to the left there, in radians.</param>
    /// <param name="piece">Which piece of which curve it is.</param>
    public int WriteCant(double station, double lift, double tilt, in CurvePart piece)
    {
        (double sine, double cosine) = Math.SinCos(tilt);
        int point = instances.Write(instances.New(IfcClass.IfcCartesianPoint).With("Coordinates", RepresentationContexts.Numbers(station, lift, 0)));
        int up = instances.Write(instances.New(IfcClass.IfcDirection).With("DirectionRatios", RepresentationContexts.Numbers(0, sine, cosine)));
        int along = instances.Write(instances.New(IfcClass.IfcDirection).With("DirectionRatios", RepresentationContexts.Numbers(1, 0, 0)));
        int place = instances.Write(instances.New(IfcClass.IfcAxis2Placement3D)
            .With("Location", StepArgument.Reference(point))
            .With("Axis", StepArgument.Reference(up))
            .With("RefDirection", StepArgument.Reference(along)));
        return WriteSegment(place, piece);
    }

    /// <summary>Writes a curve of segments.</summary>
    public int WriteCurve(ReadOnlySpan<byte> type, ReadOnlySpan<int> segments, int basis)
    {
        int curve = Step.Begin(type);
        Step.References(segments);
        Step.Enumeration("U");
        if (basis != 0)
        {
            Step.Reference(basis);
            Step.Null();
        }

        Step.End();
        return curve;
    }

    /// <summary>Writes a point to the micrometre, in plan or in heights over stations.</summary>
    public int WritePoint(double x, double y)
    {
        int point = Step.Begin("IFCCARTESIANPOINT"u8);
        Step.BeginList();
        Step.Coordinate(x);
        Step.Coordinate(y);
        Step.EndList();
        Step.End();
        return point;
    }

    /// <summary>Writes a point as exactly as it is given.</summary>
    public int WriteExact(in Vector3D point) => instances.Write(
        instances.New(IfcClass.IfcCartesianPoint).With("Coordinates", RepresentationContexts.Numbers(point.X, point.Y)));

    private int WriteSegment(int place, in CurvePart piece)
    {
        int segment = Step.Begin("IFCCURVESEGMENT"u8);
        Step.Enumeration(piece.Transition);
        Step.Reference(place);
        WriteLength(piece.From);
        WriteLength(piece.Length);
        Step.Reference(piece.Parent);
        Step.End();
        return segment;
    }

    private void WriteLength(double metres)
    {
        Step.BeginTyped("IFCLENGTHMEASURE"u8);
        Step.Real(metres);
        Step.EndList();
    }

    private int WriteStraight()
    {
        int point = WritePoint(0, 0);
        int direction = WriteDirection(1, 0);
        int vector = Step.Begin("IFCVECTOR"u8);
        Step.Reference(direction);
        Step.Real(1);
        Step.End();
        int straight = Step.Begin("IFCLINE"u8);
        Step.Reference(point);
        Step.Reference(vector);
        Step.End();
        return straight;
    }

    private int WriteDirection(double x, double y)
    {
        int direction = Step.Begin("IFCDIRECTION"u8);
        Step.BeginList();
        Step.Real(x);
        Step.Real(y);
        Step.EndList();
        Step.End();
        return direction;
    }
}
