using TwinInterop.Geometry.Booleans;
using TwinInterop.Geometry.Meshes;
using TwinInterop.Geometry.Vectors;

namespace TwinInterop.Geometry.Validity;

/// <summary>How two closed bodies lie to each other; what it says, it proves by a point.</summary>
/// <remarks>
/// Points are tried a little inside the faces of either body and beside the lines where faces cross; a point counts
/// only where it lies deeper than the tolerance, so that neighbours with rounded coordinates do not overlap.
/// </remarks>
/// <param name="tolerance">What counts as depth, and as touching, in metres.</param>
/// <param name="meter">Counts pairs of a point or a triangle with a triangle.</param>
internal sealed class BodyOverlap(double tolerance, BudgetMeter meter)
{
    private readonly double _step = 2 * tolerance;
    private readonly List<Vector3D> _points = [];
    private readonly List<int> _found = [];
    private readonly List<int> _near = [];

    /// <summary>A point deep inside both; null where none was found.</summary>
    public Vector3D? FindCommonPoint(TriangleSoup first, TriangleSoup second)
    {
        if (!first.Box.Meets(second.Box))
            return null;
        return FindBeside(first, second, true) ?? FindBeside(second, first, true) ?? FindAtCrossing(first, second, true);
    }

    /// <summary>A point deep inside the first and clear of the second; null where none was found.</summary>
    public Vector3D? FindPointOutside(TriangleSoup inner, TriangleSoup outer) =>
        FindBeside(inner, outer, false) ?? FindAtCrossing(inner, outer, false);

    /// <summary>A point where both have a part of a face in common; null where none was found.</summary>
    public Vector3D? FindSharedFace(TriangleSoup first, TriangleSoup second)
    {
        for (int i = 0; i < first.Count; i++)
        {
            if (!second.Find(first.BoxOf(i).Grow(tolerance), _found, meter))
                return null;
            Triangle3D triangle = first.At(i);
            foreach (int j in _found)
            {
                if (Math.Abs(triangle.Normal.Dot(second.At(j).Normal)) < LeastCosine)
                    continue;
                _points.Clear();
                TriangleContact.Find(triangle, second.At(j), tolerance, _points);
                if (WidestTriangle() > _step)
                    return _points[0];
            }
        }

        return null;
    }

    /// <summary>A point where an edge of one goes through a face of the other, however little; null where none does.</summary>
    public Vector3D? FindPiercing(TriangleSoup first, TriangleSoup second)
    {
        for (int i = 0; i < first.Count; i++)
        {
            if (!second.Find(first.BoxOf(i), _found, meter))
                return null;
            Triangle3D triangle = first.At(i);
            foreach (int j in _found)
            {
                Triangle3D other = second.At(j);
                if ((TriangleContact.FindPiercing(triangle, other) ?? TriangleContact.FindPiercing(other, triangle)) is { } point)
                    return point;
            }
        }

        return null;
    }

    /// <summary>Whether they touch or overlap.</summary>
    public bool Touch(TriangleSoup first, TriangleSoup second) =>
        TouchSurfaces(first, second) || FindCommonPoint(first, second) is not null;

    /// <summary>Whether their faces touch or cross; true too where the budget does not suffice.</summary>
    public bool TouchSurfaces(TriangleSoup first, TriangleSoup second)
    {
        if (!first.Box.Grow(tolerance).Meets(second.Box))
            return false;
        for (int i = 0; i < first.Count; i++)
        {
            if (!second.Find(first.BoxOf(i).Grow(tolerance), _found, meter))
                return true;
            foreach (int j in _found)
            {
                _points.Clear();
                TriangleContact.Find(first.At(i), second.At(j), tolerance, _points);
                if (_points.Count > 0)
                    return true;
            }
        }

        return false;
    }

    private const double LeastCosine = 0.999;

