namespace TwinInterop.Geometry.Surfaces;

/// <summary>A loop of the parameter plane with the places in space that its points stand for.</summary>
/// <param name="At">The points.</param>
/// <param name="Vertices">The number of the place of each; a place may occur twice where a surface was cut open.</param>
internal readonly record struct ParameterBoundary(List<UV> At, List<int> Vertices);
