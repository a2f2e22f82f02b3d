using TwinInterop.Geometry.Curves;
using TwinInterop.Geometry.Vectors;

namespace TwinInterop.Geometry.Surfaces;

/// <summary>Cuts rectangles of the parameter plane of a surface into triangles.</summary>
internal static class SurfacePatch
{
    /// <summary>The corners of triangles between two corners of the parameter plane, three each, facing along the normal.</summary>
    /// <remarks>The sides are cut into as many pieces as the surface bends; triangles may lack area at poles.</remarks>
    public static Vector3D[] Between(ISurface surface, UV low, UV high, Tessellation tessellation)
    {
        UV step = surface.LargestStep(tessellation);
        List<double> us = [.. Seam.Steps(low.U, high.U, step.U)];
        List<double> vs = [.. Seam.Steps(low.V, high.V, step.V)];
        var corners = new List<Vector3D>(6 * us.Count * vs.Count);
        for (int i = 0; i + 1 < us.Count; i++)
        {
            for (int j = 0; j + 1 < vs.Count; j++)
            {
                Vector3D a = surface.PointAt(new UV(us[i], vs[j]));
                Vector3D b = surface.PointAt(new UV(us[i + 1], vs[j]));
                Vector3D c = surface.PointAt(new UV(us[i + 1], vs[j + 1]));
                Vector3D d = surface.PointAt(new UV(us[i], vs[j + 1]));
                corners.AddRange([a, b, c, a, c, d]);
            }
        }

        return [.. corners];
    }

    /// <summary>A whole closed surface: a sphere, a torus, or another one without a rim.</summary>
    /// <param name="surface">The surface.</param>
    /// <param name="sameSense">Whether the triangles look along the surface's normal.</param>
    /// <param name="tessellation">How finely.</param>
    /// <returns>Null where the surface has a rim or no end.</returns>
    public static Vector3D[]? Whole(ISurface surface, bool sameSense, Tessellation tessellation)
    {
        ArgumentNullException.ThrowIfNull(surface);
        if (Range(surface) is not { } range)
            return null;
        Vector3D[] corners = Between(surface, range.Low, range.High, tessellation);
        for (int i = 0; !sameSense && i + 2 < corners.Length; i += 3)
            (corners[i + 1], corners[i + 2]) = (corners[i + 2], corners[i + 1]);
        return corners;
    }

    private static (UV Low, UV High)? Range(ISurface surface)
    {
        if (surface is BSplineSurface spline)
            return spline.PeriodU > 0 && spline.PeriodV > 0 ? (spline.Low, spline.High) : null;
        if (surface.PeriodU > 0 && surface.PeriodV > 0)
            return (default, new UV(surface.PeriodU, surface.PeriodV));
        return surface.PeriodU > 0 && surface.Poles.Count == 2
            ? (new UV(0, surface.Poles[0]), new UV(surface.PeriodU, surface.Poles[1]))
            : null;
    }
}
