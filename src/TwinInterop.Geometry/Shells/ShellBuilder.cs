using System.Collections.Immutable;
using TwinInterop.Geometry.Meshes;

namespace TwinInterop.Geometry.Shells;

/// <summary>Derives the levels of detail of a building from its elements.</summary>
/// <remarks>
/// The plan is divided into cells along the lines where the shape may change; over each cell the building is a stretch
/// between two planes. What follows is closed by construction, and judged by ISO 19107: where it is not valid, a coarser
/// plan is tried, and flat roofs in the end.
/// </remarks>
internal sealed class ShellBuilder
{
    /// <summary>The grids that positions in plan are snapped to, in metres, one after the other until all bodies are valid.</summary>
    private static readonly double[] Grids = [0.005, 0.02, 0.05, 0.1];

    /// <summary>Parts of a building with a smaller footprint, in square metres, are posts and the like.</summary>
    private const double LeastFootprint = 2;

    /// <summary>A building that encloses less than this share of what it covers is open.</summary>
    private const double EnclosedShare = 0.35;

    private readonly IReadOnlyList<ShellElement> _elements;
    private readonly ShellOptions _options;
    private readonly List<ShellNote> _notes = [];
    private readonly CancellationToken _cancellation;
    private readonly ShellSurvey _survey;
    private double _ground;

    private ShellBuilder(IReadOnlyList<ShellElement> elements, ShellOptions options, CancellationToken cancellation)
    {
        _elements = elements;
        _options = options;
        _cancellation = cancellation;
        _survey = new ShellSurvey(elements, options, _notes, cancellation);
    }

    /// <summary>Derives what the options ask for.</summary>
    /// <param name="elements">The elements of the building, in metres near the origin, the third axis up.</param>
    /// <param name="options">How.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="OperationCanceledException">The caller asked to stop.</exception>
    public static BuildingShell Build(IReadOnlyList<ShellElement> elements, ShellOptions options, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(elements);
        ArgumentNullException.ThrowIfNull(options);
        return elements.Any(element => element.IsStructure && element.Meshes.Any(mesh => mesh.FaceCount > 0))
            ? new ShellBuilder(elements, options, cancellation).Build()
            : new BuildingShell(options.GroundHeight ?? 0, [], [ShellNote.NoElements]);
    }

    private BuildingShell Build()
    {
        List<(ShellPlan Part, PolygonMesh Shell)> bodies = [];
        ShellPlan? read = null;
        for (int attempt = 0; attempt < Grids.Length; attempt++)
        {
            read = _survey.Read(new PlanGrid(Grids[attempt]));
            if (read is null)
                break;
            bodies = Bodies(read);
            if (bodies.TrueForAll(body => IsValid(body.Shell)))
            {
                if (attempt > 0)
                    _notes.Add(ShellNote.Coarsened);
                return Finish(read, bodies);
            }
        }

        _notes.Add(ShellNote.FlatRoofs);
        return read is null ? Finish(null, [Box()]) : Finish(read, bodies);
    }

    /// <summary>The parts of the building that are large enough, each with its shell.</summary>
    private List<(ShellPlan Part, PolygonMesh Shell)> Bodies(ShellPlan read)
    {
        _ground = _options.GroundHeight
            ?? ColumnRules.MainGround(read.Columns, [.. read.Cells.Cells.Select(cell => cell.Area)])
            ?? _survey.Box.Min.Z;
        return Bodies(read, _options.KeepsProjections);
    }

    private List<(ShellPlan Part, PolygonMesh Shell)> Bodies(ShellPlan read, bool keepsProjections)
    {
        ShellPlan plan = ContactRepair.Apply(Enclosed(read, keepsProjections));
        var bodies = new List<(ShellPlan Part, PolygonMesh Shell)>();
        foreach (ColumnRun[][] columns in ShellComponents.Split(plan.Cells, plan.Columns))
        {
            ShellPlan part = plan with { Columns = columns };
            if (bodies.Count == 0 || part.AreaWhere(IsOnGround) >= LeastFootprint)
                bodies.Add((part, ShellFaces.Flatten(PrismShell.Build(plan.Cells, columns), _cancellation)));
        }

        return bodies;
    }

    private ShellPlan Enclosed(ShellPlan read, bool keepsProjections)
    {
        SurfacePlane ground = _survey.Planes.Level(_ground);
        ShellPlan plan = read.Change(RulesOver(ground, keepsProjections).Apply);
        double covered = read.AreaWhere(column => column.Length > 0 && column[^1].High > _ground + 1);
        if (plan.AreaWhere(IsOnGround) >= EnclosedShare * covered)
            return plan;
        if (!_notes.Contains(ShellNote.NotEnclosed))
            _notes.Add(ShellNote.NotEnclosed);
        return read.Change(RulesOver(ground, keepsProjections).Extrude);
    }

