namespace TwinInterop.Geometry.Meshes;

/// <summary>Tells whether faces enclose a space.</summary>
public static class ShellTopology
{
    /// <summary>Whether every edge is used as often one way as the other, by index of vertices.</summary>
    /// <remarks>Weld first where vertices at one place have different indices.</remarks>
    /// <param name="mesh">The faces.</param>
    public static bool IsClosed(PolygonMesh mesh)
    {
        ArgumentNullException.ThrowIfNull(mesh);
        return mesh.FaceCount > 0 && OpenEdges(mesh) == 0;
    }

    /// <summary>How many edges lack a partner on their other side.</summary>
    /// <param name="mesh">The faces.</param>
    public static int OpenEdges(PolygonMesh mesh)
    {
        ArgumentNullException.ThrowIfNull(mesh);
        var keys = new List<(ulong Edge, bool IsForward)>(mesh.FaceCount * 4);
        for (int face = 0; face < mesh.FaceCount; face++)
        {
            for (int loop = 0; loop < mesh.LoopCount(face); loop++)
                AddEdges(mesh.Loop(face, loop), keys);
        }

        keys.Sort();
        int open = 0;
        for (int from = 0; from < keys.Count;)
        {
            int balance = 0;
            int to = from;
            while (to < keys.Count && keys[to].Edge == keys[from].Edge)
                balance += keys[to++].IsForward ? 1 : -1;
            open += Math.Abs(balance);
            from = to;
        }

        return open;
    }

    private static void AddEdges(ReadOnlySpan<int> loop, List<(ulong Edge, bool IsForward)> keys)
    {
        for (int i = 0; i < loop.Length; i++)
        {
            uint a = (uint)loop[i];
            uint b = (uint)loop[i + 1 == loop.Length ? 0 : i + 1];
            if (a != b)
                keys.Add((((ulong)Math.Min(a, b) << 32) | Math.Max(a, b), a < b));
        }
    }
}
