using TwinInterop.Geometry.Vectors;

namespace TwinInterop.Geometry.Meshes;

/// <summary>Plane faces with holes over shared vertices: the boundary of a body, or an open shell.</summary>
/// <remarks>
/// Faces run counter-clockwise seen from the outside, holes the other way round. A mesh says nothing about whether it
/// is closed. Built by <see cref="PolygonMeshBuilder"/>; immutable afterwards, and safe to read from several threads.
/// </remarks>
public sealed class PolygonMesh
{
    private readonly Vector3D[] _vertices;
    private readonly int[] _indices;
    private readonly int[] _loopStarts;
    private readonly int[] _faceStarts;
    private readonly int[] _tags;

    internal PolygonMesh(Vector3D[] vertices, int[] indices, int[] loopStarts, int[] faceStarts, int[] tags)
    {
        _vertices = vertices;
        _indices = indices;
        _loopStarts = loopStarts;
        _faceStarts = faceStarts;
        _tags = tags;
    }

    /// <summary>A mesh without faces: what is left of a body that others consume whole.</summary>
    public static PolygonMesh Empty { get; } = new([], [], [0], [0], []);

    /// <summary>Every vertex, in metres.</summary>
    public ReadOnlySpan<Vector3D> Vertices => _vertices;

    /// <summary>How many faces the mesh has.</summary>
    public int FaceCount => _tags.Length;

    /// <summary>How many loops bound a face: its exterior and its holes.</summary>
    public int LoopCount(int face) => _faceStarts[face + 1] - _faceStarts[face];

    /// <summary>A loop of a face as indices of vertices, without the closing repeat.</summary>
    /// <param name="face">Which face.</param>
    /// <param name="loop">0 for the exterior, then the holes.</param>
    public ReadOnlySpan<int> Loop(int face, int loop)
    {
        int at = _faceStarts[face] + loop;
        return _indices.AsSpan(_loopStarts[at], _loopStarts[at + 1] - _loopStarts[at]);
    }

    /// <summary>What the face carries along through every operation: a style, a source face; 0 where nothing was said.</summary>
    public int Tag(int face) => _tags[face];

    /// <summary>The same faces over vertices somewhere else.</summary>
    internal PolygonMesh Map(Func<Vector3D, Vector3D> place) =>
        new(Array.ConvertAll(_vertices, vertex => place(vertex)), _indices, _loopStarts, _faceStarts, _tags);

    /// <summary>The same faces over other vertices: each old vertex becomes the one that a map names.</summary>
    internal PolygonMesh Renumber(Vector3D[] vertices, int[] map) =>
        new(vertices, Array.ConvertAll(_indices, vertex => map[vertex]), _loopStarts, _faceStarts, _tags);

    /// <summary>The same vertices with every face turned over.</summary>
    internal PolygonMesh Reverse()
    {
        int[] indices = [.. _indices];
        for (int loop = 0; loop + 1 < _loopStarts.Length; loop++)
            indices.AsSpan(_loopStarts[loop], _loopStarts[loop + 1] - _loopStarts[loop]).Reverse();
        return new PolygonMesh(_vertices, indices, _loopStarts, _faceStarts, _tags);
    }

    /// <summary>The same faces with other tags.</summary>
    /// <param name="change">Gives the tag that takes the place of one.</param>
    internal PolygonMesh WithTags(Func<int, int> change) =>
        new(_vertices, _indices, _loopStarts, _faceStarts, Array.ConvertAll(_tags, tag => change(tag)));
}
