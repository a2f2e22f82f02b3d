using System.Collections.Immutable;
using TwinInterop.Diagnostics;
using TwinInterop.Formats.CityGml.Schema;
using TwinInterop.Geometry;

namespace TwinInterop.Formats.CityGml.Writing;

/// <summary>Brings geometries into the types that properties admit.</summary>
internal static class GeometryConversion
{
    /// <summary>The geometry in a type that a property admits, and what that costs; null when it cannot be had.</summary>
    public static (AbstractGeometry Geometry, LossKind? Loss)? Convert(AbstractGeometry geometry, SchemaGeometryType type) =>
        type switch
        {
            SchemaGeometryType.ImplicitGeometry => geometry is ImplicitGeometry ? (geometry, null) : null,
            _ when geometry is ImplicitGeometry || !geometry.Leaves().Any(leaf => leaf is not ImplicitGeometry) => null,
            SchemaGeometryType.Geometry => (geometry, null),
            SchemaGeometryType.Point => geometry is Point ? (geometry, null) : Only<Point>(geometry),
            SchemaGeometryType.MultiPoint => geometry switch
            {
                MultiPoint => (geometry, null),
                Point point => (new MultiPoint([point]), null),
                _ => null,
            },
            SchemaGeometryType.Curve => geometry is AbstractCurve ? (geometry, null) : Only<AbstractCurve>(geometry),
            SchemaGeometryType.MultiCurve => geometry switch
            {
                MultiCurve => (geometry, null),
                AbstractCurve curve => (new MultiCurve([curve]), null),
                GeometryCollection { Members: var members } when members.All(member => member is AbstractCurve) =>
                    (new MultiCurve([.. members.Cast<AbstractCurve>()]), null),
                _ => null,
            },
            SchemaGeometryType.GeometricComplex =>
                geometry.Leaves().All(leaf => leaf is Point or LineString) ? (geometry, null) : null,
            _ => ConvertSurface(geometry, type),
        };

    private static (AbstractGeometry, LossKind?)? ConvertSurface(AbstractGeometry geometry, SchemaGeometryType type) =>
        type switch
        {
            SchemaGeometryType.MultiSurface => geometry switch
            {
                MultiSurface => (geometry, null),
                AbstractSurface surface => (new MultiSurface([surface]), null),
                _ when geometry.Leaves().All(leaf => leaf is AbstractSurface) =>
                    (new MultiSurface([.. Shells(geometry)]), LossKind.Approximated),
                _ => null,
            },
            SchemaGeometryType.Surface => geometry switch
            {
                AbstractSurface => (geometry, null),
                MultiSurface { Members: [var single] } => (single, null),
                MultiSurface multi => (new CompositeSurface(multi.Members), LossKind.Generalized),
                _ => null,
            },
            SchemaGeometryType.Polygon => geometry is PolygonSurface ? (geometry, null) : Only<PolygonSurface>(geometry),
            SchemaGeometryType.TriangulatedSurface => Triangulated(geometry),
            SchemaGeometryType.Solid => geometry switch
            {
                AbstractSolid => (geometry, null),
                MultiSolid { Members: [var single] } => (single, null),
                MultiSolid multi => (new CompositeSolid(multi.Members), LossKind.Generalized),
                _ => null,
            },
            SchemaGeometryType.MultiSolid => geometry switch
            {
                MultiSolid => (geometry, null),
                AbstractSolid solid => (new MultiSolid([solid]), null),
                _ => null,
            },
            _ => null,
        };

    private static (AbstractGeometry, LossKind?)? Only<T>(AbstractGeometry geometry)
        where T : AbstractGeometry
    {
        AbstractGeometry? only = geometry switch
        {
            MultiPoint { Points: [var single] } => single,
            MultiCurve { Members: [var single] } => single,
            MultiSurface { Members: [var single] } => single,
            _ => null,
        };
        return only is T ? (only, null) : null;
    }

    /// <summary>The surfaces around solids: the shells themselves, so that what they share stays shared.</summary>
    private static IEnumerable<AbstractSurface> Shells(AbstractGeometry geometry) => geometry switch
    {
        Solid solid => [solid.Exterior, .. solid.Interiors],
        CompositeSolid composite => composite.Members.SelectMany(Shells),
        MultiSolid multi => multi.Members.SelectMany(Shells),
        MultiSurface multi => multi.Members,
        GeometryCollection collection => collection.Members.SelectMany(Shells),
        AbstractSurface surface => [surface],
        _ => [],
    };

    private static (AbstractGeometry, LossKind?)? Triangulated(AbstractGeometry geometry)
    {
        if (geometry is TriangulatedSurface)
            return (geometry, null);
        if (geometry is MultiSurface { Members: [TriangulatedSurface single] })
            return (single, null);
        var vertices = ImmutableArray.CreateBuilder<Position>();
        foreach (AbstractGeometry leaf in geometry.Leaves())
        {
            if (leaf is not PolygonSurface { Exterior.Positions: { Length: 3 } corners, Holes: [], Appearances: [] })
                return null;
            vertices.AddRange(corners);
        }

        ImmutableArray<int> triangles = [.. Enumerable.Range(0, vertices.Count)];
        return (new TriangulatedSurface(vertices.ToImmutable(), triangles) { Id = geometry.Id }, null);
    }
}
