namespace TwinInterop.Geometry.Meshes;

/// <summary>Finds the corners that keep an ear from being cut off; over a grid where there are many.</summary>
internal sealed class ReflexGrid
{
    private const int LeastForGrid = 48;

    private int[] _corners = new int[64];
    private int[] _cellStarts = new int[64];
    private int _count;
    private int _columns;
    private int _rows;
    private double _minX;
    private double _minY;
    private double _perCellX;
    private double _perCellY;

    /// <summary>Takes the reflex corners of a ring. Corners never become reflex later, only the other way.</summary>
    public void Build(PolygonNode[] nodes, int start, int reflexCount)
    {
        if (_corners.Length < reflexCount)
            _corners = new int[reflexCount * 2];
        _count = 0;
        _columns = 0;
        double maxX = double.NegativeInfinity;
        double maxY = double.NegativeInfinity;
        _minX = _minY = double.PositiveInfinity;
        int at = start;
        do
        {
            ref PolygonNode node = ref nodes[at];
            _minX = Math.Min(_minX, node.X);
            _minY = Math.Min(_minY, node.Y);
            maxX = Math.Max(maxX, node.X);
            maxY = Math.Max(maxY, node.Y);
            if (node.IsReflex)
                _corners[_count++] = at;
            at = node.Next;
        }
        while (at != start);
        if (_count >= LeastForGrid && maxX > _minX && maxY > _minY)
            Distribute(nodes, maxX - _minX, maxY - _minY);
    }

    /// <summary>Whether a corner other than its own lies in the triangle of a corner and its neighbours.</summary>
    /// <param name="nodes">The corners.</param>
    /// <param name="corner">The tip.</param>
    /// <param name="withBoundary">Whether a corner on the triangle's sides counts.</param>
    public bool Holds(PolygonNode[] nodes, int corner, bool withBoundary)
    {
        if (_columns == 0)
            return Holds(nodes, _corners.AsSpan(0, _count), corner, withBoundary);

        ref PolygonNode b = ref nodes[corner];
        ref PolygonNode a = ref nodes[b.Previous];
        ref PolygonNode c = ref nodes[b.Next];
        int left = Column(Math.Min(a.X, Math.Min(b.X, c.X)));
        int right = Column(Math.Max(a.X, Math.Max(b.X, c.X)));
        int low = Row(Math.Min(a.Y, Math.Min(b.Y, c.Y)));
        int high = Row(Math.Max(a.Y, Math.Max(b.Y, c.Y)));
        for (int row = low; row <= high; row++)
        {
            int from = _cellStarts[(row * _columns) + left];
            int to = _cellStarts[(row * _columns) + right + 1];
            if (Holds(nodes, _corners.AsSpan(from, to - from), corner, withBoundary))
                return true;
        }

        return false;
    }

    private static bool Holds(PolygonNode[] nodes, ReadOnlySpan<int> candidates, int corner, bool withBoundary)
    {
        ref PolygonNode b = ref nodes[corner];
        ref PolygonNode a = ref nodes[b.Previous];
        ref PolygonNode c = ref nodes[b.Next];
        double minX = Math.Min(a.X, Math.Min(b.X, c.X));
        double maxX = Math.Max(a.X, Math.Max(b.X, c.X));
        double minY = Math.Min(a.Y, Math.Min(b.Y, c.Y));
        double maxY = Math.Max(a.Y, Math.Max(b.Y, c.Y));
        foreach (int candidate in candidates)
        {
            ref PolygonNode p = ref nodes[candidate];
            if (p.X < minX || p.X > maxX || p.Y < minY || p.Y > maxY || p.IsGone || !p.IsReflex)
                continue;
            bool isInTheWay = IsAt(p, a) ? LeavesInto(nodes, p, a, b, c)
                : IsAt(p, b) ? LeavesInto(nodes, p, b, c, a)
                : IsAt(p, c) ? LeavesInto(nodes, p, c, a, b)
                : IsInside(a, b, c, p, withBoundary);
            if (isInTheWay && candidate != b.Previous && candidate != corner && candidate != b.Next)
                return true;
        }

        return false;
    }

    private static bool IsAt(in PolygonNode p, in PolygonNode corner) => p.X == corner.X && p.Y == corner.Y;

    /// <summary>Whether the outline touches a corner of the triangle from within: a side of p runs into its angle.</summary>
    private static bool LeavesInto(
        PolygonNode[] nodes, in PolygonNode p, in PolygonNode at, in PolygonNode after, in PolygonNode before)
    {
        ref PolygonNode next = ref nodes[p.Next];
        ref PolygonNode previous = ref nodes[p.Previous];
        return IsInAngle(at, after, before, next) || IsInAngle(at, after, before, previous);
    }

    private static bool IsInAngle(in PolygonNode at, in PolygonNode after, in PolygonNode before, in PolygonNode q) =>
        PlanePredicates.Orient(at.X, at.Y, after.X, after.Y, q.X, q.Y) > 0
        && PlanePredicates.Orient(before.X, before.Y, at.X, at.Y, q.X, q.Y) > 0;

    private static bool IsInside(
        in PolygonNode a, in PolygonNode b, in PolygonNode c, in PolygonNode p, bool withBoundary)
    {
        double ab = PlanePredicates.Orient(a.X, a.Y, b.X, b.Y, p.X, p.Y);
        double bc = PlanePredicates.Orient(b.X, b.Y, c.X, c.Y, p.X, p.Y);
        double ca = PlanePredicates.Orient(c.X, c.Y, a.X, a.Y, p.X, p.Y);
        return withBoundary ? ab >= 0 && bc >= 0 && ca >= 0 : ab > 0 && bc > 0 && ca > 0;
    }

    private void Distribute(PolygonNode[] nodes, double width, double height)
    {
        double cell = Math.Sqrt(width * height / _count);
        _columns = (int)Math.Clamp(width / cell, 1, 256);
        _rows = (int)Math.Clamp(height / cell, 1, 256);
        _perCellX = _columns / width;
        _perCellY = _rows / height;
        int cells = _columns * _rows;
        if (_cellStarts.Length < cells + 1)
            _cellStarts = new int[cells + 1];
        Span<int> starts = _cellStarts.AsSpan(0, cells + 1);
        starts.Clear();
        int[] keys = new int[_count];
        for (int i = 0; i < _count; i++)
        {
            ref PolygonNode node = ref nodes[_corners[i]];
            keys[i] = (Row(node.Y) * _columns) + Column(node.X);
            starts[keys[i] + 1]++;
        }

        for (int i = 0; i < cells; i++)
            starts[i + 1] += starts[i];
        Array.Sort(keys, _corners, 0, _count);
    }

    private int Column(double x) => Math.Clamp((int)((x - _minX) * _perCellX), 0, _columns - 1);

    private int Row(double y) => Math.Clamp((int)((y - _minY) * _perCellY), 0, _rows - 1);
}
