using TwinInterop.Geometry.Vectors;

namespace TwinInterop.Geometry.Curves;

/// <summary>The polyline beside a polyline, with mitred corners.</summary>
internal static class PolylineOffset
{
    // Beyond this cosine of the turn (about 168 degrees) a mitre would reach ten times the distance: cut it off.
    private const double SharpestTurn = -0.98;

    /// <summary>The corners of the offset polyline, one for each corner of the path.</summary>
    /// <param name="path">Two points or more without repeats; a closed path repeats its first point.</param>
    /// <param name="distance">To the left seen against the normal, in metres.</param>
    /// <param name="normal">Of the plane in which the offset is measured.</param>
    public static Vector3D[] Of(ReadOnlySpan<Vector3D> path, double distance, in Vector3D normal)
    {
        if (path.Length < 2)
            return path.ToArray();
        bool closed = path.Length > 3 && path[0].DistanceTo(path[^1]) <= PointSequence.Coincidence;
        var result = new Vector3D[path.Length];
        for (int i = 0; i < path.Length; i++)
        {
            Vector3D before = i > 0 ? Left(path[i - 1], path[i], normal)
                : closed ? Left(path[^2], path[^1], normal) : Left(path[0], path[1], normal);
            Vector3D after = i + 1 < path.Length ? Left(path[i], path[i + 1], normal)
                : closed ? Left(path[0], path[1], normal) : before;
            double cosine = before.Dot(after);
            Vector3D offset = cosine > SharpestTurn ? (before + after) * (1 / (1 + cosine)) : before;
            result[i] = path[i] + (offset * distance);
        }

        return result;
    }

    private static Vector3D Left(in Vector3D from, in Vector3D to, in Vector3D normal) =>
        normal.Cross(to - from).Normalized();
}
