using TwinInterop.Geometry.Meshes;

namespace TwinInterop.Geometry.Shells;

/// <summary>Derives the levels of detail of a building from its elements.</summary>
internal sealed class ShellBuilder
{
    private readonly ShellOptions _options;
    private readonly StructurePlanes _planes;

    public ShellBuilder(IReadOnlyList<ShellElement> elements, ShellOptions options, CancellationToken cancellation)
    {
        _options = options;
        Box3D box = Box3D.Empty;
        foreach (PolygonMesh mesh in elements.Where(element => element.IsStructure).SelectMany(element => element.Meshes))
            box = box.Add(Box3D.Around(mesh.Vertices));
        double size = VoxelGrid.SizeFor(box, options.CubeSize, options.MostCubes);
        Grid = new VoxelGrid(box, size, Math.Max(1, (int)Math.Round(options.GapWidth / 2 / size)));
        foreach (ShellElement element in elements.Where(element => element.Kind != ShellElementKind.Space))
        {
            foreach (PolygonMesh mesh in element.Meshes)
                Grid.Block(mesh);
        }

        Grid.Flood();
        _planes = new StructurePlanes(elements, box.Centre);
        _planes.Open(Grid, cancellation);
        PlanLines lines = PlanLines.Of(_planes, Grid, cancellation);
        Plan = PlanArrangement.Of(lines.Lines);
        var reader = new ColumnReader(Grid, new VerticalHits(_planes), new SightLines(elements.Where(element => element.Kind != ShellElementKind.Space)), _planes);
        var columns = new ColumnRun[Plan.Cells.Count][];
        for (int cell = 0; cell < columns.Length; cell++)
            columns[cell] = reader.Of(Plan.Cells[cell]);
        double ground = options.GroundHeight ?? ColumnRules.MainGround(columns, [.. Plan.Cells.Select(cell => cell.Area)]) ?? box.Min.Z;
        Ground = ground;
        SurfacePlane level = _planes.Level(ground);
        var rules = new ColumnRules(level, options.KeepsProjections);
        Raw = columns;
        Columns = [.. columns.Select(rules.Apply)];
        SliverCells.Absorb(Plan, Columns);
    }

    public VoxelGrid Grid { get; }

    public PlanArrangement Plan { get; }

    public ColumnRun[][] Raw { get; }

    public ColumnRun[][] Columns { get; }

    public double Ground { get; }

    public List<PolygonMesh> Bodies() => [.. ShellComponents.Split(Plan, Columns).Select(columns => PrismShell.Build(Plan, columns))];
}
