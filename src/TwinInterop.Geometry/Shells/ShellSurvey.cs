using TwinInterop.Geometry.Meshes;

namespace TwinInterop.Geometry.Shells;

/// <summary>What is found out about a building once, before bodies are tried.</summary>
internal sealed class ShellSurvey
{
    private readonly ShellOptions _options;
    private readonly CancellationToken _cancellation;
    private readonly ColumnReader _reader;

    /// <param name="elements">The elements, of which at least one is structure.</param>
    /// <param name="options">How.</param>
    /// <param name="notes">Takes what had to be assumed.</param>
    /// <param name="cancellation">Looked at all the way.</param>
    public ShellSurvey(IReadOnlyList<ShellElement> elements, ShellOptions options, List<ShellNote> notes, CancellationToken cancellation)
    {
        _options = options;
        _cancellation = cancellation;
        Box3D box = Box3D.Empty;
        foreach (PolygonMesh mesh in elements.Where(element => element.IsStructure).SelectMany(element => element.Meshes))
            box = box.Add(Box3D.Around(mesh.Vertices));
        Box = box;
        Air = AirSpace.Find(elements, options, box, notes, cancellation);
        Planes = new StructurePlanes(elements, box.Centre);
        Planes.Open(Air, cancellation);
        var sight = new SightLines(elements.Where(element => element.IsSolid));
        _reader = new ColumnReader(Air, new VerticalHits(Planes), sight, Planes);
    }

    /// <summary>The extent of the structure.</summary>
    public Box3D Box { get; }

    /// <summary>Where the outside is.</summary>
    public VoxelGrid Air { get; }

    /// <summary>The planes of the structure.</summary>
    public StructurePlanes Planes { get; }

    /// <summary>Divides the plan and reads what stands over each cell.</summary>
    /// <param name="grid">Where positions are snapped to.</param>
    /// <returns>Null where the plan has more cells than allowed.</returns>
    public ShellPlan? Read(PlanGrid grid)
    {
        PlanLines lines = PlanLines.Of(Planes, Air, grid, _cancellation);
        PlanArrangement plan = PlanArrangement.Of(grid, lines.Lines);
        if (plan.Cells.Count > _options.MostCells)
            return null;
        var columns = new ColumnRun[plan.Cells.Count][];
        for (int cell = 0; cell < columns.Length; cell++)
        {
            _cancellation.ThrowIfCancellationRequested();
            columns[cell] = _reader.Of(plan.Cells[cell]);
        }

        return new ShellPlan(grid, lines, plan, columns);
    }
}
