using System.Collections.Immutable;
using TwinInterop.Appearance;

namespace TwinInterop.Formats.CityGml.Gml;

/// <summary>What one surface data says about one target.</summary>
/// <param name="Theme">The theme; null when there is none.</param>
/// <param name="Data">Material or texture.</param>
/// <param name="IsFront">Whether the outside of the target is meant.</param>
/// <param name="Coordinates">Texture coordinates by the id of the ring, without <c>#</c>; the closing repeat included.</param>
internal sealed record SurfaceAppearanceDraft(
    string? Theme, SurfaceData Data, bool IsFront, ImmutableArray<RingCoordinates> Coordinates);
