namespace TwinInterop.Geometry;

/// <summary>Visits the leaves of a geometry without recursion, so that nesting cannot exhaust the stack.</summary>
public static class GeometryWalk
{
    /// <summary>Every polygon and triangulated surface, in order; shared shapes of instances are not entered.</summary>
    /// <remarks>An orientable surface gives its base, whatever its orientation.</remarks>
    public static IEnumerable<AbstractSurface> Surfaces(this AbstractGeometry geometry) =>
        Leaves(geometry).OfType<AbstractSurface>();

    /// <summary>Every polygon and triangulated surface, and whether it is used turned over; in no particular order.</summary>
    public static IEnumerable<(AbstractSurface Surface, bool IsReversed)> OrientedSurfaces(this AbstractGeometry geometry)
    {
        ArgumentNullException.ThrowIfNull(geometry);
        var pending = new Stack<(AbstractGeometry Geometry, bool IsReversed)>();
        pending.Push((geometry, false));
        while (pending.TryPop(out (AbstractGeometry Geometry, bool IsReversed) current))
        {
            if (current.Geometry is PolygonSurface or TriangulatedSurface)
                yield return ((AbstractSurface)current.Geometry, current.IsReversed);

            bool turns = current.Geometry is OrientableSurface { IsReversed: true };
            foreach (AbstractGeometry member in Members(current.Geometry))
                pending.Push((member, current.IsReversed ^ turns));
        }
    }

    /// <summary>Every point, line string, polygon, triangulated surface and implicit geometry, in order.</summary>
    public static IEnumerable<AbstractGeometry> Leaves(this AbstractGeometry geometry)
    {
        ArgumentNullException.ThrowIfNull(geometry);
        var pending = new Stack<AbstractGeometry>();
        pending.Push(geometry);
        while (pending.TryPop(out AbstractGeometry? current))
        {
            int before = pending.Count;
            foreach (AbstractGeometry member in Members(current))
                pending.Push(member);

            if (pending.Count == before)
            {
                if (IsLeaf(current))
                    yield return current;
            }
            else
            {
                ReverseTop(pending, pending.Count - before);
            }
        }
    }

    /// <summary>The box around every position; the reference point stands for an implicit geometry.</summary>
    public static BoundingBox Bounds(this AbstractGeometry geometry)
    {
        BoundingBox box = BoundingBox.Empty;
        foreach (AbstractGeometry leaf in Leaves(geometry))
        {
            foreach (ReadOnlyMemory<Position> run in Runs(leaf))
            {
                foreach (ref readonly Position position in run.Span)
                    box = box.Add(position);
            }
        }

        return box;
    }

    /// <summary>The positions of a leaf, one run per ring or line.</summary>
    public static IEnumerable<ReadOnlyMemory<Position>> Runs(this AbstractGeometry leaf)
    {
        switch (leaf)
        {
            case Point point:
                yield return new[] { point.Position };
                break;
            case LineString line:
                yield return line.Positions.AsMemory();
                break;
            case PolygonSurface polygon:
                yield return polygon.Exterior.Positions.AsMemory();
                foreach (Ring hole in polygon.Holes)
                    yield return hole.Positions.AsMemory();
                break;
            case TriangulatedSurface surface:
                yield return surface.Vertices.AsMemory();
                break;
            case ImplicitGeometry instance:
                yield return new[] { instance.ReferencePoint };
                break;
        }
    }

    private static IEnumerable<AbstractGeometry> Members(AbstractGeometry geometry) => geometry switch
    {
        MultiPoint multi => multi.Points,
        CompositeCurve composite => composite.Members,
        MultiCurve multi => multi.Members,
        OrientableSurface orientable => [orientable.Base],
        CompositeSurface composite => composite.Members,
        MultiSurface multi => multi.Members,
        Solid solid => [solid.Exterior, .. solid.Interiors],
        CompositeSolid composite => composite.Members,
        MultiSolid multi => multi.Members,
        GeometryCollection collection => collection.Members,
        _ => [],
    };

    private static bool IsLeaf(AbstractGeometry geometry) =>
        geometry is Point or LineString or PolygonSurface or TriangulatedSurface or ImplicitGeometry;

    private static void ReverseTop(Stack<AbstractGeometry> stack, int count)
    {
        var top = new AbstractGeometry[count];
        for (int i = 0; i < count; i++)
            top[i] = stack.Pop();
        foreach (AbstractGeometry geometry in top)
            stack.Push(geometry);
    }
}
