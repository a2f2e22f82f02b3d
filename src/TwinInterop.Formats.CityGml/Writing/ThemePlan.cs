namespace TwinInterop.Formats.CityGml.Writing;

/// <summary>The appearances of one theme.</summary>
/// <param name="Theme">The theme; null for none.</param>
/// <param name="Data">Materials and textures with their surfaces.</param>
internal sealed record ThemePlan(string? Theme, List<SurfaceDataPlan> Data);
