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
        if (firstNew >= positions.Length)
            return;

        var uses = new Uses[positions.Length - firstNew];
        for (int loop = 0; loop < loops.Count; loop++)
        {
            for (int place = 0; place < loops[loop].Length; place++)
            {
                if (loops[loop][place] >= firstNew)
                    uses[loops[loop][place] - firstNew].Add(loop, place);
            }
        }

        int[] lengths = new int[loops.Count];
        for (int loop = 0; loop < lengths.Length; loop++)
            lengths[loop] = loops[loop].Length;
        foreach (ref readonly Uses use in uses.AsSpan())
        {
            if (use.Count == 2)
                TryDrop(positions, loops, lengths, use, tolerance);
        }

        for (int loop = 0; loop < loops.Count; loop++)
        {
            if (lengths[loop] != loops[loop].Length)
                loops[loop] = [.. loops[loop].Where(vertex => vertex >= 0)];
        }
    }

    private static void TryDrop(
        Vector3D[] positions, List<int[]> loops, int[] lengths, in Uses uses, double tolerance)
    {
        (int loop1, int place1) = uses.First;
        (int loop2, int place2) = uses.Second;
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

    /// <summary>Where a vertex is a corner; more than two places are only counted.</summary>
    private struct Uses
    {
        public (int Loop, int Place) First;
        public (int Loop, int Place) Second;
        public int Count;

        public void Add(int loop, int place)
        {
            if (Count == 0)
                First = (loop, place);
            else
                Second = (loop, place);
            Count++;
        }
    }
}
