using TwinInterop.Geometry.Vectors;

namespace TwinInterop.Geometry.Meshes;

/// <summary>The triangles of a <see cref="PolygonMesh"/> over the very same vertices.</summary>
public sealed class TriangleMesh
{
    private readonly PolygonMesh _source;
    private readonly int[] _triangles;
    private readonly int[] _faces;

    internal TriangleMesh(PolygonMesh source, int[] triangles, int[] faces)
    {
        _source = source;
        _triangles = triangles;
        _faces = faces;
    }

    /// <summary>Every vertex, in metres; the source's own.</summary>
    public ReadOnlySpan<Vector3D> Vertices => _source.Vertices;

    /// <summary>Three indices of vertices a triangle, counter-clockwise seen from the outside.</summary>
    public ReadOnlySpan<int> Indices => _triangles;

    /// <summary>How many triangles there are.</summary>
    public int TriangleCount => _faces.Length;

    /// <summary>For each triangle the face of the source that it is a part of, in ascending order.</summary>
    public ReadOnlySpan<int> Faces => _faces;
}
