using TwinInterop.Formats.Tiles3D.Tiling;

namespace TwinInterop.Formats.Tiles3D.Features;

/// <summary>How far a level of detail is from the finest one of the same object.</summary>
internal static class LodAccuracy
{
    /// <summary>The larger of what is measured on the object and what the standard allows to the level, metres.</summary>
    /// <remarks>Source: OGC 12-019, 6.2, table 1 (positional accuracy, in the middle of its range where LoD 0 and 1 are concerned).</remarks>
    /// <param name="lod">The level.</param>
    /// <param name="coarse">What the level covers.</param>
    /// <param name="finest">What the finest level covers.</param>
    public static double Error(string lod, in GeoRegion coarse, in GeoRegion finest)
    {
        double allowed = FeatureUnit.Fineness(lod) switch
        {
            < 1 => 5,
            < 2 => 2.5,
            < 3 => 1,
            _ => 0.5,
        };
        return coarse.IsEmpty || finest.IsEmpty ? allowed : Math.Max(allowed, coarse.Deviation(finest));
    }
}
