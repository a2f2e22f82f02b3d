using System.Buffers;
using TwinInterop.Formats.Tiles3D.Glb;

namespace TwinInterop.Formats.Tiles3D.Writing;

/// <summary>Finds the edges of faces: those that one triangle alone has, since faces share no vertices.</summary>
/// <remarks>Source: CESIUM_primitive_outline. Surfaces that the source gives as triangles show every one of them.</remarks>
internal static class OutlineEdges
{
    /// <summary>Adds the edges of all triangles of a primitive to its outlines, in the order of their vertices.</summary>
    public static void Add(MeshBuffer mesh)
    {
        int count = mesh.Indices.Count;
        ulong[] edges = ArrayPool<ulong>.Shared.Rent(count);
        try
        {
            ReadOnlySpan<uint> corners = mesh.Indices.Span;
            for (int i = 0; i + 2 < count; i += 3)
            {
                edges[i] = Edge(corners[i], corners[i + 1]);
                edges[i + 1] = Edge(corners[i + 1], corners[i + 2]);
                edges[i + 2] = Edge(corners[i + 2], corners[i]);
            }

            Span<ulong> sorted = edges.AsSpan(0, count - (count % 3));
            sorted.Sort();
            AddSingle(sorted, mesh);
        }
        finally
        {
            ArrayPool<ulong>.Shared.Return(edges);
        }
    }

    private static ulong Edge(uint a, uint b) => a < b ? ((ulong)a << 32) | b : ((ulong)b << 32) | a;

    private static void AddSingle(ReadOnlySpan<ulong> sorted, MeshBuffer mesh)
    {
        for (int i = 0; i < sorted.Length;)
        {
            int end = i + 1;
            while (end < sorted.Length && sorted[end] == sorted[i])
                end++;
            if (end == i + 1)
            {
                mesh.Outlines.Add((uint)(sorted[i] >> 32));
                mesh.Outlines.Add((uint)sorted[i]);
            }

            i = end;
        }
    }
}
