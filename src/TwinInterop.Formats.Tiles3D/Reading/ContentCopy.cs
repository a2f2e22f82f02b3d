using TwinInterop.Geometry;

namespace TwinInterop.Formats.Tiles3D.Reading;

/// <summary>A copy of a shape.</summary>
/// <param name="Shape">The number of the shape within its content.</param>
/// <param name="Frame">From the shape's frame, z up, to that of the tileset.</param>
internal sealed record ContentCopy(int Shape, Transform3D Frame);
