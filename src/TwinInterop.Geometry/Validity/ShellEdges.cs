using System.Runtime.InteropServices;
using TwinInterop.Geometry.Meshes;

namespace TwinInterop.Geometry.Validity;

/// <summary>The corners and edges of the faces of a shell.</summary>
internal sealed class ShellEdges
{
    private readonly List<int> _vertices = [];
    private readonly List<int> _faces = [];
    private readonly List<int> _next = [];
    private readonly List<EdgeUse> _uses = [];

    /// <summary>Collects them.</summary>
    public ShellEdges(FaceTable faces, FaceRange range)
    {
        for (int face = range.From; face < range.To; face++)
        {
            for (int loop = 0; loop < faces.Mesh.LoopCount(face); loop++)
                AddLoop(faces.Mesh.Loop(face, loop), face);
        }

        _uses.Sort(static (a, b) => a.Compare(b));
    }

    /// <summary>Every use of an edge; those of one edge follow one another.</summary>
    public ReadOnlySpan<EdgeUse> Uses => CollectionsMarshal.AsSpan(_uses);

    /// <summary>How many corners there are.</summary>
    public int CornerCount => _vertices.Count;

    /// <summary>The vertex at a corner.</summary>
    public int VertexOf(int corner) => _vertices[corner];

    /// <summary>The face of a corner.</summary>
    public int FaceOf(int corner) => _faces[corner];

    /// <summary>The next corner of the loop.</summary>
    public int NextOf(int corner) => _next[corner];

    /// <summary>The uses of the edge that begins at an index.</summary>
    public ReadOnlySpan<EdgeUse> EdgeAt(int index)
    {
        int end = index + 1;
        while (end < _uses.Count && _uses[end].IsOf(_uses[index]))
            end++;
        return CollectionsMarshal.AsSpan(_uses)[index..end];
    }

    /// <summary>Corners in sets that hang together at their vertex, over edges of two faces or within a face.</summary>
    public DisjointSets Fans()
    {
        var fans = new DisjointSets(CornerCount);
        var firstInFace = new Dictionary<(int Face, int Vertex), int>(CornerCount);
        for (int corner = 0; corner < CornerCount; corner++)
        {
            ref int first = ref CollectionsMarshal.GetValueRefOrAddDefault(
                firstInFace, (_faces[corner], _vertices[corner]), out bool isKnown);
            if (isKnown)
                fans.Join(first, corner);
            else
                first = corner;
        }

        for (int i = 0; i < _uses.Count;)
        {
            ReadOnlySpan<EdgeUse> edge = EdgeAt(i);
            i += edge.Length;
            if (edge.Length != 2)
                continue;
            (int a, int b) = (edge[0].Corner, edge[1].Corner);
            bool isOpposite = edge[0].IsForward != edge[1].IsForward;
            fans.Join(a, isOpposite ? _next[b] : b);
            fans.Join(_next[a], isOpposite ? b : _next[b]);
        }

        return fans;
    }

    /// <summary>Vertices where an edge with more than two faces ends: that is a fault of its own, and explains the fans there.</summary>
    public HashSet<int> BranchVertices()
    {
        var vertices = new HashSet<int>();
        for (int i = 0; i < _uses.Count;)
        {
            ReadOnlySpan<EdgeUse> edge = EdgeAt(i);
            i += edge.Length;
            if (edge.Length <= 2)
                continue;
            vertices.Add(edge[0].Low);
            vertices.Add(edge[0].High);
        }

        return vertices;
    }

    private void AddLoop(ReadOnlySpan<int> loop, int face)
    {
        int first = _vertices.Count;
        for (int i = 0; i < loop.Length; i++)
        {
            int a = loop[i];
            int b = loop[i + 1 < loop.Length ? i + 1 : 0];
            _uses.Add(new EdgeUse(Math.Min(a, b), Math.Max(a, b), first + i, a < b));
            _vertices.Add(a);
            _faces.Add(face);
            _next.Add(i + 1 < loop.Length ? first + i + 1 : first);
        }
    }
}
