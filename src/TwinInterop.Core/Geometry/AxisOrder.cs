namespace TwinInterop.Geometry;

/// <summary>The order in which a dataset writes the two horizontal ordinates.</summary>
public enum AxisOrder
{
    /// <summary>Easting or longitude first.</summary>
    EastNorth,

    /// <summary>Northing or latitude first.</summary>
    NorthEast,
}
