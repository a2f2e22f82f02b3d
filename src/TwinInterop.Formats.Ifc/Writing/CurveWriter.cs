using TwinInterop.Formats.Ifc.Schema;
using TwinInterop.Formats.Ifc.Step;
using TwinInterop.Geometry;

namespace TwinInterop.Formats.Ifc.Writing;

/// <summary>Writes lines and points.</summary>
/// <param name="instances">Takes them.</param>
internal sealed class CurveWriter(InstanceWriter instances)
{
    private const double OneHeight = 1e-6; // metres

    private StepWriter Step => instances.Step;

    /// <summary>Whether a geometry is lines that can be written without heights: all lie at that of the origin.</summary>
    public static bool IsPlan(AbstractGeometry geometry, Position origin) => geometry is LineString or CompositeCurve or MultiCurve
        && geometry.Leaves().OfType<LineString>().All(line => line.Positions.All(position => Math.Abs(position.Z - origin.Z) <= OneHeight));

    /// <summary>Writes each line of a geometry as a curve; lines of fewer than two finite points are left out.</summary>
    public List<int> Write(AbstractGeometry geometry, in Position origin, bool isPlan = false)
    {
        var curves = new List<int>();
        foreach (LineString line in geometry.Leaves().OfType<LineString>())
        {
            if (line.Positions.Length >= 2 && line.Positions.All(position => double.IsFinite(position.X + position.Y)))
                curves.Add(Write(line, origin, isPlan));
        }

        return curves;
    }

    /// <summary>Writes each line of a geometry as a curve in plan, without its heights.</summary>
    public List<int> WritePlan(AbstractGeometry geometry, in Position origin)
    {
        var curves = new List<int>();
        foreach (LineString line in geometry.Leaves().OfType<LineString>())
            curves.Add(Write(line, origin, isPlan: true));
        return curves;
    }

    /// <summary>Writes positions as a set of points.</summary>
    public int WritePoints(IReadOnlyList<Position> positions, in Position origin)
    {
        int first = WriteCorners(positions, origin);
        int set = Step.Begin("IFCGEOMETRICSET"u8);
        Step.BeginList();
        for (int i = 0; i < positions.Count; i++)
            Step.Reference(first + i);
        Step.EndList();
        Step.End();
        return set;
    }

    private int Write(LineString line, in Position origin, bool isPlan)
    {
        if (instances.Schema.Release == IfcRelease.Ifc2x3)
        {
            int first = WriteCorners(line.Positions, origin, isPlan);
            int polyline = Step.Begin("IFCPOLYLINE"u8);
            Step.BeginList();
            for (int i = 0; i < line.Positions.Length; i++)
                Step.Reference(first + i);
            Step.EndList();
            Step.End();
            return polyline;
        }

        int list = Step.Begin(isPlan ? "IFCCARTESIANPOINTLIST2D"u8 : "IFCCARTESIANPOINTLIST3D"u8);
        Step.BeginList();
        foreach (Position position in line.Positions)
            Coordinates(position, origin, isPlan);
        Step.EndList();
        if (instances.Schema.Release == IfcRelease.Ifc4x3)
            Step.Null();
        Step.End();
        int curve = Step.Begin("IFCINDEXEDPOLYCURVE"u8);
        Step.Reference(list);
        Step.Null();
        if (instances.Schema.Release == IfcRelease.Ifc4x3)
            Step.Enumeration("F");
        else
            Step.Null();
        Step.End();
        return curve;
    }

    private int WriteCorners(IReadOnlyList<Position> positions, in Position origin, bool isPlan = false)
    {
        int first = Step.Last + 1;
        foreach (Position position in positions)
        {
            Step.Begin("IFCCARTESIANPOINT"u8);
            Coordinates(position, origin, isPlan);
            Step.End();
        }

        return first;
    }

    private void Coordinates(in Position position, in Position origin, bool isPlan)
    {
        Step.BeginList();
        Step.Coordinate(position.X - origin.X);
        Step.Coordinate(position.Y - origin.Y);
        if (!isPlan)
            Step.Coordinate((position.HasHeight ? position.Z : 0) - origin.Z);
        Step.EndList();
    }
}
