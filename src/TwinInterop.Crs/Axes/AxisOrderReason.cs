namespace TwinInterop.Crs.Axes;

/// <summary>Why positions are read in an order.</summary>
public enum AxisOrderReason
{
    /// <summary>The name or the custom of its form says so, and the coordinates do not speak against it.</summary>
    Declared,

    /// <summary>Only the other order puts the coordinates into the area of use.</summary>
    ContradictedByCoordinates,

    /// <summary>The user stated the order.</summary>
    Overridden,

    /// <summary>The name fixes no order and both fit; the customary one was taken.</summary>
    Ambiguous,

    /// <summary>No order puts the coordinates into the area of use: the name itself is probably wrong.</summary>
    NoOrderFits,
}
