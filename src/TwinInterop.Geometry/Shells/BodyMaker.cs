using TwinInterop.Geometry.Meshes;

namespace TwinInterop.Geometry.Shells;

/// <summary>Makes the bodies of LoD 2 and 3 from a plan.</summary>
/// <param name="survey">What is known of the building.</param>
/// <param name="options">How.</param>
/// <param name="notes">Takes what had to be assumed.</param>
/// <param name="cancellation">Stops the work.</param>
internal sealed class BodyMaker(ShellSurvey survey, ShellOptions options, List<ShellNote> notes, CancellationToken cancellation)
{
    /// <summary>Parts of a building with a smaller footprint, in square metres, are posts and the like.</summary>
    private const double LeastFootprint = 2;

    /// <summary>A building that encloses less than this share of what it covers is open.</summary>
    private const double EnclosedShare = 0.35;

    /// <summary>What is no thicker than this everywhere, in metres, is walls and nothing else.</summary>
    private const double WallThickness = 0.7;

    /// <summary>How often a plan is changed where bodies are not valid.</summary>
    private const int MostRepairs = 6;

    /// <summary>So many cells, over all tries, may be changed and tried again.</summary>
    private const int MostRetriedCells = 10_000;

    private int _retriedCells;

    /// <summary>The height of the ground under the plan that was read last.</summary>
    public double Ground { get; private set; } = survey.Box.Min.Z;

    /// <summary>Takes the height of the ground from a plan, where none is stated.</summary>
    public void FindGround(ShellPlan read) => Ground = options.GroundHeight
        ?? ColumnRules.MainGround(read.Columns, [.. read.Cells.Cells.Select(cell => cell.Area)])
        ?? survey.Box.Min.Z;

    /// <summary>Lets plans be repaired again as often as at first.</summary>
    public void AllowRepairs() => _retriedCells = 0;

    /// <summary>The parts of the building that are large enough, each with its shell; details that break them are taken out.</summary>
    /// <param name="read">What stands over each cell.</param>
    /// <param name="step">Planes over one position that are nearer than this, in metres, meet there.</param>
    /// <param name="keepsProjections">Whether eaves, canopies and balconies stay.</param>
    /// <returns>The bodies, whether all are valid, and how many times details were taken out.</returns>
    public (List<(ShellPlan Part, PolygonMesh Shell)> Bodies, bool IsValid, int Repairs) Valid(ShellPlan read, double step, bool keepsProjections)
    {
        ShellPlan plan = Enclosed(read, keepsProjections);
        List<(double X, double Y)> last = [];
        for (int round = 0; ; round++)
        {
            plan = ContactRepair.Apply(plan);
            List<(ShellPlan Part, PolygonMesh Shell)> bodies = Bodies(plan, step);
            var places = new List<(double X, double Y)>();
            bool isValid = true;
            foreach ((_, PolygonMesh shell) in bodies)
                isValid &= ShellFaces.Judge(shell, options.Orientation, places, cancellation);
            _retriedCells += plan.Cells.Cells.Count;
            bool isStuck = round > 1 && places.SequenceEqual(last);
            if (isValid || isStuck || round == MostRepairs || _retriedCells > MostRetriedCells || CellRepair.Apply(plan, places, round) is not { } changed)
                return (bodies, isValid, round);
            (plan, last) = (changed, places);
        }
    }

    /// <summary>The plan of all that is seen from above, eaves and canopies included.</summary>
    public ShellPlan Covered(ShellPlan read) => read.Change(RulesOver(survey.Planes.Level(Ground), keepsProjections: true).Apply);

    private List<(ShellPlan Part, PolygonMesh Shell)> Bodies(ShellPlan plan, double step)
    {
        var bodies = new List<(ShellPlan Part, PolygonMesh Shell)>();
        foreach (ColumnRun[][] columns in ShellComponents.Split(plan.Cells, plan.Columns))
        {
            ShellPlan part = plan with { Columns = columns };
            if (bodies.Count == 0 || part.AreaWhere(ColumnRules.IsOnGround) >= LeastFootprint)
                bodies.Add((part, ShellFaces.Flatten(PrismShell.Build(part, step), cancellation)));
        }

        return bodies;
    }

    private ShellPlan Enclosed(ShellPlan read, bool keepsProjections)
    {
        SurfacePlane ground = survey.Planes.Level(Ground);
        ShellPlan plan = SmallCourts.Fill(read.Change(RulesOver(ground, keepsProjections).Apply));
        if (OnlyWalls(plan))
        {
            Note(ShellNote.NotEnclosed);
            return Filled(plan, ground);
        }

        double covered = read.AreaWhere(column => column.Length > 0 && column[^1].High > Ground + 1);
        if (plan.AreaWhere(ColumnRules.IsOnGround) >= EnclosedShare * covered)
            return plan;
        Note(ShellNote.NotEnclosed);
        return read.Change(RulesOver(ground, keepsProjections).Extrude);
    }

    private void Note(ShellNote note)
    {
        if (!notes.Contains(note))
            notes.Add(note);
    }

    /// <summary>Whether what stands there is as thin as walls everywhere, and stands around something.</summary>
    private static bool OnlyWalls(ShellPlan plan)
    {
        double length = 0;
        foreach (PlanEdge edge in plan.Cells.Edges)
        {
            if (IsBuilt(plan, edge.Left) != IsBuilt(plan, edge.Right))
            {
                (double x, double y) = (plan.Cells.Nodes[edge.To].X - plan.Cells.Nodes[edge.From].X, plan.Cells.Nodes[edge.To].Y - plan.Cells.Nodes[edge.From].Y);
                length += Math.Sqrt((x * x) + (y * y));
            }
        }

        double built = plan.AreaWhere(ColumnRules.IsOnGround);
        return 2 * built < WallThickness * length && plan.AreaWhere(column => column.Length == 0) > built;
    }

    private static bool IsBuilt(ShellPlan plan, int cell) => cell >= 0 && ColumnRules.IsOnGround(plan.Columns[cell]);

    /// <summary>The plan with all that walls stand around as high as the highest of them.</summary>
    private ShellPlan Filled(ShellPlan plan, SurfacePlane ground)
    {
        double top = plan.Columns.SelectMany(column => column).Max(run => run.High);
        var run = new ColumnRun(ground, survey.Planes.Level(top), Ground, top, ShellElementKind.Structure)
        {
            IsGround = true,
            TopSurface = ShellSurfaceKind.Roof,
        };
        return plan.Change(column => column.Length == 0 ? [run] : column);
    }

    private ColumnRules RulesOver(SurfacePlane ground, bool keepsProjections) =>
        new(ground, keepsProjections) { ClosesRoofs = notes.Contains(ShellNote.OpenRooms) };
}
