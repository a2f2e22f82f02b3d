namespace TwinInterop.Geometry.Shells;

/// <summary>Takes small cells out of a plan where the bodies over it are not valid.</summary>
/// <remarks>
/// A body breaks where a few details meet: a strip of a few centimetres beside a roof that is cut at a slant. The small
/// cell there takes what stands over a neighbour; all the rest of the plan stays exact.
/// </remarks>
internal static class CellRepair
{
    /// <summary>Larger cells, in square metres, are shapes of the building and stay, unless they are narrow.</summary>
    private const double MostArea = 0.25;

    /// <summary>Cells as narrow as this on the whole, in metres, are details at any area.</summary>
    private const double MostWidth = 0.15;

    /// <summary>How far from a place cells are looked for in the first round, in metres.</summary>
    private const double Reach = 0.02;

    /// <summary>Changes the plan at places where a body is not valid.</summary>
    /// <param name="plan">The plan; its columns are not changed.</param>
    /// <param name="places">The places.</param>
    /// <param name="round">How often that was done before: more cells are taken, also farther away.</param>
    /// <returns>The changed plan; null where there is nothing small to change.</returns>
    public static ShellPlan? Apply(ShellPlan plan, IEnumerable<(double X, double Y)> places, int round)
    {
        ColumnRun[][] columns = [.. plan.Columns];
        Dictionary<int, double>[] shared = SliverCells.SharedLengths(plan.Cells);
        bool isChanged = false;
        foreach ((double x, double y) in places.Distinct().OrderBy(place => place.X).ThenBy(place => place.Y))
        {
            NetTopologySuite.Geometries.Point place = plan.Grid.Factory.CreatePoint(new NetTopologySuite.Geometries.Coordinate(x, y));
            double reach = Reach * (round + 1);
            var box = new NetTopologySuite.Geometries.Envelope(x - reach, x + reach, y - reach, y + reach);
            IEnumerable<int> near = Enumerable.Range(0, columns.Length)
                .Where(cell => plan.Cells.Cells[cell].EnvelopeInternal.Intersects(box)
                    && IsSmall(plan.Cells.Cells[cell]) && plan.Cells.Cells[cell].IsWithinDistance(place, reach))
                .OrderBy(cell => plan.Cells.Cells[cell].Area).ThenBy(cell => cell);
            int taken = 0;
            foreach (int cell in near)
            {
                if (Neighbour(columns, shared[cell], cell) is not { } other)
                    continue;
                columns[cell] = other;
                isChanged = true;
                if (taken++ == round)
                    break;
            }
        }

        return isChanged ? plan with { Columns = columns } : null;
    }

    private static bool IsSmall(NetTopologySuite.Geometries.Polygon cell) =>
        cell.Area < MostArea || 2 * cell.Area / cell.Length < MostWidth;

    /// <summary>What stands over the neighbour with the longest common side that is built otherwise.</summary>
    private static ColumnRun[]? Neighbour(ColumnRun[][] columns, Dictionary<int, double> shared, int cell)
    {
        ColumnRun[]? best = null;
        double most = 0;
        foreach ((int other, double length) in shared.OrderBy(pair => pair.Key))
        {
            ColumnRun[] column = other < 0 ? [] : columns[other];
            if (length > most && !IsSame(column, columns[cell]))
                (best, most) = (column, length);
        }

        return best;
    }

    private static bool IsSame(ColumnRun[] one, ColumnRun[] other) =>
        one.Length == other.Length && one.Zip(other).All(pair => pair.First.IsLike(pair.Second));
}
