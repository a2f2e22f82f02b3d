using System.Runtime.InteropServices;
using TwinInterop.Geometry.Meshes;

namespace TwinInterop.Geometry.Validity;

/// <summary>The corners and edges of the faces of a shell.</summary>
internal sealed class ShellEdges
{
    private static readonly Comparer<EdgeUse> UseOrder = Comparer<EdgeUse>.Create(static (a, b) => a.Compare(b));

    private readonly List<int> _vertices = [];
    private readonly List<int> _faces = [];
    private readonly List<int> _next = [];
    private readonly List<EdgeUse> _uses = [];
    private readonly List<int> _starts = [];
    private readonly FaceTable _table;
    private readonly FaceRange _range;
    private readonly List<int> _loop = [];

    /// <summary>Collects them.</summary>
    public ShellEdges(FaceTable faces, FaceRange range)
    {
        _table = faces;
        _range = range;
        for (int face = range.From; face < range.To; face++)
        {
            _starts.Add(_vertices.Count);
            List<(int Ring, int Index, int Vertex)>? splits = faces.Splits.GetValueOrDefault(face);
            for (int loop = 0; loop < faces.Mesh.LoopCount(face); loop++)
                AddLoop(splits is null ? faces.Mesh.Loop(face, loop) : SplitLoop(face, loop, splits.Where(split => split.Ring == loop).ToLookup(split => split.Index, split => split.Vertex)), face);
        }

        _starts.Add(_vertices.Count);
        _uses.Sort(UseOrder);
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

    /// <summary>The first corner of a face, and the one after its last.</summary>
    public (int From, int To) CornersOf(int face) => (_starts[face - _range.From], _starts[face + 1 - _range.From]);

    /// <summary>Whether two faces have an edge in common.</summary>
    public bool AreNeighboursAt(int a, int b, int first, int second)
    {
        int at = _uses.BinarySearch(new EdgeUse(Math.Min(a, b), Math.Max(a, b), -1, true), UseOrder);
        bool isOfFirst = false;
        bool isOfSecond = false;
        for (at = ~at; at < _uses.Count && _uses[at].Low == Math.Min(a, b) && _uses[at].High == Math.Max(a, b); at++)
        {
            isOfFirst |= _faces[_uses[at].Corner] == first;
            isOfSecond |= _faces[_uses[at].Corner] == second;
        }

        return isOfFirst && isOfSecond;
    }

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

    private ReadOnlySpan<int> SplitLoop(int face, int ring, ILookup<int, int> splits)
    {
        ReadOnlySpan<int> loop = _table.Mesh.Loop(face, ring);
        _loop.Clear();
        for (int i = 0; i < loop.Length; i++)
        {
            int corner = loop[i];
            _loop.Add(corner);
            _loop.AddRange(splits[i].Distinct().OrderBy(vertex => _table.Vertex(vertex).DistanceTo(_table.Vertex(corner))));
        }

        return CollectionsMarshal.AsSpan(_loop);
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
