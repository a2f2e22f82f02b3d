using TwinInterop.Geometry;

namespace TwinInterop.Formats;

/// <summary>Where the user says that the local coordinates of a source lie, whatever the source itself declares.</summary>
/// <param name="Position">
/// Where the local position (0, 0, 0) lies in the CRS of the source, in its unit, height in metres; null to go by the source.
/// </param>
/// <param name="Rotation">
/// The angle in degrees from the CRS's east axis to the local X axis, counter-clockwise; null to go by the source.
/// </param>
public sealed record LocalOrigin(Position? Position, double? Rotation = null);
