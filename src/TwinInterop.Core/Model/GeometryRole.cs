namespace TwinInterop.Model;

/// <summary>What a geometry of an object stands for.</summary>
public enum GeometryRole
{
    /// <summary>The object itself.</summary>
    Body,

    /// <summary>The outline at the ground.</summary>
    Footprint,

    /// <summary>The outline of the roof, seen from above.</summary>
    RoofEdge,

    /// <summary>Where the object meets the terrain.</summary>
    TerrainIntersection,

    /// <summary>The centre line, or the network that it is part of.</summary>
    Network,
}
