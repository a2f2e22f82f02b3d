using TwinInterop.Geometry.Vectors;

namespace TwinInterop.Geometry.Meshes;

/// <summary>Cuts a polygon with holes into triangles over its own vertices, ear by ear.</summary>
/// <remarks>
/// Every edge of the boundary is an edge of one triangle, collinear vertices included: neighbours stay watertight.
/// Crossing and touching rings give some triangulation, never a hang: each round cuts a corner off, with less and less
/// demanding rules. Instances hold buffers and serve one thread at a time.
/// </remarks>
internal sealed class EarClipper
{
    private readonly ReflexGrid _grid = new();
    private readonly List<int> _holes = [];
    private PolygonNode[] _nodes = new PolygonNode[64];
    private int _count;

    private enum Rule
    {
        /// <summary>A left turn with no other corner in or on the triangle.</summary>
        Strict,

        /// <summary>A left turn with no other corner strictly inside.</summary>
        Touching,

        /// <summary>A corner without area.</summary>
        Flat,

        /// <summary>Any corner.</summary>
        Any,
    }

    /// <summary>The corners, in no order.</summary>
    public Span<PolygonNode> Nodes => _nodes.AsSpan(0, _count);

    /// <summary>Appends the triangles of a face.</summary>
    /// <param name="mesh">The mesh.</param>
    /// <param name="face">Which face.</param>
    /// <param name="normal">The direction from which the face is seen counter-clockwise.</param>
    /// <param name="triangles">Takes three vertices a triangle.</param>
    public void Triangulate(PolygonMesh mesh, int face, in Vector3D normal, List<int> triangles)
    {
        var projection = new PlaneProjection(normal);
        _count = 0;
        _holes.Clear();
        int outer = SkipRepeats(AddLoop(mesh.Vertices, mesh.Loop(face, 0), projection), triangles);
        for (int loop = 1; loop < mesh.LoopCount(face); loop++)
        {
            ReadOnlySpan<int> hole = mesh.Loop(face, loop);
            if (hole.Length == 0)
                continue;
            int first = SkipRepeats(AddLoop(mesh.Vertices, hole, projection), triangles);
            _holes.Add(HoleBridges.Leftmost(_nodes, first));
        }

        if (_holes.Count > 0)
            BridgeHoles(outer);
        Clip(outer, triangles);
    }

    /// <summary>Twice the signed area of the corner: positive where it turns left.</summary>
    private static double Turn(in PolygonNode a, in PolygonNode b, in PolygonNode c) =>
        PlanePredicates.Orient(a.X, a.Y, b.X, b.Y, c.X, c.Y);

    private int AddLoop(ReadOnlySpan<Vector3D> vertices, ReadOnlySpan<int> loop, in PlaneProjection projection)
    {
        int first = _count;
        Reserve(loop.Length);
        for (int i = 0; i < loop.Length; i++)
        {
            (double x, double y) = projection.Project(vertices[loop[i]]);
            _nodes[first + i] = new PolygonNode
            {
                X = x,
                Y = y,
                Vertex = loop[i],
                Previous = first + (i == 0 ? loop.Length - 1 : i - 1),
                Next = first + (i == loop.Length - 1 ? 0 : i + 1),
            };
        }

        _count += loop.Length;
        return first;
    }

    /// <summary>Takes out corners at the place of the next one; a triangle without area keeps the boundary whole.</summary>
    /// <returns>A corner of what is left.</returns>
    private int SkipRepeats(int start, List<int> triangles)
    {
        int at = start;
        int left = _count - start;
        for (int steps = left; steps > 0 && left > 1; steps--)
        {
            ref PolygonNode node = ref _nodes[at];
            ref PolygonNode next = ref _nodes[node.Next];
            int following = node.Next;
            if (node.X == next.X && node.Y == next.Y)
            {
                Emit(_nodes[node.Previous].Vertex, node.Vertex, next.Vertex, triangles);
                node.IsGone = true;
                next.Previous = node.Previous;
                _nodes[node.Previous].Next = following;
                left--;
            }

            at = following;
        }

        return at;
    }

    private void Reserve(int more)
    {
        if (_count + more > _nodes.Length)
            Array.Resize(ref _nodes, Math.Max(_count + more, _nodes.Length * 2));
    }

