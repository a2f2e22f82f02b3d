using TwinInterop.Geometry.Booleans;
using TwinInterop.Geometry.Vectors;

namespace TwinInterop.Geometry.Meshes;

/// <summary>Makes one face of neighbours on one plane.</summary>
public static class CoplanarFaces
{
    /// <summary>The least cosine of the angle between normals of faces that may be one.</summary>
    private const double LeastCosine = 0.99;

    /// <summary>The same surface with as few faces as their planes and tags allow.</summary>
    /// <remarks>
    /// Faces join where they share an edge, carry the same tag and lie within the tolerance of one plane. Vertices in the
    /// middle of straight edges that no third face needs are dropped. A closed mesh stays closed.
    /// </remarks>
    /// <param name="mesh">The faces, for example triangles.</param>
    /// <param name="tolerance">Largest distance of a vertex from the plane, and of vertices that are one, in metres.</param>
    public static PolygonMesh Merge(PolygonMesh mesh, double tolerance = 1e-6)
    {
        ArgumentNullException.ThrowIfNull(mesh);
        mesh = MeshWelding.Weld(mesh, tolerance);
        var edges = new List<DirectedEdge>();
        var normals = new Vector3D[mesh.FaceCount];
        int[] tags = new int[mesh.FaceCount];
        for (int face = 0; face < mesh.FaceCount; face++)
        {
            normals[face] = PlaneProjection.VectorArea(mesh.Vertices, mesh.Loop(face, 0)).Normalized();
            tags[face] = mesh.Tag(face);
            for (int loop = 0; loop < mesh.LoopCount(face); loop++)
                DirectedEdge.AddLoop(mesh.Loop(face, loop), face, edges);
        }

        int[] seeds = Grow(mesh, edges, normals, tolerance);
        for (int i = 0; i < edges.Count; i++)
            edges[i] = edges[i] with { Face = seeds[edges[i].Face] };
        Vector3D[] positions = mesh.Vertices.ToArray();
        var assembly = new FaceAssembly
        {
            Positions = positions,
            Places = positions,
            FirstNew = 0,
            Normals = normals,
            Tags = tags,
            Tolerance = tolerance,
        };
        return assembly.Build(edges);
    }

    /// <summary>For each face the first face of its plane region.</summary>
    private static int[] Grow(PolygonMesh mesh, List<DirectedEdge> edges, Vector3D[] normals, double tolerance)
    {
        List<int>[] neighbours = Neighbours(mesh.FaceCount, edges);
        int[] seeds = new int[mesh.FaceCount];
        Array.Fill(seeds, -1);
        var queue = new Queue<int>();
        for (int seed = 0; seed < seeds.Length; seed++)
        {
            if (seeds[seed] >= 0)
                continue;
            seeds[seed] = seed;
            queue.Enqueue(seed);
            while (queue.TryDequeue(out int face))
            {
                foreach (int next in neighbours[face])
                {
                    if (seeds[next] >= 0 || !IsOnPlane(mesh, seed, next, normals, tolerance))
                        continue;
                    seeds[next] = seed;
                    queue.Enqueue(next);
                }
            }
        }

        return seeds;
    }

    private static List<int>[] Neighbours(int faceCount, List<DirectedEdge> edges)
    {
        var neighbours = new List<int>[faceCount];
        for (int face = 0; face < faceCount; face++)
            neighbours[face] = [];
        var sorted = new List<DirectedEdge>(edges);
        DirectedEdge.SortByEdge(sorted);
        for (int i = 0; i < sorted.Count; i++)
        {
            for (int j = i + 1; j < sorted.Count && sorted[j].Low == sorted[i].Low && sorted[j].High == sorted[i].High; j++)
            {
                if (sorted[i].From == sorted[j].From)
                    continue;
                neighbours[sorted[i].Face].Add(sorted[j].Face);
                neighbours[sorted[j].Face].Add(sorted[i].Face);
            }
        }

        return neighbours;
    }

    private static bool IsOnPlane(PolygonMesh mesh, int seed, int face, Vector3D[] normals, double tolerance)
    {
        if (mesh.Tag(seed) != mesh.Tag(face) || normals[seed].Dot(normals[face]) < LeastCosine)
            return false;

        Vector3D origin = mesh.Vertices[mesh.Loop(seed, 0)[0]];
        foreach (int vertex in mesh.Loop(face, 0))
        {
            if (Math.Abs((mesh.Vertices[vertex] - origin).Dot(normals[seed])) > tolerance)
                return false;
        }

        return true;
    }
}