    /// <summary>Tries points inside the faces of one body; where nothing of the other is near, one point speaks for all.</summary>
    private Vector3D? FindBeside(TriangleSoup body, TriangleSoup other, bool isInsideOther)
    {
        bool wasTried = false;
        double inwards = body.Volume() > 0 ? -_step : _step;
        for (int i = 0; i < body.Count; i++)
        {
            if (!other.Find(body.BoxOf(i).Grow(_step), _found, meter))
                return null;
            if (_found.Count == 0 && wasTried)
                continue;
            wasTried |= _found.Count == 0;
            Triangle3D triangle = body.At(i);
            Vector3D centre = triangle.Centroid;
            Vector3D shift = triangle.Normal * inwards;
            if (TryPoint(body, other, centre + shift, isInsideOther))
                return centre + shift;
            foreach (Vector3D corner in (ReadOnlySpan<Vector3D>)[triangle.A, triangle.B, triangle.C])
            {
                // Near a corner, but not so near that other faces at it come within the tolerance.
                Vector3D point = corner + ((centre - corner) * 0.1) + shift;
                if (_found.Count > 0 && TryPoint(body, other, point, isInsideOther))
                    return point;
            }
        }

        return null;
    }

    private Vector3D? FindAtCrossing(TriangleSoup first, TriangleSoup second, bool isInsideSecond)
    {
        double firstSign = first.Volume() > 0 ? 1 : -1;
        double secondSign = second.Volume() > 0 == isInsideSecond ? 1 : -1;
        for (int i = 0; i < first.Count; i++)
        {
            if (!second.Find(first.BoxOf(i), _found, meter))
                return null;
            Triangle3D triangle = first.At(i);
            Vector3D normal = triangle.Normal * firstSign;
            foreach (int j in _found)
            {
                Triangle3D other = second.At(j);
                Vector3D otherNormal = other.Normal * secondSign;
                double cosine = normal.Dot(otherNormal);
                _points.Clear();
                TriangleContact.Find(triangle, other, EdgeSweep.TouchMetres, _points);
                if (_points.Count < 2 || cosine < -LeastCosine)
                    continue;
                Vector3D middle = (_points[0] + FarthestFrom(_points[0])) * 0.5;
                Vector3D point = middle - ((normal + otherNormal) * (_step / (1 + cosine)));
                if (TryPoint(first, second, point, isInsideSecond))
                    return point;
            }
        }

        return null;
    }

    private bool TryPoint(TriangleSoup first, TriangleSoup second, in Vector3D point, bool isInsideSecond)
    {
        var box = new Box3D(point, point);
        if (!first.Box.Meets(box) || (isInsideSecond && !second.Box.Meets(box)))
            return false;
        return meter.Spend(first.Count + second.Count)
            && Math.Abs(second.WindingAt(point)) > 0.5 == isInsideSecond
            && Math.Abs(first.WindingAt(point)) > 0.5
            && IsClear(first, point) && IsClear(second, point);
    }

    private bool IsClear(TriangleSoup body, in Vector3D point)
    {
        if (!body.Find(new Box3D(point, point).Grow(tolerance), _near, meter))
            return false;
        foreach (int triangle in _near)
        {
            if (body.At(triangle).DistanceTo(point) < tolerance)
                return false;
        }

        return true;
    }

    private Vector3D FarthestFrom(in Vector3D point)
    {
        Vector3D farthest = point;
        foreach (Vector3D other in _points)
        {
            if (other.DistanceTo(point) > farthest.DistanceTo(point))
                farthest = other;
        }

        return farthest;
    }

    /// <summary>The height of the widest triangle that the points at hand make from the first and the farthest from it.</summary>
    private double WidestTriangle()
    {
        if (_points.Count < 3)
            return 0;
        Vector3D far = FarthestFrom(_points[0]);
        double widest = 0;
        foreach (Vector3D point in _points)
            widest = Math.Max(widest, TriangleSoup.HeightOf(_points[0], far, point));
        return widest;
    }
}
