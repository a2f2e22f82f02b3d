namespace TwinInterop.Crs.Projections;

/// <summary>Units of angles and the range of longitudes.</summary>
internal static class Angles
{
    /// <summary>Radians in a degree.</summary>
    public const double Degree = Math.PI / 180;

    /// <summary>Radians in an arc-second.</summary>
    public const double ArcSecond = Math.PI / 648000;

    /// <summary>Brings a longitude into -π to π; values already there are not changed.</summary>
    public static double Wrapped(double longitude) =>
        Math.Abs(longitude) <= Math.PI ? longitude : Math.IEEERemainder(longitude, 2 * Math.PI);
}
