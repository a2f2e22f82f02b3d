using System.Collections.Immutable;
using TwinInterop.Formats.CityGml.Gml;
using TwinInterop.Geometry;

namespace TwinInterop.Formats.CityGml.Reading;

/// <summary>What surface data are for.</summary>
/// <param name="Uri">The target as written, normally <c>#id</c>.</param>
/// <param name="Place">Where it stands.</param>
/// <param name="Coordinates">Texture coordinates by ring; empty when there are none.</param>
/// <param name="WorldToTexture">The transform of a generated parameterization; null when there is none.</param>
internal sealed record SurfaceDataTarget(
    string Uri, SourcePlace Place, ImmutableArray<RingCoordinates> Coordinates, Transform3D? WorldToTexture);
