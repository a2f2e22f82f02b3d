namespace TwinInterop.Crs;

/// <summary>Order and direction of the axes in the official definition of a coordinate reference system.</summary>
/// <remarks>
/// Coordinates inside the toolkit are always east (or longitude) first, north (or latitude) second; this order matters
/// only where a file follows the register to the letter.
/// </remarks>
public enum AxisOrder
{
    /// <summary>Easting or longitude first.</summary>
    EastNorth,

    /// <summary>Northing or latitude first.</summary>
    NorthEast,

    /// <summary>Southing first, then westing: both are the negated north and east.</summary>
    SouthWest,

    /// <summary>Geocentric X, Y, Z.</summary>
    Geocentric,

    /// <summary>One axis, up.</summary>
    Up,
}
