using TwinInterop.Formats.Ifc.Schema;
using TwinInterop.Formats.Ifc.Step;

namespace TwinInterop.Formats.Ifc.Writing;

/// <summary>Writes centre lines as the curves of alignments: a plan of straight segments, and heights over it.</summary>
/// <remarks>
/// The last segment has no length and says where the curve ends. Source: IfcCompositeCurve of IfcCurveSegment, IfcGradientCurve
/// (ISO 16739-1:2024, 8.9.3), 4.1.7.1.1 (representations of alignments).
/// </remarks>
/// <param name="instances">Takes them; of IFC4X3.</param>
/// <param name="contexts">The contexts of representations.</param>
internal sealed class AlignmentCurveWriter(InstanceWriter instances, RepresentationContexts contexts)
{
    private int _straight;

    private StepWriter Step => instances.Step;

    /// <summary>Writes the curves of a line.</summary>
    /// <param name="line">The line.</param>
    /// <param name="points">Takes the numbers of its corners in plan.</param>
    /// <returns>The curve in plan, and that with heights; twice the same for a line without heights.</returns>
    public (int Plan, int Curve) Write(CentreLine line, Span<int> points)
    {
        if (_straight == 0)
            _straight = WriteStraight();
        int plan = WritePlan(line, points);
        return (plan, line.HasHeights ? WriteGradients(line, plan) : plan);
    }

    /// <summary>Writes a representation of an alignment.</summary>
    /// <param name="identifier">What it shows.</param>
    /// <param name="isSpatial">Whether the curve has heights.</param>
    /// <param name="curve">The curve.</param>
    public int WriteRepresentation(string identifier, bool isSpatial, int curve) => instances.Write(
        instances.New(IfcClass.IfcShapeRepresentation)
            .With("ContextOfItems", StepArgument.Reference(contexts.Of(identifier, "")))
            .With("RepresentationIdentifier", StepArgument.Text(identifier))
            .With("RepresentationType", StepArgument.Text(isSpatial ? "Curve3D" : "Curve2D"))
            .With("Items", StepArgument.References([curve])));

    private int WritePlan(CentreLine line, Span<int> points)
    {
        int[] segments = new int[line.Count];
        for (int i = 0; i < segments.Length; i++)
        {
            (double x, double y) = line.Plan(i);
            points[i] = WritePoint(x, y);
            (double alongX, double alongY) = line.Direction(i);
            segments[i] = WriteSegment(points[i], alongX, alongY, line.Length(i), isLast: i == segments.Length - 1);
        }

        int curve = Step.Begin("IFCCOMPOSITECURVE"u8);
        Step.References(segments);
        Step.Enumeration("U");
        Step.End();
        return curve;
    }

    private int WriteGradients(CentreLine line, int plan)
    {
        int[] segments = new int[line.Count];
        for (int i = 0; i < segments.Length; i++)
        {
            int point = Step.Begin("IFCCARTESIANPOINT"u8);
            Step.BeginList();
            Step.Real(line.Station(i));
            Step.Coordinate(line.Height(i));
            Step.EndList();
            Step.End();
            double gradient = line.Gradient(i);
            double slope = double.Hypot(1, gradient);
            segments[i] = WriteSegment(point, 1 / slope, gradient / slope, line.Length(i) * slope, isLast: i == segments.Length - 1);
        }

        int curve = Step.Begin("IFCGRADIENTCURVE"u8);
        Step.References(segments);
        Step.Enumeration("U");
        Step.Reference(plan);
        Step.Null();
        Step.End();
        return curve;
    }

    // A corner is continuous, but its tangents differ.
    private int WriteSegment(int point, double alongX, double alongY, double length, bool isLast)
    {
        int direction = WriteDirection(alongX, alongY);
        int place = Step.Begin("IFCAXIS2PLACEMENT2D"u8);
        Step.Reference(point);
        Step.Reference(direction);
        Step.End();
        int segment = Step.Begin("IFCCURVESEGMENT"u8);
        Step.Enumeration(isLast ? "DISCONTINUOUS" : "CONTINUOUS");
        Step.Reference(place);
        WriteLength(0);
        WriteLength(length);
        Step.Reference(_straight);
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

    private int WritePoint(double x, double y)
    {
        int point = Step.Begin("IFCCARTESIANPOINT"u8);
        Step.BeginList();
        Step.Coordinate(x);
        Step.Coordinate(y);
        Step.EndList();
        Step.End();
        return point;
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
