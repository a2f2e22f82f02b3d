using TwinInterop.Geometry.Vectors;

namespace TwinInterop.Formats.Tiles3D.Reading;

/// <summary>The points of a cloud, in the frame of the tileset.</summary>
/// <param name="Places">Where they are.</param>
/// <param name="Features">The feature of each; empty for none.</param>
/// <param name="Table">The table of the features; -1 for none.</param>
internal sealed record ContentPoints(Vector3D[] Places, uint[] Features, int Table);
