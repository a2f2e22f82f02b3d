using TwinInterop.Geometry;

namespace TwinInterop.Selection;

/// <summary>One polygon of an area, seen in plan; its edges lie in strips of northing, so that few are looked at.</summary>
internal sealed class PlanPolygon
{
    private const int MaxStrips = 512;

    private readonly List<(Position A, Position B)>[] _strips;
    private readonly double _south;
    private readonly double _stripHeight;

    /// <param name="rings">The exterior and the holes, closed implicitly.</param>
    public PlanPolygon(IReadOnlyList<IReadOnlyList<Position>> rings)
    {
        Bounds = BoundingBox.Empty;
        foreach (Position position in rings.SelectMany(ring => ring))
            Bounds = Bounds.Add(position);
        AnyVertex = rings[0][0];
        int strips = Math.Clamp(rings.Sum(ring => ring.Count) / 4, 1, MaxStrips);
        _south = Bounds.Min.Y;
        _stripHeight = (Bounds.Max.Y - Bounds.Min.Y) / strips;
        _strips = [.. Enumerable.Range(0, strips).Select(_ => new List<(Position, Position)>())];
        foreach (IReadOnlyList<Position> ring in rings)
        {
            for (int i = 0; i < ring.Count; i++)
                AddEdge(ring[i], ring[(i + 1) % ring.Count]);
        }
    }

    public BoundingBox Bounds { get; }

    /// <summary>A position on the boundary.</summary>
    public Position AnyVertex { get; }

    /// <summary>Whether a position lies inside, not in a hole; on the boundary the answer is either.</summary>
    public bool Contains(in Position position)
    {
        if (!(position.Y >= Bounds.Min.Y && position.Y <= Bounds.Max.Y))
            return false;
        bool isInside = false;
        foreach ((Position a, Position b) in _strips[StripOf(position.Y)])
            isInside ^= PlanEdges.CrossesRayEast(a, b, position);
        return isInside;
    }

    /// <summary>Whether a line from one position to another meets the boundary; a position alone when both are the same.</summary>
    public bool IsMet(in Position a, in Position b)
    {
        double south = Math.Min(a.Y, b.Y);
        double north = Math.Max(a.Y, b.Y);
        if (!(south <= Bounds.Max.Y && north >= Bounds.Min.Y))
            return false;
        int last = StripOf(north);
        for (int strip = StripOf(south); strip <= last; strip++)
        {
            foreach ((Position c, Position d) in _strips[strip])
            {
                if (PlanEdges.Meet(a, b, c, d))
                    return true;
            }
        }

        return false;
    }

    private void AddEdge(in Position a, in Position b)
    {
        int last = StripOf(Math.Max(a.Y, b.Y));
        for (int strip = StripOf(Math.Min(a.Y, b.Y)); strip <= last; strip++)
            _strips[strip].Add((a, b));
    }

    private int StripOf(double y) =>
        _stripHeight > 0 ? (int)Math.Clamp((y - _south) / _stripHeight, 0, _strips.Length - 1) : 0;
}
