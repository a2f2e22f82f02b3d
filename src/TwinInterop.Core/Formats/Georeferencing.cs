using TwinInterop.Geometry;

namespace TwinInterop.Formats;

/// <summary>How a source with local coordinates says where it lies.</summary>
/// <param name="Crs">The CRS in which it lies; unknown where nothing tells.</param>
/// <param name="Evidence">What tells it, as the source names it, for example <c>IfcMapConversion</c>; <c>none</c> where nothing does.</param>
public sealed record Georeferencing(SpatialReference Crs, string Evidence);
