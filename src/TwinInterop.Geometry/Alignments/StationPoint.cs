using TwinInterop.Geometry.Vectors;

namespace TwinInterop.Geometry.Alignments;

/// <summary>A point on an alignment.</summary>
/// <param name="Station">The distance along the alignment in plan from its start, in metres.</param>
/// <param name="Point">In metres; the height is 0 where the alignment has none.</param>
public readonly record struct StationPoint(double Station, Vector3D Point);
