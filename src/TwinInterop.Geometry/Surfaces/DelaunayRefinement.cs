using TwinInterop.Geometry.Booleans;

namespace TwinInterop.Geometry.Surfaces;

/// <summary>Betters a triangulation: turns edges until it is Delaunay, and takes further points in. Its rim stays.</summary>
internal sealed class DelaunayRefinement
{
    // A step of a search through triangles or edges costs a small part of a unit of work.
    private const int StepsPerUnit = 16;

    private readonly List<UV> _points;
    private readonly List<int> _triangles;
    private readonly Dictionary<(int From, int To), int> _edges = [];
    private readonly Stack<(int From, int To)> _suspects = [];
    private readonly BudgetMeter? _meter;

    /// <summary>Takes a triangulation over and makes it Delaunay within its rim.</summary>
    /// <param name="points">Every point; grows as points are taken in.</param>
    /// <param name="triangles">Counter-clockwise, three indices each; changed in place.</param>
    /// <param name="meter">What may be spent: once it has run out no more points are taken in. Null for no bound.</param>
    public DelaunayRefinement(List<UV> points, List<int> triangles, BudgetMeter? meter = null)
    {
        (_points, _triangles, _meter) = (points, triangles, meter);
        for (int i = 0; i < triangles.Count; i += 3)
            Register(i);
        foreach ((int, int) edge in _edges.Keys.ToArray())
            _suspects.Push(edge);
        Settle();
    }

    /// <summary>Takes a point in where it lies well inside the area.</summary>
    /// <param name="point">The point.</param>
    /// <param name="clearance">How near another point may be.</param>
    /// <returns>Whether it was taken in.</returns>
    public bool Insert(UV point, double clearance)
    {
        if (_meter?.Spend(1 + (_triangles.Count / StepsPerUnit)) == false)
            return false;
        for (int i = 0; i < _triangles.Count; i += 3)
        {
            UV a = _points[_triangles[i]];
            UV b = _points[_triangles[i + 1]];
            UV c = _points[_triangles[i + 2]];
            if (!(UV.Cross(a, b, point) > 0 && UV.Cross(b, c, point) > 0 && UV.Cross(c, a, point) > 0))
                continue;
            double nearest = Math.Min(a.SquareTo(point), Math.Min(b.SquareTo(point), c.SquareTo(point)));
            if (nearest < clearance * clearance || NearRim(i, point, clearance / 2))
                return false;
            Split(i, point);
            Settle();
            return true;
        }

        return false;
    }

    /// <summary>Halves inner edges for as long as one is too long, the longest of a triangle only.</summary>
    /// <param name="isTooLong">Judges the ends of an edge.</param>
    /// <param name="most">How many points may be added.</param>
    public void Shorten(Func<UV, UV, bool> isTooLong, int most)
    {
        for (int added = 0; added < most; added++)
        {
            if (_meter?.Spend(1 + (_edges.Count / StepsPerUnit)) == false)
                return;
            (int From, int To)? found = null;
            double longest = 0;
            foreach ((int from, int to) in _edges.Keys)
            {
                if (from > to || !_edges.ContainsKey((to, from)))
                    continue;
                double square = _points[from].SquareTo(_points[to]);
                if (square > longest && isTooLong(_points[from], _points[to])
                    && IsLongest(_edges[(from, to)], square) && IsLongest(_edges[(to, from)], square))
                {
                    (found, longest) = ((from, to), square);
                }
            }

            if (found is not { } edge)
                return;
            Halve(edge.From, edge.To);
            Settle();
        }
    }

    private void Register(int triangle)
    {
        for (int i = 0; i < 3; i++)
            _edges[(_triangles[triangle + i], _triangles[triangle + ((i + 1) % 3)])] = triangle;
    }

    private void Set(int triangle, int a, int b, int c)
    {
        (_triangles[triangle], _triangles[triangle + 1], _triangles[triangle + 2]) = (a, b, c);
        Register(triangle);
        _suspects.Push((a, b));
        _suspects.Push((b, c));
        _suspects.Push((c, a));
    }

    private int Append(int a, int b, int c)
    {
        int triangle = _triangles.Count;
        _triangles.AddRange([a, b, c]);
        Set(triangle, a, b, c);
        return triangle;
    }

