using TwinInterop.Geometry.Vectors;

namespace TwinInterop.Geometry.Meshes;

/// <summary>Joins vertices that lie at one place.</summary>
public static class MeshWelding
{
    /// <summary>The same faces with one vertex for each place, and without the vertices that no face uses.</summary>
    /// <remarks>
    /// A vertex joins the first one that lies within the tolerance along every axis. Consecutive corners that become one
    /// are one corner; loops of fewer than three corners go, and with its exterior a face. A closed mesh stays closed.
    /// </remarks>
    /// <param name="mesh">The faces.</param>
    /// <param name="tolerance">In metres; 0 joins what is equal.</param>
    public static PolygonMesh Weld(PolygonMesh mesh, double tolerance)
    {
        ArgumentNullException.ThrowIfNull(mesh);
        ArgumentOutOfRangeException.ThrowIfNegative(tolerance);
        int[] map = VertexClusters.Join(mesh.Vertices, tolerance);
        int[] added = new int[map.Length];
        Array.Fill(added, -1);
        var builder = new PolygonMeshBuilder();
        var corners = new List<int>();
        for (int face = 0; face < mesh.FaceCount; face++)
            AddFace(builder, mesh, face, map, added, corners);
        return builder.Build();
    }

    private static void AddFace(
        PolygonMeshBuilder builder, PolygonMesh mesh, int face, int[] map, int[] added, List<int> corners)
    {
        bool hasExterior = false;
        for (int loop = 0; loop < mesh.LoopCount(face); loop++)
        {
            corners.Clear();
            foreach (int vertex in mesh.Loop(face, loop))
            {
                int joined = map[vertex];
                if (corners.Count == 0 || corners[^1] != joined)
                    corners.Add(joined);
            }

            while (corners.Count > 1 && corners[^1] == corners[0])
                corners.RemoveAt(corners.Count - 1);
            if (corners.Count < 3)
            {
                if (loop == 0)
                    return;
                continue;
            }

            hasExterior = true;
            for (int i = 0; i < corners.Count; i++)
                corners[i] = Add(builder, mesh.Vertices, corners[i], added);
            builder.AddLoop([.. corners]);
        }

        if (hasExterior)
            builder.EndFace(mesh.Tag(face));
    }

    private static int Add(PolygonMeshBuilder builder, ReadOnlySpan<Vector3D> vertices, int vertex, int[] added)
    {
        if (added[vertex] < 0)
            added[vertex] = builder.AddVertex(vertices[vertex]);
        return added[vertex];
    }
}
