using TwinInterop.Geometry;

namespace TwinInterop.Appearance;

/// <summary>Where a georeferenced image lies on the ground.</summary>
/// <param name="PrefersWorldFile">Whether a world file beside the image has the last word.</param>
/// <param name="ReferencePoint">The centre of the upper left pixel; null when only the image itself knows.</param>
/// <param name="Orientation">A 2 × 2 matrix, row by row, from pixels to metres; null when only the image knows.</param>
public sealed record ImagePlacement(
    bool PrefersWorldFile, Position? ReferencePoint, (double A, double B, double C, double D)? Orientation);
