using TwinInterop.Geometry.Meshes;

namespace TwinInterop.Geometry.Booleans;

/// <summary>Finds faces that stand where others close the shell already: exporters write a side whole and in pieces.</summary>
internal static class RepeatedFaces
{
    /// <summary>The mesh without its repeated faces, or as it was where that leaves it open.</summary>
    /// <remarks>
    /// A face is repeated where along every one of its edges another face runs the same way and nothing answers both: the
    /// shell is closed by either of them, and by both together it is not.
    /// </remarks>
    /// <param name="mesh">The faces; vertices at one place have one index.</param>
    public static PolygonMesh Drop(PolygonMesh mesh)
    {
        Dictionary<(int From, int To), int> runs = CountRuns(mesh);
        bool[] isDropped = new bool[mesh.FaceCount];
        bool any = false;
        for (int face = 0; face < mesh.FaceCount; face++)
        {
            if (!IsRepeated(mesh, face, runs))
                continue;
            isDropped[face] = any = true;
            Count(mesh, face, runs, -1);
        }

        if (!any)
            return mesh;
        PolygonMesh rest = Without(mesh, isDropped);
        return ShellTopology.IsClosed(rest) ? rest : mesh;
    }

    private static Dictionary<(int From, int To), int> CountRuns(PolygonMesh mesh)
    {
        var runs = new Dictionary<(int From, int To), int>(mesh.FaceCount * 4);
        for (int face = 0; face < mesh.FaceCount; face++)
            Count(mesh, face, runs, 1);
        return runs;
    }

    private static void Count(PolygonMesh mesh, int face, Dictionary<(int From, int To), int> runs, int by)
    {
        for (int loop = 0; loop < mesh.LoopCount(face); loop++)
        {
            ReadOnlySpan<int> corners = mesh.Loop(face, loop);
            for (int i = 0; i < corners.Length; i++)
            {
                (int, int) run = (corners[i], corners[i + 1 == corners.Length ? 0 : i + 1]);
                runs[run] = runs.GetValueOrDefault(run) + by;
            }
        }
    }

    private static bool IsRepeated(PolygonMesh mesh, int face, Dictionary<(int From, int To), int> runs)
    {
        for (int loop = 0; loop < mesh.LoopCount(face); loop++)
        {
            ReadOnlySpan<int> corners = mesh.Loop(face, loop);
            for (int i = 0; i < corners.Length; i++)
            {
                (int from, int to) = (corners[i], corners[i + 1 == corners.Length ? 0 : i + 1]);
                int same = runs[(from, to)];
                if (same < 2 || same <= runs.GetValueOrDefault((to, from)))
                    return false;
            }
        }

        return mesh.LoopCount(face) > 0;
    }

    private static PolygonMesh Without(PolygonMesh mesh, bool[] isDropped)
    {
        var builder = new PolygonMeshBuilder();
        builder.AddVertices(mesh.Vertices);
        for (int face = 0; face < mesh.FaceCount; face++)
        {
            if (isDropped[face])
                continue;
            for (int loop = 0; loop < mesh.LoopCount(face); loop++)
                builder.AddLoop(mesh.Loop(face, loop).ToArray());
            builder.EndFace(mesh.Tag(face));
        }

        return builder.Build();
    }
}
