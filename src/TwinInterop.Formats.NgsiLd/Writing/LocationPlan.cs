using System.Collections.Immutable;
using TwinInterop.Geometry;
using TwinInterop.Geometry.Footprints;
using TwinInterop.Model;

namespace TwinInterop.Formats.NgsiLd.Writing;

/// <summary>The place of an object as a GeoJSON geometry.</summary>
/// <param name="Type">The GeoJSON type.</param>
/// <param name="Members">Points, lines or polygons.</param>
/// <param name="Source">The geometry that it was made of.</param>
/// <param name="IsExact">Whether the place is all that the geometry says.</param>
internal sealed record LocationPlan(string Type, ImmutableArray<AbstractGeometry> Members, LodGeometry Source, bool IsExact)
{
    /// <summary>The place of an object; null where it has none, or none that can be written.</summary>
    /// <remarks>The footprint, else the body; a point stands for the surfaces and openings of constructions, which are upright.</remarks>
    public static LocationPlan? Of(CityObject cityObject)
    {
        LodGeometry? chosen = Choose(cityObject.Geometry);
        if (chosen is null || !IsWritable(chosen.Geometry))
            return null;

        bool isUpright = chosen.Role == GeometryRole.Body && BoundarySurfaceClass.Contains(cityObject.Class);
        return (isUpright ? null : Planar(chosen)) ?? PointOf(chosen);
    }

    /// <summary>Whether every ordinate is a number, and no shape is shared.</summary>
    public static bool IsWritable(AbstractGeometry geometry)
    {
        foreach (AbstractGeometry leaf in geometry.Leaves())
        {
            if (leaf is ImplicitGeometry)
                return false;
            foreach (ReadOnlyMemory<Position> run in leaf.Runs())
            {
                foreach (ref readonly Position position in run.Span)
                {
                    if (!double.IsFinite(position.X) || !double.IsFinite(position.Y) || double.IsInfinity(position.Z))
                        return false;
                }
            }
        }

        return true;
    }

    private static LodGeometry? Choose(ImmutableArray<LodGeometry> geometries)
    {
        LodGeometry? best = null;
        foreach (LodGeometry geometry in geometries)
        {
            if (best is null || Rank(geometry) < Rank(best)
                || (Rank(geometry) == Rank(best) && string.CompareOrdinal(geometry.Lod, best.Lod) < 0))
            {
                best = geometry;
            }
        }

        return best;
    }

    private static int Rank(LodGeometry geometry) => geometry.Role switch
    {
        GeometryRole.Footprint => 0,
        GeometryRole.Body => 1,
        GeometryRole.RoofEdge => 2,
        GeometryRole.Network => 3,
        _ => 4,
    };

    private static LocationPlan? Planar(LodGeometry source)
    {
        // A single body of no stated level, in a form that GeoJSON has, is all that the geometry says.
        bool isPlain = source is { IsDerived: false, Role: GeometryRole.Body, Lod: "" };
        return source.Geometry switch
        {
            Point point => new LocationPlan("Point", [point], source, isPlain),
            MultiPoint points => Multi("MultiPoint", points.Points.CastArray<AbstractGeometry>(), source, isPlain),
            LineString { Positions.Length: >= 2 } line => new LocationPlan("LineString", [line], source, isPlain),
            MultiCurve curves when curves.Members.All(member => member is LineString { Positions.Length: >= 2 }) =>
                Multi("MultiLineString", curves.Members.CastArray<AbstractGeometry>(), source, isPlain),
            CompositeCurve => Multi("MultiLineString", [.. source.Geometry.Leaves().Where(leaf => leaf is LineString { Positions.Length: >= 2 })], source, isExact: false),
            PolygonSurface polygon when IsRing(polygon) => new LocationPlan("Polygon", [polygon], source, isPlain),
            MultiSurface surfaces when surfaces.Members.All(IsRing) =>
                Multi("MultiPolygon", surfaces.Members.CastArray<AbstractGeometry>(), source, isPlain),
            _ => null,
        };
    }

    private static LocationPlan? Multi(string type, ImmutableArray<AbstractGeometry> members, LodGeometry source, bool isExact)
    {
        if (members.IsEmpty)
            return null;

        // One polygon is what most footprints are: simpler for all who ask a broker.
        bool isSingle = members.Length == 1 && (source.IsDerived || source.Role != GeometryRole.Body);
        return isSingle ? new LocationPlan(type[5..], members, source, IsExact: false) : new LocationPlan(type, members, source, isExact);
    }

    private static bool IsRing(AbstractGeometry geometry) =>
        geometry is PolygonSurface { Exterior.Positions.Length: >= 3 } polygon && polygon.Holes.All(hole => hole.Positions.Length >= 3);

    private static LocationPlan? PointOf(LodGeometry source)
    {
        BoundingBox box = source.Geometry.Bounds();
        if (box.IsEmpty)
            return null;
        var centre = new Position((box.Min.X + box.Max.X) / 2, (box.Min.Y + box.Max.Y) / 2, (box.Min.Z + box.Max.Z) / 2);
        return new LocationPlan("Point", [new Point(centre)], source, IsExact: false);
    }
}
