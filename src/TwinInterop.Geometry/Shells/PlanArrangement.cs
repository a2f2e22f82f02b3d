using NetTopologySuite.Geometries;
using NetTopologySuite.Operation.OverlayNG;
using NetTopologySuite.Operation.Polygonize;
using PlanGeometry = NetTopologySuite.Geometries.Geometry;
using PlanLine = NetTopologySuite.Geometries.LineString;

namespace TwinInterop.Geometry.Shells;

/// <summary>The cells into which lines divide the plan, with their nodes and edges.</summary>
internal sealed class PlanArrangement
{
    private readonly Dictionary<(long, long), int> _nodeAt = [];
    private readonly Dictionary<(int, int), (int Left, int Right)> _edges = [];

    private readonly PlanGrid _grid;

    private PlanArrangement(PlanGrid grid, List<Polygon> cells)
    {
        _grid = grid;
        Cells = cells;
        for (int cell = 0; cell < cells.Count; cell++)
        {
            AddRing(cells[cell].ExteriorRing, cell, isCounterClockwise: true);
            foreach (PlanLine hole in cells[cell].InteriorRings)
                AddRing(hole, cell, isCounterClockwise: false);
        }

        Edges = [.. _edges
            .Select(pair => new PlanEdge(pair.Key.Item1, pair.Key.Item2, pair.Value.Left, pair.Value.Right))
            .OrderBy(edge => edge.From).ThenBy(edge => edge.To)];
    }

    /// <summary>The cells, in an order that depends on the lines alone.</summary>
    public List<Polygon> Cells { get; }

    /// <summary>Where the nodes lie.</summary>
    public List<(double X, double Y)> Nodes { get; } = [];

    /// <summary>Each edge once.</summary>
    public List<PlanEdge> Edges { get; }

    /// <summary>Divides the plan; lines that bound no cell are dropped.</summary>
    public static PlanArrangement Of(PlanGrid grid, IReadOnlyList<PlanGeometry> lines)
    {
        PlanGeometry noded = UnaryUnionNG.Union(grid.Factory.BuildGeometry(lines), grid.Precision);
        var polygonizer = new Polygonizer();
        polygonizer.Add(noded);
        List<Polygon> cells = [.. polygonizer.GetPolygons().OfType<Polygon>()
            .OrderBy(cell => cell.EnvelopeInternal.MinX).ThenBy(cell => cell.EnvelopeInternal.MinY)
            .ThenBy(cell => cell.EnvelopeInternal.MaxX).ThenBy(cell => cell.EnvelopeInternal.MaxY).ThenBy(cell => cell.Area)];
        return new PlanArrangement(grid, cells);
    }

    private void AddRing(PlanLine ring, int cell, bool isCounterClockwise)
    {
        Coordinate[] coordinates = ring.Coordinates;
        bool runsAlong = NetTopologySuite.Algorithm.Orientation.IsCCW(coordinates) == isCounterClockwise;
        for (int i = 0; i + 1 < coordinates.Length; i++)
        {
            int from = NodeAt(coordinates[i]);
            int to = NodeAt(coordinates[i + 1]);
            if (from == to)
                continue;
            if (!runsAlong)
                (from, to) = (to, from);
            bool isForward = from < to;
            (int, int) key = isForward ? (from, to) : (to, from);
            (int left, int right) = _edges.GetValueOrDefault(key, (-1, -1));
            _edges[key] = isForward ? (cell, right) : (left, cell);
        }
    }

    private int NodeAt(Coordinate coordinate)
    {
        (long, long) key = ((long)Math.Round(coordinate.X / _grid.Size), (long)Math.Round(coordinate.Y / _grid.Size));
        if (_nodeAt.TryGetValue(key, out int node))
            return node;
        node = Nodes.Count;
        Nodes.Add((coordinate.X, coordinate.Y));
        _nodeAt.Add(key, node);
        return node;
    }
}
