using TwinInterop.Geometry.Booleans;
using TwinInterop.Geometry.Curves;
using TwinInterop.Geometry.Vectors;

namespace TwinInterop.Geometry.Surfaces;

/// <summary>Cuts the part of a curved surface within boundary loops into triangles.</summary>
/// <remarks>
/// The boundary points are kept exactly and none is added between them, so that faces that share discretised edges stay
/// watertight. Source: IfcAdvancedFace, IfcCurveBoundedSurface (ISO 16739-1).
/// </remarks>
internal static class TrimmedSurface
{
    // Inner points keep this far from others, and edges are halved beyond this length, both in steps of the tessellation.
    private const double Clearance = 0.5;
    private const double LongestEdge = 1.6;
    private const int MostPoints = 4000;

    /// <summary>The triangles of a face.</summary>
    /// <param name="surface">The surface that the face lies on.</param>
    /// <param name="loops">Its boundary in space, each loop without the closing repeat; counter-clockwise from outside.</param>
    /// <param name="sameSense">Whether the face looks along the surface's normal.</param>
    /// <param name="tessellation">How finely.</param>
    /// <param name="meter">What may be spent; the triangles stay coarse once it has run out. Null for no bound.</param>
    /// <returns>The corners of triangles, three each, facing as the face does; null where the loops enclose no area.</returns>
    public static Vector3D[]? Triangulate(
        ISurface surface, IReadOnlyList<Vector3D[]> loops, bool sameSense, Tessellation tessellation, BudgetMeter? meter = null)
    {
        ArgumentNullException.ThrowIfNull(surface);
        ArgumentNullException.ThrowIfNull(loops);
        UV largest = surface.LargestStep(tessellation);
        if (loops.Count == 0 || loops.Any(loop => loop.Length == 0)
            || ParameterArea.Of(surface, loops, sameSense, largest) is not { } area)
        {
            return null;
        }

        UV step = Steps(largest, area.Points, out bool curvedU, out bool curvedV);
        List<UV> scaled = [.. area.Points.Select(at => new UV(at.U / step.U, at.V / step.V))];
        List<int> triangles = ParameterTriangles.Of(scaled, area.Outer, area.Holes);
        int boundary = scaled.Count;
        var refinement = new DelaunayRefinement(scaled, triangles, meter);
        if (curvedU && curvedV)
            Seed(refinement, scaled);
        refinement.Shorten(
            (a, b) => (curvedU && Math.Abs(a.U - b.U) > LongestEdge) || (curvedV && Math.Abs(a.V - b.V) > LongestEdge),
            MostPoints);
        return Placed(surface, area, scaled, boundary, triangles, step);
    }

    private static Vector3D[] Placed(
        ISurface surface, ParameterArea area, List<UV> scaled, int boundary, List<int> triangles, UV step)
    {
        var places = new Vector3D[scaled.Count];
        for (int i = 0; i < places.Length; i++)
        {
            places[i] = i < boundary
                ? area.Places[area.Vertices[i]]
                : surface.PointAt(new UV(scaled[i].U * step.U, scaled[i].V * step.V));
        }

        var corners = new List<Vector3D>(triangles.Count);
        for (int i = 0; i < triangles.Count; i += 3)
        {
            Vector3D a = places[triangles[i]];
            Vector3D b = places[triangles[i + 1]];
            Vector3D c = places[triangles[i + 2]];
            if (a == b || b == c || c == a)
                continue;
            corners.Add(a);
            corners.Add(area.IsReversed ? c : b);
            corners.Add(area.IsReversed ? b : c);
        }

        return [.. corners];
    }

    private static UV Steps(UV largest, List<UV> points, out bool curvedU, out bool curvedV)
    {
        const double Least = 1e-9;
        double width = points.Max(at => at.U) - points.Min(at => at.U);
        double height = points.Max(at => at.V) - points.Min(at => at.V);
        curvedU = double.IsFinite(largest.U);
        curvedV = double.IsFinite(largest.V);
        return new UV(
            curvedU ? largest.U : Math.Max(width, Least),
            curvedV ? largest.V : Math.Max(height, Least));
    }

    private static void Seed(DelaunayRefinement refinement, List<UV> scaled)
    {
        double left = scaled.Min(at => at.U);
        double low = scaled.Min(at => at.V);
        double width = scaled.Max(at => at.U) - left;
        double height = scaled.Max(at => at.V) - low;
        int columns = (int)Math.Clamp(Math.Ceiling(width - 1e-6), 1, 256);
        int rows = (int)Math.Clamp(Math.Ceiling(height - 1e-6), 1, 256);
        for (int i = 1; i < columns; i++)
        {
            for (int j = 1; j < rows; j++)
                refinement.Insert(new UV(left + (width * i / columns), low + (height * j / rows)), Clearance);
        }
    }
}
