using TwinInterop.Conformance.Rules;
using TwinInterop.Formats.Ifc;
using TwinInterop.Formats.Ifc.Geometry;
using TwinInterop.Formats.Ifc.Schema;
using TwinInterop.Formats.Ifc.Step;
using TwinInterop.Geometry.Vectors;

namespace TwinInterop.Conformance.Checks.Ifc.Agreements;

/// <summary>Checks that lines through points do not name a point twice, and that arcs bend.</summary>
/// <remarks>Source: IfcPolyline, IfcPolyLoop, IfcIndexedPolyCurve (ISO 16739-1:2024, 8.9.3 and 8.20.3).</remarks>
[Checks("ifc-gem111", "ifc-gem112", "ifc-gem113")]
internal sealed class PolylineCheck : IIfcCheck
{
    private const int MaxPoints = 2_000_000;

    public void Check(IfcSubject subject)
    {
        var points = new PointReader(GeometryUnits.Of(subject.Model.Units));
        double tolerance = ModelPrecision.InMetres(subject.Model);
        foreach (IfcEntity loop in subject.Model.OfType(IfcClass.IfcPolyLoop))
            CheckPoints(subject, loop, loop.References("Polygon").ToArray(), points, tolerance);
        foreach (IfcEntity line in subject.Model.OfType(IfcClass.IfcPolyline))
            CheckLine(subject, line, points, tolerance);
        foreach (IfcEntity curve in subject.Model.OfType(IfcClass.IfcIndexedPolyCurve))
            CheckIndexed(subject, curve, points, tolerance);
    }

    private static void CheckLine(IfcSubject subject, IfcEntity line, PointReader points, double tolerance)
    {
        IfcEntity[] corners = line.References("Points").ToArray();
        if (corners.Length < 2)
            return;
        bool isClosed = corners.Length > 2 && FaceLoops.Points([corners[0], corners[^1]], points) is { } ends
            && ends[0].DistanceTo(ends[1]) <= tolerance;
        if (isClosed && corners[0] != corners[^1])
            subject.Report("ifc-gem111", line, "Points", corners[^1].ToString(), corners[0].ToString());
        CheckPoints(subject, line, isClosed ? corners[..^1] : corners, points, tolerance);
    }

    private static void CheckPoints(IfcSubject subject, IfcEntity line, IfcEntity[] corners, PointReader points, double tolerance)
    {
        if (corners.Length > MaxPoints || FaceLoops.Points(corners, points) is not { } places)
            return;
        int[] order = [.. Enumerable.Range(0, places.Length).OrderBy(i => places[i].X)];
        for (int a = 0; a < order.Length; a++)
        {
            Vector3D place = places[order[a]];
            for (int b = a + 1; b < order.Length && places[order[b]].X - place.X <= tolerance; b++)
            {
                if (place.DistanceTo(places[order[b]]) > tolerance)
                    continue;
                subject.Report("ifc-gem111", line, found: $"{corners[order[a]]}, {corners[order[b]]}");
                return;
            }
        }
    }

    private static void CheckIndexed(IfcSubject subject, IfcEntity curve, PointReader points, double tolerance)
    {
        Vector3D[] places;
        try
        {
            places = points.PointList(curve.Reference("Points"));
        }
        catch (UnreadableItemException)
        {
            return;
        }

        if (!curve.Has("Segments"))
        {
            CheckRun(subject, curve, places, tolerance);
            return;
        }

        foreach (StepValue segment in curve["Segments"].Items)
        {
            using PooledList<int>? indices = segment.Items.FirstOrDefault().ReadIntegers();
            Vector3D[] run = [.. Places(indices, places)];
            CheckRun(subject, curve, run, tolerance);
            if (segment.TypeName == "IFCARCINDEX" && run.Length == 3 && IsStraight(run, tolerance))
                subject.Report("ifc-gem113", curve, "Segments", segment.TypeName);
        }
    }

    private static IEnumerable<Vector3D> Places(PooledList<int>? indices, Vector3D[] places)
    {
        for (int i = 0; i < (indices?.Count ?? 0); i++)
        {
            if ((uint)(indices![i] - 1) < (uint)places.Length) // not null: it has this many
                yield return places[indices[i] - 1];
        }
    }

    private static void CheckRun(IfcSubject subject, IfcEntity curve, Vector3D[] run, double tolerance)
    {
        for (int i = 1; i < run.Length; i++)
        {
            if (run[i].DistanceTo(run[i - 1]) > tolerance)
                continue;
            subject.Report("ifc-gem112", curve, "Points", FormattableString.Invariant($"{run[i - 1]}, {run[i]}"));
            return;
        }
    }

    private static bool IsStraight(Vector3D[] arc, double tolerance)
    {
        Vector3D chord = arc[2] - arc[0];
        return chord.Length > tolerance && chord.Cross(arc[1] - arc[0]).Length / chord.Length <= tolerance;
    }
}
