using TwinInterop.Geometry.Meshes;
using TwinInterop.Geometry.Vectors;

namespace TwinInterop.Formats.Tiles3D.Reading;

/// <summary>Finds the polygons that triangles were cut from: triangles that share vertices, within one plane.</summary>
/// <remarks>Writers that give each face its own vertices, for its normal, are undone exactly: rings consist of the very vertices.</remarks>
internal static class FaceTracing
{
    /// <summary>Triangles that share vertices, in the order of their first ones; each item is the number of a triangle.</summary>
    public static List<List<int>> Components(ReadOnlySpan<uint> indices, int vertexCount)
    {
        var sets = new DisjointSets(vertexCount);
        for (int i = 0; i + 2 < indices.Length; i += 3)
        {
            sets.Join((int)indices[i], (int)indices[i + 1]);
            sets.Join((int)indices[i], (int)indices[i + 2]);
        }

        var numbers = new Dictionary<int, int>();
        var components = new List<List<int>>();
        for (int i = 0; i + 2 < indices.Length; i += 3)
        {
            int root = sets.Root((int)indices[i]);
            if (!numbers.TryGetValue(root, out int number))
            {
                numbers.Add(root, number = components.Count);
                components.Add([]);
            }

            components[number].Add(i / 3);
        }

        return components;
    }

    /// <summary>The rings around triangles, the exterior first; null where they bound no simple polygon.</summary>
    /// <param name="indices">The vertices of all triangles.</param>
    /// <param name="triangles">The numbers of those that are joined.</param>
    /// <param name="places">Where the vertices are, in metres.</param>
    /// <param name="tolerance">How far a vertex may be from the plane, in metres.</param>
    public static List<int[]>? Trace(ReadOnlySpan<uint> indices, List<int> triangles, Vector3D[] places, double tolerance)
    {
        if (triangles.Count == 1)
            return [[.. Corners(indices, triangles[0])]];
        Vector3D normal = Normal(indices, triangles, places);
        if (!(normal.Length > 0) || !IsPlane(indices, triangles, places, normal.Normalized(), tolerance) || Border(indices, triangles) is not { } next)
            return null;
        // Writers put the vertices of a face down ring by ring: the lowest number is where its ring began.
        var loops = new List<int[]>();
        foreach (int first in next.Keys.Order().ToList())
        {
            if (!next.ContainsKey(first))
                continue;
            var loop = new List<int>();
            for (int at = first; next.Remove(at, out int following); at = following)
            {
                loop.Add(at);
                if (following == first)
                    break;
                if (!next.ContainsKey(following))
                    return null;
            }

            if (loop.Count < 3)
                return null;
            loops.Add([.. loop]);
        }

        return InOrder(loops, places, normal);
    }

    private static List<int[]>? InOrder(List<int[]> loops, Vector3D[] places, Vector3D normal)
    {
        int exterior = -1;
        for (int i = 0; i < loops.Count; i++)
        {
            if (PlaneProjection.VectorArea(places, loops[i]).Dot(normal) <= 0)
                continue;
            if (exterior >= 0)
                return null;
            exterior = i;
        }

        if (exterior < 0)
            return null;
        int[] outer = loops[exterior];
        loops.RemoveAt(exterior);
        loops.Insert(0, outer);
        return loops;
    }

    /// <summary>For each vertex of the border the next one; null where a vertex has several.</summary>
    private static Dictionary<int, int>? Border(ReadOnlySpan<uint> indices, List<int> triangles)
    {
        var edges = new HashSet<(int From, int To)>(3 * triangles.Count);
        var order = new List<(int From, int To)>(3 * triangles.Count);
        foreach (int triangle in triangles)
        {
            for (int k = 0; k < 3; k++)
            {
                (int From, int To) edge = ((int)indices[(3 * triangle) + k], (int)indices[(3 * triangle) + ((k + 1) % 3)]);
                if (!edges.Add(edge))
                    return null;
                order.Add(edge);
            }
        }

        var next = new Dictionary<int, int>();
        foreach ((int from, int to) in order)
        {
            if (!edges.Contains((to, from)) && !next.TryAdd(from, to))
                return null;
        }

        return next;
    }

    private static Vector3D Normal(ReadOnlySpan<uint> indices, List<int> triangles, Vector3D[] places)
    {
        Vector3D sum = default;
        foreach (int triangle in triangles)
        {
            int[] corners = Corners(indices, triangle);
            sum += (places[corners[1]] - places[corners[0]]).Cross(places[corners[2]] - places[corners[0]]);
        }

        return sum;
    }

    private static bool IsPlane(ReadOnlySpan<uint> indices, List<int> triangles, Vector3D[] places, Vector3D normal, double tolerance)
    {
        Vector3D origin = places[(int)indices[3 * triangles[0]]];
        foreach (int triangle in triangles)
        {
            foreach (int corner in Corners(indices, triangle))
            {
                if (Math.Abs((places[corner] - origin).Dot(normal)) > tolerance)
                    return false;
            }
        }

        return true;
    }

    private static int[] Corners(ReadOnlySpan<uint> indices, int triangle) =>
        [(int)indices[3 * triangle], (int)indices[(3 * triangle) + 1], (int)indices[(3 * triangle) + 2]];
}
