using TwinInterop.Geometry;

namespace TwinInterop.Crs.Declarations;

/// <summary>How the positions of a dataset are to be read.</summary>
/// <param name="Crs">What they refer to.</param>
/// <param name="AxisOrder">The order in which the source writes the two horizontal ordinates.</param>
public sealed record CrsDecision(SpatialReference Crs, AxisOrder AxisOrder);
