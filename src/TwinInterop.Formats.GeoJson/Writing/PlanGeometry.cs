using System.Collections.Immutable;
using TwinInterop.Formats.GeoJson.Reading;
using TwinInterop.Geometry;

namespace TwinInterop.Formats.GeoJson.Writing;

/// <summary>A geometry of the model as GeoJSON can hold it.</summary>
internal sealed class PlanGeometry
{
    private PlanGeometry(GeoJsonType type, bool isExact)
    {
        Type = type;
        IsExact = isExact;
    }

    public GeoJsonType Type { get; }

    /// <summary>Whether reading it gives the same geometry: false for solids and the like, of which only faces remain.</summary>
    public bool IsExact { get; private set; }

    /// <summary>Points, lines or polygons.</summary>
    public List<AbstractGeometry> Members { get; } = [];

    /// <summary>The members of a collection.</summary>
    public List<PlanGeometry> Collection { get; } = [];

    /// <summary>The box around all positions; empty when there are none.</summary>
    public BoundingBox Bounds { get; private set; } = BoundingBox.Empty;

    /// <summary>Whether every position has a height.</summary>
    public bool HasHeights { get; private set; } = true;

    /// <summary>Whether an ordinate is not a number that JSON can hold.</summary>
    public bool HasUnwritable { get; private set; }

    /// <summary>Whether there is anything to write.</summary>
    public bool IsEmpty => Members.Count == 0 && Collection.Count == 0;

    /// <summary>The GeoJSON form of a geometry.</summary>
    public static PlanGeometry Of(AbstractGeometry geometry)
    {
        var plan = geometry switch
        {
            Point => new PlanGeometry(GeoJsonType.Point, isExact: true),
            ImplicitGeometry => new PlanGeometry(GeoJsonType.Point, isExact: false),
            MultiPoint => new PlanGeometry(GeoJsonType.MultiPoint, isExact: true),
            LineString => new PlanGeometry(GeoJsonType.LineString, isExact: true),
            PolygonSurface => new PlanGeometry(GeoJsonType.Polygon, isExact: true),
            MultiCurve multi => new PlanGeometry(GeoJsonType.MultiLineString, multi.Members.All(member => member is LineString)),
            CompositeCurve => new PlanGeometry(GeoJsonType.MultiLineString, isExact: false),
            MultiSurface multi => new PlanGeometry(GeoJsonType.MultiPolygon, multi.Members.All(member => member is PolygonSurface)),
            GeometryCollection => new PlanGeometry(GeoJsonType.GeometryCollection, isExact: true),
            _ => new PlanGeometry(GeoJsonType.MultiPolygon, isExact: false),
        };
        if (geometry is GeometryCollection collection)
            plan.AddMembers(collection);
        else
            plan.AddLeaves(geometry);
        return plan;
    }

    private void AddMembers(GeometryCollection collection)
    {
        foreach (AbstractGeometry member in collection.Members)
        {
            // A collection within a collection should be avoided (RFC 7946, 3.1.8): its members join the outer one.
            PlanGeometry inner = Of(member);
            bool isNested = member is GeometryCollection;
            ImmutableArray<PlanGeometry> added = isNested ? [.. inner.Collection] : inner.IsEmpty ? [] : [inner];
            Collection.AddRange(added);
            IsExact &= inner.IsExact && !isNested;
            Bounds = Bounds.Add(inner.Bounds);
            HasHeights &= inner.HasHeights;
            HasUnwritable |= inner.HasUnwritable;
        }
    }

    private void AddLeaves(AbstractGeometry geometry)
    {
        foreach (AbstractGeometry leaf in OuterLeaves(geometry))
        {
            switch (leaf)
            {
                case ImplicitGeometry instance:
                    Add(new Point(instance.ReferencePoint));
                    break;
                case TriangulatedSurface mesh:
                    AddTriangles(mesh);
                    break;
                case PolygonSurface { Exterior.Positions.Length: < 3 } or LineString { Positions.Length: < 2 }:
                    IsExact = false;
                    break;
                case PolygonSurface polygon when polygon.Holes.Any(hole => hole.Positions.Length < 3):
                    IsExact = false;
                    Add(polygon with { Holes = polygon.Holes.RemoveAll(hole => hole.Positions.Length < 3) });
                    break;
                default:
                    Add(leaf);
                    break;
            }
        }
    }

    private void AddTriangles(TriangulatedSurface mesh)
    {
        for (int i = 0; i + 2 < mesh.Triangles.Length; i += 3)
        {
            Add(new PolygonSurface(new Ring(
            [
                mesh.Vertices[mesh.Triangles[i]], mesh.Vertices[mesh.Triangles[i + 1]], mesh.Vertices[mesh.Triangles[i + 2]],
            ])));
        }
    }

    private void Add(AbstractGeometry member)
    {
        Members.Add(member);
        double lowest = double.PositiveInfinity;
        double highest = double.NegativeInfinity;
        BoundingBox box = BoundingBox.Empty;
        foreach (ReadOnlyMemory<Position> run in member.Runs())
        {
            foreach (ref readonly Position position in run.Span)
            {
                HasUnwritable |= !double.IsFinite(position.X) || !double.IsFinite(position.Y) || double.IsInfinity(position.Z);
                HasHeights &= position.HasHeight;
                lowest = Math.Min(lowest, position.Z);
                highest = Math.Max(highest, position.Z);
                box = new BoundingBox(
                    new Position(Math.Min(box.Min.X, position.X), Math.Min(box.Min.Y, position.Y)),
                    new Position(Math.Max(box.Max.X, position.X), Math.Max(box.Max.Y, position.Y)));
            }
        }

        Bounds = Bounds.Add(new BoundingBox(box.Min with { Z = lowest }, box.Max with { Z = highest }));
    }

    /// <summary>The leaves that can be seen from outside: the cavities of solids are left out.</summary>
    private static IEnumerable<AbstractGeometry> OuterLeaves(AbstractGeometry geometry) => geometry switch
    {
        Solid solid => solid.Exterior.Leaves(),
        CompositeSolid composite => composite.Members.SelectMany(OuterLeaves),
        MultiSolid multi => multi.Members.SelectMany(OuterLeaves),
        _ => geometry.Leaves(),
    };
}