    private void Split(int triangle, UV point)
    {
        (int a, int b, int c) = (_triangles[triangle], _triangles[triangle + 1], _triangles[triangle + 2]);
        int added = _points.Count;
        _points.Add(point);
        Set(triangle, a, b, added);
        Append(b, c, added);
        Append(c, a, added);
    }

    private void Halve(int from, int to)
    {
        int left = _edges[(from, to)];
        int right = _edges[(to, from)];
        int leftApex = Opposite(left, from, to);
        int rightApex = Opposite(right, to, from);
        int added = _points.Count;
        UV a = _points[from];
        UV b = _points[to];
        _points.Add(new UV((a.U + b.U) / 2, (a.V + b.V) / 2));
        _edges.Remove((from, to));
        _edges.Remove((to, from));
        Set(left, from, added, leftApex);
        Append(added, to, leftApex);
        Set(right, to, added, rightApex);
        Append(added, from, rightApex);
    }

    private int Opposite(int triangle, int from, int to)
    {
        for (int i = 0; i < 3; i++)
        {
            int index = _triangles[triangle + i];
            if (index != from && index != to)
                return index;
        }

        throw new InvalidOperationException("Expected a triangle with three corners.");
    }

    private void Settle()
    {
        // Flips end by themselves in exact arithmetic; the bound keeps rounding from going round in circles.
        int left = 64 + (16 * _edges.Count);
        while (_suspects.TryPop(out (int From, int To) edge) && left > 0)
        {
            if (!_edges.TryGetValue(edge, out int triangle) || !_edges.TryGetValue((edge.To, edge.From), out int mate))
                continue;
            int apex = Opposite(triangle, edge.From, edge.To);
            int other = Opposite(mate, edge.From, edge.To);
            if (!ShouldFlip(edge.From, edge.To, apex, other))
                continue;
            _edges.Remove(edge);
            _edges.Remove((edge.To, edge.From));
            Set(triangle, apex, other, edge.To);
            Set(mate, other, apex, edge.From);
            left--;
        }

        _suspects.Clear();
    }

    private bool ShouldFlip(int from, int to, int apex, int other)
    {
        UV a = _points[from];
        UV b = _points[to];
        UV c = _points[apex];
        UV d = _points[other];
        if (!(UV.Cross(c, d, b) > 0) || !(UV.Cross(d, c, a) > 0) || _edges.ContainsKey((apex, other)))
            return false;
        return InCircle(a, b, c, d) > 0;
    }

    // Positive where d lies inside the circle through a, b, c, by more than rounding.
    private static double InCircle(UV a, UV b, UV c, UV d)
    {
        (double ax, double ay) = (a.U - d.U, a.V - d.V);
        (double bx, double by) = (b.U - d.U, b.V - d.V);
        (double cx, double cy) = (c.U - d.U, c.V - d.V);
        double a2 = (ax * ax) + (ay * ay);
        double b2 = (bx * bx) + (by * by);
        double c2 = (cx * cx) + (cy * cy);
        double value = (ax * ((by * c2) - (cy * b2))) - (ay * ((bx * c2) - (cx * b2))) + (a2 * ((bx * cy) - (cx * by)));
        double size = Math.Max(a2, Math.Max(b2, c2));
        return value - (1e-12 * size * size);
    }

    // The two other edges over a long piece of rim cannot both be short: halving them as well would never end.
    private bool IsLongest(int triangle, double square)
    {
        const double Rounding = 1 + 1e-9;
        for (int i = 0; i < 3; i++)
        {
            UV from = _points[_triangles[triangle + i]];
            if (from.SquareTo(_points[_triangles[triangle + ((i + 1) % 3)]]) > square * Rounding)
                return false;
        }

        return true;
    }

    private bool NearRim(int triangle, UV point, double clearance)
    {
        for (int i = 0; i < 3; i++)
        {
            int from = _triangles[triangle + i];
            int to = _triangles[triangle + ((i + 1) % 3)];
            if (_edges.ContainsKey((to, from)))
                continue;
            double length = Math.Sqrt(_points[from].SquareTo(_points[to]));
            if (UV.Cross(_points[from], _points[to], point) < clearance * length)
                return true;
        }

        return false;
    }
}
