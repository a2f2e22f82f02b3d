namespace TwinInterop.Geometry.Shells;

/// <summary>Fills shafts that the building stands around and that are too small to be courtyards.</summary>
internal static class SmallCourts
{
    /// <summary>Shafts smaller than this in plan, in square metres, are gaps between elements.</summary>
    private const double LeastCourt = 1;

    /// <summary>The plan with what stands over neighbours in each small shaft.</summary>
    public static ShellPlan Fill(ShellPlan plan)
    {
        Dictionary<int, double>[] shared = SliverCells.SharedLengths(plan.Cells);
        ColumnRun[][] columns = [.. plan.Columns];
        bool[] seen = [.. columns.Select(ColumnRules.IsOnGround)];
        for (int cell = 0; cell < columns.Length; cell++)
        {
            if (seen[cell])
                continue;
            List<int> court = CourtAround(cell, seen, shared, out bool isOpen);
            if (!isOpen && court.Sum(part => plan.Cells.Cells[part].Area) < LeastCourt)
                Fill(court, columns, shared);
        }

        return plan with { Columns = columns };
    }

    private static List<int> CourtAround(int first, bool[] seen, Dictionary<int, double>[] shared, out bool isOpen)
    {
        isOpen = false;
        List<int> court = [first];
        seen[first] = true;
        for (int at = 0; at < court.Count; at++)
        {
            foreach (int other in shared[court[at]].Keys.Order())
            {
                if (other < 0)
                {
                    isOpen = true;
                }
                else if (!seen[other])
                {
                    seen[other] = true;
                    court.Add(other);
                }
            }
        }

        return court;
    }

    /// <summary>From the rim inwards, each cell takes what stands over its longest built neighbour.</summary>
    private static void Fill(List<int> court, ColumnRun[][] columns, Dictionary<int, double>[] shared)
    {
        bool goesOn = true;
        while (goesOn)
        {
            goesOn = false;
            foreach (int cell in court.Where(cell => !ColumnRules.IsOnGround(columns[cell])))
            {
                int neighbour = shared[cell].Where(pair => pair.Key >= 0 && ColumnRules.IsOnGround(columns[pair.Key]))
                    .OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key).Select(pair => pair.Key).FirstOrDefault(-1);
                if (neighbour < 0)
                    continue;
                columns[cell] = columns[neighbour];
                goesOn = true;
            }
        }
    }
}
