using System.Collections.Frozen;
using TwinInterop.Geometry.Rings;
using TwinInterop.Model;

namespace TwinInterop.Geometry.Footprints;

/// <summary>Chooses the faces that a footprint is made of.</summary>
internal static class FootprintFaces
{
    /// <summary>The classes that consist of constructive elements.</summary>
    private static readonly FrozenSet<string> Constructions = FrozenSet.Create(
        StringComparer.Ordinal, "Building", "BuildingPart", "Bridge", "BridgePart", "Tunnel", "TunnelPart");

    /// <summary>Faces steeper than this cosine of their inclination make a geometry more than a plan.</summary>
    private const double FlatLevel = 0.5;

    /// <summary>The faces; empty when the object has its footprint, is flat already, or has no faces.</summary>
    public static List<AbstractSurface> Of(CityObject cityObject)
    {
        if (cityObject.Geometry.Any(IsOutline))
            return [];

        List<CityObject> bounds = [.. cityObject.Parts.Where(part => BoundarySurfaceClass.Contains(part.Class))];
        List<AbstractSurface> ground = BestLevel(bounds
            .Where(part => part.Class == BoundarySurfaceClass.GroundSurface)
            .SelectMany(part => part.Geometry));
        if (ground.Count > 0)
            return ground;

        List<LodGeometry> bodies = [.. cityObject.Geometry.Where(geometry => geometry.Role == GeometryRole.Body)];
        if (bodies.Count == 0 && bounds.Count == 0)
            return OfConstruction(cityObject);
        if (bodies.Count == 0)
            return BestLevel(bounds.SelectMany(part => part.Geometry));

        // The coarsest body is the one that was extruded from an outline: no eaves, fewest faces.
        LodGeometry? coarsest = bodies
            .Where(body => body.Geometry.Surfaces().Any())
            .MinBy(body => body.Lod, StringComparer.Ordinal);
        return coarsest is null || IsFlat(coarsest) ? [] : [.. coarsest.Geometry.Surfaces()];
    }

    /// <summary>
    /// The upper faces of the constructive elements of a construction that has no shape of its own: walls, slabs, roofs.
    /// </summary>
    private static List<AbstractSurface> OfConstruction(CityObject cityObject)
    {
        if (!Constructions.Contains(cityObject.Class.Name))
            return [];
        return
        [
            .. cityObject.SelfAndDescendants()
                .Where(part => part.Class.Name.EndsWith("ConstructiveElement", StringComparison.Ordinal))
                .SelectMany(part => BestLevel(part.Geometry.Where(geometry => geometry.Role == GeometryRole.Body)))
                .Where(surface => surface is not PolygonSurface polygon || LooksUp(polygon)),
        ];
    }

    private static bool LooksUp(PolygonSurface polygon) =>
        Rings.RingOrientation.SignedArea(polygon.Exterior.Positions.AsSpan()) > 0;

    private static bool IsOutline(LodGeometry geometry) =>
        geometry.Role == GeometryRole.Footprint || geometry is { Lod: "0", Role: GeometryRole.Body };

    private static List<AbstractSurface> BestLevel(IEnumerable<LodGeometry> geometries)
    {
        List<LodGeometry> all = [.. geometries];
        string? best = all.Select(geometry => geometry.Lod).Max(StringComparer.Ordinal);
        return [.. all.Where(geometry => geometry.Lod == best).SelectMany(geometry => geometry.Geometry.Surfaces())];
    }

    private static bool IsFlat(LodGeometry body) =>
        body.Lod.Length == 0
        && body.Geometry is PolygonSurface or MultiSurface or GeometryCollection
        && body.Geometry.Surfaces().All(surface => surface is PolygonSurface polygon && IsFlat(polygon));

    private static bool IsFlat(PolygonSurface polygon)
    {
        NewellNormal normal = NewellNormal.Of(polygon.Exterior.Positions.AsSpan());
        return normal.Area == 0 || Math.Abs(normal.Level) > FlatLevel;
    }
}
