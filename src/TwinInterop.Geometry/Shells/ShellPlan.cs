namespace TwinInterop.Geometry.Shells;

/// <summary>The plan of a building with what stands over each of its cells.</summary>
/// <param name="Grid">Where positions are snapped to.</param>
/// <param name="Lines">The lines that divide the plan.</param>
/// <param name="Cells">The cells.</param>
/// <param name="Columns">For each cell the stretches over it, from the lowest to the highest.</param>
internal sealed record ShellPlan(PlanGrid Grid, PlanLines Lines, PlanArrangement Cells, ColumnRun[][] Columns)
{
    /// <summary>The area of the cells that satisfy a condition, in square metres.</summary>
    public double AreaWhere(Func<ColumnRun[], bool> condition)
    {
        double area = 0;
        for (int cell = 0; cell < Columns.Length; cell++)
            area += condition(Columns[cell]) ? Cells.Cells[cell].Area : 0;
        return area;
    }

    /// <summary>The same plan after a change of each column; narrow cells join their neighbours.</summary>
    public ShellPlan Change(Func<ColumnRun[], ColumnRun[]> change)
    {
        ColumnRun[][] columns = [.. Columns.Select(change)];
        SliverCells.Absorb(Cells, columns);
        return this with { Columns = columns };
    }
}
