namespace TwinInterop.Conformance.Checks.Tiles3D;

/// <summary>Where a content belongs.</summary>
/// <param name="Volume">What must contain it; null where that is not known.</param>
/// <param name="ToEarth">From the axes of the tile to those of the earth.</param>
internal readonly record struct ContentPlace(Volume? Volume, Matrix ToEarth);
