using System.Collections.Immutable;
using TwinInterop.Conversion;
using TwinInterop.Formats;
using TwinInterop.Geometry.Rings;
using TwinInterop.Identity;
using TwinInterop.Model;

namespace TwinInterop.Geometry.Support;

/// <summary>Short forms for tests.</summary>
internal static class Shapes
{
    public static CityObject Object(string objectClass, params ImmutableArray<LodGeometry> geometry)
    {
        var key = new SourceKey("test", "test", objectClass);
        return new CityObject(CityObjectId.FromSource(key), key, new CityObjectClass(objectClass)) { Geometry = geometry };
    }

    public static Ring Ring(params ReadOnlySpan<(double X, double Y, double Z)> positions)
    {
        var ring = ImmutableArray.CreateBuilder<Position>();
        foreach ((double x, double y, double z) in positions)
            ring.Add(new Position(x, y, z));
        return new Ring(ring.DrainToImmutable());
    }

    /// <summary>A rectangle at a height, counter-clockwise from above.</summary>
    public static PolygonSurface Rectangle(double x, double y, double width, double depth, double z) =>
        new(Ring((x, y, z), (x + width, y, z), (x + width, y + depth, z), (x, y + depth, z)));

    /// <summary>A closed box.</summary>
    public static Solid Box(double x, double y, double width, double depth, double low, double high)
    {
        PolygonSurface bottom = Rectangle(x, y, width, depth, low);
        var faces = ImmutableArray.CreateBuilder<AbstractSurface>();
        faces.Add(new PolygonSurface(bottom.Exterior with { Positions = [.. bottom.Exterior.Positions.Reverse()] }));
        faces.Add(Rectangle(x, y, width, depth, high));
        for (int i = 0; i < 4; i++)
        {
            Position a = bottom.Exterior.Positions[i];
            Position b = bottom.Exterior.Positions[(i + 1) % 4];
            faces.Add(new PolygonSurface(new Ring([a, b, b with { Z = high }, a with { Z = high }])));
        }

        return new Solid(new CompositeSurface(faces.DrainToImmutable()));
    }

    public static async Task<(CityObject Object, ConversionContext Context)> ApplyAsync(
        ITransform transform, CityObject cityObject, SpatialReference? crs = null)
    {
        var context = new ConversionContext();
        _ = transform.Describe(new DatasetInfo("test", "test", null, crs ?? new SpatialReference(new CrsId("EPSG", 2154))));
        var result = new List<CityObject>();
        await foreach (CityObject changed in transform.ApplyAsync(Once(cityObject), context, default))
            result.Add(changed);
        return (Assert.Single(result), context);
    }

    public static double PlanArea(AbstractGeometry geometry) => geometry.Surfaces().Cast<PolygonSurface>().Sum(polygon =>
        RingOrientation.SignedArea(polygon.Exterior.Positions.AsSpan())
        + polygon.Holes.Sum(hole => RingOrientation.SignedArea(hole.Positions.AsSpan())));

    private static async IAsyncEnumerable<CityObject> Once(CityObject cityObject)
    {
        yield return await Task.FromResult(cityObject);
    }
}
