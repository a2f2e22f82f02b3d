namespace TwinInterop.Crs;

/// <summary>A box of longitudes and latitudes, in degrees.</summary>
/// <param name="West">Western longitude; greater than <paramref name="East"/> where the box crosses 180 degrees.</param>
/// <param name="South">Southern latitude.</param>
/// <param name="East">Eastern longitude.</param>
/// <param name="North">Northern latitude.</param>
public readonly record struct AreaOfUse(double West, double South, double East, double North)
{
    /// <summary>Tells whether a position lies in the box or on its border.</summary>
    /// <param name="longitude">Degrees east.</param>
    /// <param name="latitude">Degrees north.</param>
    /// <returns>False also for ordinates that are not numbers.</returns>
    public bool Contains(double longitude, double latitude) =>
        latitude >= South && latitude <= North
        && (West <= East ? longitude >= West && longitude <= East : longitude >= West || longitude <= East);

    /// <summary>Tells whether a box lies wholly in this one.</summary>
    /// <param name="other">The box to test.</param>
    /// <returns>True also where borders coincide.</returns>
    public bool Contains(AreaOfUse other) =>
        other.South >= South && other.North <= North
        && Unwrapped(other.West) + other.Width <= Width;

    /// <summary>Tells whether two boxes share a position.</summary>
    /// <param name="other">The box to test.</param>
    /// <returns>True also where only borders touch.</returns>
    public bool Overlaps(AreaOfUse other) =>
        other.South <= North && other.North >= South
        && (Unwrapped(other.West) <= Width || other.Unwrapped(West) <= other.Width);

    /// <summary>How much of another box lies in this one, in square degrees; 0 where none does.</summary>
    internal double Shared(AreaOfUse other)
    {
        double start = Unwrapped(other.West), height = Math.Min(North, other.North) - Math.Max(South, other.South);
        double width = Math.Max(0, Math.Min(Width, start + other.Width) - start)
            + Math.Max(0, Math.Min(Width, start + other.Width - 360));
        return Math.Max(0, height) * width;
    }

    private double Width => East >= West ? East - West : East - West + 360;

    private double Unwrapped(double longitude) => longitude >= West ? longitude - West : longitude - West + 360;
}
