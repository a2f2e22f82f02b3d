using TwinInterop.Appearance;
using TwinInterop.Geometry;

namespace TwinInterop.Formats.CityGml.Writing;

/// <summary>A material or texture with every surface that wears it.</summary>
/// <param name="Data">The material or texture.</param>
/// <param name="IsFront">Which side of the surfaces.</param>
/// <param name="Id">The id in the file; null for none.</param>
/// <param name="Targets">The surfaces, with what each says about it.</param>
internal sealed record SurfaceDataPlan(
    SurfaceData Data, bool IsFront, string? Id, List<(AbstractSurface Surface, SurfaceAppearance Appearance)> Targets);
