using TwinInterop.Geometry.Meshes;
using TwinInterop.Geometry.Vectors;

namespace TwinInterop.Geometry.Surfaces;

/// <summary>Cuts an area of the parameter plane with holes into triangles without adding points.</summary>
internal static class ParameterTriangles
{
    /// <summary>The triangles of an area, counter-clockwise, three indices each.</summary>
    /// <param name="points">Every point.</param>
    /// <param name="outer">Indices of the outer loop, counter-clockwise.</param>
    /// <param name="holes">Indices of the holes, clockwise.</param>
    public static List<int> Of(IReadOnlyList<UV> points, IReadOnlyList<int> outer, IReadOnlyList<int[]> holes)
    {
        var builder = new PolygonMeshBuilder();
        foreach (UV point in points)
            builder.AddVertex(new Vector3D(point.U, point.V, 0));
        builder.AddLoop([.. outer]);
        foreach (int[] hole in holes)
            builder.AddLoop(hole);
        builder.EndFace();
        var triangles = new List<int>(3 * (outer.Count + holes.Sum(hole => hole.Length + 2)));
        new EarClipper().Triangulate(builder.Build(), 0, Vector3D.UnitZ, triangles);
        return triangles;
    }
}
