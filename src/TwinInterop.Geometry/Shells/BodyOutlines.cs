using TwinInterop.Formats;
using TwinInterop.Geometry.Meshes;

namespace TwinInterop.Geometry.Shells;

/// <summary>Makes the coarse levels of detail of a body: outlines and the block.</summary>
/// <param name="planes">Takes the planes of the block.</param>
/// <param name="ground">The height of the ground.</param>
/// <param name="reference">Up to where the block reaches.</param>
internal sealed class BodyOutlines(StructurePlanes planes, double ground, BlockHeight reference)
{
    /// <summary>Roofs on one plane that are smaller than this, in square metres, are details that tell no height of the roof.</summary>
    private const double LeastRoof = 2;

    private const double LeastBlock = 0.5;

    /// <summary>The body with its outlines and its block.</summary>
    /// <param name="part">The columns of the body alone.</param>
    /// <param name="full">All columns, with eaves and canopies; null where nothing is known of them.</param>
    /// <param name="shell">The body of LoD 2.</param>
    public ShellBody Of(ShellPlan part, ShellPlan? full, PolygonMesh shell)
    {
        (double lowest, double top) = RoofHeights(part, shell);
        double footprint = part.AreaWhere(column => column is [{ IsGround: true }, ..]);
        double blockTop = reference switch
        {
            BlockHeight.Eaves => lowest,
            BlockHeight.Ridge => top,
            _ => ground + (Volume(shell) / Math.Max(footprint, 1e-9)),
        };
        blockTop = Math.Clamp(blockTop, ground + LeastBlock, Math.Max(top, ground + LeastBlock));
        PolygonMesh block = Extrude(part, cell => part.Columns[cell] is [{ IsGround: true }, ..], ground, blockTop);
        HashSet<int> covered = full is null ? [] : CellsAround(part, full);
        PolygonMesh roof = covered.Count == 0
            ? Only(block, ShellSurfaceKind.Roof, turn: false)
            : Only(Extrude(full!, covered.Contains, lowest - LeastBlock, lowest), ShellSurfaceKind.Roof, turn: false);
        return new ShellBody(Only(block, ShellSurfaceKind.Ground, turn: true), roof, block, shell)
        {
            LowestRoofEdge = lowest,
            Top = top,
            BlockTop = blockTop,
        };
    }

    private static double Volume(PolygonMesh shell) => Math.Abs(MeshQuantities.Of(shell).Volume ?? 0);

    private (double Lowest, double Top) RoofHeights(ShellPlan part, PolygonMesh shell)
    {
        double top = ground;
        foreach (ref readonly Vectors.Vector3D vertex in shell.Vertices)
            top = Math.Max(top, vertex.Z);
        var roofs = new SortedDictionary<int, (double Area, double Lowest)>();
        for (int cell = 0; cell < part.Columns.Length; cell++)
        {
            if (part.Columns[cell] is not [.., { TopSurface: ShellSurfaceKind.Roof } run])
                continue;
            (double area, double lowest) = roofs.GetValueOrDefault(run.Top.Index, (0, double.PositiveInfinity));
            double edge = part.Cells.Cells[cell].ExteriorRing.Coordinates.Min(corner => run.Top.Plane.HeightAt(corner.X, corner.Y));
            roofs[run.Top.Index] = (area + part.Cells.Cells[cell].Area, Math.Min(lowest, edge));
        }

        double least = roofs.Values.Where(roof => roof.Area >= LeastRoof).Select(roof => roof.Lowest).DefaultIfEmpty(top).Min();
        return (Math.Clamp(least, ground, top), top);
    }

    private PolygonMesh Extrude(ShellPlan plan, Func<int, bool> isIn, double low, double high)
    {
        var run = new ColumnRun(planes.Exactly(low), planes.Exactly(high), low, high, ShellElementKind.Structure)
        {
            IsGround = true,
            TopSurface = ShellSurfaceKind.Roof,
        };
        var columns = new ColumnRun[plan.Columns.Length][];
        for (int cell = 0; cell < columns.Length; cell++)
            columns[cell] = isIn(cell) ? [run] : [];
        ShellPlan block = ContactRepair.Apply(plan with { Columns = columns });
        return PrismShell.Build(block);
    }

    /// <summary>The cells of the full plan that hang together with those of a body; plans may be divided differently.</summary>
    private static HashSet<int> CellsAround(ShellPlan part, ShellPlan full)
    {
        var tree = new NetTopologySuite.Index.Strtree.STRtree<int>();
        for (int cell = 0; cell < full.Columns.Length; cell++)
            tree.Insert(full.Cells.Cells[cell].EnvelopeInternal, cell);
        var own = new HashSet<int>();
        for (int cell = 0; cell < part.Columns.Length; cell++)
        {
            if (part.Columns[cell].Length == 0)
                continue;
            NetTopologySuite.Geometries.Point inside = part.Cells.Cells[cell].InteriorPoint;
            own.UnionWith(tree.Query(inside.EnvelopeInternal).Where(other => full.Cells.Cells[other].Contains(inside)));
        }

        var around = new HashSet<int>();
        foreach (ColumnRun[][] columns in ShellComponents.Split(full.Cells, full.Columns))
        {
            if (own.Any(cell => columns[cell].Length > 0))
                around.UnionWith(Enumerable.Range(0, columns.Length).Where(cell => columns[cell].Length > 0));
        }

        return around;
    }

    private static PolygonMesh Only(PolygonMesh mesh, ShellSurfaceKind kind, bool turn)
    {
        var builder = new PolygonMeshBuilder();
        builder.AddVertices(mesh.Vertices);
        for (int face = 0; face < mesh.FaceCount; face++)
        {
            if (mesh.Tag(face) != (int)kind)
                continue;
            for (int loop = 0; loop < mesh.LoopCount(face); loop++)
            {
                int[] corners = mesh.Loop(face, loop).ToArray();
                if (turn)
                    Array.Reverse(corners);
                builder.AddLoop(corners);
            }

            builder.EndFace((int)kind);
        }

        return builder.Build();
    }
}
