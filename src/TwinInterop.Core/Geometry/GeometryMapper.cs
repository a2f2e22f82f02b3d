using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace TwinInterop.Geometry;

/// <summary>Rewrites the positions of geometries; one instance in gives one instance out, so sharing survives.</summary>
/// <param name="change">Changes positions in place; called once per ring, line or vertex list.</param>
/// <param name="turn">
/// Changes the transform of an implicit geometry, given its reference point as it was; null to leave transforms as they are.
/// </param>
/// <param name="finish">Changes a surface further, given it as it was and with its new positions; null for nothing.</param>
/// <remarks>Use one mapper per top-level object: it remembers what it mapped. Shared shapes are left as they are.</remarks>
public sealed class GeometryMapper(
    Action<Span<Position>> change,
    Func<Position, Transform3D, Transform3D>? turn = null,
    Func<AbstractSurface, AbstractSurface, AbstractSurface>? finish = null)
{
    private readonly Dictionary<AbstractGeometry, AbstractGeometry> _mapped = new(ReferenceEqualityComparer.Instance);

    /// <summary>The geometry with every position changed.</summary>
    public T Map<T>(T geometry)
        where T : AbstractGeometry
    {
        ArgumentNullException.ThrowIfNull(geometry);
        if (_mapped.TryGetValue(geometry, out AbstractGeometry? known))
            return (T)known;

        AbstractGeometry result = geometry switch
        {
            Point point => point with { Position = Change([point.Position])[0] },
            LineString line => line with { Positions = Change(line.Positions) },
            MultiPoint multi => multi with { Points = MapAll(multi.Points) },
            CompositeCurve composite => composite with { Members = MapAll(composite.Members) },
            MultiCurve multi => multi with { Members = MapAll(multi.Members) },
            PolygonSurface polygon => polygon with
            {
                Exterior = Change(polygon.Exterior),
                Holes = [.. polygon.Holes.Select(Change)],
            },
            OrientableSurface orientable => orientable with { Base = Map(orientable.Base) },
            CompositeSurface composite => composite with { Members = MapAll(composite.Members) },
            TriangulatedSurface surface => surface with
            {
                Vertices = Change(surface.Vertices),
                Constraints = Change(surface.Constraints),
            },
            MultiSurface multi => multi with { Members = MapAll(multi.Members) },
            Solid solid => solid with { Exterior = Map(solid.Exterior), Interiors = MapAll(solid.Interiors) },
            CompositeSolid composite => composite with { Members = MapAll(composite.Members) },
            MultiSolid multi => multi with { Members = MapAll(multi.Members) },
            GeometryCollection collection => collection with { Members = MapAll(collection.Members) },
            ImplicitGeometry instance => instance with
            {
                ReferencePoint = Change([instance.ReferencePoint])[0],
                Transform = turn is null ? instance.Transform : turn(instance.ReferencePoint, instance.Transform),
            },
            _ => throw new ArgumentException($"Expected a geometry of the model, found {geometry.GetType()}.", nameof(geometry)),
        };
        if (finish is not null && geometry is AbstractSurface before)
            result = finish(before, (AbstractSurface)result);
        _mapped.Add(geometry, result);
        return (T)result;
    }

    private ImmutableArray<T> MapAll<T>(ImmutableArray<T> members)
        where T : AbstractGeometry
    {
        var mapped = new T[members.Length];
        for (int i = 0; i < mapped.Length; i++)
            mapped[i] = Map(members[i]);
        return ImmutableCollectionsMarshal.AsImmutableArray(mapped);
    }

    private TinConstraints? Change(TinConstraints? constraints) => constraints is null
        ? null
        : constraints with
        {
            StopLines = MapAll(constraints.StopLines),
            BreakLines = MapAll(constraints.BreakLines),
            ControlPoints = Change(constraints.ControlPoints),
        };

    private Ring Change(Ring ring) => ring with { Positions = Change(ring.Positions) };

    private ImmutableArray<Position> Change(ImmutableArray<Position> positions)
    {
        Position[] changed = [.. positions];
        change(changed);
        return ImmutableCollectionsMarshal.AsImmutableArray(changed);
    }
}
