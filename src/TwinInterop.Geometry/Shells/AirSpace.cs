using TwinInterop.Geometry.Meshes;
using TwinInterop.Geometry.Vectors;

namespace TwinInterop.Geometry.Shells;

/// <summary>Decides how the outside is kept out of a building, and finds where it is.</summary>
/// <remarks>
/// Models are rarely tight: a floor or the windows stand in another file, walls stop short of the roof. Each remedy is
/// tried on coarse cubes, and is taken where the building then encloses much more.
/// </remarks>
internal sealed class AirSpace
{
    private const double CoarseCube = 0.25;
    private const int MostCoarseCubes = 400_000;

    /// <summary>A remedy is taken where the enclosed volume grows by more than this factor.</summary>
    private const double Gain = 1.25;

    /// <summary>So much of the rooms may be outside, as a share of their surface: terraces are rooms too in some models.</summary>
    private const double RoomShare = 0.4;

    private const double WideGap = 1.6;

    private readonly IReadOnlyList<ShellElement> _elements;
    private readonly ShellOptions _options;
    private readonly Box3D _box;

    private AirSpace(IReadOnlyList<ShellElement> elements, ShellOptions options, Box3D box)
    {
        _elements = elements;
        _options = options;
        _box = box;
    }

    /// <summary>Finds the outside of a building.</summary>
    /// <param name="elements">The elements.</param>
    /// <param name="options">How fine the cubes are.</param>
    /// <param name="box">The extent of the structure.</param>
    /// <param name="notes">Takes what had to be assumed.</param>
    /// <param name="cancellation">Looked at between steps.</param>
    public static VoxelGrid Find(
        IReadOnlyList<ShellElement> elements, ShellOptions options, Box3D box, List<ShellNote> notes, CancellationToken cancellation)
    {
        var space = new AirSpace(elements, options, box);
        var closure = new Closure(options.GapWidth, HasSheet: false, HasRooms: false);
        VoxelGrid coarse = space.Make(closure, CoarseCube, MostCoarseCubes);
        foreach ((Closure tried, ShellNote note) in (ReadOnlySpan<(Closure, ShellNote)>)
        [
            (closure with { HasSheet = true }, ShellNote.OpenBelow),
            (closure with { HasRooms = true }, ShellNote.OpenRooms),
            (closure with { GapWidth = WideGap }, ShellNote.WideGaps),
        ])
        {
            cancellation.ThrowIfCancellationRequested();
            Closure next = closure with
            {
                HasSheet = closure.HasSheet || tried.HasSheet,
                HasRooms = closure.HasRooms || tried.HasRooms,
                GapWidth = Math.Max(closure.GapWidth, tried.GapWidth),
            };
            if (tried.HasRooms && space.ShareOfOpenRooms(coarse) < RoomShare)
                continue;
            VoxelGrid better = space.Make(next, CoarseCube, MostCoarseCubes);
            if (!tried.HasRooms && space.Enclosed(better) < Gain * space.Enclosed(coarse))
                continue;
            (closure, coarse) = (next, better);
            notes.Add(note);
        }

        return space.Make(closure, options.CubeSize, options.MostCubes);
    }

    /// <summary>What is enclosed in the upper half: a cellar without a floor does not count.</summary>
    private double Enclosed(VoxelGrid grid) => grid.VolumeAbove(_box.Centre.Z);

    private VoxelGrid Make(Closure closure, double size, int most)
    {
        size = VoxelGrid.SizeFor(_box, size, most);
        var grid = new VoxelGrid(_box, size, Math.Max(1, (int)Math.Round(closure.GapWidth / 2 / size)));
        foreach (ShellElement element in _elements.Where(element => element.IsSolid || (closure.HasRooms && element.Kind == ShellElementKind.Space)))
        {
            foreach (PolygonMesh mesh in element.Meshes)
                grid.Block(mesh);
        }

        if (closure.HasSheet)
            grid.BlockLevel(_options.GroundHeight is { } ground && ground > _box.Min.Z ? ground : _box.Min.Z + (size / 2));
        grid.Flood();
        return grid;
    }

    private double ShareOfOpenRooms(VoxelGrid grid)
    {
        double open = 0;
        double all = 0;
        foreach (PolygonMesh mesh in _elements.Where(element => element.Kind == ShellElementKind.Space).SelectMany(element => element.Meshes))
        {
            double inwards = MeshQuantities.Of(mesh).Volume is < 0 ? 1 : -1;
            for (int face = 0; face < mesh.FaceCount; face++)
            {
                if (mesh.LoopCount(face) == 0)
                    continue;
                Vector3D area = PlaneProjection.VectorArea(mesh.Vertices, mesh.Loop(face, 0));
                Vector3D middle = default;
                foreach (int vertex in mesh.Loop(face, 0))
                    middle += mesh.Vertices[vertex];
                middle *= 1.0 / mesh.Loop(face, 0).Length;
                all += area.Length;
                if (grid.IsOutside(middle + (area.Normalized() * (inwards * 2 * grid.Size))))
                    open += area.Length;
            }
        }

        return all > 0 ? open / all : 0;
    }

    private sealed record Closure(double GapWidth, bool HasSheet, bool HasRooms);
}
