using TwinInterop.Appearance;

namespace TwinInterop.Formats.CityGml.Reading;

/// <summary>A material or texture with its targets.</summary>
internal sealed record SurfaceDataDraft(SurfaceData Data, bool IsFront, IReadOnlyList<SurfaceDataTarget> Targets);
