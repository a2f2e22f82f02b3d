using TwinInterop.Geometry.Vectors;

namespace TwinInterop.Geometry.Validity;

/// <summary>Finds points where the edges of one triangle meet another.</summary>
internal static class TriangleContact
{
    /// <summary>Appends where an edge of either triangle meets the other, within a tolerance.</summary>
    public static void Find(in Triangle3D first, in Triangle3D second, double tolerance, List<Vector3D> points)
    {
        FindOneWay(first, second, tolerance, points);
        FindOneWay(second, first, tolerance, points);
    }

    /// <summary>Where an edge of one triangle goes through the inside of another and out on its other side; null where none does.</summary>
    public static Vector3D? FindPiercing(in Triangle3D edges, in Triangle3D triangle)
    {
        Vector3D normal = triangle.Normal;
        ReadOnlySpan<Vector3D> corners = [edges.A, edges.B, edges.C, edges.A];
        for (int i = 0; i < 3; i++)
        {
            double from = (corners[i] - triangle.A).Dot(normal);
            double to = (corners[i + 1] - triangle.A).Dot(normal);
            if (from * to >= 0 || Math.Min(Math.Abs(from), Math.Abs(to)) <= EdgeSweep.TouchMetres)
                continue;
            Vector3D point = corners[i] + ((corners[i + 1] - corners[i]) * (from / (from - to)));
            if (triangle.IsOver(point, normal, -EdgeSweep.TouchMetres))
                return point;
        }

        return null;
    }

    private static void FindOneWay(in Triangle3D edges, in Triangle3D triangle, double tolerance, List<Vector3D> points)
    {
        Vector3D normal = triangle.Normal;
        double a = (edges.A - triangle.A).Dot(normal);
        double b = (edges.B - triangle.A).Dot(normal);
        double c = (edges.C - triangle.A).Dot(normal);
        if ((a > tolerance && b > tolerance && c > tolerance) || (a < -tolerance && b < -tolerance && c < -tolerance))
            return;
        Segment(edges.A, edges.B, a, b, triangle, normal, tolerance, points);
        Segment(edges.B, edges.C, b, c, triangle, normal, tolerance, points);
        Segment(edges.C, edges.A, c, a, triangle, normal, tolerance, points);
    }

    private static void Segment(
        in Vector3D p, in Vector3D q, double heightP, double heightQ,
        in Triangle3D triangle, in Vector3D normal, double tolerance, List<Vector3D> points)
    {
        bool isLowP = Math.Abs(heightP) <= tolerance;
        bool isLowQ = Math.Abs(heightQ) <= tolerance;
        if (isLowP && isLowQ)
        {
            InPlane(p, q, triangle, normal, tolerance, points);
            return;
        }

        if (heightP * heightQ > 0 && !isLowP && !isLowQ)
            return;
        Vector3D point = p + ((q - p) * Math.Clamp(heightP / (heightP - heightQ), 0, 1));
        if (triangle.Holds(point, normal, tolerance))
            points.Add(point);
    }

    /// <summary>A segment on the plane meets the triangle with an end inside it or across its edges.</summary>
    private static void InPlane(
        in Vector3D p, in Vector3D q, in Triangle3D triangle, in Vector3D normal, double tolerance, List<Vector3D> points)
    {
        if (triangle.Holds(p, normal, tolerance))
            points.Add(p);
        if (triangle.Holds(q, normal, tolerance))
            points.Add(q);
        Across(p, q, triangle.A, triangle.B, normal, points);
        Across(p, q, triangle.B, triangle.C, normal, points);
        Across(p, q, triangle.C, triangle.A, normal, points);
    }

    private static void Across(
        in Vector3D p, in Vector3D q, in Vector3D a, in Vector3D b, in Vector3D normal, List<Vector3D> points)
    {
        Vector3D aside = normal.Cross(b - a);
        double sideP = (p - a).Dot(aside);
        double sideQ = (q - a).Dot(aside);
        if (sideP * sideQ >= 0)
            return;
        Vector3D point = p + ((q - p) * (sideP / (sideP - sideQ)));
        double at = (point - a).Dot(b - a) / (b - a).Dot(b - a);
        if (at is >= 0 and <= 1)
            points.Add(point);
    }
}
