using System.Collections.Immutable;
using TwinInterop.Geometry;

namespace TwinInterop.Formats.CityGml.Json.Writing;

/// <summary>Flattens geometries of the model.</summary>
internal static class ShapeBuilder
{
    /// <summary>The shape of a geometry; of a mixture, the members of highest dimension.</summary>
    /// <returns>Null when there is nothing of it that has a place, as in an instance or an empty geometry.</returns>
    public static Shape? Build(AbstractGeometry geometry)
    {
        List<AbstractGeometry> members = [.. Flatten(geometry)];
        List<Solid> solids = [.. members.OfType<Solid>().Where(solid => solid.Exterior.Surfaces().Any())];
        if (solids.Count > 0)
        {
            return new Shape
            {
                Kind = KindOf(geometry, solids.Count),
                Solids = [.. solids.Select(ShellsOf)],
                IsPartial = solids.Count < members.Count,
            };
        }

        List<AbstractSurface> surfaces = [.. members.OfType<AbstractSurface>()];
        List<Face> faces = [.. surfaces.SelectMany(surface => FacesOf(surface, isReversed: false))];
        if (faces.Count > 0)
        {
            return new Shape
            {
                Kind = geometry is CompositeSurface or TriangulatedSurface ? GeometryKinds.CompositeSurface : GeometryKinds.MultiSurface,
                Solids = [[faces]],
                IsPartial = surfaces.Count < members.Count,
            };
        }

        List<LineString> lines = [.. members.OfType<LineString>().Where(line => line.Positions.Length > 1)];
        if (lines.Count > 0)
            return new Shape { Kind = GeometryKinds.MultiLineString, Lines = lines, IsPartial = lines.Count < members.Count };
        List<Point> points = [.. members.OfType<Point>()];
        return points.Count == 0
            ? null
            : new Shape { Kind = GeometryKinds.MultiPoint, Points = points, IsPartial = points.Count < members.Count };
    }

    /// <summary>Whether CityJSON has the very aggregate, so that reading gives it back; an instance is none.</summary>
    public static bool IsPlain(AbstractGeometry geometry) => geometry switch
    {
        MultiPoint or ImplicitGeometry => true,
        MultiCurve multi => multi.Members.All(member => member is LineString),
        MultiSurface multi => multi.Members.All(member => member is PolygonSurface),
        CompositeSurface composite => composite.Members.All(member => member is PolygonSurface),
        Solid solid => solid.Interiors.Prepend(solid.Exterior).All(IsPlain),
        CompositeSolid composite => composite.Members.All(member => member is Solid && IsPlain(member)),
        MultiSolid multi => multi.Members.All(member => member is Solid && IsPlain(member)),
        _ => false,
    };

    private static GeometryKinds KindOf(AbstractGeometry geometry, int solids) => geometry switch
    {
        Solid => GeometryKinds.Solid,
        CompositeSolid => GeometryKinds.CompositeSolid,
        MultiSolid => GeometryKinds.MultiSolid,
        _ => solids == 1 ? GeometryKinds.Solid : GeometryKinds.MultiSolid,
    };

    /// <summary>Solids, surfaces, lines and points, without the aggregates around them.</summary>
    private static IEnumerable<AbstractGeometry> Flatten(AbstractGeometry geometry)
    {
        var pending = new Stack<AbstractGeometry>([geometry]);
        while (pending.TryPop(out AbstractGeometry? current))
        {
            IEnumerable<AbstractGeometry>? members = current switch
            {
                MultiPoint multi => multi.Points,
                CompositeCurve composite => composite.Members,
                MultiCurve multi => multi.Members,
                MultiSurface multi => multi.Members,
                CompositeSolid composite => composite.Members,
                MultiSolid multi => multi.Members,
                GeometryCollection collection => collection.Members,
                _ => null,
            };
            if (members is null)
                yield return current;
            foreach (AbstractGeometry member in (members ?? []).Reverse())
                pending.Push(member);
        }
    }

    private static List<List<Face>> ShellsOf(Solid solid) =>
        [.. solid.Interiors.Prepend(solid.Exterior).Select(shell => FacesOf(shell, isReversed: false).ToList()).Where(shell => shell.Count > 0)];

    private static IEnumerable<Face> FacesOf(AbstractSurface surface, bool isReversed)
    {
        var pending = new Stack<(AbstractSurface Surface, bool IsReversed)>([(surface, isReversed)]);
        while (pending.TryPop(out var current))
        {
            switch (current.Surface)
            {
                case CompositeSurface composite:
                    foreach (AbstractSurface member in composite.Members.Reverse())
                        pending.Push((member, current.IsReversed));
                    break;
                case OrientableSurface orientable:
                    pending.Push((orientable.Base, current.IsReversed != orientable.IsReversed));
                    break;
                case PolygonSurface polygon:
                    yield return new Face(polygon, RingsOf(polygon, current.IsReversed), current.IsReversed, -1);
                    break;
                case TriangulatedSurface triangulated:
                    for (int i = 0; i + 2 < triangulated.Triangles.Length; i += 3)
                        yield return TriangleOf(triangulated, i, current.IsReversed);
                    break;
            }
        }
    }

    private static ImmutableArray<ImmutableArray<Position>> RingsOf(PolygonSurface polygon, bool isReversed) =>
        polygon.Holes.IsEmpty && !isReversed ? [polygon.Exterior.Positions]
        : [.. polygon.Holes.Prepend(polygon.Exterior).Select(ring => isReversed ? [.. ring.Positions.Reverse()] : ring.Positions)];

    private static Face TriangleOf(TriangulatedSurface surface, int at, bool isReversed)
    {
        Position a = surface.Vertices[surface.Triangles[at]];
        Position b = surface.Vertices[surface.Triangles[at + 1]];
        Position c = surface.Vertices[surface.Triangles[at + 2]];
        ImmutableArray<Position> ring = isReversed ? [c, b, a] : [a, b, c];
        return new Face(surface, [ring], isReversed, at / 3);
    }
}
