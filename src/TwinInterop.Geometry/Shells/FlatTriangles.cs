using TwinInterop.Geometry.Vectors;

namespace TwinInterop.Geometry.Shells;

/// <summary>Replaces triangles without area by turning the side that they share with another triangle.</summary>
/// <remarks>They arise where three corners of a face lie on a line: a solid may have no such face.</remarks>
internal static class FlatTriangles
{
    /// <summary>A triangle lower than this over its longest side, in metres, has no area.</summary>
    private const double LeastHeight = 0.002;

    /// <summary>Mends a list of triangles, three indices of vertices each.</summary>
    public static void Turn(ReadOnlySpan<Vector3D> vertices, List<int> triangles)
    {
        for (int round = 0; round < triangles.Count; round++)
        {
            if (!TurnOne(vertices, triangles))
                return;
        }
    }

    private static bool TurnOne(ReadOnlySpan<Vector3D> vertices, List<int> triangles)
    {
        for (int at = 0; at + 2 < triangles.Count; at += 3)
        {
            (int a, int b, int c) = LongestSideLast(vertices, triangles, at);
            if (HeightOver(vertices, c, a, b) >= LeastHeight)
                continue;
            for (int other = 0; other + 2 < triangles.Count; other += 3)
            {
                if (other == at || Opposite(triangles, other, a, c) is not { } d)
                    continue;
                if (Math.Min(HeightOver(vertices, a, d, b), HeightOver(vertices, d, c, b)) < LeastHeight)
                    continue;
                (triangles[at], triangles[at + 1], triangles[at + 2]) = (a, b, d);
                (triangles[other], triangles[other + 1], triangles[other + 2]) = (b, c, d);
                return true;
            }
        }

        return false;
    }

    /// <summary>The corners of a triangle, turned so that the longest side runs from the last to the first.</summary>
    private static (int A, int B, int C) LongestSideLast(ReadOnlySpan<Vector3D> vertices, List<int> triangles, int at)
    {
        (int a, int b, int c) = (triangles[at], triangles[at + 1], triangles[at + 2]);
        double ab = vertices[a].DistanceTo(vertices[b]);
        double bc = vertices[b].DistanceTo(vertices[c]);
        double ca = vertices[c].DistanceTo(vertices[a]);
        if (ca >= ab && ca >= bc)
            return (a, b, c);
        return ab >= bc ? (b, c, a) : (c, a, b);
    }

    /// <summary>The smallest height of a triangle.</summary>
    private static double HeightOver(ReadOnlySpan<Vector3D> vertices, int from, int to, int apex)
    {
        Vector3D p = vertices[from];
        Vector3D q = vertices[to];
        Vector3D r = vertices[apex];
        double longest = Math.Max(p.DistanceTo(q), Math.Max(q.DistanceTo(r), r.DistanceTo(p)));
        return longest > 0 ? (q - p).Cross(r - p).Length / longest : 0;
    }

    /// <summary>The third corner of a triangle that runs from one corner to another; null where it does not.</summary>
    private static int? Opposite(List<int> triangles, int at, int from, int to)
    {
        for (int i = 0; i < 3; i++)
        {
            if (triangles[at + i] == from && triangles[at + ((i + 1) % 3)] == to)
                return triangles[at + ((i + 2) % 3)];
        }

        return null;
    }
}
