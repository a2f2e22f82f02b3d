using NetTopologySuite.Algorithm;
using NetTopologySuite.Geometries;
using TwinInterop.Geometry.Vectors;

namespace TwinInterop.Conformance.Checks.Ifc.Agreements;

/// <summary>Finds where a closed line in space crosses, touches or runs back along itself.</summary>
internal static class RingContact
{
    // Bounds the time that a hostile loop can take.
    private const int MaxComparisons = 2_000_000;

    /// <summary>Whether it does; points that repeat the one before count once.</summary>
    /// <param name="points">The corners in order, the first repeated at the end or not.</param>
    /// <param name="tolerance">How near counts as touching, in the unit of the points.</param>
    public static bool Exists(ReadOnlySpan<Vector3D> points, double tolerance)
    {
        List<CoordinateZ> ring = Corners(points, tolerance);
        if (ring.Count < 3)
            return false;
        int[] order = [.. Enumerable.Range(0, ring.Count).OrderBy(i => Least(ring, i))];
        int budget = MaxComparisons;
        for (int a = 0; a < order.Length; a++)
        {
            double end = Greatest(ring, order[a]) + tolerance;
            for (int b = a + 1; b < order.Length && Least(ring, order[b]) <= end; b++)
            {
                if (--budget == 0)
                    return false;
                if (Touch(ring, order[a], order[b], tolerance))
                    return true;
            }
        }

        return false;
    }

    private static List<CoordinateZ> Corners(ReadOnlySpan<Vector3D> points, double tolerance)
    {
        var ring = new List<CoordinateZ>(points.Length);
        foreach (ref readonly Vector3D point in points)
        {
            var corner = new CoordinateZ(point.X, point.Y, point.Z);
            if (ring.Count == 0 || CGAlgorithms3D.Distance(ring[^1], corner) > tolerance)
                ring.Add(corner);
        }

        while (ring.Count > 1 && CGAlgorithms3D.Distance(ring[0], ring[^1]) <= tolerance)
            ring.RemoveAt(ring.Count - 1);
        return ring;
    }

    private static CoordinateZ At(List<CoordinateZ> ring, int index) => ring[index % ring.Count];

    private static double Least(List<CoordinateZ> ring, int edge) => Math.Min(ring[edge].X, At(ring, edge + 1).X);

    private static double Greatest(List<CoordinateZ> ring, int edge) => Math.Max(ring[edge].X, At(ring, edge + 1).X);

    private static bool Touch(List<CoordinateZ> ring, int first, int second, double tolerance)
    {
        if ((first + 1) % ring.Count == second)
            return RunsBack(ring[first], ring[second], At(ring, second + 1), tolerance);
        if ((second + 1) % ring.Count == first)
            return RunsBack(ring[second], ring[first], At(ring, first + 1), tolerance);
        return CGAlgorithms3D.DistanceSegmentSegment(ring[first], At(ring, first + 1), ring[second], At(ring, second + 1)) <= tolerance;
    }

    /// <summary>Whether the second of two edges that share a corner lies on the first.</summary>
    private static bool RunsBack(CoordinateZ start, CoordinateZ corner, CoordinateZ end, double tolerance)
    {
        Vector3D there = Vector(corner, start);
        Vector3D onwards = Vector(corner, end);
        return there.Dot(onwards) > 0
            && there.Cross(onwards).Length <= tolerance * Math.Max(there.Length, onwards.Length);
    }

    private static Vector3D Vector(CoordinateZ from, CoordinateZ to) => new(to.X - from.X, to.Y - from.Y, to.Z - from.Z);
}
