using TwinInterop.Geometry.Vectors;

namespace TwinInterop.Geometry.Shells;

/// <summary>The faces of a boundary over a plan: levels by their plane, walls by their line, each wall with its other side.</summary>
internal sealed class PrismFaces
{
    /// <summary>Ends of edges nearer to a line than this, in metres, lie on it.</summary>
    private const double LineTolerance = 0.003;

    /// <summary>Snapping moves ends of edges off their line by at most this share of the grid.</summary>
    private const double LineShare = 0.75;

    /// <summary>Farther from their plane, in metres, the corners of a face must not lie.</summary>
    private const double MostTolerance = 0.006;

    private readonly List<(Vector3D Normal, ShellSurfaceKind Kind, int OtherSide)> _faces = [];
    private readonly Dictionary<(int, ShellSurfaceKind), int> _faceAt = [];
    private readonly List<(int Face, UprightLine Line)> _wallLines = [];
    private readonly double _lineTolerance;

    /// <param name="shape">Its upright lines are those of walls of the model.</param>
    public PrismFaces(ShellPlan shape)
    {
        _lineTolerance = Math.Min(MostTolerance, Math.Max(LineTolerance, LineShare * shape.Grid.Size));
        foreach (UprightLine line in shape.Lines.Uprights)
            _wallLines.Add((-1, line));
    }

    /// <summary>The normal of each face.</summary>
    public Vector3D[] Normals => [.. _faces.Select(face => face.Normal)];

    /// <summary>The <see cref="ShellSurfaceKind"/> of each face.</summary>
    public int[] Tags => [.. _faces.Select(face => (int)face.Kind)];

    /// <summary>The face that looks the other way from a wall.</summary>
    public int OtherSideOf(int wall) => _faces[wall].OtherSide;

    /// <summary>The face of a plane that bounds what stands over a cell above or below.</summary>
    public int Level(SurfacePlane plane, ShellSurfaceKind kind)
    {
        if (_faceAt.TryGetValue((plane.Index, kind), out int face))
            return face;
        bool looksUp = kind is ShellSurfaceKind.Roof or ShellSurfaceKind.OuterFloor;
        face = _faces.Count;
        _faces.Add((looksUp ? plane.Plane.Normal : -plane.Plane.Normal, kind, -1));
        _faceAt.Add((plane.Index, kind), face);
        return face;
    }

    /// <summary>The face that looks to the right of an edge; those of the model come first, then those of longer edges.</summary>
    public int Wall((double X, double Y) from, (double X, double Y) to)
    {
        (double x, double y) = from;
        (double dx, double dy) = (to.X - x, to.Y - y);
        double length = Math.Sqrt((dx * dx) + (dy * dy));
        for (int i = 0; i < _wallLines.Count; i++)
        {
            (int face, UprightLine line) = _wallLines[i];
            double sense = (dx * line.AlongX) + (dy * line.AlongY);
            if (Math.Abs(sense) <= 0.95 * length
                || Math.Abs(line.DistanceOf(x, y)) > _lineTolerance || Math.Abs(line.DistanceOf(x + dx, y + dy)) > _lineTolerance)
            {
                continue;
            }

            if (face < 0)
                _wallLines[i] = (face = AddWall(line), line);
            return sense > 0 ? face : _faces[face].OtherSide;
        }

        var own = new UprightLine(x, y, dx / length, dy / length);
        int added = AddWall(own);
        _wallLines.Add((added, own));
        return added;
    }

    private int AddWall(UprightLine line)
    {
        var normal = new Vector3D(line.AlongY, -line.AlongX, 0);
        int added = _faces.Count;
        _faces.Add((normal, ShellSurfaceKind.Wall, added + 1));
        _faces.Add((-normal, ShellSurfaceKind.Wall, added));
        return added;
    }
}
