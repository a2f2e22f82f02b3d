namespace TwinInterop.Geometry.Rings;

/// <summary>The normal of a ring by Newell's method; its length is the enclosed area.</summary>
/// <remarks>Source: Sutherland, Sproull, Schumacker (1974), the method of M. E. Newell; exact for non-convex rings.</remarks>
/// <param name="X">East component, in squared units of the CRS.</param>
/// <param name="Y">North component.</param>
/// <param name="Z">Upward component: the signed area in plan.</param>
public readonly record struct NewellNormal(double X, double Y, double Z)
{
    /// <summary>The enclosed area, in squared units of the CRS.</summary>
    public double Area => Math.Sqrt((X * X) + (Y * Y) + (Z * Z));

    /// <summary>How level the ring lies: 1 facing up, 0 vertical, -1 facing down; NaN for a ring without area.</summary>
    public double Level => Z / Area;

    /// <summary>The normal of a ring, on the side from which it runs counter-clockwise.</summary>
    /// <param name="ring">Positions without the closing repeat; absent heights count as 0.</param>
    public static NewellNormal Of(ReadOnlySpan<Position> ring)
    {
        if (ring.Length < 3)
            return default;

        Position origin = ring[0];
        double x = 0;
        double y = 0;
        double z = 0;
        (double X, double Y, double Z) previous = Offset(ring[^1], origin);
        foreach (ref readonly Position position in ring)
        {
            (double X, double Y, double Z) current = Offset(position, origin);
            x += (previous.Y - current.Y) * (previous.Z + current.Z);
            y += (previous.Z - current.Z) * (previous.X + current.X);
            z += (previous.X - current.X) * (previous.Y + current.Y);
            previous = current;
        }

        return new NewellNormal(x / 2, y / 2, z / 2);
    }

    /// <summary>The area of a polygon in space: its exterior less its holes, in squared units of the CRS.</summary>
    public static double AreaOf(PolygonSurface polygon)
    {
        ArgumentNullException.ThrowIfNull(polygon);
        double area = Of(polygon.Exterior.Positions.AsSpan()).Area;
        foreach (Ring hole in polygon.Holes)
            area -= Of(hole.Positions.AsSpan()).Area;
        return area;
    }

    private static (double X, double Y, double Z) Offset(in Position position, in Position origin) => (
        position.X - origin.X,
        position.Y - origin.Y,
        position.HasHeight && origin.HasHeight ? position.Z - origin.Z : 0);
}
