using System.Collections.Immutable;
using NetTopologySuite.Geometries;
using TwinInterop.Geometry.Meshes;
using TwinInterop.Geometry.Vectors;
using PlanGeometry = NetTopologySuite.Geometries.Geometry;

namespace TwinInterop.Geometry.Shells;

/// <summary>Cuts doors and windows into the faces of a shell.</summary>
/// <remarks>
/// Each is projected along the normal onto the face before it; its outline there becomes a face of its own, and a hole of
/// the face around it. Outlines stay a centimetre away from the edges of the face, so that edges of the shell stay whole.
/// </remarks>
internal sealed class OpeningCutter
{
    /// <summary>The largest distance of a door or window from the face in which it lies, in metres.</summary>
    private const double Reach = 0.8;

    /// <summary>How far outlines stay away from edges, in metres.</summary>
    private const double Margin = 0.01;

    /// <summary>The least part of an outline that must lie on the face.</summary>
    private const double LeastShare = 0.3;

    private const double LeastArea = 0.02;

    private readonly PolygonMesh _shell;
    private readonly List<Vector3D> _vertices;
    private readonly Dictionary<int, List<(PlanGeometry Outline, ShellElement Element)>> _cuts = [];
    private readonly FaceView[] _views;
    private readonly PlanGrid _grid = new(0.001);

    public OpeningCutter(PolygonMesh shell)
    {
        _shell = shell;
        _vertices = [.. shell.Vertices];
        _views = new FaceView[shell.FaceCount];
        for (int face = 0; face < _views.Length; face++)
            _views[face] = FaceView.Of(shell, face, _grid);
    }

    /// <summary>Whether openings may lie in any face; else in walls and roofs alone.</summary>
    public bool CutsLevels { get; init; }

    /// <summary>Finds a face for a door or window.</summary>
    /// <returns>Whether there is one.</returns>
    public bool Add(ShellElement element)
    {
        List<Vector3D> corners = [.. element.Meshes.SelectMany(mesh => mesh.Vertices.ToArray())];
        (int Face, PlanGeometry? Outline, double Merit) best = (-1, null, 0);
        for (int face = 0; face < _views.Length; face++)
        {
            bool isHost = CutsLevels || (ShellSurfaceKind)_shell.Tag(face) is ShellSurfaceKind.Wall or ShellSurfaceKind.Roof;
            if (!isHost || !_views[face].IsNear(corners, Reach))
                continue;
            (PlanGeometry outline, double merit) = Outline(face, corners);
            if (merit > best.Merit)
                best = (face, outline, merit);
        }

        if (best.Outline is null)
            return false;
        if (!_cuts.TryGetValue(best.Face, out List<(PlanGeometry Outline, ShellElement Element)>? there))
            _cuts.Add(best.Face, there = []);
        there.Add((best.Outline, element));
        return true;
    }

    /// <summary>The shell with its doors and windows.</summary>
    public OpeningShell Build()
    {
        var builder = new PolygonMeshBuilder();
        var openings = ImmutableDictionary.CreateBuilder<int, (string ElementId, int Host)>();
        var loops = new List<(int[][] Loops, ShellSurfaceKind Kind, string? Id, int Host)>();
        for (int face = 0; face < _shell.FaceCount; face++)
        {
            if (!_cuts.TryGetValue(face, out List<(PlanGeometry Outline, ShellElement Element)>? cuts))
            {
                loops.Add((LoopsOf(face), (ShellSurfaceKind)_shell.Tag(face), null, -1));
                continue;
            }

            int host = loops.Count;
            var holes = new List<int[]>(LoopsOf(face));
            loops.Add(([], (ShellSurfaceKind)_shell.Tag(face), null, -1));
            foreach ((PlanGeometry outline, ShellElement element) in cuts)
            {
                int[] ring = RingOf(_views[face], (Polygon)outline);
                holes.Add([.. ring.Reverse()]);
                loops.Add(([ring], SurfaceOf(element), element.Id, host));
            }

            loops[host] = loops[host] with { Loops = [.. holes] };
        }

        builder.AddVertices([.. _vertices]);
        for (int face = 0; face < loops.Count; face++)
        {
            foreach (int[] loop in loops[face].Loops)
                builder.AddLoop(loop);
            builder.EndFace((int)loops[face].Kind);
            if (loops[face].Id is { } id)
                openings.Add(face, (id, loops[face].Host));
        }

        return new OpeningShell(builder.Build(), openings.ToImmutable());
    }

    /// <summary>The rectangle around an element in the plane of a face, as far as it lies on the face, and how well it fits.</summary>
    private (PlanGeometry Outline, double Merit) Outline(int face, List<Vector3D> corners)
    {
        FaceView view = _views[face];
        (double lowX, double highX, double lowY, double highY, double low, double high) = view.Extent(corners);
        double depth = high - low;
        double area = (highX - lowX) * (highY - lowY);
        PlanGeometry whole = _grid.Factory.ToGeometry(new Envelope(lowX, highX, lowY, highY));
        PlanGeometry free = view.Region.Buffer(-Margin);
        if (_cuts.TryGetValue(face, out List<(PlanGeometry Outline, ShellElement Element)>? others))
        {
            foreach ((PlanGeometry other, _) in others)
                free = free.Difference(other.Buffer(Margin, NetTopologySuite.Operation.Buffer.EndCapStyle.Square));
        }

        Polygon? part = PlanGrid.Polygons(_grid.Intersection(free, whole)).Where(piece => piece.NumInteriorRings == 0).MaxBy(piece => piece.Area);
        if (part is null || part.Area < Math.Max(LeastArea, LeastShare * area))
            return (whole, 0);
        // The thinner the element is along the normal, the more it lies in that face.
        double distance = Math.Max(0, Math.Max(low, -high));
        return (part, part.Area / (1 + depth + distance));
    }

    private static ShellSurfaceKind SurfaceOf(ShellElement element) => element.Kind switch
    {
        ShellElementKind.Door => ShellSurfaceKind.Door,
        ShellElementKind.Window => ShellSurfaceKind.Window,
        _ => ShellSurfaceKind.Closure,
    };

    private int[][] LoopsOf(int face)
    {
        int[][] loops = new int[_shell.LoopCount(face)][];
        for (int loop = 0; loop < loops.Length; loop++)
            loops[loop] = _shell.Loop(face, loop).ToArray();
        return loops;
    }

    private int[] RingOf(FaceView view, Polygon outline)
    {
        Coordinate[] coordinates = outline.ExteriorRing.Coordinates;
        if (!NetTopologySuite.Algorithm.Orientation.IsCCW(coordinates))
            Array.Reverse(coordinates);
        int[] ring = new int[coordinates.Length - 1];
        for (int i = 0; i < ring.Length; i++)
        {
            ring[i] = _vertices.Count;
            _vertices.Add(view.Lift(coordinates[i].X, coordinates[i].Y));
        }

        return ring;
    }
}
