using TwinInterop.Geometry;

namespace TwinInterop.Selection;

/// <summary>Polygons seen in plan, and a range of heights: what lies in them is chosen.</summary>
/// <param name="polygons">In the CRS of the objects.</param>
/// <param name="lowest">The lowest height; NaN for any.</param>
/// <param name="highest">The highest height; NaN for any.</param>
internal sealed class PlanArea(IReadOnlyList<PlanPolygon> polygons, double lowest = double.NaN, double highest = double.NaN)
{
    private readonly BoundingBox _bounds = polygons.Aggregate(BoundingBox.Empty, (box, polygon) => box.Add(polygon.Bounds));

    /// <summary>Whether a face, line or point of the geometry touches the area.</summary>
    /// <remarks>A placed shape is where its reference point is.</remarks>
    public bool Touches(AbstractGeometry geometry) => geometry.Leaves().Any(TouchesLeaf);

    private bool TouchesLeaf(AbstractGeometry leaf)
    {
        BoundingBox box = leaf.Bounds();
        bool isNear = box.Min.X <= _bounds.Max.X && box.Max.X >= _bounds.Min.X
            && box.Min.Y <= _bounds.Max.Y && box.Max.Y >= _bounds.Min.Y
            && !(box.Min.Z > highest) && !(box.Max.Z < lowest);
        return isNear && leaf switch
        {
            PolygonSurface polygon => TouchesFace(
                polygon.Exterior.Positions.AsSpan(),
                place => PlanEdges.Contains(polygon.Exterior.Positions.AsSpan(), place)
                    && !polygon.Holes.Any(hole => PlanEdges.Contains(hole.Positions.AsSpan(), place)))
                || polygon.Holes.Any(hole => TouchesLine(hole.Positions.AsSpan(), isClosed: true)),
            TriangulatedSurface surface => TouchesTriangles(surface),
            LineString line => TouchesLine(line.Positions.AsSpan(), isClosed: false),
            _ => leaf.Runs().Any(run => TouchesLine(run.Span, isClosed: false)),
        };
    }

    private bool TouchesTriangles(TriangulatedSurface surface)
    {
        var corners = new Position[3];
        for (int i = 0; i + 2 < surface.Triangles.Length; i += 3)
        {
            for (int k = 0; k < 3; k++)
                corners[k] = surface.Vertices[surface.Triangles[i + k]];
            bool isInRange = !(Math.Min(corners[0].Z, Math.Min(corners[1].Z, corners[2].Z)) > highest)
                && !(Math.Max(corners[0].Z, Math.Max(corners[1].Z, corners[2].Z)) < lowest);
            if (isInRange && TouchesFace(corners, place => PlanEdges.Contains(corners, place)))
                return true;
        }

        return false;
    }

    /// <summary>A face touches the area when its boundary does, or when the whole area lies within it.</summary>
    private bool TouchesFace(ReadOnlySpan<Position> ring, Predicate<Position> contains) =>
        TouchesLine(ring, isClosed: true) || polygons.Any(polygon => contains(polygon.AnyVertex));

    private bool TouchesLine(ReadOnlySpan<Position> line, bool isClosed)
    {
        foreach (PlanPolygon polygon in polygons)
        {
            for (int i = 0; i < line.Length; i++)
            {
                bool isLast = i == line.Length - 1;
                Position next = !isLast ? line[i + 1] : isClosed ? line[0] : line[i];
                if (polygon.Contains(line[i]) || polygon.IsMet(line[i], next))
                    return true;
            }
        }

        return false;
    }
}
