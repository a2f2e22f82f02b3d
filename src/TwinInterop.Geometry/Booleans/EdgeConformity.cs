using TwinInterop.Geometry.Meshes;
using TwinInterop.Geometry.Vectors;

namespace TwinInterop.Geometry.Booleans;

/// <summary>Splits edges at vertices that lie on them, in all faces alike, so that what overlaps has the same parts.</summary>
internal static class EdgeConformity
{
    private const int LeastForTree = 64;

    /// <summary>The same boundaries with every edge cut at the vertices within a tolerance of it.</summary>
    /// <param name="positions">Where the vertices lie.</param>
    /// <param name="edges">The boundaries; sorted by edge afterwards.</param>
    /// <param name="tolerance">In metres.</param>
    public static List<DirectedEdge> Split(Vector3D[] positions, List<DirectedEdge> edges, double tolerance)
    {
        Dictionary<(int Low, int High), int[]> cuts = FindCuts(positions, edges, tolerance);
        return cuts.Count == 0 ? edges : Apply(edges, cuts);
    }

    /// <summary>The vertices that lie on edges, from the lower end of each to its higher.</summary>
    public static Dictionary<(int Low, int High), int[]> FindCuts(
        Vector3D[] positions, List<DirectedEdge> edges, double tolerance)
    {
        int[] vertices = UsedVertices(positions.Length, edges);
        BoxTree? tree = vertices.Length < LeastForTree ? null : new BoxTree(
            Array.ConvertAll(vertices, v => new Box3D(positions[v], positions[v])));
        var cuts = new Dictionary<(int Low, int High), int[]>();
        var found = new List<int>();
        DirectedEdge.SortByEdge(edges);
        ulong last = 0;
        foreach (DirectedEdge edge in edges)
        {
            // Two different vertices never make edge 0.
            if (edge.Edge == last)
                continue;
            last = edge.Edge;
            found.Clear();
            Box3D box = Box3D.Empty.Add(positions[edge.Low]).Add(positions[edge.High]).Grow(tolerance);
            Collect(positions, vertices, tree, box, found);
            int[] on = Between(positions, vertices, found, edge, tolerance);
            if (on.Length > 0)
                cuts.Add((edge.Low, edge.High), on);
        }

        return cuts;
    }

    private static int[] UsedVertices(int count, List<DirectedEdge> edges)
    {
        bool[] isUsed = new bool[count];
        foreach (DirectedEdge edge in edges)
            isUsed[edge.From] = isUsed[edge.To] = true;
        var vertices = new List<int>();
        for (int v = 0; v < count; v++)
        {
            if (isUsed[v])
                vertices.Add(v);
        }

        return [.. vertices];
    }

    private static void Collect(Vector3D[] positions, int[] vertices, BoxTree? tree, in Box3D box, List<int> found)
    {
        if (tree is not null)
        {
            tree.Find(box, found);
            return;
        }

        for (int i = 0; i < vertices.Length; i++)
        {
            if (box.Meets(new Box3D(positions[vertices[i]], positions[vertices[i]])))
                found.Add(i);
        }
    }

    /// <summary>The vertices on an edge, from its lower end to its higher.</summary>
    private static int[] Between(
        Vector3D[] positions, int[] vertices, List<int> found, DirectedEdge edge, double tolerance)
    {
        if (found.Count <= 2)
            return [];

        Vector3D from = positions[edge.Low];
        Vector3D along = positions[edge.High] - from;
        double length = along.Length;
        var on = new List<(double Place, int Vertex)>();
        foreach (int i in found)
        {
            int v = vertices[i];
            if (v == edge.Low || v == edge.High)
                continue;
            Vector3D to = positions[v] - from;
            double place = to.Dot(along) / length;
            if (place > tolerance && place < length - tolerance && to.Cross(along).Length <= tolerance * length)
                on.Add((place, v));
        }

        on.Sort();
        return [.. on.Select(cut => cut.Vertex)];
    }

    private static List<DirectedEdge> Apply(List<DirectedEdge> edges, Dictionary<(int Low, int High), int[]> cuts)
    {
        var result = new List<DirectedEdge>(edges.Count + (4 * cuts.Count));
        foreach (DirectedEdge edge in edges)
        {
            if (!cuts.TryGetValue((edge.Low, edge.High), out int[]? on))
            {
                result.Add(edge);
                continue;
            }

            int from = edge.From;
            for (int i = 0; i < on.Length; i++)
            {
                int to = on[edge.From == edge.Low ? i : on.Length - 1 - i];
                result.Add(new DirectedEdge(edge.Face, from, to));
                from = to;
            }

            result.Add(new DirectedEdge(edge.Face, from, edge.To));
        }

        return result;
    }
}