    private BuildingShell Finish(ShellPlan? read, List<(ShellPlan Part, PolygonMesh Shell)> bodies)
    {
        ShellPlan? full = read?.Change(RulesOver(_survey.Planes.Level(_ground), keepsProjections: true).Apply);
        var outlines = new BodyOutlines(_survey.Planes, _ground, _options.BlockHeight);
        List<(ShellPlan Part, PolygonMesh Shell)> detailed =
            read is null || !_options.HasDetail || _options.KeepsProjections == _options.KeepsProjectionsInDetail
                ? []
                : Bodies(read, _options.KeepsProjectionsInDetail);
        List<ShellElement> outer = OuterOpenings.Find(_elements, _survey.Air);
        var left = new List<ShellElement>(outer);
        var finished = ImmutableArray.CreateBuilder<ShellBody>(bodies.Count);
        foreach ((ShellPlan part, PolygonMesh shell) in bodies)
        {
            ShellBody body = outlines.Of(part, full, shell);
            if (!IsValid(shell))
                body = body with { Shell = body.Block };
            finished.Add(body with { Detailed = _options.HasDetail ? Detail(DetailedShell(body, part, detailed), left) : null });
        }

        if (_options.HasDetail && finished.Any(body => body.Detailed is null))
            _notes.Add(ShellNote.NoOpenings);

        return new BuildingShell(_ground, finished.MoveToImmutable(), [.. _notes])
        {
            OuterOpenings = [.. outer.Select(element => element.Id)],
            LostOpenings = _options.HasDetail ? [.. left.Select(element => element.Id)] : [],
            BelowGround = Math.Max(0, _ground - _survey.Box.Min.Z),
        };
    }

    private ColumnRules RulesOver(SurfacePlane ground, bool keepsProjections) =>
        new(ground, keepsProjections) { ClosesRoofs = _notes.Contains(ShellNote.OpenRooms) };

    /// <summary>The shell of LoD 3: with eaves and canopies where that is asked for and valid, else that of LoD 2.</summary>
    private PolygonMesh DetailedShell(ShellBody body, ShellPlan part, List<(ShellPlan Part, PolygonMesh Shell)> detailed)
    {
        int largest = Enumerable.Range(0, part.Columns.Length)
            .Where(cell => part.Columns[cell].Length > 0)
            .MaxBy(cell => part.Cells.Cells[cell].Area);
        NetTopologySuite.Geometries.Point inside = part.Cells.Cells[largest].InteriorPoint;
        foreach ((ShellPlan plan, PolygonMesh shell) in detailed)
        {
            for (int cell = 0; cell < plan.Columns.Length; cell++)
            {
                if (plan.Columns[cell].Length > 0 && plan.Cells.Cells[cell].Contains(inside) && IsValid(shell))
                    return shell;
            }
        }

        return body.Shell;
    }

    /// <summary>The shell with those doors and windows that lie in it; null where none such is valid.</summary>
    private OpeningShell? Detail(PolygonMesh shell, List<ShellElement> left)
    {
        var cutter = new OpeningCutter(shell);
        List<ShellElement> own = [.. left.Where(cutter.Add)];
        OpeningShell detailed = cutter.Build();
        if (!IsValid(detailed.Mesh))
            return null;
        left.RemoveAll(own.Contains);
        return detailed;
    }

    /// <summary>The box of everything: what is left of a building that is too intricate.</summary>
    private (ShellPlan Part, PolygonMesh Shell) Box()
    {
        _ground = _options.GroundHeight ?? _survey.Box.Min.Z;
        var grid = new PlanGrid(Grids[^1]);
        var lines = new PlanLines(grid);
        (Vectors.Vector3D low, Vectors.Vector3D high) = (_survey.Box.Min, _survey.Box.Max);
        lines.Add(grid.Factory.ToGeometry(new NetTopologySuite.Geometries.Envelope(low.X, high.X, low.Y, high.Y)).Boundary);
        PlanArrangement cells = PlanArrangement.Of(grid, lines.Lines);
        SurfacePlane ground = _survey.Planes.Level(_ground);
        SurfacePlane top = _survey.Planes.Level(high.Z);
        var run = new ColumnRun(ground, top, _ground, high.Z, ShellElementKind.Structure) { IsGround = true };
        var plan = new ShellPlan(grid, lines, cells, [.. cells.Cells.Select(_ => (ColumnRun[])[run])]);
        return (plan, PrismShell.Build(cells, plan.Columns));
    }

    private bool IsValid(PolygonMesh mesh) => ShellFaces.IsValid(mesh, _options.Orientation, _cancellation);

    private static bool IsOnGround(ColumnRun[] column) => column is [{ IsGround: true }, ..];
}
