using TwinInterop.Geometry.Vectors;

namespace TwinInterop.Geometry.Curves;

/// <summary>Clean-up of sequences of points.</summary>
internal static class PointSequence
{
    /// <summary>Points nearer than this are one point, in metres.</summary>
    public const double Coincidence = 1e-7;

    /// <summary>The points without those that repeat the one before.</summary>
    public static Vector3D[] WithoutRepeats(ReadOnlySpan<Vector3D> points, double tolerance = Coincidence)
    {
        var kept = new List<Vector3D>(points.Length);
        foreach (ref readonly Vector3D point in points)
        {
            if (kept.Count == 0 || kept[^1].DistanceTo(point) > tolerance)
                kept.Add(point);
        }

        return [.. kept];
    }

    /// <summary>A loop: without repeats, and without a last point that repeats the first.</summary>
    public static Vector3D[] AsLoop(ReadOnlySpan<Vector3D> points, double tolerance = Coincidence)
    {
        Vector3D[] kept = WithoutRepeats(points, tolerance);
        int length = kept.Length;
        while (length > 1 && kept[length - 1].DistanceTo(kept[0]) <= tolerance)
            length--;
        return length == kept.Length ? kept : kept[..length];
    }

    /// <summary>The area vector of a loop: along its normal, as long as the enclosed area.</summary>
    public static Vector3D AreaVector(ReadOnlySpan<Vector3D> loop)
    {
        Vector3D sum = default;
        for (int i = 1; i + 1 < loop.Length; i++)
            sum += (loop[i] - loop[0]).Cross(loop[i + 1] - loop[0]);
        return sum * 0.5;
    }

    /// <summary>The length of the polyline through the points, in metres.</summary>
    public static double Length(ReadOnlySpan<Vector3D> points)
    {
        double length = 0;
        for (int i = 1; i < points.Length; i++)
            length += points[i].DistanceTo(points[i - 1]);
        return length;
    }
}
