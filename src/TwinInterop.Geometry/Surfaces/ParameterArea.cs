using TwinInterop.Geometry.Vectors;

namespace TwinInterop.Geometry.Surfaces;

/// <summary>The area of the parameter plane that a trimmed surface covers: an outer loop and holes.</summary>
/// <param name="Points">Every point of every loop.</param>
/// <param name="Vertices">Which boundary point of space each one is, or -1 less the number of an added pole.</param>
/// <param name="Outer">Indices of the outer loop, counter-clockwise.</param>
/// <param name="Holes">Indices of the holes, clockwise.</param>
/// <param name="IsReversed">Whether the boundary ran clockwise, so that the face looks against the surface's normal.</param>
internal sealed record ParameterArea(
    List<UV> Points, List<int> Vertices, int[] Outer, List<int[]> Holes, bool IsReversed)
{
    /// <summary>The area within loops, or null where they enclose none.</summary>
    /// <param name="surface">The surface.</param>
    /// <param name="loops">The loops in space, none of them empty.</param>
    /// <param name="sameSense">Whether the face looks along the surface's normal; settles which side of a ring is meant.</param>
    public static ParameterArea? Of(ISurface surface, IReadOnlyList<Vector3D[]> loops, bool sameSense)
    {
        var flat = new List<ParameterLoop>();
        var around = new List<ParameterLoop>();
        int vertex = 0;
        foreach (Vector3D[] loop in loops)
        {
            var mapped = ParameterLoop.Of(surface, loop, vertex);
            (mapped.IsAround ? around : flat).Add(mapped);
            vertex += loop.Length;
        }

        (List<UV> At, List<int> Vertices)? outer = around.Count switch
        {
            0 => TakeLargest(flat),
            1 => Capped(around[0], surface, sameSense),
            _ => Band(around[0], around[1], surface),
        };
        return outer is { } boundary && boundary.At.Count > 2 ? Assemble(boundary, flat, surface) : null;
    }

    private static (List<UV> At, List<int> Vertices)? TakeLargest(List<ParameterLoop> flat)
    {
        if (flat.MaxBy(loop => Math.Abs(UV.TwiceArea(loop.At))) is not { } largest)
            return null;
        flat.Remove(largest);
        return (largest.At, largest.Vertices);
    }

    // One ring around a surface with a pole: the cap on the side that lies to the left of the ring.
    private static (List<UV> At, List<int> Vertices)? Capped(ParameterLoop ring, ISurface surface, bool sameSense)
    {
        if (surface.Poles.Count == 0 || ring.ShiftU == 0)
            return null;
        bool upper = ring.ShiftU > 0 == sameSense;
        int number = surface.Poles.Count == 1 ? 0 : upper ? 1 : 0;
        double pole = surface.Poles[number];
        UV first = ring.At[0];
        return (
            [.. ring.At, first with { U = first.U + ring.ShiftU }, new UV(first.U + ring.ShiftU, pole), first with { V = pole }],
            [.. ring.Vertices, ring.Vertices[0], -1 - number, -1 - number]);
    }

    // Two rings around the surface are the rims of a band: cut it open where the second comes nearest to the first.
    private static (List<UV> At, List<int> Vertices)? Band(ParameterLoop first, ParameterLoop second, ISurface surface)
    {
        if (first.ShiftU * second.ShiftU > 0 || first.ShiftV * second.ShiftV > 0)
            return null;
        UV cut = new(first.At[0].U + first.ShiftU, first.At[0].V + first.ShiftV);
        int nearest = 0;
        UV nearestAt = default;
        double best = double.PositiveInfinity;
        for (int i = 0; i < second.At.Count; i++)
        {
            UV at = second.At[i];
            double u = Near(at.U, cut.U, first.ShiftU != 0 ? surface.PeriodU : 0);
            double v = Near(at.V, cut.V, first.ShiftV != 0 ? surface.PeriodV : 0);
            double miss = first.ShiftU != 0 ? Math.Abs(u - cut.U) : Math.Abs(v - cut.V);
            if (miss < best)
                (nearest, best, nearestAt) = (i, miss, new UV(u, v));
        }

        List<UV> ats = [.. first.At, cut];
        List<int> vertices = [.. first.Vertices, first.Vertices[0]];
        for (int i = 0; i <= second.At.Count; i++)
        {
            int index = (nearest + i) % second.At.Count;
            bool wrapped = nearest + i >= second.At.Count;
            UV at = second.At[index];
            ats.Add(new UV(
                at.U - second.At[nearest].U + nearestAt.U + (wrapped ? second.ShiftU : 0),
                at.V - second.At[nearest].V + nearestAt.V + (wrapped ? second.ShiftV : 0)));
            vertices.Add(second.Vertices[index]);
        }

        return (ats, vertices);
    }

    private static ParameterArea Assemble(
        (List<UV> At, List<int> Vertices) boundary, List<ParameterLoop> holes, ISurface surface)
    {
        List<UV> points = [.. boundary.At];
        List<int> vertices = [.. boundary.Vertices];
        int[] outer = [.. Enumerable.Range(0, points.Count)];
        bool reversed = UV.TwiceArea(boundary.At) < 0;
        if (reversed)
            Array.Reverse(outer);
        double middleU = (boundary.At.Min(at => at.U) + boundary.At.Max(at => at.U)) / 2;
        double middleV = (boundary.At.Min(at => at.V) + boundary.At.Max(at => at.V)) / 2;
        var inner = new List<int[]>();
        foreach (ParameterLoop hole in holes.Where(hole => hole.At.Count > 2))
        {
            double u = hole.At.Average(at => at.U);
            double v = hole.At.Average(at => at.V);
            ParameterLoop moved = hole.Shifted(
                Near(u, middleU, surface.PeriodU) - u, Near(v, middleV, surface.PeriodV) - v);
            int[] indices = [.. Enumerable.Range(points.Count, moved.At.Count)];
            if (UV.TwiceArea(moved.At) > 0)
                Array.Reverse(indices);
            points.AddRange(moved.At);
            vertices.AddRange(moved.Vertices);
            inner.Add(indices);
        }

        return new ParameterArea(points, vertices, outer, inner, reversed);
    }

    private static double Near(double value, double wanted, double period) =>
        period > 0 ? value - (Math.Round((value - wanted) / period) * period) : value;
}
