namespace TwinInterop.Geometry.Shells;

/// <summary>Decides what of the columns belongs to a level of detail.</summary>
/// <param name="ground">The plane of the ground.</param>
/// <param name="keepsProjections">Whether eaves, canopies and balconies stay.</param>
internal sealed class ColumnRules(SurfacePlane ground, bool keepsProjections)
{
    /// <summary>What begins no higher above the ground than this, in metres, stands on it.</summary>
    private const double GroundReach = 0.5;

    /// <summary>What ends no higher above the ground than this, in metres, is a terrace or a step and no building.</summary>
    private const double LeastHeight = 0.5;

    /// <summary>What hangs in the air and is thinner than this, in metres, is an eave, a canopy or a balcony.</summary>
    private const double ProjectionThickness = 1.0;

    /// <summary>Whether roofs over a body belong to it at any distance: the building is not tight, and its rooms stand for it.</summary>
    public bool ClosesRoofs { get; init; }

    private double Ground => ground.Plane.Base;

    /// <summary>The height on which most of the building stands, weighted by area.</summary>
    /// <param name="columns">What was read, for each cell.</param>
    /// <param name="areas">The area of each cell, in square metres.</param>
    /// <returns>Null where there is nothing.</returns>
    public static double? MainGround(IReadOnlyList<ColumnRun[]> columns, IReadOnlyList<double> areas)
    {
        const double LeastBody = 1.5;
        var byHeight = new SortedDictionary<double, double>();
        for (int pass = 0; pass < 2 && byHeight.Count == 0; pass++)
        {
            for (int cell = 0; cell < columns.Count; cell++)
            {
                if (columns[cell] is not [var lowest, ..] || (pass == 0 && lowest.High - lowest.Low < LeastBody))
                    continue;
                double height = Math.Round(lowest.Low, 2);
                byHeight[height] = byHeight.GetValueOrDefault(height) + areas[cell];
            }
        }

        return byHeight.Count == 0 ? null : byHeight.MaxBy(pair => pair.Value).Key;
    }

    /// <summary>Whether the lowest stretch of a column stands on the ground.</summary>
    public static bool IsOnGround(ColumnRun[] column) => column is [{ IsGround: true }, ..];

    /// <summary>What of a column stays.</summary>
    public ColumnRun[] Apply(ColumnRun[] column)
    {
        var kept = new List<ColumnRun>();
        foreach (ColumnRun run in column)
        {
            if (run.High <= Ground + LeastHeight)
                continue;
            if (run.Low <= Ground + GroundReach)
                kept.Add(run with { Bottom = ground, Low = Ground, IsGround = true });
            else if (kept is [.., { IsGround: true } body] && IsLid(body, run))
                kept[^1] = kept[^1] with { Top = run.Top, High = run.High, TopKind = run.TopKind };
            else if (keepsProjections || run.High - run.Low >= ProjectionThickness)
                kept.Add(run);
        }

        for (int i = 0; i < kept.Count; i++)
            kept[i] = kept[i] with { TopSurface = TopOf(kept[i], isHighest: i == kept.Count - 1) };
        return [.. kept];
    }

    /// <summary>All of a column down to the ground.</summary>
    public ColumnRun[] Extrude(ColumnRun[] column) => column is [.., var highest] && highest.High > Ground + LeastHeight
        ? [highest with { Bottom = ground, Low = Ground, IsGround = true, TopSurface = ShellSurfaceKind.Roof }]
        : [];

    private bool IsLid(in ColumnRun body, in ColumnRun run) =>
        run.High - run.Low < ProjectionThickness && (ClosesRoofs || run.Low - body.High < ProjectionThickness);

    private static ShellSurfaceKind TopOf(in ColumnRun run, bool isHighest)
    {
        bool isBalcony = !run.IsGround && run.TopKind == ShellElementKind.Slab && run.High - run.Low < ProjectionThickness;
        return isHighest && !isBalcony ? ShellSurfaceKind.Roof : ShellSurfaceKind.OuterFloor;
    }
}
