using TwinInterop.Geometry.Vectors;

namespace TwinInterop.Geometry.Validity;

/// <summary>A triangle with an area.</summary>
/// <param name="A">First corner, in metres.</param>
/// <param name="B">Second corner.</param>
/// <param name="C">Third corner.</param>
internal readonly record struct Triangle3D(Vector3D A, Vector3D B, Vector3D C)
{
    /// <summary>The direction from which the corners run counter-clockwise, of length 1.</summary>
    public Vector3D Normal => (B - A).Cross(C - A).Normalized();

    /// <summary>The middle of the corners.</summary>
    public Vector3D Centroid => (A + B + C) * (1.0 / 3);

    /// <summary>The distance from a point, in metres.</summary>
    public double DistanceTo(in Vector3D point)
    {
        Vector3D normal = Normal;
        if (IsOver(point, normal, 0))
            return Math.Abs((point - A).Dot(normal));
        return Math.Min(
            SegmentDistance(point, A, B), Math.Min(SegmentDistance(point, B, C), SegmentDistance(point, C, A)));
    }

    /// <summary>Whether a point lies over or under the triangle, or within a margin of that.</summary>
    public bool IsOver(in Vector3D point, in Vector3D normal, double margin) =>
        Inside(A, B, point, normal) >= -margin && Inside(B, C, point, normal) >= -margin && Inside(C, A, point, normal) >= -margin;

    /// <summary>Whether a point that lies on the plane belongs to the triangle, within a tolerance.</summary>
    /// <remarks>At the tip of a needle, lines parallel to the sides meet far beyond it: distances decide there.</remarks>
    public bool Holds(in Vector3D point, in Vector3D normal, double tolerance) =>
        IsOver(point, normal, 0)
        || (IsOver(point, normal, tolerance)
            && (SegmentDistance(point, A, B) <= 2 * tolerance
                || SegmentDistance(point, B, C) <= 2 * tolerance
                || SegmentDistance(point, C, A) <= 2 * tolerance));

    /// <summary>The distance of a point from a segment, in metres.</summary>
    public static double SegmentDistance(in Vector3D point, in Vector3D a, in Vector3D b)
    {
        Vector3D along = b - a;
        double square = along.Dot(along);
        double at = square > 0 ? Math.Clamp((point - a).Dot(along) / square, 0, 1) : 0;
        return point.DistanceTo(a + (along * at));
    }

    private static double Inside(in Vector3D from, in Vector3D to, in Vector3D point, in Vector3D normal) =>
        normal.Cross((to - from).Normalized()).Dot(point - from);
}