    private void BridgeHoles(int outer)
    {
        PolygonNode[] nodes = _nodes;
        _holes.Sort((a, b) =>
        {
            int order = nodes[a].X.CompareTo(nodes[b].X);
            order = order != 0 ? order : nodes[a].Y.CompareTo(nodes[b].Y);
            return order != 0 ? order : a.CompareTo(b);
        });
        bool mayTouch = HasSharedVertices();
        foreach (int hole in _holes)
        {
            (int ring, int own) = mayTouch ? HoleBridges.FindTouch(_nodes, hole, outer) : (-1, -1);
            if (ring >= 0)
            {
                Splice(ring, own);
                continue;
            }

            int bridge = HoleBridges.Find(_nodes, hole, outer);
            if (bridge >= 0)
                Connect(bridge, hole);
        }
    }

    private bool HasSharedVertices()
    {
        int[] vertices = new int[_count];
        for (int i = 0; i < vertices.Length; i++)
            vertices[i] = _nodes[i].Vertex;
        Array.Sort(vertices);
        for (int i = 1; i < vertices.Length; i++)
        {
            if (vertices[i] == vertices[i - 1])
                return true;
        }

        return false;
    }

    /// <summary>Makes one ring of two that touch at a corner.</summary>
    private void Splice(int a, int b)
    {
        int afterA = _nodes[a].Next;
        int afterB = _nodes[b].Next;
        _nodes[a].Next = afterB;
        _nodes[afterB].Previous = a;
        _nodes[b].Next = afterA;
        _nodes[afterA].Previous = b;
    }

    /// <summary>Joins two rings by an edge there and back: both its ends become two corners.</summary>
    private void Connect(int a, int b)
    {
        Reserve(2);
        int a2 = _count++;
        int b2 = _count++;
        _nodes[a2] = _nodes[a];
        _nodes[b2] = _nodes[b];
        int afterA = _nodes[a].Next;
        int beforeB = _nodes[b].Previous;
        _nodes[a].Next = b;
        _nodes[b].Previous = a;
        _nodes[a2].Next = afterA;
        _nodes[afterA].Previous = a2;
        _nodes[b2].Next = a2;
        _nodes[a2].Previous = b2;
        _nodes[beforeB].Next = b2;
        _nodes[b2].Previous = beforeB;
    }

    private void Clip(int start, List<int> triangles)
    {
        int remaining = MarkReflexCorners(start);
        int ear = start;
        int stop = start;
        Rule rule = Rule.Strict;
        while (remaining >= 3)
        {
            ref PolygonNode node = ref _nodes[ear];
            int next = node.Next;
            if (remaining > 3 && !IsEar(ear, rule))
            {
                ear = next;
                if (ear == stop)
                    rule++;
                continue;
            }

            Emit(_nodes[node.Previous].Vertex, node.Vertex, _nodes[next].Vertex, triangles);
            int previous = node.Previous;
            node.IsGone = true;
            _nodes[previous].Next = next;
            _nodes[next].Previous = previous;
            remaining--;
            Renew(previous);
            Renew(next);
            rule = Rule.Strict;

            // Cutting every second corner first keeps triangles of round outlines fat.
            ear = _nodes[next].Next;
            stop = ear;
        }
    }

    private int MarkReflexCorners(int start)
    {
        int remaining = 0;
        int reflex = 0;
        int at = start;
        do
        {
            ref PolygonNode node = ref _nodes[at];
            node.IsReflex = Turn(_nodes[node.Previous], node, _nodes[node.Next]) <= 0;
            reflex += node.IsReflex ? 1 : 0;
            remaining++;
            at = node.Next;
        }
        while (at != start);
        _grid.Build(_nodes, start, reflex);
        return remaining;
    }

    private void Renew(int corner)
    {
        ref PolygonNode node = ref _nodes[corner];
        if (node.IsReflex)
            node.IsReflex = Turn(_nodes[node.Previous], node, _nodes[node.Next]) <= 0;
    }

    private bool IsEar(int corner, Rule rule)
    {
        ref PolygonNode b = ref _nodes[corner];
        ref PolygonNode a = ref _nodes[b.Previous];
        ref PolygonNode c = ref _nodes[b.Next];
        double turn = b.IsReflex || rule != Rule.Strict ? Turn(a, b, c) : 1;
        return rule switch
        {
            Rule.Any => true,
            Rule.Flat => turn == 0,
            _ => turn > 0 && !_grid.Holds(_nodes, corner, rule == Rule.Strict),
        };
    }

    private static void Emit(int a, int b, int c, List<int> triangles)
    {
        if (a == b || b == c || a == c)
            return;
        triangles.Add(a);
        triangles.Add(b);
        triangles.Add(c);
    }
}
