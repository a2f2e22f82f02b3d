using TwinInterop.Geometry;

namespace TwinInterop.Selection;

/// <summary>Questions about straight edges in plan.</summary>
internal static class PlanEdges
{
    /// <summary>Whether a ray from a position to the east crosses an edge; each end of an edge belongs to one of its two edges.</summary>
    public static bool CrossesRayEast(in Position a, in Position b, in Position from) =>
        (a.Y > from.Y) != (b.Y > from.Y) && from.X < a.X + ((b.X - a.X) * (from.Y - a.Y) / (b.Y - a.Y));

    /// <summary>Whether two edges have a position in common, their ends included.</summary>
    public static bool Meet(in Position a, in Position b, in Position c, in Position d)
    {
        bool isApart = !(Math.Min(a.X, b.X) <= Math.Max(c.X, d.X) && Math.Max(a.X, b.X) >= Math.Min(c.X, d.X)
            && Math.Min(a.Y, b.Y) <= Math.Max(c.Y, d.Y) && Math.Max(a.Y, b.Y) >= Math.Min(c.Y, d.Y));
        return !isApart && Side(a, b, c) * Side(a, b, d) <= 0 && Side(c, d, a) * Side(c, d, b) <= 0;
    }

    /// <summary>Whether a position lies in a ring, by the number of edges that a ray to the east crosses.</summary>
    public static bool Contains(ReadOnlySpan<Position> ring, in Position position)
    {
        bool isInside = false;
        for (int i = 0; i < ring.Length; i++)
            isInside ^= CrossesRayEast(ring[i], ring[(i + 1) % ring.Length], position);
        return isInside;
    }

    private static int Side(in Position a, in Position b, in Position c) =>
        Math.Sign(((b.X - a.X) * (c.Y - a.Y)) - ((b.Y - a.Y) * (c.X - a.X)));
}
