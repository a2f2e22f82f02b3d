using System.Runtime.InteropServices;
using TwinInterop.Geometry.Vectors;

namespace TwinInterop.Geometry.Meshes;

/// <summary>Collects the vertices and faces of a <see cref="PolygonMesh"/>.</summary>
public sealed class PolygonMeshBuilder
{
    private readonly List<Vector3D> _vertices = [];
    private readonly List<int> _indices = [];
    private readonly List<int> _loopStarts = [0];
    private readonly List<int> _faceStarts = [0];
    private readonly List<int> _tags = [];

    /// <summary>How many vertices there are so far.</summary>
    public int VertexCount => _vertices.Count;

    /// <summary>Adds a vertex, even where another one lies at the same place.</summary>
    /// <returns>Its index.</returns>
    public int AddVertex(in Vector3D vertex)
    {
        _vertices.Add(vertex);
        return _vertices.Count - 1;
    }

    /// <summary>Adds vertices in order.</summary>
    /// <returns>The index of the first.</returns>
    public int AddVertices(ReadOnlySpan<Vector3D> vertices)
    {
        int first = _vertices.Count;
        CollectionsMarshal.SetCount(_vertices, first + vertices.Length);
        vertices.CopyTo(CollectionsMarshal.AsSpan(_vertices)[first..]);
        return first;
    }

    /// <summary>Adds a face without holes.</summary>
    /// <param name="exterior">Indices of vertices, counter-clockwise seen from the outside.</param>
    /// <param name="tag">What the face carries along.</param>
    public void AddFace(ReadOnlySpan<int> exterior, int tag = 0)
    {
        AddLoop(exterior);
        EndFace(tag);
    }

    /// <summary>Adds a loop to the face being made: the exterior first, then its holes.</summary>
    public void AddLoop(ReadOnlySpan<int> loop)
    {
        _indices.AddRange(loop);
        _loopStarts.Add(_indices.Count);
    }

    /// <summary>Ends the face whose loops were added.</summary>
    /// <param name="tag">What the face carries along.</param>
    public void EndFace(int tag = 0)
    {
        _faceStarts.Add(_loopStarts.Count - 1);
        _tags.Add(tag);
    }

    /// <summary>The mesh of everything added.</summary>
    public PolygonMesh Build() =>
        new([.. _vertices], [.. _indices], [.. _loopStarts], [.. _faceStarts], [.. _tags]);
}
