namespace TwinInterop.Geometry.Shells;

/// <summary>Gives cells that are too narrow to be a shape what stands over their longest neighbour.</summary>
internal static class SliverCells
{
    /// <summary>Cells narrower than this on the whole, in metres, are traces of faces that nearly meet.</summary>
    private const double LeastWidth = 0.06;

    /// <summary>How much less a neighbour counts that was narrow itself: the line between two roofs stays where it is.</summary>
    private const double NarrowWeight = 0.95;

    /// <summary>Changes the columns of narrow cells; neighbours that are built likewise go before any other, also across other narrow cells.</summary>
    public static void Absorb(PlanArrangement plan, ColumnRun[][] columns)
    {
        bool[] isNarrow = [.. plan.Cells.Select(cell => 2 * cell.Area / cell.Length < LeastWidth)];
        bool[] isOpen = [.. isNarrow];
        Dictionary<int, double>[] shared = SharedLengths(plan);
        foreach (bool onlyAlike in (ReadOnlySpan<bool>)[true, false])
        {
            bool goesOn = true;
            while (goesOn)
            {
                goesOn = false;
                for (int cell = 0; cell < columns.Length; cell++)
                {
                    if (!isOpen[cell])
                        continue;
                    IEnumerable<(int Other, double Length)> near = shared[cell].OrderBy(pair => pair.Key)
                        .Where(pair => pair.Key < 0 || !isOpen[pair.Key])
                        .Select(pair => (pair.Key, pair.Value * (pair.Key >= 0 && isNarrow[pair.Key] ? NarrowWeight : 1)));
                    if (Longest(near, columns, cell, onlyAlike) is not { } chosen)
                        continue;
                    columns[cell] = chosen < 0 ? [] : columns[chosen];
                    isOpen[cell] = false;
                    goesOn = true;
                }
            }
        }
    }

    /// <summary>The neighbour with the longest common side; null where there is none.</summary>
    private static int? Longest(IEnumerable<(int Other, double Length)> near, ColumnRun[][] columns, int cell, bool onlyAlike)
    {
        int? best = null;
        double most = 0;
        foreach ((int other, double length) in near)
        {
            if (length > most && (!onlyAlike || IsBuiltLike(other < 0 ? [] : columns[other], columns[cell])))
                (best, most) = (other, length);
        }

        return best;
    }

    private static bool IsBuiltLike(ColumnRun[] one, ColumnRun[] other) =>
        one.Length == other.Length && one.Zip(other).All(pair => pair.First.IsGround == pair.Second.IsGround);

    /// <summary>For each cell, how long its sides to each neighbour are; -1 is the outside.</summary>
    public static Dictionary<int, double>[] SharedLengths(PlanArrangement plan)
    {
        var shared = new Dictionary<int, double>[plan.Cells.Count];
        for (int cell = 0; cell < shared.Length; cell++)
            shared[cell] = [];
        foreach (PlanEdge edge in plan.Edges)
        {
            double length = Math.Sqrt(
                Math.Pow(plan.Nodes[edge.To].X - plan.Nodes[edge.From].X, 2) + Math.Pow(plan.Nodes[edge.To].Y - plan.Nodes[edge.From].Y, 2));
            if (edge.Left >= 0)
                shared[edge.Left][edge.Right] = shared[edge.Left].GetValueOrDefault(edge.Right) + length;
            if (edge.Right >= 0)
                shared[edge.Right][edge.Left] = shared[edge.Right].GetValueOrDefault(edge.Left) + length;
        }

        return shared;
    }
}
