using NetTopologySuite.Geometries;
using TwinInterop.Geometry.Vectors;
using PlanGeometry = NetTopologySuite.Geometries.Geometry;
using PlanLine = NetTopologySuite.Geometries.LineString;

namespace TwinInterop.Geometry.Shells;

/// <summary>The lines of the plan across which the shape of the building may change.</summary>
/// <remarks>
/// The rims of what lies open on each plane, the upright faces that are open, and where roofs that lie over one another
/// pierce each other.
/// </remarks>
/// <param name="grid">Where positions are snapped to.</param>
/// <param name="known">Lines that are there already.</param>
internal sealed class PlanLines(PlanGrid grid, IEnumerable<PlanGeometry> known)
{
    /// <summary>Pieces smaller than this in plan, in square metres, are no shape of a building but detail.</summary>
    private const double LeastArea = 0.04;

    /// <summary>Upright faces lower than this, in metres, make no line.</summary>
    private const double LeastHeight = 0.15;

    /// <summary>Upright faces shorter than this, in metres, make no line.</summary>
    private const double LeastLength = 0.02;

    /// <summary>Of so many planes at most the crossings are looked for, the largest first.</summary>
    private const int MostCrossingPlanes = 200;

    private readonly List<PlanGeometry> _lines = [.. known];
    private readonly List<(SurfacePlane Plane, PlanGeometry Region)> _roofs = [];

    /// <summary>The lines so far.</summary>
    public IReadOnlyList<PlanGeometry> Lines => _lines;

    /// <summary>The lines of upright faces before positions were snapped, the longest first.</summary>
    public IReadOnlyList<UprightLine> Uprights { get; init; } = [];

    /// <summary>Takes the lines of a building.</summary>
    public static PlanLines Of(StructurePlanes planes, VoxelGrid air, PlanGrid grid, CancellationToken cancellation)
    {
        var lines = new PlanLines(grid, []);
        foreach (SurfacePlane plane in planes.Planes.ToArray())
        {
            cancellation.ThrowIfCancellationRequested();
            if (lines.AddRegion(plane.OpenAbove) is { } region)
                lines._roofs.Add((plane, region));
            lines.AddRegion(plane.OpenBelow);
        }

        var uprights = new List<(double Length, UprightLine Line)>();
        foreach (StructureFace face in planes.Faces.Where(face => face.IsVertical))
        {
            cancellation.ThrowIfCancellationRequested();
            if (lines.AddUpright(face, air) is { } upright)
                uprights.Add(upright);
        }

        lines.AddCrossings();
        return new PlanLines(grid, lines._lines) { Uprights = [.. uprights.OrderByDescending(upright => upright.Length).Select(upright => upright.Line)] };
    }

    /// <summary>Adds a ring or a line of the plan.</summary>
    public void Add(PlanGeometry line) => _lines.Add(line);

    private PlanGeometry? AddRegion(List<StructureFace> faces)
    {
        if (faces.Count == 0)
            return null;
        List<PlanGeometry> pieces = [.. PlanGrid.Polygons(grid.Union(faces)).Where(piece => piece.Area >= LeastArea)];
        if (pieces.Count == 0)
            return null;
        foreach (Polygon piece in pieces.Cast<Polygon>())
        {
            _lines.Add(piece.ExteriorRing);
            _lines.AddRange(piece.InteriorRings.Where(ring => grid.Factory.CreatePolygon(ring.Coordinates).Area >= LeastArea));
        }

        return grid.Factory.BuildGeometry(pieces);
    }

    private (double Length, UprightLine Line)? AddUpright(StructureFace face, VoxelGrid air)
    {
        Vector3D[] corners = face.Corners();
        if (corners.Max(corner => corner.Z) - corners.Min(corner => corner.Z) < LeastHeight)
            return null;
        var level = new Vector3D(face.AreaVector.X, face.AreaVector.Y, 0);
        Vector3D side = level.Normalized();
        if (!face.IsOpen(air, side) && !face.IsOpen(air, -side))
            return null;
        var along = new Vector3D(-side.Y, side.X, 0);
        Vector3D first = corners.MinBy(corner => along.Dot(corner));
        Vector3D last = corners.MaxBy(corner => along.Dot(corner));
        var from = new Coordinate(grid.Precision.MakePrecise(first.X), grid.Precision.MakePrecise(first.Y));
        var to = new Coordinate(grid.Precision.MakePrecise(last.X), grid.Precision.MakePrecise(last.Y));
        if (from.Distance(to) <= LeastLength)
            return null;
        _lines.Add(grid.Factory.CreateLineString([from, to]));
        return (from.Distance(to), UprightLine.Through(first, last));
    }

    private void AddCrossings()
    {
        List<(SurfacePlane Plane, PlanGeometry Region)> largest =
            [.. _roofs.OrderByDescending(roof => roof.Region.Area).Take(MostCrossingPlanes)];
        for (int i = 0; i < largest.Count; i++)
        {
            for (int j = i + 1; j < largest.Count; j++)
            {
                if (largest[i].Region.EnvelopeInternal.Intersects(largest[j].Region.EnvelopeInternal))
                    AddCrossing(largest[i], largest[j]);
            }
        }
    }

    private void AddCrossing((SurfacePlane Plane, PlanGeometry Region) one, (SurfacePlane Plane, PlanGeometry Region) other)
    {
        HeightPlane p = one.Plane.Plane;
        HeightPlane q = other.Plane.Plane;
        var difference = new HeightPlane(p.SlopeX - q.SlopeX, p.SlopeY - q.SlopeY, p.Base - q.Base);
        if (difference.Slope < 1e-6)
            return;
        PlanGeometry common = grid.Factory.BuildGeometry([.. PlanGrid.Polygons(grid.Intersection(one.Region, other.Region))]);
        if (common.Area < LeastArea)
            return;
        Envelope box = common.EnvelopeInternal;
        double reach = box.Diameter;
        double slope = difference.Slope;
        double distance = difference.HeightAt(box.Centre.X, box.Centre.Y) / slope;
        if (Math.Abs(distance) > reach)
            return;
        double x = box.Centre.X - (difference.SlopeX / slope * distance);
        double y = box.Centre.Y - (difference.SlopeY / slope * distance);
        (double alongX, double alongY) = (-difference.SlopeY / slope * reach, difference.SlopeX / slope * reach);
        PlanLine line = grid.Factory.CreateLineString(
            [new Coordinate(x - alongX, y - alongY), new Coordinate(x + alongX, y + alongY)]);
        PlanGeometry part = grid.Intersection(line, common);
        for (int i = 0; i < part.NumGeometries; i++)
        {
            if (part.GetGeometryN(i) is PlanLine { IsEmpty: false } piece)
                _lines.Add(piece);
        }
    }
}
