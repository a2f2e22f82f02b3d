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
    private readonly IReadOnlyList<ShellElement> _elements;
    private readonly ShellOptions _options;
    private readonly List<ShellNote> _notes = [];
    private readonly CancellationToken _cancellation;
    private readonly ShellSurvey _survey;
    private readonly BodyMaker _maker;
    private double _step = ShellAccuracy.LeastStep;

    private ShellBuilder(IReadOnlyList<ShellElement> elements, ShellOptions options, CancellationToken cancellation)
    {
        _elements = elements;
        _options = options;
        _cancellation = cancellation;
        _survey = new ShellSurvey(elements, options, _notes, cancellation);
        _maker = new BodyMaker(_survey, options, _notes, cancellation);
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
        (ShellPlan Read, List<(ShellPlan Part, PolygonMesh Shell)> Bodies)? first = null;
        ShellPlan? read = null;
        foreach (ShellAccuracy accuracy in ShellAccuracy.Ladder)
        {
            if (read?.Grid.Size != accuracy.Grid)
                read = _survey.Read(new PlanGrid(accuracy.Grid));
            if (read is null)
                break;
            _maker.FindGround(read);
            (List<(ShellPlan Part, PolygonMesh Shell)> bodies, bool isValid, int repairs) = _maker.Valid(read, accuracy.Step, _options.KeepsProjections);
            first ??= (read, bodies);
            if (!isValid)
                continue;
            if (accuracy.Grid > ShellAccuracy.Ladder[0].Grid)
                _notes.Add(ShellNote.Coarsened);
            else if (repairs > 0 || accuracy != ShellAccuracy.Ladder[0])
                _notes.Add(ShellNote.Simplified);
            _step = accuracy.Step;
            return Finish(read, bodies);
        }

        _notes.Add(ShellNote.FlatRoofs);
        _step = double.PositiveInfinity;
        if (first is not { } exact)
            return Finish(null, [Box()]);
        _maker.FindGround(exact.Read);
        return Finish(exact.Read, exact.Bodies);
    }

    private BuildingShell Finish(ShellPlan? read, List<(ShellPlan Part, PolygonMesh Shell)> bodies)
    {
        ShellPlan? full = read is null ? null : _maker.Covered(read);
        var outlines = new BodyOutlines(_survey.Planes, _maker.Ground, _options.BlockHeight);
        List<(ShellPlan Part, PolygonMesh Shell)> detailed =
            read is null || !_options.HasDetail || _options.KeepsProjections == _options.KeepsProjectionsInDetail
                ? []
                : Detailed(read);
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

        return new BuildingShell(_maker.Ground, finished.MoveToImmutable(), [.. _notes])
        {
            OuterOpenings = [.. outer.Where(element => element.IsFilling).Select(element => element.Id)],
            LostOpenings = _options.HasDetail ? [.. left.Where(element => element.IsFilling).Select(element => element.Id)] : [],
            BelowGround = Math.Max(0, _maker.Ground - _survey.Box.Min.Z),
        };
    }

    /// <summary>The bodies with eaves, canopies and balconies, as exact as is valid; none where nothing is.</summary>
    private List<(ShellPlan Part, PolygonMesh Shell)> Detailed(ShellPlan read)
    {
        _maker.AllowRepairs();
        foreach (ShellAccuracy accuracy in ShellAccuracy.Ladder.Where(accuracy => accuracy.Grid == read.Grid.Size && accuracy.Step >= _step))
        {
            (List<(ShellPlan Part, PolygonMesh Shell)> bodies, bool isValid, _) = _maker.Valid(read, accuracy.Step, _options.KeepsProjectionsInDetail);
            if (isValid)
                return bodies;
        }

        _notes.Add(ShellNote.NoProjections);
        return [];
    }

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
        double ground = _options.GroundHeight ?? _survey.Box.Min.Z;
        var grid = new PlanGrid(ShellAccuracy.Ladder[^1].Grid);
        var lines = new PlanLines(grid, []);
        (Vectors.Vector3D low, Vectors.Vector3D high) = (_survey.Box.Min, _survey.Box.Max);
        lines.Add(grid.Factory.ToGeometry(new NetTopologySuite.Geometries.Envelope(low.X, high.X, low.Y, high.Y)).Boundary);
        PlanArrangement cells = PlanArrangement.Of(grid, lines.Lines);
        SurfacePlane floor = _survey.Planes.Level(ground);
        SurfacePlane top = _survey.Planes.Level(high.Z);
        var run = new ColumnRun(floor, top, ground, high.Z, ShellElementKind.Structure) { IsGround = true };
        var plan = new ShellPlan(grid, lines, cells, [.. cells.Cells.Select(_ => (ColumnRun[])[run])]);
        return (plan, PrismShell.Build(plan));
    }

    private bool IsValid(PolygonMesh mesh) => ShellFaces.IsValid(mesh, _options.Orientation, _cancellation);
}
