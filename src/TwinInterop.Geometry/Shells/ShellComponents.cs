using TwinInterop.Geometry.Meshes;

namespace TwinInterop.Geometry.Shells;

/// <summary>Finds which stretches of columns hang together through the sides of cells.</summary>
internal static class ShellComponents
{
    /// <summary>The columns of each connected body, the largest first; stretches of other bodies are left out of each.</summary>
    public static List<ColumnRun[][]> Split(PlanArrangement plan, ColumnRun[][] columns)
    {
        int[] first = new int[columns.Length + 1];
        for (int cell = 0; cell < columns.Length; cell++)
            first[cell + 1] = first[cell] + columns[cell].Length;
        var sets = new DisjointSets(first[^1]);
        foreach (PlanEdge edge in plan.Edges)
        {
            if (edge.Left < 0 || edge.Right < 0)
                continue;
            (double x, double y) = Middle(plan, edge);
            for (int i = 0; i < columns[edge.Left].Length; i++)
            {
                for (int j = 0; j < columns[edge.Right].Length; j++)
                {
                    if (Overlap(columns[edge.Left][i], columns[edge.Right][j], x, y))
                        sets.Join(first[edge.Left] + i, first[edge.Right] + j);
                }
            }
        }

        var volumes = new SortedDictionary<int, double>();
        for (int cell = 0; cell < columns.Length; cell++)
        {
            for (int i = 0; i < columns[cell].Length; i++)
            {
                int root = sets.Root(first[cell] + i);
                volumes[root] = volumes.GetValueOrDefault(root) + (plan.Cells[cell].Area * (columns[cell][i].High - columns[cell][i].Low));
            }
        }

        return [.. volumes.OrderByDescending(pair => pair.Value).Select(pair => Only(columns, first, sets, pair.Key))];
    }

    private static ColumnRun[][] Only(ColumnRun[][] columns, int[] first, DisjointSets sets, int root)
    {
        var own = new ColumnRun[columns.Length][];
        for (int cell = 0; cell < columns.Length; cell++)
            own[cell] = [.. columns[cell].Where((_, i) => sets.Root(first[cell] + i) == root)];
        return own;
    }

    private static (double X, double Y) Middle(PlanArrangement plan, PlanEdge edge) => (
        (plan.Nodes[edge.From].X + plan.Nodes[edge.To].X) / 2, (plan.Nodes[edge.From].Y + plan.Nodes[edge.To].Y) / 2);

    private static bool Overlap(in ColumnRun one, in ColumnRun other, double x, double y)
    {
        const double Least = 0.01;
        double low = Math.Max(one.Bottom.Plane.HeightAt(x, y), other.Bottom.Plane.HeightAt(x, y));
        double high = Math.Min(one.Top.Plane.HeightAt(x, y), other.Top.Plane.HeightAt(x, y));
        return high - low > Least;
    }
}
