using TwinInterop.Geometry.Booleans;
using TwinInterop.Geometry.Meshes;
using TwinInterop.Geometry.Vectors;

namespace TwinInterop.Geometry.Shells;

/// <summary>Makes the boundary of what stands over the cells of a plan.</summary>
/// <remarks>
/// Each stretch is a prism between two planes. Faces are given by their edges alone: what two cells share cancels, and what
/// is left is closed by construction. Between neighbours of different height walls arise.
/// </remarks>
internal sealed class PrismShell
{
    private readonly PlanArrangement _plan;
    private readonly ColumnRun[][] _columns;
    private readonly NodeHeights _heights;
    private readonly List<(double X, double Y)> _nodes;
    private readonly List<Vector3D> _vertices = [];
    private readonly Dictionary<(int, double), int> _vertexAt = [];
    private readonly PrismFaces _faces;
    private readonly List<DirectedEdge> _edges = [];

    private PrismShell(ShellPlan shape, double step)
    {
        PlanArrangement plan = shape.Cells;
        _plan = plan;
        _columns = shape.Columns;
        _heights = new NodeHeights(step);
        _nodes = [.. plan.Nodes];
        _faces = new PrismFaces(shape);
        var at = new HashSet<SurfacePlane>[plan.Nodes.Count];
        foreach (PlanEdge edge in plan.Edges)
        {
            foreach (int node in (ReadOnlySpan<int>)[edge.From, edge.To])
            {
                at[node] ??= [];
                foreach (ColumnRun run in Runs(edge.Left).Concat(Runs(edge.Right)))
                {
                    at[node].Add(run.Bottom);
                    at[node].Add(run.Top);
                }
            }
        }

        for (int node = 0; node < at.Length; node++)
            _heights.Set(node, _nodes[node].X, _nodes[node].Y, at[node] ?? []);
    }

    /// <summary>The boundary as a mesh; the tag of each face is its <see cref="ShellSurfaceKind"/>.</summary>
    /// <param name="plan">The cells with what stands over them.</param>
    /// <param name="step">Planes over one position that are nearer than this, in metres, meet there.</param>
    public static PolygonMesh Build(ShellPlan plan, double step = ShellAccuracy.LeastStep)
    {
        var shell = new PrismShell(plan, step);
        foreach (PlanEdge edge in plan.Cells.Edges.OrderByDescending(shell.LengthOf))
            shell.AddEdge(edge);
        return shell.Assemble();
    }

    private double LengthOf(PlanEdge edge)
    {
        (double x, double y) = (_nodes[edge.To].X - _nodes[edge.From].X, _nodes[edge.To].Y - _nodes[edge.From].Y);
        return (x * x) + (y * y);
    }

    private ColumnRun[] Runs(int cell) => cell < 0 ? [] : _columns[cell];

    private void AddEdge(PlanEdge edge)
    {
        ColumnRun[] left = Runs(edge.Left);
        ColumnRun[] right = Runs(edge.Right);
        if (left.Length == 0 && right.Length == 0)
            return;
        int wall = _faces.Wall(_nodes[edge.From], _nodes[edge.To]);
        int from = edge.From;
        foreach (int to in Crossings(edge, left, right).Append(edge.To))
        {
            AddLevels(left, from, to);
            AddLevels(right, to, from);
            AddWalls(left, right, from, to, wall);
            from = to;
        }
    }

