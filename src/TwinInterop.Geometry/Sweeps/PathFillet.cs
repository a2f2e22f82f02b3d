using TwinInterop.Geometry.Curves;
using TwinInterop.Geometry.Vectors;

namespace TwinInterop.Geometry.Sweeps;

/// <summary>Rounds the corners of a polyline in space.</summary>
/// <remarks>Source: IfcSweptDiskSolidPolygonal, FilletRadius (ISO 16739-1).</remarks>
internal static class PathFillet
{
    /// <summary>The path with an arc at every corner; an arc too wide for its edges is made to fit.</summary>
    /// <param name="path">The corners; the ends stay where they are.</param>
    /// <param name="radius">In metres; 0 leaves the path alone.</param>
    /// <param name="tessellation">How finely.</param>
    public static Vector3D[] Round(ReadOnlySpan<Vector3D> path, double radius, Tessellation tessellation)
    {
        Vector3D[] corners = PointSequence.WithoutRepeats(path);
        if (!(radius > 0) || corners.Length < 3)
            return corners;
        var points = new List<Vector3D> { corners[0] };
        for (int i = 1; i + 1 < corners.Length; i++)
        {
            double before = Room(corners, i, i - 1);
            double after = Room(corners, i, i + 1);
            Corner(points, corners.AsSpan(i - 1, 3), Math.Min(before, after), radius, tessellation);
        }

        points.Add(corners[^1]);
        return PointSequence.WithoutRepeats(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(points));
    }

    private static double Room(Vector3D[] corners, int at, int neighbour)
    {
        double length = corners[at].DistanceTo(corners[neighbour]);
        return neighbour == 0 || neighbour == corners.Length - 1 ? length : length / 2;
    }

    private static void Corner(
        List<Vector3D> points, ReadOnlySpan<Vector3D> corner, double room, double radius, Tessellation tessellation)
    {
        const double Straight = 1e-6;
        Vector3D u = (corner[0] - corner[1]).Normalized();
        Vector3D v = (corner[2] - corner[1]).Normalized();
        double inner = Math.Atan2(u.Cross(v).Length, u.Dot(v));
        if (inner > Math.PI - Straight || inner < Straight)
        {
            points.Add(corner[1]);
            return;
        }

        double tangent = Math.Min(radius / Math.Tan(inner / 2), room);
        double fitted = tangent * Math.Tan(inner / 2);
        Vector3D over = corner[1] + ((u + v).Normalized() * ((fitted / Math.Sin(inner / 2)) - fitted));
        ICurve arc = ConicCurve.ThroughPoints(corner[1] + (u * tangent), over, corner[1] + (v * tangent));
        points.AddRange(arc.Discretise(tessellation));
    }
}
