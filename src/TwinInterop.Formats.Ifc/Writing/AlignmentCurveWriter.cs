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
/// <param name="segments">Writes segments.</param>
internal sealed class AlignmentCurveWriter(InstanceWriter instances, RepresentationContexts contexts, CurveSegmentWriter segments)
{
    /// <summary>Writes the curves of a line.</summary>
    /// <param name="line">The line.</param>
    /// <param name="points">Takes the numbers of its corners in plan.</param>
    /// <returns>The curve in plan, and that with heights; twice the same for a line without heights.</returns>
    public (int Plan, int Curve) Write(CentreLine line, Span<int> points)
    {
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
        int[] numbers = new int[line.Count];
        for (int i = 0; i < numbers.Length; i++)
        {
            (double x, double y) = line.Plan(i);
            points[i] = segments.WritePoint(x, y);
            (double alongX, double alongY) = line.Direction(i);
            numbers[i] = segments.Write(points[i], alongX, alongY, Part(line.Length(i), isLast: i == numbers.Length - 1));
        }

        return segments.WriteCurve("IFCCOMPOSITECURVE"u8, numbers, 0);
    }

    private int WriteGradients(CentreLine line, int plan)
    {
        int[] numbers = new int[line.Count];
        for (int i = 0; i < numbers.Length; i++)
        {
            int point = instances.Step.Begin("IFCCARTESIANPOINT"u8);
            instances.Step.BeginList();
            instances.Step.Real(line.Station(i));
            instances.Step.Coordinate(line.Height(i));
            instances.Step.EndList();
            instances.Step.End();
            double gradient = line.Gradient(i);
            double slope = double.Hypot(1, gradient);
            numbers[i] = segments.Write(point, 1 / slope, gradient / slope, Part(line.Length(i) * slope, isLast: i == numbers.Length - 1));
        }

        return segments.WriteCurve("IFCGRADIENTCURVE"u8, numbers, plan);
    }

    // A corner is continuous, but its tangents differ.
    private CurvePart Part(double length, bool isLast) =>
        new(segments.Straight, 0, length, isLast ? "DISCONTINUOUS" : "CONTINUOUS");
}
