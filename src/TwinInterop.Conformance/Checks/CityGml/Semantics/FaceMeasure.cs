using TwinInterop.Geometry;
using TwinInterop.Geometry.Validity;
using TwinInterop.Geometry.Vectors;

namespace TwinInterop.Conformance.Checks.CityGml.Semantics;

/// <summary>The size, the direction and the lowest height of a polygon.</summary>
/// <param name="Area">Normal with the area as its length, in square metres; it points to the side that counts as outside.</param>
/// <param name="Lowest">Lowest height, in metres; NaN without heights.</param>
/// <param name="Highest">Highest height, in metres; NaN without heights.</param>
internal readonly record struct FaceMeasure(Vector3D Area, double Lowest, double Highest)
{
    /// <summary>The angle between the outside and the vertical, in degrees: 0 looks up, 90 sideways, 180 down.</summary>
    public double AngleFromUp => AngleOf(Area);

    /// <summary>The angle between a direction and the vertical, in degrees.</summary>
    public static double AngleOf(in Vector3D direction) =>
        double.RadiansToDegrees(Math.Acos(Math.Clamp(direction.Z / direction.Length, -1, 1)));

    /// <summary>The polygons of a geometry; those without area or height are left out.</summary>
    public static IEnumerable<FaceMeasure> Of(AbstractGeometry geometry, ValidityOptions tolerances)
    {
        foreach ((AbstractSurface surface, bool isReversed) in geometry.OrientedSurfaces())
        {
            if (surface is not PolygonSurface { Exterior.Positions: { Length: >= 3 } exterior } polygon || !exterior[0].HasHeight)
                continue;
            MetricFrame frame = MetricFrame.At(exterior[0], tolerances);
            Vector3D area = AreaOf(polygon.Exterior, frame);
            foreach (Ring hole in polygon.Holes)
                area += AreaOf(hole, frame);
            if (area.Length > 0 && double.IsFinite(area.Length))
                yield return new FaceMeasure(isReversed ? -area : area, exterior.Min(position => position.Z), exterior.Max(position => position.Z));
        }
    }

    private static Vector3D AreaOf(Ring ring, in MetricFrame frame)
    {
        Vector3D sum = default;
        for (int i = 0; i < ring.Positions.Length; i++)
        {
            Vector3D from = frame.ToLocal(ring.Positions[i]);
            Vector3D to = frame.ToLocal(ring.Positions[(i + 1) % ring.Positions.Length]);
            sum += from.Cross(to);
        }

        return sum * 0.5;
    }
}
