using TwinInterop.Geometry.Meshes;
using TwinInterop.Geometry.Vectors;

namespace TwinInterop.Geometry.Shells;

/// <summary>Tells what the faces of a room are: by what bounds it, by what it touches, by how it is turned.</summary>
internal sealed class RoomShell
{
    /// <summary>A boundary lies on a face where none of its corners is farther from it, in metres.</summary>
    private const double Reach = 0.06;

    /// <summary>A boundary that covers this share of a face is the face.</summary>
    private const double WholeShare = 0.9;

    /// <summary>How far elements are from the faces that touch them at most, in metres.</summary>
    private const double TouchReach = 0.5;

    /// <summary>Faces turned less to the vertical than this cosine are upright, whatever bounds them.</summary>
    private const double LeastTurn = 0.1;

    /// <summary>Faces turned more to the vertical than this cosine are floors and ceilings, where nothing else tells.</summary>
    private const double LevelTurn = 0.7;

    private readonly PolygonMesh _room;
    private readonly IReadOnlyList<ShellElement> _boundaries;
    private readonly ElementTouch _elements;
    private readonly FaceView[] _views;
    private readonly HashSet<ShellElement> _whole = new(ReferenceEqualityComparer.Instance);

    private RoomShell(PolygonMesh room, IReadOnlyList<ShellElement> boundaries, ElementTouch elements)
    {
        (_room, _boundaries, _elements) = (room, boundaries, elements);
        var grid = new PlanGrid(0.001);
        _views = [.. Enumerable.Range(0, room.FaceCount).Select(face => FaceView.Of(room, face, grid))];
    }

    /// <summary>The room with what its faces are as tags, and doors, windows and closed holes in them as faces of their own.</summary>
    /// <param name="room">Its boundary, faces looking out of the room; no face is empty.</param>
    /// <param name="boundaries">Where it meets elements: walls as structure, slabs and roofs as slabs; where it meets other rooms as voids.</param>
    /// <param name="elements">What may touch it.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <remarks>Openings that would make the boundary invalid are left out.</remarks>
    public static OpeningShell Of(
        PolygonMesh room, IReadOnlyList<ShellElement> boundaries, ElementTouch elements, CancellationToken cancellation)
    {
        var shell = new RoomShell(room, boundaries, elements);
        PolygonMesh tagged = shell.Tagged();
        var cutter = new OpeningCutter(tagged) { CutsLevels = true };
        foreach (ShellElement boundary in boundaries.Where(boundary => !shell._whole.Contains(boundary)))
        {
            if (boundary.IsFilling || boundary.Kind == ShellElementKind.Void)
                cutter.Add(boundary);
        }

        OpeningShell cut = cutter.Build();
        return cut.Openings.IsEmpty || ShellFaces.IsValid(cut.Mesh, Frame3D.Identity, cancellation) || !ShellFaces.IsValid(room, Frame3D.Identity, cancellation)
            ? cut
            : new OpeningShell(tagged, cut.Openings.Clear());
    }

    private PolygonMesh Tagged()
    {
        var builder = new PolygonMeshBuilder();
        builder.AddVertices(_room.Vertices);
        for (int face = 0; face < _room.FaceCount; face++)
        {
            for (int loop = 0; loop < _room.LoopCount(face); loop++)
                builder.AddLoop(_room.Loop(face, loop));
            builder.EndFace((int)KindOf(face));
        }

        return builder.Build();
    }

    private ShellSurfaceKind KindOf(int face)
    {
        Vector3D normal = PlaneProjection.VectorArea(_room.Vertices, _room.Loop(face, 0)).Normalized();
        if (Boundary(face) is { } boundary)
        {
            if (boundary.Kind != ShellElementKind.Void)
                return ByElement(boundary.Kind, normal.Z);
            _whole.Add(boundary);
            return ShellSurfaceKind.Closure;
        }

        NetTopologySuite.Geometries.Coordinate middle = _views[face].Region.InteriorPoint.Coordinate;
        ShellElementKind? touched = _elements.Behind(_views[face].Lift(middle.X, middle.Y), normal, TouchReach);
        if (touched is { } kind)
            return ByElement(kind, normal.Z);
        bool isUpright = Math.Abs(normal.Z) < LevelTurn;
        return isUpright && _boundaries.Count == 0 ? ShellSurfaceKind.Closure : ByTurn(normal.Z, LevelTurn);
    }

    /// <summary>The boundary that covers most of a face; openings and parts of other rooms are cut out of it instead.</summary>
    private ShellElement? Boundary(int face)
    {
        ShellElement? best = null;
        double most = 0;
        foreach (ShellElement boundary in _boundaries.Where(boundary => !boundary.IsFilling))
        {
            List<Vector3D> corners = [.. boundary.Meshes.SelectMany(mesh => mesh.Vertices.ToArray())];
            if (corners.Count == 0 || !_views[face].IsNear(corners, Reach))
                continue;
            (double lowX, double highX, double lowY, double highY, double low, double high) = _views[face].Extent(corners);
            if (low < -Reach || high > Reach)
                continue;
            NetTopologySuite.Geometries.Geometry box = _views[face].Region.Factory.ToGeometry(new NetTopologySuite.Geometries.Envelope(lowX, highX, lowY, highY));
            double share = _views[face].Region.Intersection(box).Area / _views[face].Region.Area;
            if (share > most && (boundary.Kind != ShellElementKind.Void || share >= WholeShare))
                (best, most) = (boundary, share);
        }

        return best;
    }

    private static ShellSurfaceKind ByElement(ShellElementKind kind, double turn) => kind switch
    {
        ShellElementKind.Slab or ShellElementKind.Roof => ByTurn(turn, LeastTurn),
        _ => ByTurn(turn, LevelTurn),
    };

    private static ShellSurfaceKind ByTurn(double turn, double least) =>
        turn >= least ? ShellSurfaceKind.Roof : turn <= -least ? ShellSurfaceKind.Ground : ShellSurfaceKind.Wall;
}
