namespace TwinInterop.Geometry.Shells;

/// <summary>Gives cells that are too narrow to be a shape what stands over their longest neighbour.</summary>
internal static class SliverCells
{
    /// <summary>Cells narrower than this on the whole, in metres, are traces of faces that nearly meet.</summary>
    private const double LeastWidth = 0.06;

    /// <summary>How much more a neighbour counts that has the same stretches over it.</summary>
    private const double Preference = 100;

    /// <summary>Changes the columns of narrow cells; a neighbour that is built likewise goes before any other.</summary>
    public static void Absorb(PlanArrangement plan, ColumnRun[][] columns)
    {
        bool[] isSliver = [.. plan.Cells.Select(cell => 2 * cell.Area / cell.Length < LeastWidth)];
        Dictionary<int, double>[] shared = SharedLengths(plan);
        for (int cell = 0; cell < columns.Length; cell++)
        {
            if (!isSliver[cell])
                continue;
            ColumnRun[]? best = null;
            double most = 0;
            foreach ((int other, double length) in shared[cell].OrderBy(pair => pair.Key))
            {
                if (other >= 0 && isSliver[other])
                    continue;
                ColumnRun[] column = other < 0 ? [] : columns[other];
                double weight = length * (IsBuiltLike(column, columns[cell]) ? Preference : 1);
                if (weight > most)
                    (best, most) = (column, weight);
            }

            columns[cell] = best ?? columns[cell];
        }
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
