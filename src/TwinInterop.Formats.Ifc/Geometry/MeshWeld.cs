using TwinInterop.Geometry.Meshes;
using TwinInterop.Geometry.Vectors;

namespace TwinInterop.Formats.Ifc.Geometry;

/// <summary>Collects faces given by points and joins corners at one place, as shells share edges by geometry alone.</summary>
internal sealed class MeshWeld
{
    // A micrometre: below the precision of models, above the rounding of their texts.
    private const double Tolerance = 1e-6;

    private readonly PolygonMeshBuilder _builder = new();
    private readonly VertexClusters _clusters = new(Tolerance);

    /// <summary>Adds a face; loops that shrink to less than three corners are left out.</summary>
    /// <param name="loops">The outer loop, then the holes.</param>
    /// <param name="tag">What the face carries along.</param>
    public void AddFace(IReadOnlyList<Vector3D[]> loops, int tag = 0)
    {
        for (int i = 0; i < loops.Count; i++)
        {
            int[] loop = Corners(loops[i]);
            if (loop.Length > 2)
                _builder.AddLoop(loop);
            else if (i == 0)
                return;
        }

        _builder.EndFace(tag);
    }

    /// <summary>Adds triangles, three points each.</summary>
    public void AddTriangles(ReadOnlySpan<Vector3D> corners, int tag = 0)
    {
        Span<int> triangle = stackalloc int[3];
        for (int i = 0; i + 2 < corners.Length; i += 3)
        {
            for (int j = 0; j < 3; j++)
                triangle[j] = Corner(corners[i + j]);
            if (triangle[0] != triangle[1] && triangle[1] != triangle[2] && triangle[2] != triangle[0])
                _builder.AddFace(triangle, tag);
        }
    }

    /// <summary>The mesh of everything added.</summary>
    public PolygonMesh Build() => _builder.Build();

    private int[] Corners(Vector3D[] points)
    {
        var loop = new List<int>(points.Length);
        foreach (Vector3D point in points)
        {
            int corner = Corner(point);
            if (loop.Count == 0 || loop[^1] != corner)
                loop.Add(corner);
        }

        while (loop.Count > 1 && loop[^1] == loop[0])
            loop.RemoveAt(loop.Count - 1);
        return [.. loop];
    }

    private int Corner(in Vector3D point)
    {
        int next = _builder.VertexCount;
        int found = _clusters.Find(point, next);
        return found == next ? _builder.AddVertex(point) : found;
    }
}
