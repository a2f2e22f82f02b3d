namespace TwinInterop.Geometry.Rings;

/// <summary>Which way a ring runs, and how much it encloses, seen from above.</summary>
public static class RingOrientation
{
    /// <summary>The enclosed area in plan: positive when the ring runs counter-clockwise seen from above.</summary>
    /// <param name="ring">Positions without the closing repeat; heights are ignored.</param>
    /// <returns>The area in squared units of the CRS; 0 for a vertical or degenerate ring.</returns>
    public static double SignedArea(ReadOnlySpan<Position> ring)
    {
        if (ring.Length < 3)
            return 0;

        // Relative to the first position: with projected ordinates of millions of metres, products would cancel.
        Position origin = ring[0];
        double twice = 0;
        double previousX = 0;
        double previousY = 0;
        for (int i = 1; i < ring.Length; i++)
        {
            double x = ring[i].X - origin.X;
            double y = ring[i].Y - origin.Y;
            twice += (previousX * y) - (x * previousY);
            previousX = x;
            previousY = y;
        }

        return twice / 2;
    }

    /// <summary>Whether a ring runs counter-clockwise seen from above; false for a ring without area in plan.</summary>
    /// <param name="ring">Positions without the closing repeat.</param>
    public static bool IsCounterClockwise(ReadOnlySpan<Position> ring) => SignedArea(ring) > 0;
}
