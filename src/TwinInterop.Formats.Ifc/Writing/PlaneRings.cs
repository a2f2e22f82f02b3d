using System.Collections.Immutable;
using TwinInterop.Geometry;

namespace TwinInterop.Formats.Ifc.Writing;

/// <summary>Rings in plan.</summary>
internal static class PlaneRings
{
    // Metres, the precision of the context: what is nearer than this touches.
    private const double Touch = 1e-5;

    // Every edge is compared with every other one.
    private const int MostCorners = 512;

    /// <summary>Whether rings are the outline of an area with holes in it: rightly turned, and no two edges touch but neighbours.</summary>
    public static bool AreProfile(ImmutableArray<ImmutableArray<Position>> rings)
    {
        if (rings.Sum(ring => ring.Length) > MostCorners || AreaOf(rings[0]) <= Touch * Touch || rings.Skip(1).Any(hole => AreaOf(hole) >= -Touch * Touch))
            return false;
        var edges = new List<(int Ring, int Number)>();
        for (int ring = 0; ring < rings.Length; ring++)
            edges.AddRange(Enumerable.Range(0, rings[ring].Length).Select(number => (ring, number)));
        for (int i = 0; i < edges.Count; i++)
        {
            for (int j = i + 1; j < edges.Count; j++)
            {
                if (Meet(rings, edges[i], edges[j]))
                    return false;
            }
        }

        return true;
    }

    /// <summary>The area within a ring, negative for one that runs clockwise.</summary>
    private static double AreaOf(ImmutableArray<Position> ring)
    {
        double twice = 0;
        for (int i = 1; i + 1 < ring.Length; i++)
            twice += Cross(ring[0], ring[i], ring[i + 1]);
        return twice / 2;
    }

    private static bool Meet(ImmutableArray<ImmutableArray<Position>> rings, (int Ring, int Number) first, (int Ring, int Number) second)
    {
        ImmutableArray<Position> one = rings[first.Ring], other = rings[second.Ring];
        Position a = one[first.Number], b = one[(first.Number + 1) % one.Length];
        Position c = other[second.Number], d = other[(second.Number + 1) % other.Length];
        bool isNext = first.Ring == second.Ring && second.Number == first.Number + 1;
        bool isLast = first.Ring == second.Ring && (second.Number + 1) % one.Length == first.Number;
        if (isNext)
            return Distance(d, a, b) <= Touch || Distance(a, c, d) <= Touch;
        if (isLast)
            return Distance(c, a, b) <= Touch || Distance(b, c, d) <= Touch;
        if (Math.Max(a.X, b.X) < Math.Min(c.X, d.X) - Touch || Math.Max(c.X, d.X) < Math.Min(a.X, b.X) - Touch
            || Math.Max(a.Y, b.Y) < Math.Min(c.Y, d.Y) - Touch || Math.Max(c.Y, d.Y) < Math.Min(a.Y, b.Y) - Touch)
        {
            return false;
        }

        bool isCrossing = Cross(a, b, c) * Cross(a, b, d) < 0 && Cross(c, d, a) * Cross(c, d, b) < 0;
        return isCrossing || Distance(a, c, d) <= Touch || Distance(b, c, d) <= Touch || Distance(c, a, b) <= Touch || Distance(d, a, b) <= Touch;
    }

    private static double Cross(in Position a, in Position b, in Position c) => ((b.X - a.X) * (c.Y - a.Y)) - ((b.Y - a.Y) * (c.X - a.X));

    private static double Distance(in Position point, in Position from, in Position to)
    {
        double x = to.X - from.X, y = to.Y - from.Y;
        double length = (x * x) + (y * y);
        double along = length > 0 ? Math.Clamp((((point.X - from.X) * x) + ((point.Y - from.Y) * y)) / length, 0, 1) : 0;
        return double.Hypot(point.X - from.X - (along * x), point.Y - from.Y - (along * y));
    }
}
