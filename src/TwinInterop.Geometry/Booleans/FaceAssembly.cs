using System.Runtime.InteropServices;
using TwinInterop.Geometry.Meshes;
using TwinInterop.Geometry.Vectors;

namespace TwinInterop.Geometry.Booleans;

/// <summary>Makes a mesh from the boundary edges of its faces.</summary>
/// <remarks>Whatever is done here keeps every edge balanced: what comes in closed goes out closed.</remarks>
internal sealed class FaceAssembly
{
    /// <summary>Positions in the frame of the operation.</summary>
    public required Vector3D[] Positions { get; init; }

    /// <summary>Positions as the result has them.</summary>
    public required Vector3D[] Places { get; init; }

    /// <summary>The first vertex that the operation made: such may be dropped where nobody needs them.</summary>
    public required int FirstNew { get; init; }

    /// <summary>The unit normals of the faces in the frame of the operation.</summary>
    public required Vector3D[] Normals { get; init; }

    /// <summary>What the faces carry along.</summary>
    public required int[] Tags { get; init; }

    /// <summary>Vertices nearer than this are one, in metres.</summary>
    public required double Tolerance { get; init; }

    /// <summary>The mesh of faces with these boundaries.</summary>
    public PolygonMesh Build(List<DirectedEdge> edges)
    {
        edges = Weld(Positions, edges, Tolerance);
        edges = EdgeConformity.Split(Positions, edges, Tolerance);
        edges = BoundaryCancellation.Cancel(edges, Normals);
        DirectedEdge.SortByFace(edges);
        var loops = new List<int[]>();
        var faces = new List<int>();
        var tracer = new LoopTracer(Positions);
        ReadOnlySpan<DirectedEdge> all = CollectionsMarshal.AsSpan(edges);
        for (int from = 0; from < all.Length;)
        {
            int face = all[from].Face;
            int to = from + 1;
            while (to < all.Length && all[to].Face == face)
                to++;
            tracer.Trace(all[from..to], Normals[face], loops);
            while (faces.Count < loops.Count)
                faces.Add(face);
            from = to;
        }

        CollinearVertices.Drop(Positions, FirstNew, loops, Tolerance);
        return Build(loops, faces);
    }

    /// <summary>Joins vertices that edges use and that lie at one place. What was joined once stays as it is.</summary>
    public static List<DirectedEdge> Weld(Vector3D[] positions, List<DirectedEdge> edges, double tolerance)
    {
        int[] map = new int[positions.Length];
        Array.Fill(map, -1);
        foreach (DirectedEdge edge in edges)
            map[edge.From] = map[edge.To] = 0;
        var clusters = new VertexClusters(tolerance);
        for (int i = 0; i < map.Length; i++)
        {
            if (map[i] == 0)
                map[i] = clusters.Find(positions[i], i);
        }

        var welded = new List<DirectedEdge>(edges.Count);
        foreach (DirectedEdge edge in edges)
        {
            if (map[edge.From] != map[edge.To])
                welded.Add(new DirectedEdge(edge.Face, map[edge.From], map[edge.To]));
        }

        return welded;
    }

    private PolygonMesh Build(List<int[]> loops, List<int> faces)
    {
        var builder = new PolygonMeshBuilder();
        var added = new Dictionary<int, int>();
        var group = new List<int[]>();
        for (int from = 0; from < loops.Count;)
        {
            int face = faces[from];
            group.Clear();
            int to = from;
            for (; to < loops.Count && faces[to] == face; to++)
                group.Add(loops[to]);
            LoopNesting.Nest(Positions, group, Normals[face], exteriorAndHoles => AddFace(builder, added, exteriorAndHoles, face));
            from = to;
        }

        return builder.Build();
    }

    private void AddFace(PolygonMeshBuilder builder, Dictionary<int, int> added, List<int[]> loops, int face)
    {
        foreach (int[] loop in loops)
        {
            int[] indices = new int[loop.Length];
            for (int i = 0; i < loop.Length; i++)
            {
                ref int index = ref CollectionsMarshal.GetValueRefOrAddDefault(added, loop[i], out bool exists);
                if (!exists)
                    index = builder.AddVertex(Places[loop[i]]);
                indices[i] = index;
            }

            builder.AddLoop(indices);
        }

        builder.EndFace(Tags[face]);
    }
}
