using TwinInterop.Geometry.Meshes;

namespace TwinInterop.Geometry.Booleans;

/// <summary>Makes bodies of meshes that nearly are: small gaps, edges that meet in parts, faces given twice or turned inwards.</summary>
internal static class BodyRepair
{
    /// <summary>The mesh as a closed body, or as it was where that cannot be.</summary>
    /// <param name="mesh">The faces.</param>
    /// <param name="tolerance">How wide gaps may be, in metres.</param>
    public static PolygonMesh Close(PolygonMesh mesh, double tolerance)
    {
        PolygonMesh welded = MeshWelding.Weld(mesh, tolerance);
        if (!ShellTopology.IsClosed(welded))
        {
            PolygonMesh split = RepeatedFaces.Drop(SplitEdges(welded, tolerance));
            welded = ShellTopology.IsClosed(split) ? split : RepeatedFaces.Drop(ShellOrientation.Orient(split));
            if (!ShellTopology.IsClosed(welded))
                return mesh;
        }

        return ShellOrientation.Orient(welded);
    }

    /// <summary>Makes vertices that lie on the edge of another face corners of that face.</summary>
    private static PolygonMesh SplitEdges(PolygonMesh mesh, double tolerance)
    {
        var edges = new List<DirectedEdge>();
        for (int face = 0; face < mesh.FaceCount; face++)
        {
            for (int loop = 0; loop < mesh.LoopCount(face); loop++)
                DirectedEdge.AddLoop(mesh.Loop(face, loop), face, edges);
        }

        Dictionary<(int Low, int High), int[]> cuts =
            EdgeConformity.FindCuts(mesh.Vertices.ToArray(), edges, tolerance);
        if (cuts.Count == 0)
            return mesh;

        var builder = new PolygonMeshBuilder();
        builder.AddVertices(mesh.Vertices);
        var corners = new List<int>();
        for (int face = 0; face < mesh.FaceCount; face++)
        {
            for (int loop = 0; loop < mesh.LoopCount(face); loop++)
            {
                corners.Clear();
                AddCorners(mesh.Loop(face, loop), cuts, corners);
                builder.AddLoop([.. corners]);
            }

            builder.EndFace(mesh.Tag(face));
        }

        return builder.Build();
    }

    private static void AddCorners(
        ReadOnlySpan<int> loop, Dictionary<(int Low, int High), int[]> cuts, List<int> corners)
    {
        for (int i = 0; i < loop.Length; i++)
        {
            int from = loop[i];
            int to = loop[i + 1 == loop.Length ? 0 : i + 1];
            corners.Add(from);
            if (!cuts.TryGetValue((Math.Min(from, to), Math.Max(from, to)), out int[]? on))
                continue;
            int first = corners.Count;
            corners.AddRange(on);
            if (from > to)
                corners.Reverse(first, on.Length);
        }
    }
}
