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

    /// <summary>Orders by the edge under it, then by face, then by direction.</summary>
    public static int CompareByEdge(DirectedEdge a, DirectedEdge b)
    {
        int order = a.Low.CompareTo(b.Low);
        order = order != 0 ? order : a.High.CompareTo(b.High);
        order = order != 0 ? order : a.Face.CompareTo(b.Face);
        return order != 0 ? order : a.From.CompareTo(b.From);
    }

    /// <summary>Orders by face, then by the vertex where it starts.</summary>
    public static int CompareByFace(DirectedEdge a, DirectedEdge b)
    {
        int order = a.Face.CompareTo(b.Face);
        order = order != 0 ? order : a.From.CompareTo(b.From);
        return order != 0 ? order : a.To.CompareTo(b.To);
    }

    /// <summary>Appends the edges of a loop.</summary>
    public static void AddLoop(ReadOnlySpan<int> loop, int face, List<DirectedEdge> edges)
    {
        for (int i = 0; i < loop.Length; i++)
            edges.Add(new DirectedEdge(face, loop[i], loop[i + 1 == loop.Length ? 0 : i + 1]));
    }
}
