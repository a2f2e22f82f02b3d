using TwinInterop.Geometry.Booleans;
using TwinInterop.Geometry.Meshes;

namespace TwinInterop.Geometry.Validity;

/// <summary>How the rings of one face lie in and beside one another.</summary>
/// <param name="meter">Counts pairs of rings, and of a corner and an edge; what is said once it has run out counts for nothing.</param>
internal sealed class RingNesting(BudgetMeter meter)
{
    private readonly HashSet<(int Ring, int Vertex)> _touches = [];
    private readonly HashSet<(int First, int Second)> _touchingRings = [];
    private readonly List<(double MinX, double MinY, double MaxX, double MaxY)> _boxes = [];
    private ProjectedFace _face = new();

    /// <summary>Takes a face whose rings are simple.</summary>
    public void Load(ProjectedFace face, List<EdgeContact> contacts)
    {
        _face = face;
        _touches.Clear();
        _touchingRings.Clear();
        _boxes.Clear();
        foreach (EdgeContact contact in contacts)
        {
            if (contact.FirstRing == contact.SecondRing)
                continue;
            _touches.Add((contact.FirstRing, contact.Vertex));
            _touches.Add((contact.SecondRing, contact.Vertex));
            _touchingRings.Add((contact.FirstRing, contact.SecondRing));
        }

        for (int ring = 0; ring < face.RingCount; ring++)
        {
            (double MinX, double MinY, double MaxX, double MaxY) box =
                (double.MaxValue, double.MaxValue, double.MinValue, double.MinValue);
            foreach (PlanePoint p in face.Ring(ring))
                box = (Math.Min(box.MinX, p.X), Math.Min(box.MinY, p.Y), Math.Max(box.MaxX, p.X), Math.Max(box.MaxY, p.Y));
            _boxes.Add(box);
        }
    }

    /// <summary>An earlier ring over the very same vertices; null where there is none.</summary>
    public int? FindTwin(int ring)
    {
        ReadOnlySpan<PlanePoint> points = _face.Ring(ring);
        for (int other = 0; other < ring && meter.Spend(1); other++)
        {
            if (_boxes[other] == _boxes[ring] && AreSame(_face.Ring(other), points))
                return other;
        }

        return null;
    }

    /// <summary>What is wrong with the place of a hole; null where nothing is. Rings only touch.</summary>
    public RingFault? Judge(int hole)
    {
        bool touches = _touchingRings.Contains((0, hole));
        if (SideOf(hole, 0) is not { } isInside)
            return Crossing(hole, 0);
        if (!isInside)
        {
            return touches
                ? new RingFault(ValidityCode.IntersectionRings, hole, "Expected a hole inside its polygon, found one outside that touches it.")
                : new RingFault(ValidityCode.InnerRingOutside, hole, "Expected a hole inside its polygon, found one outside.");
        }

        for (int other = 1; other < _face.RingCount && meter.Spend(1); other++)
        {
            if (other == hole || !CanLieIn(hole, other))
                continue;
            switch (SideOf(hole, other))
            {
                case null:
                    return Crossing(hole, other);
                case true:
                    return new RingFault(ValidityCode.InnerRingsNested, hole, $"Expected holes beside one another, found one inside ring {other}.");
            }
        }

        return null;
    }

    /// <summary>A vertex where touching rings close a chain, so that they cut the face; null where none do.</summary>
    /// <remarks>Rings and the points where they touch make a graph; each circle in it encloses a part of the interior.</remarks>
    public int? FindCut()
    {
        var numbers = new Dictionary<int, int>();
        foreach ((_, int vertex) in _touches)
            numbers.TryAdd(vertex, _face.RingCount + numbers.Count);
        var sets = new DisjointSets(_face.RingCount + numbers.Count);
        foreach ((int ring, int vertex) in _touches)
        {
            if (sets.Root(ring) == sets.Root(numbers[vertex]))
                return vertex;
            sets.Join(ring, numbers[vertex]);
        }

        return null;
    }

    private static RingFault Crossing(int ring, int other) => new(
        ValidityCode.IntersectionRings, ring, $"Expected rings that touch in points at most, found one that crosses ring {other} at a corner.");

    private bool CanLieIn(int ring, int other)
    {
        (double minX, double minY, double maxX, double maxY) = _boxes[ring];
        (double MinX, double MinY, double MaxX, double MaxY) box = _boxes[other];
        return minX <= box.MaxX && maxX >= box.MinX && minY <= box.MaxY && maxY >= box.MinY;
    }

    /// <summary>Whether a ring lies inside another; null where it lies on both sides.</summary>
    private bool? SideOf(int ring, int other)
    {
        ReadOnlySpan<PlanePoint> points = _face.Ring(ring);
        bool isSeparate = !_touchingRings.Contains((Math.Min(ring, other), Math.Max(ring, other)));
        meter.Spend(_face.Ring(other).Length);
        if (isSeparate)
            return _face.Contains(other, points[0].X, points[0].Y);

        bool? side = null;
        for (int i = 0; i < points.Length && meter.Spend(_face.Ring(other).Length); i++)
        {
            PlanePoint a = points[i];
            PlanePoint b = points[i + 1 < points.Length ? i + 1 : 0];
            if (!_touches.Contains((other, a.Vertex)) && Meets(ref side, _face.Contains(other, a.X, a.Y)))
                return null;
            if (_touches.Contains((other, a.Vertex)) && _touches.Contains((other, b.Vertex))
                && Meets(ref side, _face.Contains(other, (a.X + b.X) / 2, (a.Y + b.Y) / 2)))
            {
                return null;
            }
        }

        return side ?? false;
    }

    private static bool Meets(ref bool? side, bool isInside)
    {
        bool differs = side == !isInside;
        side = isInside;
        return differs;
    }

    private static bool AreSame(ReadOnlySpan<PlanePoint> a, ReadOnlySpan<PlanePoint> b)
    {
        if (a.Length != b.Length)
            return false;
        var vertices = new HashSet<int>();
        foreach (PlanePoint point in a)
            vertices.Add(point.Vertex);
        foreach (PlanePoint point in b)
        {
            if (!vertices.Contains(point.Vertex))
                return false;
        }

        return true;
    }
}
