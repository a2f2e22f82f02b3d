namespace TwinInterop.Geometry.Surfaces;

/// <summary>Cuts a plane area with holes into triangles without adding points.</summary>
/// <remarks>Source: D. Eberly, Triangulation by Ear Clipping; holes are joined to the outer loop by bridges.</remarks>
internal static class EarClipping
{
    /// <summary>The triangles of an area, counter-clockwise, three indices each.</summary>
    /// <param name="points">Every point.</param>
    /// <param name="outer">Indices of the outer loop, counter-clockwise.</param>
    /// <param name="holes">Indices of the holes, clockwise.</param>
    public static List<int> Triangulate(IReadOnlyList<UV> points, IReadOnlyList<int> outer, IReadOnlyList<int[]> holes)
    {
        var loop = new List<int>(outer);
        foreach (int[] hole in holes.OrderByDescending(hole => hole.Max(index => points[index].U)))
            Join(points, loop, hole);

        var triangles = new List<int>(3 * loop.Count);
        while (loop.Count > 3)
        {
            int ear = FindEar(points, loop);
            int before = loop[(ear + loop.Count - 1) % loop.Count];
            int after = loop[(ear + 1) % loop.Count];
            Add(triangles, before, loop[ear], after);
            loop.RemoveAt(ear);
        }

        if (loop.Count == 3)
            Add(triangles, loop[0], loop[1], loop[2]);
        return triangles;
    }

    private static void Add(List<int> triangles, int a, int b, int c)
    {
        // A sliver without area stays unless its corners repeat: its edges would lose their mates.
        if (a == b || b == c || a == c)
            return;
        triangles.Add(a);
        triangles.Add(b);
        triangles.Add(c);
    }

    private static int FindEar(IReadOnlyList<UV> points, List<int> loop)
    {
        int best = -1;
        double bestQuality = double.NegativeInfinity;
        int flattest = 0;
        double flattestArea = double.PositiveInfinity;
        for (int i = 0; i < loop.Count; i++)
        {
            UV a = points[loop[(i + loop.Count - 1) % loop.Count]];
            UV b = points[loop[i]];
            UV c = points[loop[(i + 1) % loop.Count]];
            double area = UV.Cross(a, b, c);
            if (Math.Abs(area) < flattestArea)
                (flattest, flattestArea) = (i, Math.Abs(area));
            if (area <= 0)
                continue;
            double quality = area / Math.Max(a.SquareTo(b), Math.Max(b.SquareTo(c), c.SquareTo(a)));
            if (quality > bestQuality && IsEmpty(points, loop, a, b, c))
                (best, bestQuality) = (i, quality);
        }

        // Without an ear the loop crosses itself or has no area left: take the corner that spoils least, and end.
        return best >= 0 ? best : flattest;
    }

    private static bool IsEmpty(IReadOnlyList<UV> points, List<int> loop, UV a, UV b, UV c)
    {
        foreach (int index in loop)
        {
            UV point = points[index];
            if (point == a || point == b || point == c)
                continue;
            if (UV.Cross(a, b, point) >= 0 && UV.Cross(b, c, point) >= 0 && UV.Cross(c, a, point) >= 0)
                return false;
        }

        return true;
    }

    private static void Join(IReadOnlyList<UV> points, List<int> loop, int[] hole)
    {
        int start = 0;
        for (int i = 1; i < hole.Length; i++)
        {
            if (points[hole[i]].U > points[hole[start]].U)
                start = i;
        }

        int bridge = FindBridge(points, loop, points[hole[start]]);
        var inserted = new List<int>(hole.Length + 2);
        for (int i = 0; i <= hole.Length; i++)
            inserted.Add(hole[(start + i) % hole.Length]);
        inserted.Add(loop[bridge]);
        loop.InsertRange(bridge + 1, inserted);
    }

    private static int FindBridge(IReadOnlyList<UV> points, List<int> loop, UV from)
    {
        int best = -1;
        double nearest = double.PositiveInfinity;
        int fallback = 0;
        double nearestOfAll = double.PositiveInfinity;
        for (int i = 0; i < loop.Count; i++)
        {
            UV to = points[loop[i]];
            double distance = from.SquareTo(to);
            if (distance < nearestOfAll)
                (fallback, nearestOfAll) = (i, distance);
            if (distance < nearest && OpensTowards(points, loop, i, from) && IsVisible(points, loop, from, to))
                (best, nearest) = (i, distance);
        }

        return best >= 0 ? best : fallback;
    }

    private static bool OpensTowards(IReadOnlyList<UV> points, List<int> loop, int at, UV from)
    {
        UV before = points[loop[(at + loop.Count - 1) % loop.Count]];
        UV corner = points[loop[at]];
        UV after = points[loop[(at + 1) % loop.Count]];
        bool leftOfIn = UV.Cross(before, corner, from) > 0;
        bool leftOfOut = UV.Cross(corner, after, from) > 0;
        return UV.Cross(before, corner, after) >= 0 ? leftOfIn && leftOfOut : leftOfIn || leftOfOut;
    }

    private static bool IsVisible(IReadOnlyList<UV> points, List<int> loop, UV from, UV to)
    {
        for (int i = 0; i < loop.Count; i++)
        {
            UV a = points[loop[i]];
            UV b = points[loop[(i + 1) % loop.Count]];
            if (a == to || b == to)
                continue;
            bool parted = UV.Cross(from, to, a) > 0 != UV.Cross(from, to, b) > 0;
            if (parted && UV.Cross(a, b, from) > 0 != UV.Cross(a, b, to) > 0)
                return false;
        }

        return true;
    }
}
