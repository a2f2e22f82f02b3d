using TwinInterop.Geometry;
using TwinInterop.Geometry.Vectors;

namespace TwinInterop.Formats.Ifc.Tests.Shells;

/// <summary>Areas and volumes of plane polygons.</summary>
internal static class Measures
{
    /// <summary>What a solid encloses.</summary>
    public static double Volume(AbstractGeometry solid)
    {
        double volume = 0;
        foreach (PolygonSurface surface in solid.Surfaces().Cast<PolygonSurface>())
        {
            foreach (Ring ring in surface.Holes.Prepend(surface.Exterior))
            {
                Vector3D[] points = PointsOf(ring);
                for (int i = 1; i + 1 < points.Length; i++)
                    volume += points[0].Dot(points[i].Cross(points[i + 1])) / 6;
            }
        }

        return volume;
    }

    /// <summary>The area of a polygon without its holes.</summary>
    public static double Area(AbstractSurface surface)
    {
        var polygon = (PolygonSurface)surface;
        return polygon.Holes.Prepend(polygon.Exterior).Aggregate(default(Vector3D), (sum, ring) => sum + Normal(ring)).Length;
    }

    /// <summary>The normal of a polygon.</summary>
    public static Vector3D NormalOf(AbstractSurface surface) => Normal(((PolygonSurface)surface).Exterior).Normalized();

    private static Vector3D Normal(Ring ring)
    {
        Vector3D[] points = PointsOf(ring);
        Vector3D sum = default;
        for (int i = 1; i + 1 < points.Length; i++)
            sum += (points[i] - points[0]).Cross(points[i + 1] - points[0]) * 0.5;
        return sum;
    }

    private static Vector3D[] PointsOf(Ring ring) => [.. ring.Positions.Select(position => new Vector3D(position.X, position.Y, position.Z))];
}
