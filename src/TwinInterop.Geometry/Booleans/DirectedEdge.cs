using System.Runtime.InteropServices;

namespace TwinInterop.Geometry.Booleans;

/// <summary>A part of the boundary of a face; the face lies on its left.</summary>
/// <param name="Face">Which face.</param>
/// <param name="From">The vertex where it starts.</param>
/// <param name="To">The vertex where it ends.</param>
internal readonly record struct DirectedEdge(int Face, int From, int To)
{
    /// <summary>The lower of its vertices.</summary>
    public int Low => Math.Min(From, To);

    /// <summary>The higher of its vertices.</summary>
    public int High => Math.Max(From, To);

    /// <summary>The edge under it, whichever way it runs.</summary>
    public ulong Edge => ((ulong)(uint)Low << 32) | (uint)High;

    /// <summary>Orders by the edge under it, then by face, then by direction.</summary>
    public static void SortByEdge(List<DirectedEdge> edges)
    {
        Span<DirectedEdge> all = CollectionsMarshal.AsSpan(edges);
        ulong[] keys = new ulong[all.Length];
        for (int i = 0; i < keys.Length; i++)
            keys[i] = all[i].Edge;
        keys.AsSpan().Sort(all);
        for (int from = 0; from < keys.Length;)
        {
            int to = from + 1;
            while (to < keys.Length && keys[to] == keys[from])
                to++;
            all[from..to].Sort(CompareOnEdge);
            from = to;
        }
    }

    /// <summary>Orders by face, then by the vertex where it starts.</summary>
    public static void SortByFace(List<DirectedEdge> edges)
    {
        Span<DirectedEdge> all = CollectionsMarshal.AsSpan(edges);
        ulong[] keys = new ulong[all.Length];
        for (int i = 0; i < keys.Length; i++)
            keys[i] = ((ulong)(uint)all[i].Face << 32) | (uint)all[i].From;
        keys.AsSpan().Sort(all);
        for (int i = 1; i < keys.Length; i++)
        {
            for (int j = i; j > 0 && keys[j] == keys[j - 1] && all[j].To < all[j - 1].To; j--)
                (all[j], all[j - 1]) = (all[j - 1], all[j]);
        }
    }

    private static int CompareOnEdge(DirectedEdge a, DirectedEdge b) =>
        a.Face != b.Face ? a.Face.CompareTo(b.Face) : a.From.CompareTo(b.From);

    /// <summary>Appends the edges of a loop.</summary>
    public static void AddLoop(ReadOnlySpan<int> loop, int face, List<DirectedEdge> edges)
    {
        for (int i = 0; i < loop.Length; i++)
            edges.Add(new DirectedEdge(face, loop[i], loop[i + 1 == loop.Length ? 0 : i + 1]));
    }
}
