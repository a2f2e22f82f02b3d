using TwinInterop.Geometry.Vectors;

namespace TwinInterop.Geometry.Booleans;

/// <summary>An edge of one shell goes through a triangle of the other.</summary>
/// <param name="Edge">The edge.</param>
/// <param name="Triangle">The triangle.</param>
/// <param name="Sign">Which way it goes, and how often: into or out of the other shell.</param>
/// <param name="Place">Where.</param>
internal readonly record struct EdgeCrossing(int Edge, int Triangle, int Sign, Vector3D Place);
