using TwinInterop.Geometry.Vectors;

namespace TwinInterop.Geometry.Booleans;

/// <summary>Drops vertices that an operation made in the middle of a straight edge between two faces.</summary>
internal static class CollinearVertices
{
    /// <summary>The loops without the vertices that nobody needs.</summary>
    /// <param name="positions">Where the vertices lie.</param>
    /// <param name="firstNew">The first vertex that may be dropped.</param>
    /// <param name="loops">All loops of the result; changed.</param>
    /// <param name="tolerance">How far from the straight line a vertex may lie, in metres.</param>
    public static void Drop(Vector3D[] positions, int firstNew, List<int[]> loops, double tolerance)
    {
        var corners = new Dictionary<int, List<(int Loop, int Place)>>();
        for (int loop = 0; loop < loops.Count; loop++)
        {
            for (int place = 0; place < loops[loop].Length; place++)
            {
                int vertex = loops[loop][place];
                if (vertex < firstNew)
                    continue;
                if (!corners.TryGetValue(vertex, out List<(int, int)>? list))
                    corners.Add(vertex, list = []);
                list.Add((loop, place));
            }
        }

        int[] lengths = loops.ConvertAll(loop => loop.Length).ToArray();
        foreach ((_, List<(int Loop, int Place)> uses) in corners.OrderBy(entry => entry.Key))
        {
            if (uses.Count == 2)
                TryDrop(positions, loops, lengths, uses, tolerance);
        }

        for (int loop = 0; loop < loops.Count; loop++)
        {
            if (lengths[loop] != loops[loop].Length)
                loops[loop] = [.. loops[loop].Where(vertex => vertex >= 0)];
        }
    }

    private static void TryDrop(
        Vector3D[] positions, List<int[]> loops, int[] lengths, List<(int Loop, int Place)> uses, double tolerance)
    {
        (int loop1, int place1) = uses[0];
        (int loop2, int place2) = uses[1];
        if (loop1 == loop2 || lengths[loop1] <= 3 || lengths[loop2] <= 3)
            return;

        int before = Neighbour(loops[loop1], place1, -1);
        int after = Neighbour(loops[loop1], place1, 1);
        if (before != Neighbour(loops[loop2], place2, 1) || after != Neighbour(loops[loop2], place2, -1))
            return;

        Vector3D along = positions[after] - positions[before];
        Vector3D to = positions[loops[loop1][place1]] - positions[before];
        if (to.Cross(along).Length > tolerance * along.Length || to.Dot(along) <= 0 || to.Dot(along) >= along.Dot(along))
            return;

        loops[loop1][place1] = -1;
        loops[loop2][place2] = -1;
        lengths[loop1]--;
        lengths[loop2]--;
    }

    private static int Neighbour(int[] loop, int place, int step)
    {
        do
            place = (place + step + loop.Length) % loop.Length;
        while (loop[place] < 0);
        return loop[place];
    }
}
