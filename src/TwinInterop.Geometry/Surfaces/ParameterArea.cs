using TwinInterop.Geometry.Vectors;

namespace TwinInterop.Geometry.Surfaces;

/// <summary>The area of the parameter plane that a trimmed surface covers: an outer loop and holes.</summary>
/// <param name="Points">Every point of every loop.</param>
/// <param name="Vertices">Which of the places each one is.</param>
/// <param name="Places">The boundary points in space, loop by loop, then poles and points of seams that were added.</param>
/// <param name="Outer">Indices of the outer loop, counter-clockwise.</param>
/// <param name="Holes">Indices of the holes, clockwise.</param>
/// <param name="IsReversed">Whether the boundary ran clockwise, so that the face looks against the surface's normal.</param>
internal sealed record ParameterArea(
    List<UV> Points, List<int> Vertices, List<Vector3D> Places, int[] Outer, List<int[]> Holes, bool IsReversed)
{
    /// <summary>The area within loops, or null where they enclose none.</summary>
    /// <param name="surface">The surface.</param>
    /// <param name="loops">The loops in space, none of them empty.</param>
    /// <param name="sameSense">Whether the face looks along the surface's normal; settles which side of a ring is meant.</param>
    /// <param name="step">The largest steps along a seam.</param>
    public static ParameterArea? Of(ISurface surface, IReadOnlyList<Vector3D[]> loops, bool sameSense, UV step)
    {
        var flat = new List<ParameterLoop>();
        var around = new List<ParameterLoop>();
        var places = new List<Vector3D>();
        foreach (Vector3D[] loop in loops)
        {
            var mapped = ParameterLoop.Of(surface, loop, places.Count, step);
            (mapped.IsAround ? around : flat).Add(mapped);
            places.AddRange(loop);
        }

        var seam = new Seam(surface, places, step);
        ParameterBoundary? outer = around.Count switch
        {
            0 => TakeLargest(flat),
            1 => seam.Cap(around[0], sameSense),
            _ => seam.Band(around[0], around[1]),
        };
        return outer is { } boundary && boundary.At.Count > 2 ? Assemble(boundary, flat, surface, places) : null;
    }

    private static ParameterBoundary? TakeLargest(List<ParameterLoop> flat)
    {
        if (flat.MaxBy(loop => Math.Abs(UV.TwiceArea(loop.At))) is not { } largest)
            return null;
        flat.Remove(largest);
        return new ParameterBoundary(largest.At, largest.Vertices);
    }

    private static ParameterArea Assemble(
        ParameterBoundary boundary, List<ParameterLoop> holes, ISurface surface, List<Vector3D> places)
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
                Seam.Near(u, middleU, surface.PeriodU) - u, Seam.Near(v, middleV, surface.PeriodV) - v);
            int[] indices = [.. Enumerable.Range(points.Count, moved.At.Count)];
            if (UV.TwiceArea(moved.At) > 0)
                Array.Reverse(indices);
            points.AddRange(moved.At);
            vertices.AddRange(moved.Vertices);
            inner.Add(indices);
        }

        return new ParameterArea(points, vertices, places, outer, inner, reversed);
    }
}