    /// <summary>New nodes where planes on both sides of an edge cross in the middle of it.</summary>
    private List<int> Crossings(PlanEdge edge, ColumnRun[] left, ColumnRun[] right)
    {
        SurfacePlane[] planes = [.. left.Concat(right).SelectMany(run => (SurfacePlane[])[run.Bottom, run.Top]).Distinct()];
        var places = new SortedSet<double>();
        for (int i = 0; i < planes.Length; i++)
        {
            for (int j = i + 1; j < planes.Length; j++)
            {
                double first = _heights.Of(edge.From, planes[i]) - _heights.Of(edge.From, planes[j]);
                double last = _heights.Of(edge.To, planes[i]) - _heights.Of(edge.To, planes[j]);
                if (first * last < 0)
                    places.Add(Math.Round(first / (first - last), 6));
            }
        }

        var nodes = new List<int>();
        foreach (double place in places)
        {
            (double x, double y) = (
                _nodes[edge.From].X + (place * (_nodes[edge.To].X - _nodes[edge.From].X)),
                _nodes[edge.From].Y + (place * (_nodes[edge.To].Y - _nodes[edge.From].Y)));
            nodes.Add(_nodes.Count);
            _heights.Set(_nodes.Count, x, y, planes);
            _nodes.Add((x, y));
        }

        return nodes;
    }

    /// <summary>The edges of the upper and lower faces of the cell on the left.</summary>
    private void AddLevels(ColumnRun[] runs, int from, int to)
    {
        foreach (ColumnRun run in runs)
        {
            int top = _faces.Level(run.Top, run.TopSurface);
            int bottom = _faces.Level(run.Bottom, run.IsGround ? ShellSurfaceKind.Ground : ShellSurfaceKind.OuterCeiling);
            AddSide(top, VertexAt(from, run.Top), VertexAt(to, run.Top));
            AddSide(bottom, VertexAt(to, run.Bottom), VertexAt(from, run.Bottom));
        }
    }

    private void AddWalls(ColumnRun[] left, ColumnRun[] right, int from, int to, int wall)
    {
        List<(double Middle, int From, int To)> levels = [.. left.Concat(right)
            .SelectMany(run => (SurfacePlane[])[run.Bottom, run.Top])
            .Select(plane => (Middle(plane, from, to), VertexAt(from, plane), VertexAt(to, plane)))
            .Distinct().Order()];
        for (int i = 0; i + 1 < levels.Count; i++)
        {
            double middle = (levels[i].Middle + levels[i + 1].Middle) / 2;
            bool isLeft = Covers(left, from, to, middle);
            if (isLeft == Covers(right, from, to, middle))
                continue;
            (int a, int b, int c, int d) = (levels[i].From, levels[i].To, levels[i + 1].To, levels[i + 1].From);
            int face = isLeft ? wall : _faces.OtherSideOf(wall);
            AddSide(face, isLeft ? a : b, isLeft ? b : a);
            AddSide(face, isLeft ? b : c, isLeft ? c : b);
            AddSide(face, isLeft ? c : d, isLeft ? d : c);
            AddSide(face, isLeft ? d : a, isLeft ? a : d);
        }
    }

    private double Middle(SurfacePlane plane, int from, int to) => (_heights.Of(from, plane) + _heights.Of(to, plane)) / 2;

    private bool Covers(ColumnRun[] runs, int from, int to, double height)
    {
        foreach (ColumnRun run in runs)
        {
            if (Middle(run.Bottom, from, to) < height && Middle(run.Top, from, to) > height)
                return true;
        }

        return false;
    }

    private void AddSide(int face, int from, int to)
    {
        if (from != to)
            _edges.Add(new DirectedEdge(face, from, to));
    }

    private int VertexAt(int node, SurfacePlane plane)
    {
        double height = _heights.Of(node, plane);
        if (_vertexAt.TryGetValue((node, height), out int vertex))
            return vertex;
        vertex = _vertices.Count;
        _vertices.Add(new Vector3D(_nodes[node].X, _nodes[node].Y, height));
        _vertexAt.Add((node, height), vertex);
        return vertex;
    }

    private PolygonMesh Assemble()
    {
        Vector3D[] positions = [.. _vertices];
        var assembly = new FaceAssembly
        {
            Positions = positions,
            Places = positions,
            FirstNew = 0,
            Normals = _faces.Normals,
            Tags = _faces.Tags,
            Tolerance = 1e-5,
        };
        return assembly.Build(_edges);
    }
}
